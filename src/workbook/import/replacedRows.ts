import { formatDate } from '../../model/fiscalYear';
import { changeEach, type Steps } from '../../model/ledger/turns';
import { minorDigits } from '../../model/money';
import { Problem } from '../../model/problem';
import type { CellWrite, Patch } from '../content';
import { numberOr, type TableReader } from '../tableReader';
import { TABLES } from '../tables';
import type { EarlierImport } from './earlierImports';
import type { ImportInput } from './importInput';
import type { LedgerEntry } from './ledgerEntries';
import { ledgerHeaders, ledgerRows } from './ledgerRows';

/**
 * Where the rows of an earlier import stand. Files of one name are told apart by the order of their imports. Throws
 * `ledger-rows-changed` when rows were added or deleted, or the money of those found is not that of the log.
 */
function placesOf(
  table: TableReader,
  earlier: EarlierImport,
  imports: readonly EarlierImport[],
  digits: number,
): readonly number[] {
  const sameName = imports.filter(({ file }) => file === earlier.file);
  const countOf = (some: readonly EarlierImport[]): number => some.reduce((sum, { rows }) => sum + rows, 0);
  const isOfFile = (row: number): boolean => table.text(row, 'file') === earlier.file;
  const all = Array.from({ length: table.rows }, (_, row) => row).filter(isOfFile);
  const start = countOf(sameName.slice(0, sameName.indexOf(earlier)));
  const places = all.slice(start, start + earlier.rows);
  const amount = places.reduce((sum, row) => sum + numberOr(table.number(row, 'amount', ''), 0), 0);
  const isSame = all.length === countOf(sameName) && Math.abs(amount - earlier.amount) < 10 ** -digits / 2;
  if (isSame) return places;
  const { file, day, rows } = earlier;
  throw new Problem('ledger-rows-changed', { file, date: formatDate(day), rows });
}

/** A row of the table that has to move, as it stands. */
function standing({ content }: TableReader, row: number): readonly CellWrite[] {
  return content.headers.map((_, column): CellWrite => {
    const value = content.values[row]?.[column] ?? null;
    const formula = content.formulas?.[row]?.[column];
    if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
    return value === '' ? null : value;
  });
}

/**
 * Puts the entries of an import in the place of the rows of an earlier one; all others stay where they are, or move up or
 * down when there are fewer or more. Throws `columns-moved` and `ledger-rows-changed`.
 */
export function* replacementPatch(
  input: ImportInput,
  entries: readonly LedgerEntry[],
  table: TableReader,
  earlier: EarlierImport,
  imports: readonly EarlierImport[],
): Steps<Patch> {
  const headers = ledgerHeaders(input);
  const { headers: found } = table.content;
  const isMoved = found.length !== headers.length || headers.some((header, at) => header !== found[at]);
  if (isMoved) throw new Problem('columns-moved', { table: TABLES.ledger, columns: headers.join(', ') });

  const places = placesOf(table, earlier, imports, minorDigits(input.currency));
  const taken = new Set(places);
  const last = places.at(-1);
  const added = yield* ledgerRows(input, entries);
  const untouched: readonly CellWrite[] = headers.map(() => undefined);
  const rows: (readonly CellWrite[])[] = [];
  let next = 0;
  yield* changeEach(table.content.values, (_, row) => {
    if (!taken.has(row)) {
      rows.push(rows.length === row ? untouched : standing(table, row));
      return;
    }
    const end = row === last ? added.length : Math.min(next + 1, added.length);
    for (const cells of added.slice(next, end)) rows.push(cells);
    next = end;
  });
  return { kind: 'replace-rows', table: TABLES.ledger, rows };
}
