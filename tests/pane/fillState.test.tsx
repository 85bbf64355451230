import './setup';
import {
  fillReducer,
  INITIAL_FILL_STATE,
  NO_WISHES,
  type FillAction,
  type FillState,
} from '../../src/pane/fill/fillState';
import type { ImportReading } from '../../src/pane/fill/importReading';
import type { ReadRequest } from '../../src/pane/fill/readRequest';
import type { LedgerFacts, LedgerWork, PlanFacts } from '../../src/pane/fill/work/ledgerWork';
import { parseMonth } from '../../src/model/fiscalYear';
import { ZERO_MONEY } from '../../src/model/money';

const file = (name: string): File => new File([''], name);
const plan: PlanFacts = {
  keptCells: [],
  previousRows: 0,
  replaces: null,
  detail: 'rows',
  hasRoom: true,
  ledgerRows: 0,
};

function after(...actions: readonly FillAction[]): FillState {
  return actions.reduce(fillReducer, INITIAL_FILL_STATE);
}

const ledger: FillAction = { type: 'file', role: 'ledger', file: file('ledger.csv') };
const mapping: FillAction = { type: 'file', role: 'mapping', file: file('mapping.csv') };
const drivers: FillAction = { type: 'file', role: 'drivers', file: file('drivers.csv') };

function requestOf(state: FillState): ReadRequest {
  if (state.at !== 'reading') throw new Error(`not reading but ${state.at}`);
  return state.request;
}

const LEDGER: LedgerFacts = {
  encoding: 'utf-8',
  delimiter: ',',
  columns: {},
  dateOrder: null,
  decimal: null,
  rowCount: 0,
  rowsRead: 0,
  digits: 2,
  foreignCurrencies: new Set(),
  skipped: [],
  totalDebit: ZERO_MONEY,
  totalCredit: ZERO_MONEY,
  controlTotal: '0',
  fingerprint: '',
};

/** States hold a ledger's work without doing any. */
const WORK = { ledger: LEDGER } as LedgerWork;

function readingOf(request: ReadRequest): ImportReading {
  const none = { posted: 0, excluded: 0, unmapped: 0, rejected: 0 };
  const nothing = { posted: ZERO_MONEY, excluded: ZERO_MONEY, unmapped: ZERO_MONEY, rejected: ZERO_MONEY };
  return {
    request,
    work: WORK,
    ledger: LEDGER,
    posting: {
      rejected: [],
      duplicates: [],
      emptyMonths: [],
      jumps: [],
      counts: { ...none, read: 0, suspectedDuplicates: 0 },
      amounts: nothing,
      controlTotal: ZERO_MONEY,
      rounding: ZERO_MONEY,
      byLineMonth: new Map(),
      byCategoryMonth: {} as ImportReading['posting']['byCategoryMonth'],
      byQualityClass: {} as ImportReading['posting']['byQualityClass'],
      unmapped: [],
    },
    agreed: new Map(),
    accounts: [],
    wishes: NO_WISHES,
    tablesFailure: null,
    sourceName: 'ledger.csv',
    drivers: null,
    currency: 'CNY',
    fiscalYearStart: parseMonth('2025-01'),
    workbookLanguage: 'en',
  };
}

function readyState(): FillState {
  const reading = after(ledger, mapping);
  const request = requestOf(reading);
  const outcome = { kind: 'planned', reading: readingOf(request), plan } as const;
  return fillReducer(reading, { type: 'read-done', request, outcome });
}

