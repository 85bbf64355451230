/**
 * Delimited text as records of cells, in blocks, so that a long file never has to be parsed in one go.
 */
import { Parser, type ParseResult } from 'papaparse';

/** Marks between the cells of a line, the likelier first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters handled in one go: a few thousand lines. */
const BLOCK_LENGTH = 1 << 18;

/** Records of one stretch of the text. */
export interface RecordBlock {
  readonly records: readonly (readonly string[])[];
  /** Where in the text the next block starts. */
  readonly end: number;
}

/** Text with every line ending as `\n`, as `recordBlocks` expects it. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Lists between bars (SAP) print quotes as they are; everywhere else quotes enclose a cell. */
function hasBareQuotes(text: string, delimiter: Delimiter): boolean {
  return delimiter === '|' && /^\|/m.test(text.slice(0, BLOCK_LENGTH));
}

/**
 * The records of a text, block by block. A record is what a spreadsheet shows as one row: a blank line is a record of
 * one empty cell, and a quoted line break stays inside its cell. The line end at the end of the text adds no record.
 */
export function* recordBlocks(text: string, delimiter: Delimiter): Generator<RecordBlock> {
  const fastMode = hasBareQuotes(text, delimiter) ? true : undefined;
  const parser = new Parser({ delimiter, newline: '\n', fastMode });
  const length = text.endsWith('\n') ? text.length - 1 : text.length;
  let start = 0;
  let size = BLOCK_LENGTH;
  while (start < length) {
    const end = Math.min(start + size, length);
    const isLast = end === length;
    // Its declaration leaves the result open.
    const result = parser.parse(text.slice(start, end), 0, !isLast) as ParseResult<string[]>;
    const read = isLast ? end - start : result.meta.cursor;
    if (read === 0) {
      // One record is longer than the block.
      size *= 2;
      continue;
    }
    start += read;
    size = BLOCK_LENGTH;
    yield { records: result.data, end: start };
  }
}

/** The first records of a text, at most `count`. */
export function firstRecords(text: string, delimiter: Delimiter, count: number): readonly (readonly string[])[] {
  for (const block of recordBlocks(text, delimiter)) return block.records.slice(0, count);
  return [];
}
