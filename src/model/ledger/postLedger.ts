/**
 * Posting a ledger: each row into its bin, money to lines and months, and the sums that prove nothing was lost.
 */
import {
  CATEGORY_KEYS,
  categoryOfLine,
  COST_LINES,
  QUALITY_CLASSES,
  type CategoryKey,
  type LineId,
  type QualityClass,
} from '../categories';
import { parseDecimal, ZERO } from '../decimal';
import { fiscalMonth, type CalendarMonth } from '../fiscalYear';
import {
  BINS,
  type AccountMapping,
  type Bin,
  type Ledger,
  type LedgerRow,
  type PostedRow,
  type Posting,
  type RejectReason,
  type UnmappedAccount,
} from './ledger';
import { addMoney, allocate, minor, minorOf, sumMoney, ZERO_MONEY, type Minor } from '../money';
import { DuplicateFinder } from './duplicates';
import { refuseIfNothingPosted, refuseIfNothingSound } from './nothingToPost';
import { recordOf } from '../recordOf';
import { allAtOnce, changeEach, type Steps } from './turns';

const MONTHS = 12;

/** Shares of the quality classes in a line's cost; only their proportion counts. */
export type LineClasses = (line: LineId) => Readonly<Record<QualityClass, number>>;

const DEFAULT_CLASS = new Map<LineId, QualityClass>(COST_LINES.map(({ id, qualityClass }) => [id, qualityClass]));

/** Each shipped line wholly in its default class; lines users added are operating cost. */
function defaultClasses(line: LineId): Readonly<Record<QualityClass, number>> {
  const whole = DEFAULT_CLASS.get(line) ?? 'operating';
  return recordOf(QUALITY_CLASSES, (key) => (key === whole ? 1 : 0));
}

/**
 * Puts every row into exactly one bin and sums what was posted. Each line's year is split into quality classes by
 * largest remainders. Throws a `Problem` when no row can be posted (`ledger-other-year`, `ledger-nothing-readable`,
 * `ledger-other-currency`, `ledger-nothing-mapped`) and `amount-too-large` when a sum leaves the exact range.
 */
export function postLedger(
  ledger: Ledger,
  mapping: AccountMapping,
  fiscalYearStart: CalendarMonth,
  lineClasses: LineClasses = defaultClasses,
): Posting {
  const posting = allAtOnce(binLedger(ledger, mapping, fiscalYearStart, lineClasses));
  refuseIfNothingPosted(posting.rows, fiscalYearStart);
  return posting;
}

/** The same in steps, while the mapping is still being made: with a sound row, nothing need be posted yet. */
export function* previewPosting(
  ledger: Ledger,
  mapping: AccountMapping,
  fiscalYearStart: CalendarMonth,
): Steps<Posting> {
  const posting = yield* binLedger(ledger, mapping, fiscalYearStart, defaultClasses);
  refuseIfNothingSound(posting.rows, fiscalYearStart);
  return posting;
}

function* binLedger(
  ledger: Ledger,
  mapping: AccountMapping,
  fiscalYearStart: CalendarMonth,
  lineClasses: LineClasses,
): Steps<Posting> {
  const duplicates = new DuplicateFinder();
  const rows = yield* changeEach(ledger.rows, (row) => sorted(row, ledger, mapping, fiscalYearStart, duplicates));
  const amounts = amountsByBin(rows);
  yield;
  const controlTotal = minorOf(parseDecimal(ledger.controlTotal) ?? ZERO, ledger.digits);
  const byLineMonth = moneyByLine(rows);
  yield;
  const unmapped = unmappedAccounts(rows);
  yield;
  return {
    rows,
    counts: { ...countsByBin(rows), read: rows.length, suspectedDuplicates: duplicates.count },
    amounts,
    controlTotal,
    rounding: minor(controlTotal - sumMoney(Object.values(amounts))),
    byLineMonth,
    byCategoryMonth: moneyByCategory(byLineMonth),
    byQualityClass: moneyByClass(byLineMonth, lineClasses),
    unmapped,
  };
}

/** The first reason that holds, or `null` for a sound row. */
function rejectReason(row: LedgerRow, month: number | null, foreign: ReadonlySet<string>): RejectReason | null {
  if (!row.hasAllColumns) return 'columns';
  if (row.amount === null) return 'amount';
  if (!row.date) return 'date';
  if (month === null) return 'fiscal-year';
  if (row.account === '') return 'account';
  return foreign.has(row.currency) && !row.isConverted ? 'currency' : null;
}

