/**
 * How the columns of a ledger file are to be read: which hold the money and in which way, which the rest.
 */
import {
  amountColumns,
  amountSource,
  hasAmount,
  hasDay,
  isBalanceList,
  isLedger,
  isMonthsAcross,
  monthsSource,
  type AmountSource,
} from './amountColumns';
import type { CalendarMonth } from '../fiscalYear';
import { findHeader, HeaderReader, type FieldColumns, type HeaderSearch, type TableHeader } from './headers';
import { HEADER_WORDS, LOCAL_CURRENCY_WORDS, plainHeader, type LedgerField } from './headerWords';
import { COLUMN_ROLES, type ColumnRole, type LedgerColumns } from './ledger';
import { Problem } from '../problem';
import type { RecordTable } from './records';
import { findPlaced, looksLikeRow, placeOf, type PlacedTable } from './placedColumns';
import { titleMonth } from './titlePeriod';

export interface LedgerLayout {
  readonly table: RecordTable;
  /** Index of the header's record. */
  readonly headerRecord: number;
  /** Lines of the header, up to and with that record; 0 where the file has none, and the record is the last before the rows. */
  readonly headerLines: 0 | 1 | 2;
  /** Blank where the file has none. */
  readonly headers: readonly string[];
  readonly columns: FieldColumns<LedgerField>;
  readonly amount: AmountSource;
  /** Every column an amount is read from. */
  readonly amountColumns: readonly number[];
  /** Whether the amounts are in the currency the currency column names. */
  readonly amountsInRowCurrency: boolean;
  /** Whether it lists balances, where accounts may stand above others and repeat their amounts. */
  readonly isBalances: boolean;
  /** The month of every row, where only the title tells it. */
  readonly titleMonth: CalendarMonth | null;
}

const reader = new HeaderReader<LedgerField>(HEADER_WORDS);
const fieldCount = (columns: object): number => Object.keys(columns).length;

/**
 * Finds the header in one of the readings of a file and reads the layout from it. Headers given by the user come before
 * recognised ones; a number that is no header tells a column by its place, and with nothing but places a file needs no
 * header. Throws `column-not-found` when a given header is not there, `columns-unrecognised` when date or amount have no column,
 * `period-unclear` when neither columns nor title tell the one month of balances, `months-without-year`.
 */
export function findLayout(tables: readonly RecordTable[], given: LedgerColumns = {}): LedgerLayout {
  const named = findGiven(tables, given, false);
  if (named.found) return layoutOf(named.found);
  const placed = findPlaced(tables, given);
  if (placed && isLedger(placed.columns, [])) return layoutOf(placedHeader(placed, given));
  const mixed = findGiven(tables, given, true);
  if (mixed.found) return layoutOf(mixed.found);
  throw unrecognised(mixed.nearest, given);
}

function findGiven(tables: readonly RecordTable[], given: LedgerColumns, byPlace: boolean): HeaderSearch<LedgerField> {
  return findHeader<LedgerField>(
    tables,
    (cells) => columnsWith(cells, given, byPlace),
    // Every line has places: one of headers has known words, too.
    (columns, cells) =>
      isLedger(columns, cells) && namesAll(columns, given) && (!byPlace || fieldCount(reader.columns(cells)) > 0),
  );
}

/** Headers above rows whose columns are told by their places tell the other columns; there may be none. */
function placedHeader(placed: PlacedTable, given: LedgerColumns): Header {
  const { table, firstRow, headers, hasHeaders } = placed;
  const columns = hasHeaders ? columnsWith(headers, given, true) : placed.columns;
  return { table, record: firstRow - 1, lines: hasHeaders ? 1 : 0, cells: headers, columns };
}

/** The line of a file that is the header or, where none has what a ledger needs, looks most like one. */
export function nearestHeader(tables: readonly RecordTable[]): TableHeader<LedgerField> | null {
  const search = findHeader<LedgerField>(tables, (cells) => reader.columns(cells), isLedger);
  return search.found ?? search.nearest;
}

/** Whether the line that looks most like a header is one: a word is known, or it does not read as a row. */
export function hasHeaders(cells: readonly string[]): boolean {
  return fieldCount(reader.columns(cells)) > 0 || !looksLikeRow(cells);
}

function givenRoles(given: LedgerColumns): readonly ColumnRole[] {
  return COLUMN_ROLES.filter((role) => given[role] !== undefined);
}

function namesAll(columns: FieldColumns<LedgerField>, given: LedgerColumns): boolean {
  return givenRoles(given).every((role) => columns[role] !== undefined);
}

