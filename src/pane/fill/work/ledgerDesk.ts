/**
 * Posts and plans a ledger that it holds. Everything here takes as long as the ledger is long: run it where nobody
 * waits, or in turns.
 */
import type { CalendarMonth } from '../../../model/fiscalYear';
import { findJumps, monthsWithoutPostings } from '../../../model/ledger/conspicuous';
import type { AccountMapping, Ledger, PostedRow, Posting } from '../../../model/ledger/ledger';
import { previewPosting } from '../../../model/ledger/postLedger';
import type { Steps } from '../../../model/ledger/turns';
import type { TableContent } from '../../../workbook/content';
import { planInSteps, type ImportPlan } from '../../../workbook/planImport';
import { MOST_SHOWN, type LedgerFacts, type PlanFacts, type PlanInput, type PostingFacts } from './ledgerWork';

/** The first rows that are wanted, at most `MOST_SHOWN`. */
function firstOf(rows: readonly PostedRow[], isWanted: (row: PostedRow) => boolean): readonly PostedRow[] {
  const found: PostedRow[] = [];
  for (const row of rows) {
    if (found.length === MOST_SHOWN) break;
    if (isWanted(row)) found.push(row);
  }
  return found;
}

const isRejected = ({ bin }: PostedRow): boolean => bin === 'rejected';

export class LedgerDesk {
  readonly facts: LedgerFacts;
  private posted: { readonly posting: Posting; readonly mapping: AccountMapping } | null = null;
  private tables: readonly TableContent[] = [];

  constructor(private readonly ledger: Ledger) {
    const { rows, ...facts } = ledger;
    this.facts = { ...facts, rowCount: rows.length };
  }

  *post(mapping: AccountMapping, fiscalYearStart: CalendarMonth): Steps<PostingFacts> {
    this.posted = null;
    const posting = yield* previewPosting(this.ledger, mapping, fiscalYearStart);
    this.posted = { posting, mapping };
    const { rows, ...facts } = posting;
    yield;
    const emptyMonths = monthsWithoutPostings(posting);
    yield;
    return {
      ...facts,
      rejected: firstOf(rows, isRejected),
      duplicates: firstOf(rows, ({ duplicateOf }) => duplicateOf !== null),
      emptyMonths,
      jumps: findJumps(posting),
    };
  }

  useTables(tables: readonly TableContent[]): void {
    this.tables = tables;
  }

  *plan(input: PlanInput): Steps<PlanFacts> {
    const { keptCells, previousRows, replaces, detail, hasRoom, ledgerRows } = yield* this.patches(input);
    return { keptCells, previousRows, replaces, detail, hasRoom, ledgerRows };
  }

  patches(input: PlanInput): Steps<ImportPlan> {
    const { posting, mapping } = this.last;
    return planInSteps({ ...input, ledger: this.ledger, posting, mapping }, this.tables);
  }

  rejectedRows(): readonly PostedRow[] {
    return this.last.posting.rows.filter(isRejected);
  }

  private get last(): { readonly posting: Posting; readonly mapping: AccountMapping } {
    if (!this.posted) throw new Error('The ledger has not been posted.');
    return this.posted;
  }
}
