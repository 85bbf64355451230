/**
 * Finding a table's header: its line, which reading of the file it stands in, and which column holds what.
 */
import type { RecordTable } from './records';
import { plainHeader } from './headerWords';

/** The words of each field, separated by blanks, the one to prefer first. */
export type Vocabulary<Field extends string> = Readonly<Record<Field, string>>;

export type FieldColumns<Field extends string> = Partial<Record<Field, number>>;

/** A header that was found. */
export interface TableHeader<Field extends string> {
  readonly table: RecordTable;
  /** Index of the header's record, the last one where it stands in two lines. */
  readonly record: number;
  /** Lines of the header: 2 where groups of columns have a name above theirs. */
  readonly lines: 1 | 2;
  /** The header's cells, trimmed. */
  readonly cells: readonly string[];
  /** Index of the column of each field that was recognised. */
  readonly columns: FieldColumns<Field>;
}

interface Word<Field extends string> {
  readonly field: Field;
  /** Place in the field's list: the lower one wins where two columns could serve. */
  readonly rank: number;
}

/** Recognises columns by their headers. */
export class HeaderReader<Field extends string> {
  private readonly words = new Map<string, Word<Field>>();

  constructor(vocabulary: Vocabulary<Field>) {
    // Object.keys forgets that the keys are the fields.
    for (const field of Object.keys(vocabulary) as Field[]) {
      vocabulary[field]
        .trim()
        .split(/\s+/)
        .forEach((word, rank) => this.words.set(word, { field, rank }));
    }
  }

  /** The column of each field that a line of headers names; the first column of those that serve equally well. */
  columns(cells: readonly string[]): FieldColumns<Field> {
    const columns: FieldColumns<Field> = {};
    const ranks: Partial<Record<Field, number>> = {};
    cells.forEach((cell, index) => {
      const word = cell === '' ? undefined : this.words.get(plainHeader(cell));
      if (!word || word.rank >= (ranks[word.field] ?? Infinity)) return;
      ranks[word.field] = word.rank;
      columns[word.field] = index;
    });
    return columns;
  }
}

/** A header stands within so many records. */
const HEADER_WITHIN = 100;

/** What the search for a header ended with: the header, or the line that looks most like one. */
export type HeaderSearch<Field extends string> =
  { readonly found: TableHeader<Field> } | { readonly found: null; readonly nearest: TableHeader<Field> | null };

const fieldCount = (columns: object): number => Object.keys(columns).length;

/**
 * Looks for the header in every reading of a file. `columnsOf` says which columns a line of cells names, `isEnough` whether
 * those make a table; the first such line of the reading that names the most wins.
 */
export function findHeader<Field extends string>(
  tables: readonly RecordTable[],
  columnsOf: (cells: readonly string[]) => FieldColumns<Field>,
  isEnough: (columns: FieldColumns<Field>, cells: readonly string[]) => boolean,
): HeaderSearch<Field> {
  const candidates = tables.flatMap((table) => {
    const records = table.first(HEADER_WITHIN).map((record) => record.map((cell) => cell.trim()));
    return records.flatMap((cells, record): readonly TableHeader<Field>[] => {
      const both = joined(records[record - 1] ?? [], cells);
      return [
        { table, record, lines: 1, cells, columns: columnsOf(cells) },
        ...(both ? [{ table, record, lines: 2, cells: both, columns: columnsOf(both) } as const] : []),
      ];
    });
  });
  const best = (headers: readonly TableHeader<Field>[]): TableHeader<Field> | null =>
    headers.reduce<TableHeader<Field> | null>(
      (winner, header) => (winner && fieldCount(winner.columns) >= fieldCount(header.columns) ? winner : header),
      null,
    );
  const found = best(candidates.filter(({ columns, cells }) => isEnough(columns, cells)));
  return found ? { found } : { found: null, nearest: nearest(candidates, best) };
}

/** A header of two lines as one, `null` where these are none: names above groups of columns, and each column's below. */
function joined(above: readonly string[], below: readonly string[]): readonly string[] | null {
  const isGrouped = above.some(
    (cell, column) => cell !== '' && above[column + 1] === '' && (below[column] ?? '') !== '',
  );
  if (!isGrouped) return null;
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const own = above[column] ?? '';
    const name = below[column] ?? '';
    if (own !== '') group = own;
    return name === '' ? own : `${group}${name}`;
  });
}

/** The line naming most fields; when no line names any, the first with the most cells. */
function nearest<Field extends string>(
  candidates: readonly TableHeader<Field>[],
  best: (headers: readonly TableHeader<Field>[]) => TableHeader<Field> | null,
): TableHeader<Field> | null {
  const named = candidates.filter((candidate) => fieldCount(candidate.columns) > 0);
  if (named.length > 0) return best(named);
  const filled = (header: TableHeader<Field>): number => header.cells.filter((cell) => cell !== '').length;
  return candidates.reduce<TableHeader<Field> | null>(
    (widest, header) => (widest && filled(widest) >= filled(header) ? widest : header),
    null,
  );
}
