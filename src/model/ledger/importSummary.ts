/**
 * What an import found, as plain numbers in the workbook's currency.
 */
import { CATEGORY_KEYS, QUALITY_CLASSES, type CategoryKey, type QualityClass } from '../categories';
import type { DriverMonth } from './driversFile';
import { BINS, type Bin, type Ledger, type Posting, type RejectReason } from './ledger';
import { fromMinor, roundHalfAway, sumCells, sumMoney, type Minor } from '../money';
import { recordOf } from '../recordOf';

export interface ImportSummary {
  readonly rows: Posting['counts'];
  readonly amounts: Readonly<Record<Bin, number>>;
  /** All eleven categories. */
  readonly byCategory: Readonly<Record<CategoryKey, number>>;
  /** Twelve months each. */
  readonly byCategoryMonth: Readonly<Record<CategoryKey, readonly number[]>>;
  /** Lines with money; zeros are left out. */
  readonly byLine: Readonly<Record<string, number>>;
  /** Classes with money; zeros are left out. */
  readonly byQualityClass: Readonly<Partial<Record<QualityClass, number>>>;
  /** Posted cost ÷ contacts of the year, 6 decimals; `null` without drivers or contacts. */
  readonly costPerContact: number | null;
  readonly rejected: readonly { readonly row: number; readonly reason: RejectReason }[];
  readonly unmapped: readonly {
    readonly account: string;
    readonly name: string;
    readonly rows: number;
    readonly amount: number;
  }[];
}

const UNIT_COST_DECIMALS = 6;

/** Sums up a posting. */
export function importSummary(
  posting: Posting,
  ledger: Pick<Ledger, 'digits'>,
  drivers: readonly DriverMonth[] | null,
): ImportSummary {
  const amount = (money: Minor): number => fromMinor(money, ledger.digits);
  const byLine = [...posting.byLineMonth].map(([line, months]) => [line, sumMoney(months)] as const);
  return {
    rows: posting.counts,
    amounts: recordOf(BINS, (bin) => amount(posting.amounts[bin])),
    byCategory: recordOf(CATEGORY_KEYS, (key) => amount(sumMoney(posting.byCategoryMonth[key]))),
    byCategoryMonth: recordOf(CATEGORY_KEYS, (key) => posting.byCategoryMonth[key].map(amount)),
    byLine: Object.fromEntries(byLine.filter(([, money]) => money !== 0).map(([line, money]) => [line, amount(money)])),
    byQualityClass: recordOf(
      QUALITY_CLASSES.filter((key) => posting.byQualityClass[key] !== 0),
      (key) => amount(posting.byQualityClass[key]),
    ),
    costPerContact: costPerContact(amount(posting.amounts.posted), drivers),
    rejected: posting.rows.flatMap(({ row, reason }) => (reason ? [{ row, reason }] : [])),
    unmapped: posting.unmapped.map((account) => ({ ...account, amount: amount(account.amount) })),
  };
}

function costPerContact(cost: number, drivers: readonly DriverMonth[] | null): number | null {
  const contacts = sumCells((drivers ?? []).map((month) => month.contacts ?? 0));
  return contacts === 0 ? null : roundHalfAway(cost / contacts, UNIT_COST_DECIMALS);
}
