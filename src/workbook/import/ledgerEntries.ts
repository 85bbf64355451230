/** What a posting writes below the ledger: every row, or one row for all that go the same way in the same month. */
import { formatMonth, type CalendarDate } from '../../model/fiscalYear';
import type { PostedRow } from '../../model/ledger/ledger';
import { changeEach, type Steps } from '../../model/ledger/turns';
import { addMoney, ZERO_MONEY } from '../../model/money';

/** How much of a ledger stands on the sheet: its rows, or sums by account and line, month and file. */
export const LEDGER_DETAILS = ['rows', 'months'] as const;
export type LedgerDetail = (typeof LEDGER_DETAILS)[number];

/** A row of the Ledger sheet. */
export interface LedgerEntry extends PostedRow {
  /** Rows of the file it stands for. */
  readonly rows: number;
  /** First day of its month; `null` without a readable date. */
  readonly monthStart: CalendarDate | null;
}

function entryOf(row: PostedRow): LedgerEntry {
  return { ...row, rows: 1, monthStart: row.date && { ...row.date, day: 1 } };
}

/** Rows with equal keys differ in nothing that a formula of the workbook looks at. */
function keyOf({ bin, reason, line, account, date, duplicateOf }: PostedRow): string {
  return [bin, reason, line, date && formatMonth(date), duplicateOf !== null, account].join(' ');
}

/** The first row for all: what its fellows may not share with it is blank. */
function sumStart(row: PostedRow): LedgerEntry {
  const blank = { voucher: '', text: '', costCentre: '', dateText: '', amountText: '', isConverted: false };
  return { ...entryOf(row), ...blank, date: null };
}

function joined(sum: LedgerEntry, row: PostedRow): LedgerEntry {
  return {
    ...sum,
    accountName: sum.accountName || row.accountName,
    currency: sum.currency === row.currency ? sum.currency : '',
    amount:
      sum.amount === null && row.amount === null ? null : addMoney(sum.amount ?? ZERO_MONEY, row.amount ?? ZERO_MONEY),
    rows: sum.rows + 1,
  };
}

/**
 * The entries of a posting. Sums are exact, stand in the order of their first row, whose number they keep, and hold
 * suspected duplicates apart.
 */
export function* ledgerEntries(rows: readonly PostedRow[], detail: LedgerDetail): Steps<readonly LedgerEntry[]> {
  if (detail === 'rows') return yield* changeEach(rows, entryOf);
  const sums = new Map<string, LedgerEntry>();
  yield* changeEach(rows, (row) => {
    const key = keyOf(row);
    const sum = sums.get(key);
    sums.set(key, sum ? joined(sum, row) : sumStart(row));
  });
  return [...sums.values()];
}
