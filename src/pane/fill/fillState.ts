/**
 * Everything the step Fill can be in, and how it goes from one to the next. Each state carries only what it can have, so
 * a reconciliation without a reading or a posting without a plan cannot be written.
 */
import type { AccountChoices } from '../../model/ledger/accountChoices';
import type { ReadOptions } from '../../model/ledger/ledger';
import type { FileColumns } from '../../model/ledger/ledgerColumns';
import type { Problem } from '../../model/problem';
import type { Progress } from '../../model/progress';
import type { ImportPlan } from '../../workbook/planImport';
import type { ImportReading, ReadOutcome } from './importSteps';

export const FILE_ROLES = ['ledger', 'mapping', 'drivers'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** The chosen files. */
export type ChosenFiles = Readonly<Record<FileRole, File | null>>;

/** What one reading starts from. A new object each time: news of an older one is told by it and dropped. */
export interface ReadRequest {
  readonly ledger: File;
  readonly mapping: File | null;
  readonly drivers: File | null;
  readonly options: ReadOptions;
}

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
  /** Lines chosen for accounts of the ledger. A reading follows them a moment later. */
  readonly choices: AccountChoices;
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
      readonly plan: ImportPlan;
      readonly trouble: PostTrouble | null;
    })
  /** Reconciled, but the workbook cannot take it as it is. */
  | (Given & { readonly at: 'refused'; readonly reading: ImportReading; readonly error: unknown })
  | (Given & {
      readonly at: 'posting';
      readonly reading: ImportReading;
      readonly plan: ImportPlan;
      readonly progress: Progress | null;
      readonly stopping: boolean;
    })
  | (Given & { readonly at: 'posted'; readonly reading: ImportReading; readonly plan: ImportPlan });

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
  | { readonly type: 'choose'; readonly choices: AccountChoices }
  /** The reading follows the choices. */
  | { readonly type: 'chosen'; readonly outcome: ReadOutcome }
  | { readonly type: 'cancel' }
  | { readonly type: 'post' }
  | { readonly type: 'post-progress'; readonly progress: Progress }
  | { readonly type: 'post-done'; readonly plan: ImportPlan }
  | { readonly type: 'post-failed'; readonly error: unknown }
  | { readonly type: 'post-cancelled' }
  | { readonly type: 'start-over' };

const NO_FILES: ChosenFiles = { ledger: null, mapping: null, drivers: null };
export const NO_CHOICES: AccountChoices = new Map();

export const INITIAL_FILL_STATE: FillState = {
  at: 'choosing',
  files: NO_FILES,
  answers: {},
  choices: NO_CHOICES,
  cancelled: false,
};

/** Reads as soon as there is a ledger. */
function startReading(given: Given): FillState {
  const { ledger, mapping, drivers } = given.files;
  if (!ledger) return { ...given, at: 'choosing', cancelled: false };
  return { ...given, at: 'reading', request: { ledger, mapping, drivers, options: given.answers }, progress: null };
}

/** What a reading led to. */
function afterReading(given: Given, outcome: ReadOutcome): FillState {
  const { reading } = outcome;
  return outcome.kind === 'planned'
    ? { ...given, at: 'ready', reading, plan: outcome.plan, trouble: null }
    : { ...given, at: 'refused', reading, error: outcome.error };
}

/** Whether news of a reading is about the one under way. */
function isCurrent(state: FillState, request: ReadRequest): state is Extract<FillState, { at: 'reading' }> {
  return state.at === 'reading' && state.request === request;
}

/** The next state. Actions that make no sense in a state, such as late news of a cancelled reading, leave it as it is. */
export function fillReducer(state: FillState, action: FillAction): FillState {
  const given: Given = { files: state.files, answers: state.answers, choices: state.choices };
  switch (action.type) {
    case 'file': {
      if (state.at === 'posting' || state.at === 'posted') return state;
      const files = { ...given.files, [action.role]: action.file };
      // Answers and choices are about one ledger.
      return startReading(action.role === 'ledger' ? { files, answers: {}, choices: NO_CHOICES } : { ...given, files });
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
    case 'choose':
      return state.at === 'ready' || state.at === 'refused' ? { ...state, choices: action.choices } : state;
    case 'chosen':
      if (state.at !== 'ready' && state.at !== 'refused') return state;
      return action.outcome.reading.choices === state.choices ? afterReading(given, action.outcome) : state;
    case 'post':
      // What is posted is what is shown.
      if (state.at !== 'ready' || state.reading.choices !== state.choices) return state;
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
  const { files, answers, choices, reading, plan } = state;
  return { at: 'ready', files, answers, choices, reading, plan, trouble };
}
