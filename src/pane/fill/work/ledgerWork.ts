/**
 * A ledger that was read and what can be done with it. Its rows stay where they were read, which is mostly a worker: the
 * page is told figures and beginnings of lists, and gets the rows only to write them.
 */
import type { Jump } from '../../../model/ledger/conspicuous';
import type { CalendarMonth } from '../../../model/fiscalYear';
import type { AccountMapping, Ledger, PostedRow, Posting } from '../../../model/ledger/ledger';
import type { LedgerReadOptions } from '../../../model/ledger/readLedger';
import type { LedgerSheet } from '../../../model/ledger/sheets/ledgerSheets';
import type { Control } from '../../../model/progress';
import type { Patch, TableContent } from '../../../workbook/content';
import type { ImportInput } from '../../../workbook/import/importInput';
import type { ImportPlan } from '../../../workbook/planImport';

/** More entries of a list than this are work for the Ledger sheet, which has filters. */
export const MOST_SHOWN = 100;

/** Where a ledger is read from. */
export interface LedgerSource {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Place of the sheet to read in a workbook, 0 for the first; `null` leaves it to the reader. */
  readonly sheet: number | null;
  /** For bytes that are cells of a sheet: the number of its first row there. `null` for a file. */
  readonly firstRow: number | null;
}

/** A ledger without its rows. */
export interface LedgerFacts extends Omit<Ledger, 'rows'> {
  readonly rowCount: number;
}

/** A posting without its rows. */
export interface PostingFacts extends Omit<Posting, 'rows'> {
  /** The first rejected rows. */
  readonly rejected: readonly PostedRow[];
  /** The first rows that equal an earlier one. */
  readonly duplicates: readonly PostedRow[];
  /** Months of the fiscal year without postings, 0–11. */
  readonly emptyMonths: readonly number[];
  readonly jumps: readonly Jump[];
}

/** A plan without what it writes. */
export type PlanFacts = Omit<ImportPlan, 'patches'>;

/** What a plan needs beside the posting. */
export type PlanInput = Omit<ImportInput, 'ledger' | 'posting' | 'mapping'>;

export interface LedgerWork {
  readonly ledger: LedgerFacts;
  /** Puts every row into its bin, as `previewPosting` does and with its `Problem`s. */
  post(mapping: AccountMapping, fiscalYearStart: CalendarMonth): Promise<PostingFacts>;
  /** Hands over the tables to plan into, as the workbook has them. */
  useTables(tables: readonly TableContent[]): Promise<void>;
  /** Plans what the last posting writes into the last tables, as `planImport` does and with its `Problem`s. */
  plan(input: PlanInput): Promise<PlanFacts>;
  /** The same with what it writes. */
  patches(input: PlanInput): Promise<ImportPlan>;
  /** All rejected rows of the last posting. */
  rejectedRows(): Promise<readonly PostedRow[]>;
  /** Lets go of the rows; nothing can be asked any more. */
  close(): void;
}

/** What a reader tells while it reads. */
export interface ReadControl extends Control {
  /** The sheets of a workbook that hold something, where there are several, before they are read. */
  readonly onSheets?: (sheets: readonly LedgerSheet[]) => void;
}

/**
 * Reads a ledger, whose bytes are the reader's own from then on. Rejects as the model's `readLedger` does; with
 * `signal.reason` when aborted.
 */
export type LedgerReader = (
  source: LedgerSource,
  options: LedgerReadOptions,
  control: ReadControl,
) => Promise<LedgerWork>;

/** Rows of a patch; a long patch comes in several pages, in order. */
export interface PatchPage {
  /** Place of the patch in its plan. */
  readonly index: number;
  readonly patch: Patch;
}
