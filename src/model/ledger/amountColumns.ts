/**
 * Where the amounts of a ledger file stand, and what makes a line of headers one of a ledger.
 */
import type { CalendarMonth } from '../fiscalYear';
import type { FieldColumns } from './headers';
import { plainHeader, type LedgerField } from './headerWords';
import { Problem } from '../problem';
import { monthHeader, yearInText } from './titlePeriod';

type Columns = FieldColumns<LedgerField>;

/** Where an amount comes from. Column indexes. */
export type AmountSource =
  | { readonly kind: 'pair'; readonly debit: number; readonly credit: number }
  | { readonly kind: 'signed'; readonly amount: number }
  | { readonly kind: 'sided'; readonly amount: number; readonly indicator: number }
  /** A column for each month: a line is as many postings. */
  | { readonly kind: 'months'; readonly months: readonly MonthColumn[] }
  /** DATEV: an unsigned amount with its side and two accounts, so each line is two postings. */
  | {
      readonly kind: 'datev';
      readonly amount: number;
      readonly indicator: number;
      readonly contraAccount: number;
      readonly baseAmount: number | undefined;
      readonly baseCurrency: number | undefined;
    };

/** A column that holds one month's amounts. */
export interface MonthColumn {
  readonly column: number;
  readonly month: CalendarMonth;
}

/** Whether a column tells the day or the month of a row. */
export const hasDay = (columns: Columns): boolean => columns.date !== undefined || columns.period !== undefined;

/** Whether columns hold amounts of postings. */
export const hasAmount = (columns: Columns): boolean =>
  columns.amount !== undefined ||
  (columns.debit !== undefined && columns.credit !== undefined) ||
  hasOnlyOriginals(columns);

/** Amounts in the currencies of the documents alone, which their rates bring to the books' currency. */
const hasOnlyOriginals = (columns: Columns): boolean =>
  columns['original-amount'] !== undefined && columns.rate !== undefined;

/** Whether columns are those of a list of balances. */
export const isBalanceList = ({ account, opening, closing }: Columns): boolean =>
  account !== undefined && (opening !== undefined || closing !== undefined);

/** Fewer months side by side could be anything. */
const LEAST_MONTHS = 3;

const monthHeaders = (cells: readonly string[]) =>
  cells.flatMap((cell, column) => {
    const header = monthHeader(cell);
    return header ? [{ column, header }] : [];
  });

/** Whether accounts have a column for each month. */
export const isMonthsAcross = (columns: Columns, cells: readonly string[]): boolean =>
  columns.account !== undefined && !hasAmount(columns) && monthHeaders(cells).length >= LEAST_MONTHS;

/** Whether a line of headers has what a ledger needs, the account aside: headings may tell it. */
export const isLedger = (columns: Columns, cells: readonly string[]): boolean =>
  (hasAmount(columns) && (hasDay(columns) || isBalanceList(columns))) || isMonthsAcross(columns, cells);

/** The columns of months; their year may stand in the title. Throws `months-without-year`. */
export function monthsSource(cells: readonly string[], titles: readonly string[]): AmountSource {
  const year = yearInText(titles);
  const months = monthHeaders(cells).map(({ column, header }): MonthColumn => {
    const ofMonth = header.year ?? year;
    if (ofMonth === null) throw new Problem('months-without-year', { header: cells[column] ?? '' });
    return { column, month: { year: ofMonth, month: header.month } };
  });
  return { kind: 'months', months };
}

/** DATEV's name for an amount that stands without a sign. */
const DATEV_AMOUNT = 'umsatz';

/** How the recognised columns tell an amount. There must be some (`hasAmount`). */
export function amountSource(cells: readonly string[], columns: Columns): AmountSource {
  const { debit, credit, indicator } = columns;
  if (debit !== undefined && credit !== undefined) return { kind: 'pair', debit, credit };
  const amount = columns.amount ?? columns['original-amount'];
  if (amount === undefined) throw new RangeError('no column of amounts');
  if (indicator === undefined) return { kind: 'signed', amount };
  const contraAccount = columns['contra-account'];
  if (contraAccount === undefined || plainHeader(cells[amount] ?? '') !== DATEV_AMOUNT) {
    return { kind: 'sided', amount, indicator };
  }
  return {
    kind: 'datev',
    amount,
    indicator,
    contraAccount,
    baseAmount: columns['base-amount'],
    baseCurrency: columns['base-currency'],
  };
}

/** Every column an amount is read from. */
export function amountColumns(source: AmountSource): readonly number[] {
  if (source.kind === 'pair') return [source.debit, source.credit];
  if (source.kind === 'months') return source.months.map(({ column }) => column);
  if (source.kind === 'datev' && source.baseAmount !== undefined) return [source.amount, source.baseAmount];
  return [source.amount];
}
