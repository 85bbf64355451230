/**
 * Columns that are told by their place, `3` for the third: some systems export lines without a line of headers.
 */
import { readAmount } from './amountText';
import { readDate } from './dateText';
import type { ColumnRole, LedgerColumns } from './ledger';
import type { RecordTable } from './records';

const PLACE = /^[1-9]\d{0,2}$/;

/** Index of the column that a text such as `3` tells the place of; `null` for any other text. */
export function placeOf(text: string): number | null {
  const plain = text.trim();
  return PLACE.test(plain) ? Number(plain) - 1 : null;
}

/** Text that is a day or a month, whatever the order of its parts. */
const isDate = (text: string): boolean => (readDate(text, 'dmy') ?? readDate(text, 'mdy')) !== null;
const isAmount = (text: string): boolean => (readAmount(text, '.') ?? readAmount(text, ',')) !== null;

/** Whether a line holds a date and, in another cell, an amount, as headers never do. */
export function looksLikeRow(cells: readonly string[]): boolean {
  const date = cells.findIndex((cell) => isDate(cell.trim()));
  return date >= 0 && cells.some((cell, column) => column !== date && isAmount(cell.trim()));
}

/** Lines in which the first row is looked for. */
const ROW_WITHIN = 100;

type Places = Partial<Record<ColumnRole, number>>;

/** A file whose columns are told by their places alone. */
export interface PlacedTable {
  readonly table: RecordTable;
  /** Index of the first record that is a row. */
  readonly firstRow: number;
  /** Cells of the record above, where these are headers; else as many blank ones as the row has. */
  readonly headers: readonly string[];
  readonly hasHeaders: boolean;
  readonly columns: Places;
}

function placesOf(given: LedgerColumns): Places | null {
  const entries = Object.entries(given).map(([role, text]) => [role, placeOf(text)] as const);
  return entries.some(([, place]) => place === null) ? null : Object.fromEntries(entries);
}

function cellsAt(cells: readonly string[], places: readonly (number | undefined)[]): readonly string[] {
  return places.flatMap((place) => (place === undefined ? [] : [(cells[place] ?? '').trim()]));
}

/** Finds the first line with a date and an amount at the places given for them; `null` when there is none. */
export function findPlaced(tables: readonly RecordTable[], given: LedgerColumns): PlacedTable | null {
  const columns = placesOf(given);
  if (!columns) return null;
  const hasDate = (cells: readonly string[]): boolean => cellsAt(cells, [columns.date, columns.period]).some(isDate);
  const hasAmount = (cells: readonly string[]): boolean =>
    cellsAt(cells, [columns.amount, columns.debit, columns.credit]).some(isAmount);
  const isHeader = (cells: readonly string[]): boolean =>
    cellsAt(cells, Object.values(columns)).every((cell) => cell !== '') && !hasDate(cells) && !hasAmount(cells);
  for (const table of tables) {
    const records = table.first(ROW_WITHIN);
    const firstRow = records.findIndex((cells) => hasDate(cells) && hasAmount(cells));
    if (firstRow < 0) continue;
    const above = records[firstRow - 1] ?? [];
    const hasHeaders = isHeader(above);
    const headers = hasHeaders ? above.map((cell) => cell.trim()) : (records[firstRow] ?? []).map(() => '');
    return { table, firstRow, headers, hasHeaders, columns };
  }
  return null;
}
