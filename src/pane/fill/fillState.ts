/**
 * Everything the step Fill can be in, and how it goes from one to the next. Each state carries only what it can have, so
 * a reconciliation without a reading or a posting without a plan cannot be written.
 */
import type { AccountChoices } from '../../model/ledger/accountChoices';
import type { ReadOptions } from '../../model/ledger/ledger';
import type { FileColumns } from '../../model/ledger/fileColumns';
import type { LedgerSheet } from '../../model/ledger/sheets/ledgerSheets';
import type { Problem } from '../../model/problem';
import type { Progress } from '../../model/progress';
import type { LedgerDetail } from '../../workbook/import/ledgerEntries';
import type { ImportReading, ReadOutcome, Wishes } from './importReading';
import type { ChosenFiles, FileRole, ReadRequest } from './readRequest';
import type { PlanFacts } from './work/ledgerWork';

/** What a file leaves open and only a person can answer. */
export const QUESTION_CODES = ['ambiguous-date-order', 'ambiguous-decimal'] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];
export interface Question {
  readonly code: QuestionCode;
  readonly values: Problem['values'];
}

/** What a person has given so far; kept from state to state. */
interface Given {
  readonly files: ChosenFiles;
  /** Answers for the chosen ledger file. */
  readonly answers: ReadOptions;
  /** The sheets of the chosen ledger file that hold something, where there are several. */
  readonly sheets: readonly LedgerSheet[];
  /** Place of the sheet that a person chose of them. */
  readonly sheet: number | null;
  /** A reading follows them a moment later. */
  readonly wishes: Wishes;
}

/** How an attempt to post ended without writing. */
export type PostTrouble = { readonly kind: 'failed'; readonly error: unknown } | { readonly kind: 'cancelled' };

export type FillState =
  /** No ledger is chosen, or reading was cancelled. */
  | (Given & { readonly at: 'choosing'; readonly cancelled: boolean })
  | (Given & { readonly at: 'reading'; readonly request: ReadRequest; readonly progress: Progress | null })
  /** The file can be read in two ways. */
  | (Given & { readonly at: 'unclear'; readonly question: Question })
  /** A person has to say which column holds what. */
  | (Given & { readonly at: 'columns'; readonly file: FileColumns })
  | (Given & { readonly at: 'unreadable'; readonly error: unknown })
  /** Reconciled and planned, perhaps after an attempt to post that wrote nothing. */
  | (Given & {
      readonly at: 'ready';
      readonly reading: ImportReading;
      readonly plan: PlanFacts;
      readonly trouble: PostTrouble | null;
    })
  /** Reconciled, but the workbook cannot take it as it is. */
  | (Given & { readonly at: 'refused'; readonly reading: ImportReading; readonly error: unknown })
  | (Given & {
      readonly at: 'posting';
      readonly reading: ImportReading;
      readonly plan: PlanFacts;
      readonly progress: Progress | null;
      readonly stopping: boolean;
    })
  | (Given & { readonly at: 'posted'; readonly reading: ImportReading; readonly plan: PlanFacts });

export type FillAction =
  | { readonly type: 'file'; readonly role: FileRole; readonly file: File | null }
  /** Read the chosen files again: after a cancel, a failure, or a change of the workbook's year or currency. */
  | { readonly type: 'read-again' }
  | { readonly type: 'answer'; readonly options: ReadOptions }
  | { readonly type: 'read-progress'; readonly request: ReadRequest; readonly progress: Progress }
  | { readonly type: 'read-done'; readonly request: ReadRequest; readonly outcome: ReadOutcome }
  | { readonly type: 'read-unclear'; readonly request: ReadRequest; readonly question: Question }
  | { readonly type: 'read-columns'; readonly request: ReadRequest; readonly file: FileColumns }
  /** The person wants to say it, though the reader found its way. */
  | { readonly type: 'ask-columns'; readonly reading: ImportReading; readonly file: FileColumns }
  | { readonly type: 'read-failed'; readonly request: ReadRequest; readonly error: unknown }
  | { readonly type: 'read-sheets'; readonly request: ReadRequest; readonly sheets: readonly LedgerSheet[] }
  /** Read another sheet of the workbook that was chosen. */
  | { readonly type: 'sheet'; readonly sheet: number }
  | { readonly type: 'choose'; readonly choices: AccountChoices }
  | { readonly type: 'detail'; readonly detail: LedgerDetail }
  /** The reading follows the wishes. */
  | { readonly type: 'chosen'; readonly outcome: ReadOutcome }
  | { readonly type: 'cancel' }
  | { readonly type: 'post' }
  | { readonly type: 'post-progress'; readonly progress: Progress }
  | { readonly type: 'post-done'; readonly plan: PlanFacts }
  | { readonly type: 'post-failed'; readonly error: unknown }
  | { readonly type: 'post-cancelled' }
  | { readonly type: 'start-over' };

const NO_FILES: ChosenFiles = { ledger: null, mapping: null, drivers: null };
export const NO_CHOICES: AccountChoices = new Map();
export const NO_WISHES: Wishes = { choices: NO_CHOICES, detail: 'rows' };

/** What belongs to one ledger and goes with it. */
const ABOUT_NO_LEDGER = { answers: {}, sheets: [], sheet: null, wishes: NO_WISHES } as const;