/** The column with this header or, where places count, at this place; -1 for none. */
function columnOf(cells: readonly string[], header: string, byPlace: boolean): number {
  const exact = cells.indexOf(header.trim());
  if (exact >= 0) return exact;
  const wanted = plainHeader(header);
  const alike = cells.findIndex((cell) => cell !== '' && plainHeader(cell) === wanted);
  const place = alike < 0 && byPlace ? placeOf(header) : null;
  return place !== null && place < cells.length ? place : alike;
}

/** Roles that a choice of another role makes pointless: an amount chosen by the user replaces debit and credit. */
const REPLACES: Partial<Record<ColumnRole, readonly ColumnRole[]>> = {
  amount: ['debit', 'credit'],
  debit: ['amount'],
  credit: ['amount'],
  date: ['period'],
  period: ['date'],
};

/** Recognised columns, with the given ones in their place; a column the user gave a role keeps no other. */
function columnsWith(cells: readonly string[], given: LedgerColumns, byPlace: boolean): FieldColumns<LedgerField> {
  const roles = givenRoles(given);
  if (roles.length === 0) return reader.columns(cells);
  const chosen = roles.map((role) => [role, columnOf(cells, given[role] ?? '', byPlace)] as const);
  const taken = new Set(chosen.map(([, column]) => column));
  const columns = reader.columns(cells.map((cell, index) => (taken.has(index) ? '' : cell)));
  for (const role of roles) {
    for (const replaced of REPLACES[role] ?? []) if (given[replaced] === undefined) delete columns[replaced];
  }
  for (const [role, column] of chosen) {
    if (column < 0) delete columns[role];
    else columns[role] = column;
  }
  return columns;
}

/** A header, or the want of one: then it has no lines, and blank cells. */
type Header = Omit<TableHeader<LedgerField>, 'lines'> & { readonly lines: LedgerLayout['headerLines'] };

function layoutOf({ table, record, lines, cells, columns }: Header): LedgerLayout {
  const titles = table.first(record + 1 - lines).flat();
  const amount = isMonthsAcross(columns, cells) ? monthsSource(cells, titles) : amountSource(cells, columns);
  const original = columns['original-amount'];
  const header = (column: number | undefined): string => plainHeader(cells[column ?? -1] ?? '');
  return {
    table,
    headerRecord: record,
    headerLines: lines,
    headers: cells,
    columns,
    amount,
    amountColumns: amountColumns(amount),
    isBalances: amount.kind === 'months' || isBalanceList(columns),
    titleMonth: amount.kind === 'months' || hasDay(columns) ? null : titleMonth(titles),
    amountsInRowCurrency:
      original === undefined ||
      amountColumns(amount).includes(original) ||
      LOCAL_CURRENCY_WORDS.has(header(columns.currency)),
  };
}

/** Roles of which a layout uses the recognised column, by the kind of its amounts. */
const UNUSED: Readonly<Record<AmountSource['kind'], readonly ColumnRole[]>> = {
  pair: ['amount', 'indicator'],
  months: ['amount', 'debit', 'credit', 'indicator'],
  signed: ['debit', 'credit', 'indicator'],
  sided: ['debit', 'credit'],
  datev: ['debit', 'credit'],
};

/** The headers of the columns that are used, by role; the place of a column without one. */
export function usedColumns({ columns, headers, amount }: LedgerLayout): LedgerColumns {
  const used: LedgerColumns = {};
  for (const role of COLUMN_ROLES) {
    const column = columns[role];
    if (column !== undefined && !UNUSED[amount.kind].includes(role)) used[role] = headers[column] || String(column + 1);
  }
  return used;
}

function headerList(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' | ');
}

function unrecognised(nearest: TableHeader<LedgerField> | null, given: LedgerColumns): Problem {
  const cells = nearest?.cells ?? [];
  const columns = nearest?.columns ?? {};
  const lost = givenRoles(given).find((role) => columns[role] === undefined);
  if (lost) {
    return new Problem('column-not-found', { role: lost, header: given[lost] ?? '', headers: headerList(cells) });
  }
  return missingColumns(cells, {
    date: hasDay(columns),
    amount: hasAmount(columns),
    account: columns.account !== undefined,
  });
}

/** Says which of the columns every ledger needs were not recognised, and which headers the file has. */
export function missingColumns(
  cells: readonly string[],
  has: Readonly<Record<'date' | 'amount' | 'account', boolean>>,
): Problem {
  const state = (isThere: boolean): string => (isThere ? 'found' : 'missing');
  return new Problem('columns-unrecognised', {
    header: hasHeaders(cells) ? 'found' : 'missing',
    date: state(has.date),
    amount: state(has.amount),
    account: state(has.account),
    missing: (['date', 'account', 'amount'] as const).filter((role) => !has[role]).join(', '),
    headers: headerList(cells),
  });
}
