/**
 * Tables of cells that are text, whatever file they come from: delimited text or a sheet of a workbook.
 */
import { DELIMITERS, firstRecords, recordBlocks, type Delimiter, type RecordBlock } from './delimitedText';

/** A table that can be read from its beginning as often as needed. */
export interface RecordTable {
  /** Mark between the cells; empty for a sheet. */
  readonly delimiter: Delimiter | '';
  /** The first records, at most `count`. */
  first(count: number): RecordBlock['records'];
  /** All records, block by block. */
  blocks(): Iterable<RecordBlock>;
  /** The `end` of the last block. */
  readonly length: number;
}

/** A text read with each delimiter, the likelier first. Line ends are plain (`withPlainLineEnds`). */
export function textTables(text: string): readonly RecordTable[] {
  return DELIMITERS.map((delimiter) => ({
    delimiter,
    first: (count) => firstRecords(text, delimiter, count),
    blocks: () => recordBlocks(text, delimiter),
    length: text.length,
  }));
}
