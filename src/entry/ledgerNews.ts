/** What the pane and the worker that holds one of its ledgers say to each other. */
import type { CalendarMonth } from '../model/fiscalYear';
import type { AccountMapping, PostedRow } from '../model/ledger/ledger';
import type { LedgerReadOptions } from '../model/ledger/readLedger';
import type { LedgerSheet } from '../model/ledger/sheets/ledgerSheets';
import type { Problem } from '../model/problem';
import type { Progress } from '../model/progress';
import type {
  LedgerFacts,
  LedgerSource,
  PatchPage,
  PlanFacts,
  PlanInput,
  PostingFacts,
} from '../pane/fill/work/ledgerWork';
import type { TableContent } from '../workbook/content';

/** Rows of one message: a few milliseconds for the page. */
export const ROWS_PER_PAGE = 2_000;

/** What the pane asks for, one at a time, and what the worker answers. */
export interface LedgerQuestions {
  /** The first of all. */
  readonly read: { ask: { source: LedgerSource; options: LedgerReadOptions }; answer: LedgerFacts };
  readonly post: { ask: { mapping: AccountMapping; fiscalYearStart: CalendarMonth }; answer: PostingFacts };
  /** Tables to plan into: `isNew` begins with none, rows of a table that came before are added to it. */
  readonly tables: { ask: { isNew: boolean; tables: readonly TableContent[] }; answer: null };
  readonly plan: { ask: PlanInput; answer: PlanFacts };
  /** The plan once more, to be written; its patches follow page by page. */
  readonly patches: { ask: PlanInput; answer: PlanFacts };
  /** The next page of the patches, `null` after the last. */
  readonly page: { ask: null; answer: PatchPage | null };
  /** Rejected rows from this one on; fewer than a page are the last. */
  readonly rejected: { ask: number; answer: readonly PostedRow[] };
}
export type LedgerQuestion = keyof LedgerQuestions;

export type LedgerOrder = {
  [Q in LedgerQuestion]: { readonly question: Q; readonly ask: LedgerQuestions[Q]['ask'] };
}[LedgerQuestion];

/** What the worker says. */
export type LedgerNews =
  /** It has started; one that may not start says nothing. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'sheets'; readonly sheets: readonly LedgerSheet[] }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'problem'; readonly problem: Pick<Problem, 'code' | 'values'> }
  | { readonly kind: 'failed'; readonly error: unknown };