export const INITIAL_FILL_STATE: FillState = { at: 'choosing', files: NO_FILES, ...ABOUT_NO_LEDGER, cancelled: false };

/** Reads as soon as there is a ledger. */
function startReading(given: Given): FillState {
  const { ledger, mapping, drivers } = given.files;
  if (!ledger) return { ...given, at: 'choosing', cancelled: false };
  const request = { ledger, mapping, drivers, options: given.answers, sheet: given.sheet };
  return { ...given, at: 'reading', request, progress: null };
}

/** What a reading led to. */
function afterReading(given: Given, outcome: ReadOutcome): FillState {
  const { reading } = outcome;
  return outcome.kind === 'planned'
    ? { ...given, at: 'ready', reading, plan: outcome.plan, trouble: null }
    : { ...given, at: 'refused', reading, error: outcome.error };
}

/** Whether what is shown is what a person wishes. */
export function isFollowing({ wishes }: ImportReading, wanted: Wishes): boolean {
  return wishes.choices === wanted.choices && wishes.detail === wanted.detail;
}

/** Whether news of a reading is about the one under way. */
function isCurrent(state: FillState, request: ReadRequest): state is Extract<FillState, { at: 'reading' }> {
  return state.at === 'reading' && state.request === request;
}

/** The next state. Actions that make no sense in a state, such as late news of a cancelled reading, leave it as it is. */
export function fillReducer(state: FillState, action: FillAction): FillState {
  const { files: chosen, answers, sheets, sheet, wishes } = state;
  const given: Given = { files: chosen, answers, sheets, sheet, wishes };
  switch (action.type) {
    case 'file': {
      if (state.at === 'posting' || state.at === 'posted') return state;
      const files = { ...given.files, [action.role]: action.file };
      return startReading(action.role === 'ledger' ? { files, ...ABOUT_NO_LEDGER } : { ...given, files });
    }
    case 'read-again':
      if (state.at === 'posting' || state.at === 'posted') return state;
      return startReading(given);
    case 'answer':
      if (state.at !== 'unclear' && state.at !== 'columns') return state;
      return startReading({ ...given, answers: { ...given.answers, ...action.options } });
    case 'read-progress':
      return isCurrent(state, action.request) ? { ...state, progress: action.progress } : state;
    case 'read-done':
      if (!isCurrent(state, action.request)) return state;
      return afterReading(given, action.outcome);
    case 'read-unclear':
      return isCurrent(state, action.request) ? { ...given, at: 'unclear', question: action.question } : state;
    case 'read-columns':
      return isCurrent(state, action.request) ? { ...given, at: 'columns', file: action.file } : state;
    case 'ask-columns':
      if (state.at !== 'ready' && state.at !== 'refused') return state;
      return state.reading === action.reading ? { ...given, at: 'columns', file: action.file } : state;
    case 'read-failed':
      return isCurrent(state, action.request) ? { ...given, at: 'unreadable', error: action.error } : state;
    case 'cancel':
      if (state.at === 'reading') return { ...given, at: 'choosing', cancelled: true };
      return state.at === 'posting' ? { ...state, stopping: true } : state;
    case 'read-sheets':
      return isCurrent(state, action.request) ? { ...state, sheets: action.sheets } : state;
    case 'sheet': {
      if (state.at === 'posting' || state.at === 'posted') return state;
      // The reader's own choice stays the file, which is told from others by its bytes; accounts keep their lines.
      const isRead = sheets.some(({ index, isRead: isOwn }) => isOwn && index === action.sheet);
      return startReading({ ...given, answers: {}, sheet: isRead ? null : action.sheet });
    }
    case 'choose':
      return wish(state, { ...wishes, choices: action.choices });
    case 'detail':
      return wish(state, { ...wishes, detail: action.detail });
    case 'chosen':
      if (state.at !== 'ready' && state.at !== 'refused') return state;
      return isFollowing(action.outcome.reading, wishes) ? afterReading(given, action.outcome) : state;
    case 'post':
      // What is posted is what is shown.
      if (state.at !== 'ready' || !isFollowing(state.reading, wishes)) return state;
      return {
        ...given,
        at: 'posting',
        reading: state.reading,
        plan: state.plan,
        progress: null,
        stopping: false,
      };
    case 'post-progress':
      return state.at === 'posting' ? { ...state, progress: action.progress } : state;
    case 'post-done':
      return state.at === 'posting' ? { ...given, at: 'posted', reading: state.reading, plan: action.plan } : state;
    case 'post-failed':
      return withTrouble(state, { kind: 'failed', error: action.error });
    case 'post-cancelled':
      return withTrouble(state, { kind: 'cancelled' });
    case 'start-over':
      if (state.at !== 'posted') return state;
      // The mapping serves the next ledger as well.
      return { ...INITIAL_FILL_STATE, files: { ...NO_FILES, mapping: given.files.mapping } };
  }
}

/** Back from posting to what can be posted, with what became of the attempt. */
function withTrouble(state: FillState, trouble: PostTrouble): FillState {
  if (state.at !== 'posting') return state;
  const { files, answers, sheets, sheet, wishes, reading, plan } = state;
  return { at: 'ready', files, answers, sheets, sheet, wishes, reading, plan, trouble };
}

function wish(state: FillState, wishes: Wishes): FillState {
  return state.at === 'ready' || state.at === 'refused' ? { ...state, wishes } : state;
}