describe('the state of Fill', () => {
  it('waits for a ledger; the other files may come before, after or never', () => {
    expect(after(mapping, drivers).at).toBe('choosing');
    expect(after(ledger).at).toBe('reading');
    expect(requestOf(after(ledger)).mapping).toBeNull();
    expect(requestOf(after(mapping, ledger)).mapping?.name).toBe('mapping.csv');
  });

  it('posts nothing but what is shown: first the reading follows the choices', () => {
    const choices = new Map([['6001', 'people.agent-pay' as const]]);
    const before = readyState();
    const chosen = fillReducer(before, { type: 'choose', choices });
    expect(fillReducer(chosen, { type: 'post' })).toBe(chosen);
    const outcomeOf = (made: typeof choices) => {
      const reading = { ...readingOf(requestOf(after(ledger))), wishes: { ...NO_WISHES, choices: made } };
      return { kind: 'planned', reading, plan } as const;
    };
    expect(fillReducer(chosen, { type: 'chosen', outcome: outcomeOf(new Map(choices)) })).toBe(chosen);
    const followed = fillReducer(chosen, { type: 'chosen', outcome: outcomeOf(choices) });
    expect(fillReducer(followed, { type: 'post' }).at).toBe('posting');
  });

  it('keeps choices with another mapping, and forgets them with another ledger', () => {
    const choices = new Map([['6001', 'exclude' as const]]);
    const chosen = fillReducer(readyState(), { type: 'choose', choices });
    expect(fillReducer(chosen, mapping).wishes.choices).toBe(choices);
    expect(fillReducer(chosen, ledger).wishes.choices.size).toBe(0);
  });

  it('reads again with another file, and drops news of the reading before', () => {
    const first = after(ledger, mapping);
    const second = fillReducer(first, drivers);
    expect(requestOf(second).drivers?.name).toBe('drivers.csv');
    const late: FillAction = { type: 'read-failed', request: requestOf(first), error: new Error('late') };
    expect(fillReducer(second, late)).toBe(second);
    const lateProgress: FillAction = {
      type: 'read-progress',
      request: requestOf(first),
      progress: { done: 9, total: 9 },
    };
    expect(fillReducer(second, lateProgress)).toBe(second);
  });

  it('goes back to choosing when the ledger is removed', () => {
    const state = fillReducer(readyState(), { type: 'file', role: 'ledger', file: null });
    expect(state).toMatchObject({ at: 'choosing', cancelled: false });
    expect(state.files.mapping?.name).toBe('mapping.csv');
  });

  it('keeps the files when reading is cancelled, and reads them again on demand', () => {
    const cancelled = fillReducer(after(ledger, mapping), { type: 'cancel' });
    expect(cancelled).toMatchObject({ at: 'choosing', cancelled: true });
    expect(requestOf(fillReducer(cancelled, { type: 'read-again' })).ledger.name).toBe('ledger.csv');
  });

  it('adds answers up while the ledger stays, and forgets them with another ledger', () => {
    let state = after(ledger, mapping);
    const ask = (code: 'ambiguous-date-order' | 'ambiguous-decimal'): void => {
      state = fillReducer(state, { type: 'read-unclear', request: requestOf(state), question: { code, values: {} } });
      expect(state.at).toBe('unclear');
    };
    ask('ambiguous-date-order');
    state = fillReducer(state, { type: 'answer', options: { dateOrder: 'dmy' } });
    ask('ambiguous-decimal');
    state = fillReducer(state, { type: 'answer', options: { decimal: ',' } });
    expect(requestOf(state).options).toEqual({ dateOrder: 'dmy', decimal: ',' });
    expect(requestOf(fillReducer(state, drivers)).options).toEqual({ dateOrder: 'dmy', decimal: ',' });
    expect(requestOf(fillReducer(state, { ...ledger, file: file('other.csv') })).options).toEqual({});
  });

  it('posts only what is ready', () => {
    expect(fillReducer(after(ledger, mapping), { type: 'post' }).at).toBe('reading');
    expect(fillReducer(readyState(), { type: 'post' }).at).toBe('posting');
  });

  it('stays in posting while a cancel is taken back, then offers to post once more', () => {
    const posting = fillReducer(readyState(), { type: 'post' });
    const stopping = fillReducer(posting, { type: 'cancel' });
    expect(stopping).toMatchObject({ at: 'posting', stopping: true });
    expect(fillReducer(stopping, { type: 'post-cancelled' })).toMatchObject({
      at: 'ready',
      trouble: { kind: 'cancelled' },
    });
  });

  it('keeps the reconciliation after a failed posting', () => {
    const posting = fillReducer(readyState(), { type: 'post' });
    const error = new Error('busy');
    const failed = fillReducer(posting, { type: 'post-failed', error });
    expect(failed).toMatchObject({ at: 'ready', trouble: { kind: 'failed', error }, plan });
    expect(fillReducer(failed, { type: 'post' }).at).toBe('posting');
  });

  it('takes no files while it posts', () => {
    const posting = fillReducer(readyState(), { type: 'post' });
    expect(fillReducer(posting, drivers)).toBe(posting);
    expect(fillReducer(posting, { type: 'read-again' })).toBe(posting);
  });

  it('keeps the mapping for the next ledger', () => {
    const posted = fillReducer(fillReducer(readyState(), { type: 'post' }), { type: 'post-done', plan });
    expect(posted.at).toBe('posted');
    const next = fillReducer(posted, { type: 'start-over' });
    expect(next).toMatchObject({ at: 'choosing', answers: {}, cancelled: false });
    expect(next.files.mapping?.name).toBe('mapping.csv');
    expect(next.files.ledger).toBeNull();
  });
});
