/**
 * Delimited text as records of cells, in blocks, so that a long file never has to be parsed in one go.
 */
import { Parser, type ParseResult } from 'papaparse';
import type { TextPiece } from './encoding';

/** Marks between the cells of a line, the likelier first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters parsed in one go, at least, while there are so many. */
const BLOCK_LENGTH = 1 << 16;

/** Records of one stretch of the text. */
export interface RecordBlock {
  readonly records: readonly (readonly string[])[];
  /** How much of the whole has been read with it, 0–1. */
  readonly share: number;
}

/** Lists between bars (SAP) print quotes as they are; everywhere else quotes enclose a cell. */
function hasBareQuotes(text: string, delimiter: Delimiter): boolean {
  return delimiter === '|' && /^\|/m.test(text);
}

function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The pieces with every line ending as `\n`, and which one is the last. */
function* plainPieces(pieces: Iterable<TextPiece>): Generator<TextPiece & { readonly isLast: boolean }> {
  let before: TextPiece | null = null;
  for (const { text, share } of pieces) {
    if (before === null) {
      before = { text, share };
      continue;
    }
    // A line end may stand on both sides of the cut.
    const isCut = before.text.endsWith('\r');
    yield { text: plainLineEnds(isCut ? before.text.slice(0, -1) : before.text), share: before.share, isLast: false };
    before = { text: isCut ? `\r${text}` : text, share };
  }
  if (before) yield { text: plainLineEnds(before.text), share: before.share, isLast: true };
}

/**
 * The records of a text, block by block. A record is what a spreadsheet shows as one row: a blank line is a record of
 * one empty cell, and a quoted line break stays inside its cell, as `\n`. The line end at the end of the text adds no
 * record.
 */
export function* recordBlocks(pieces: Iterable<TextPiece>, delimiter: Delimiter): Generator<RecordBlock> {
  let parser: Parser | null = null;
  let rest = '';
  let wanted = BLOCK_LENGTH;
  for (const { text, share, isLast } of plainPieces(pieces)) {
    rest += text;
    if (!isLast && rest.length < wanted) continue;
    parser ??= new Parser({ delimiter, newline: '\n', fastMode: hasBareQuotes(rest, delimiter) ? true : undefined });
    if (isLast) {
      if (rest !== '') yield { records: lastRecords(parser, rest), share };
      return;
    }
    // Its declaration leaves the result open.
    const { data, meta } = parser.parse(rest, 0, true) as ParseResult<string[]>;
    rest = rest.slice(meta.cursor);
    // Where one record is longer than the block, looking at it again is only worth while with much more of it.
    wanted = meta.cursor === 0 ? rest.length * 2 : BLOCK_LENGTH;
    if (data.length > 0) yield { records: data, share };
  }
}

function lastRecords(parser: Parser, text: string): RecordBlock['records'] {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  return body === '' ? [['']] : (parser.parse(body, 0, false) as ParseResult<string[]>).data;
}
