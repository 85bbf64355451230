/**
 * What an import of a ledger is made of. The steps: bytes → `readLedger` (what the file says) → `postLedger` (each row in
 * its bin, reconciled). Nothing here touches a workbook.
 */
import type { CategoryKey, LineId, QualityClass } from '../categories';
import type { CalendarDate } from '../fiscalYear';
import type { Minor } from '../money';

/** Roles a column of a ledger file can play; also the keys of `--columns`. */
export const COLUMN_ROLES = [
  'date',
  'period',
  'voucher',
  'account',
  'account-name',
  'debit',
  'credit',
  'amount',
  'indicator',
  'currency',
  'cost-centre',
  'text',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Headers of the file by role. */
export type LedgerColumns = Partial<Record<ColumnRole, string>>;

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export const DECIMAL_MARKS = [',', '.'] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** Answers of the user where the file leaves room, and nothing where it does not. */
export interface ReadOptions {
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly columns?: LedgerColumns;
}

/** Why a line of the file is no ledger row. */
export type SkipReason =
  | 'title'
  | 'header'
  | 'blank'
  | 'separator'
  | 'account heading'
  | 'opening balance'
  | 'closing balance'
  | 'subtotal'
  | 'total'
  | 'footer';

export interface SkippedLine {
  /** As a spreadsheet shows the file: the first line is 1, blank lines counted. */
  readonly line: number;
  readonly reason: SkipReason;
}

/** Bins: every row read ends in exactly one. */
export const BINS = ['posted', 'excluded', 'unmapped', 'rejected'] as const;
export type Bin = (typeof BINS)[number];

/** Why a row was rejected: the first that holds, in this order. */
export const REJECT_REASONS = ['columns', 'amount', 'date', 'fiscal-year', 'account', 'currency'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** One row of the ledger as the file has it. */
export interface LedgerRow {
  /** Row number as a spreadsheet shows the file: the first line is 1, blank lines counted. */
  readonly row: number;
  readonly date: CalendarDate | null;
  /** What the date cell says, for a rejected row. */
  readonly dateText: string;
  readonly voucher: string;
  readonly account: string;
  readonly accountName: string;
  readonly text: string;
  readonly costCentre: string;
  readonly currency: string;
  /** Debit − credit, rounded half away from zero to the minor unit; `null` when it cannot be read. */
  readonly amount: Minor | null;
  /** What the amount cells say, for a row that was rejected or converted. */
  readonly amountText: string;
  /** Whether the amount was written in the row's currency and brought to the workbook's by a rate. */
  readonly isConverted: boolean;
  /** False when the row has another number of fields than the header. */
  readonly hasAllColumns: boolean;
}

/** A ledger file, read: what was understood, before anything is mapped. */
export interface Ledger {
  /** `xlsx` for a workbook. */
  readonly encoding: string;
  /** Empty for a workbook. */
  readonly delimiter: string;
  readonly columns: LedgerColumns;
  /** `null` when no date was met whose order matters. */
  readonly dateOrder: DateOrder | null;
  /** `null` when no amount was met that has a decimal or thousands mark (point or comma). */
  readonly decimal: DecimalMark | null;
  readonly rows: readonly LedgerRow[];
  /** Lines of the file that are rows. A DATEV line is two postings, so two of `rows` with the same `row`. */
  readonly rowsRead: number;
  readonly skipped: readonly SkippedLine[];
  /** Decimals of the currency's minor unit, which every `Minor` of this ledger counts. */
  readonly digits: number;
  /** Currencies of rows, as the file writes them, whose amounts cannot be taken for the workbook's currency. */
  readonly foreignCurrencies: ReadonlySet<string>;
  /** Sum of the debit side; a signed amount counts on the side of its sign. Rejected rows included. */
  readonly totalDebit: Minor;
  /** Sum of the credit side. */
  readonly totalCredit: Minor;
  /** Sum of every readable debit − credit exactly as the file has it, as decimal text with all its decimals. */
  readonly controlTotal: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
}

/** One row with the bin it ended in. */
export interface PostedRow extends LedgerRow {
  readonly bin: Bin;
  readonly reason: RejectReason | null;
  /** Line it posts to; `null` in every bin but `posted`. */
  readonly line: LineId | null;
  /** Month of the fiscal year, 0–11; `null` when the date is unreadable or outside the year. */
  readonly month: number | null;
  /** Row number of the earlier row that equals this one, or `null`. Only posted rows. */
  readonly duplicateOf: number | null;
}

/** Account number → line id, or `exclude`. */
export type AccountMapping = ReadonlyMap<string, LineId | 'exclude'>;

export interface UnmappedAccount {
  readonly account: string;
  readonly name: string;
  readonly rows: number;
  readonly amount: Minor;
}

/** The result of posting: every row in its bin, and the sums that prove nothing was lost. */
export interface Posting {
  readonly rows: readonly PostedRow[];
  readonly counts: Readonly<Record<Bin, number>> & { readonly read: number; readonly suspectedDuplicates: number };
  readonly amounts: Readonly<Record<Bin, Minor>>;
  /** Sum of every readable debit − credit, rounded to the minor unit once. */
  readonly controlTotal: Minor;
  /** What rounding single rows to the minor unit moved: control total − sum of the bins. */
  readonly rounding: Minor;
  /** Twelve months for each line that was posted to, in order of lines. */
  readonly byLineMonth: ReadonlyMap<LineId, readonly Minor[]>;
  readonly byCategoryMonth: Readonly<Record<CategoryKey, readonly Minor[]>>;
  readonly byQualityClass: Readonly<Record<QualityClass, Minor>>;
  /** Largest money first. */
  readonly unmapped: readonly UnmappedAccount[];
}