function sorted(
  row: LedgerRow,
  ledger: Ledger,
  mapping: AccountMapping,
  start: CalendarMonth,
  duplicates: DuplicateFinder,
): PostedRow {
  const month = row.date && fiscalMonth(start, row.date);
  const reason = rejectReason(row, month, ledger.foreignCurrencies);
  const mapped = mapping.get(row.account);
  const line = reason === null && mapped !== undefined && mapped !== 'exclude' ? mapped : null;
  const bin: Bin = reason ? 'rejected' : mapped === undefined ? 'unmapped' : line ? 'posted' : 'excluded';
  return {
    // Named one by one: a spread takes three times as long, and ledgers have a million rows.
    row: row.row,
    date: row.date,
    dateText: row.dateText,
    voucher: row.voucher,
    account: row.account,
    accountName: row.accountName,
    text: row.text,
    costCentre: row.costCentre,
    currency: row.currency,
    amount: row.amount,
    amountText: row.amountText,
    isConverted: row.isConverted,
    hasAllColumns: row.hasAllColumns,
    bin,
    reason,
    line,
    month,
    duplicateOf: line && duplicates.earlier(row),
  };
}

function countsByBin(rows: readonly PostedRow[]): Record<Bin, number> {
  const counts = recordOf(BINS, () => 0);
  for (const { bin } of rows) counts[bin] += 1;
  return counts;
}

function amountsByBin(rows: readonly PostedRow[]): Record<Bin, Minor> {
  const amounts = recordOf(BINS, () => ZERO_MONEY);
  for (const { bin, amount } of rows) amounts[bin] = addMoney(amounts[bin], amount ?? ZERO_MONEY);
  return amounts;
}

function emptyYear(): Minor[] {
  return Array.from({ length: MONTHS }, () => ZERO_MONEY);
}

function addToMonth(year: Minor[], month: number, amount: Minor): void {
  year[month] = addMoney(year[month] ?? ZERO_MONEY, amount);
}

/** Months of every line posted to: shipped lines in their order, then each category's own. */
function moneyByLine(rows: readonly PostedRow[]): ReadonlyMap<LineId, readonly Minor[]> {
  const years = new Map<LineId, Minor[]>();
  for (const { line, month, amount } of rows) {
    if (line === null || month === null || amount === null) continue;
    const year = years.get(line) ?? emptyYear();
    years.set(line, year);
    addToMonth(year, month, amount);
  }
  const place = new Map<LineId, number>(COST_LINES.map(({ id }, index) => [id, index]));
  return new Map([...years].sort(([a], [b]) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity) || 0));
}

function moneyByCategory(byLine: ReadonlyMap<LineId, readonly Minor[]>): Record<CategoryKey, readonly Minor[]> {
  const years = recordOf(CATEGORY_KEYS, emptyYear);
  for (const [line, months] of byLine) {
    const category = categoryOfLine(line);
    if (category) months.forEach((amount, month) => addToMonth(years[category], month, amount));
  }
  return years;
}

function moneyByClass(
  byLine: ReadonlyMap<LineId, readonly Minor[]>,
  lineClasses: LineClasses,
): Record<QualityClass, Minor> {
  const totals = recordOf(QUALITY_CLASSES, () => ZERO_MONEY);
  for (const [line, months] of byLine) {
    const weights = lineClasses(line);
    const parts = allocate(
      sumMoney(months),
      QUALITY_CLASSES.map((key) => weights[key]),
    );
    QUALITY_CLASSES.forEach((key, index) => {
      totals[key] = addMoney(totals[key], parts[index] ?? ZERO_MONEY);
    });
  }
  return totals;
}

function unmappedAccounts(rows: readonly PostedRow[]): readonly UnmappedAccount[] {
  const accounts = new Map<string, UnmappedAccount>();
  for (const { bin, account, accountName, amount } of rows) {
    if (bin !== 'unmapped') continue;
    const before = accounts.get(account) ?? { account, name: '', rows: 0, amount: ZERO_MONEY };
    accounts.set(account, {
      account,
      name: before.name || accountName,
      rows: before.rows + 1,
      amount: addMoney(before.amount, amount ?? ZERO_MONEY),
    });
  }
  return [...accounts.values()].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}
