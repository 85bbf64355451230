/**
 * Tables of cells that are text, whatever file they come from: delimited text or a sheet of a workbook.
 */
import { DELIMITERS, recordBlocks, type Delimiter, type RecordBlock } from './delimitedText';
import type { DecodedText } from './encoding';

/** A table that can be read from its beginning as often as needed. */
export interface RecordTable {
  /** Mark between the cells; empty for a sheet. */
  readonly delimiter: Delimiter | '';
  /** The first records, at most `count`. */
  first(count: number): RecordBlock['records'];
  /** All records, block by block. */
  blocks(): Iterable<RecordBlock>;
}

/** A text read with each delimiter, the likelier first; none of a text that is blank. */
export function textTables({ pieces }: DecodedText): readonly RecordTable[] {
  if (isBlank(pieces())) return [];
  return DELIMITERS.map((delimiter) => {
    const blocks = (): Iterable<RecordBlock> => recordBlocks(pieces(), delimiter);
    return { delimiter, blocks, first: (count) => firstRecords(blocks(), count) };
  });
}

function isBlank(pieces: Iterable<{ readonly text: string }>): boolean {
  for (const { text } of pieces) if (text.trim() !== '') return false;
  return true;
}

function firstRecords(blocks: Iterable<RecordBlock>, count: number): RecordBlock['records'] {
  const first: (readonly string[])[] = [];
  for (const { records } of blocks) {
    first.push(...records.slice(0, count - first.length));
    if (first.length === count) break;
  }
  return first;
}
