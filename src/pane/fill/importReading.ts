/** What an import has come to before it is posted. */
import type { Language } from '../../locales';
import type { CalendarMonth } from '../../model/fiscalYear';
import type { AccountChoices } from '../../model/ledger/accountChoices';
import type { DriverMonth } from '../../model/ledger/driversFile';
import type { AccountMapping } from '../../model/ledger/ledger';
import type { LedgerDetail } from '../../workbook/import/ledgerEntries';
import type { OpenAccount } from './accounts/openAccounts';
import type { ReadRequest } from './readRequest';
import type { LedgerFacts, LedgerWork, PlanFacts, PostingFacts } from './work/ledgerWork';

/** What a person decided about how a reading is posted. */
export interface Wishes {
  /** Lines chosen for accounts of the ledger. */
  readonly choices: AccountChoices;
  /** What the Ledger sheet gets. */
  readonly detail: LedgerDetail;
}

/** Files read and reconciled against the fiscal year of the workbook. */
export interface ImportReading {
  readonly request: ReadRequest;
  /** Holds the rows; whoever lets go of the reading closes it. */
  readonly work: LedgerWork;
  readonly ledger: LedgerFacts;
  readonly posting: PostingFacts;
  /** What the mapping file and the Mapping sheet agree on. */
  readonly agreed: AccountMapping;
  /** Accounts that `agreed` leaves open, with what is proposed for them. */
  readonly accounts: readonly OpenAccount[];
  /** The wishes that `posting` and the plan follow. */
  readonly wishes: Wishes;
  readonly drivers: readonly DriverMonth[] | null;
  readonly currency: string;
  readonly fiscalYearStart: CalendarMonth;
  /** Language the workbook was created in: words that go into cells are of that language, not the pane's. */
  readonly workbookLanguage: Language;
  /** Why the tables of the workbook could not be read; `null` when they were. */
  readonly tablesFailure: { readonly error: unknown } | null;
  /** The name the ledger goes by in the workbook. */
  readonly sourceName: string;
}

/** How reading ended: with a plan, or with the reason why this workbook cannot take it. */
export type ReadOutcome =
  | { readonly kind: 'planned'; readonly reading: ImportReading; readonly plan: PlanFacts }
  | { readonly kind: 'refused'; readonly reading: ImportReading; readonly error: unknown };
