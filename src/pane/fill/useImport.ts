/**
 * Runs what the state of Fill asks for: a reading while it is in `reading`, a posting while it is in `posting`.
 */
import { useEffect, useReducer, useRef, type Dispatch } from 'react';
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import type { ReadOptions } from '../../model/ledger/ledger';
import { headersKey } from '../../model/ledger/fileColumns';
import { Problem } from '../../model/problem';
import type { ModelSnapshot } from '../../model/snapshot';
import { isCancelled } from '../explain';
import type { Preferences } from '../preferences';
import { FileFailure } from './fileFailure';
import {
  fillReducer,
  INITIAL_FILL_STATE,
  QUESTION_CODES,
  type FillAction,
  type FillState,
  type Question,
} from './fillState';
import type { ImportReading, Wishes } from './importReading';
import type { ReadRequest } from './readRequest';
import { useClosing, useWishes } from './useReading';
import type { LedgerReader } from './work/ledgerWork';

/** What the import works on. */
export interface ImportSetting {
  readonly host: WorkbookHost;
  readonly live: LiveModel;
  readonly readLedger: LedgerReader;
  readonly preferences: Preferences;
  readonly model: ModelSnapshot | null;
  /** Version of the add-in, for the Log. */
  readonly version: string;
}

/** Whether a failure says that the reader does not know which column holds what. */
function isAboutColumns(error: unknown): boolean {
  const cause = error instanceof FileFailure ? error.cause : error;
  return cause instanceof Problem && ['columns-unrecognised', 'column-not-found'].includes(cause.code);
}

/** The columns to read a file by: those just named, else those once named for a file with these headers. */
async function namedColumns(preferences: Preferences, request: ReadRequest): Promise<ReadOptions> {
  const { options } = request;
  const remembered = preferences.read().columns ?? {};
  const { fileColumns } = await import('./importSteps');
  if (options.columns) {
    const { columns } = await fileColumns(request);
    preferences.write({
      ...preferences.read(),
      columns: { ...remembered, [headersKey(columns)]: options.columns },
    });
    return options;
  }
  if (Object.keys(remembered).length === 0) return options;
  const { columns } = await fileColumns(request);
  return { ...options, columns: remembered[headersKey(columns)] };
}

/** The question inside a failure, or `null` when it is none. */
function questionIn(error: unknown): Question | null {
  const cause = error instanceof FileFailure ? error.cause : error;
  if (!(cause instanceof Problem)) return null;
  const code = QUESTION_CODES.find((known) => known === cause.code);
  return code ? { code, values: cause.values } : null;
}

async function runReading(
  { host, readLedger, preferences, version }: ImportSetting,
  model: ModelSnapshot,
  request: ReadRequest,
  wishes: Wishes,
  signal: AbortSignal,
  dispatch: Dispatch<FillAction>,
): Promise<void> {
  try {
    const { readImport } = await import('./importSteps');
    const named = { ...request, options: await namedColumns(preferences, request) };
    const outcome = await readImport(host, readLedger, named, wishes, model, version, {
      signal,
      onProgress: (progress) => dispatch({ type: 'read-progress', request, progress }),
      onSheets: (sheets) => dispatch({ type: 'read-sheets', request, sheets }),
    });
    if (signal.aborted) outcome.reading.work.close();
    else dispatch({ type: 'read-done', request, outcome });
  } catch (error) {
    const question = questionIn(error);
    if (isAboutColumns(error)) await askColumns(request, error, dispatch);
    else if (question) dispatch({ type: 'read-unclear', request, question });
    else dispatch({ type: 'read-failed', request, error });
  }
}

/** A ledger needs columns for the day, the account and the money. */
const LEAST_COLUMNS = 3;

/** Asks for the columns of a file that has enough of them to be a ledger. */
async function askColumns(request: ReadRequest, failure: unknown, dispatch: Dispatch<FillAction>): Promise<void> {
  try {
    const { fileColumns } = await import('./importSteps');
    const file = await fileColumns(request);
    if (file.columns.length >= LEAST_COLUMNS) dispatch({ type: 'read-columns', request, file });
    else dispatch({ type: 'read-failed', request, error: failure });
  } catch (error) {
    dispatch({ type: 'read-failed', request, error });
  }
}

async function runPosting(
  { host, live, version }: ImportSetting,
  reading: ImportReading,
  signal: AbortSignal,
  dispatch: Dispatch<FillAction>,
): Promise<void> {
  try {
    const { postImport } = await import('./importSteps');
    const plan = await postImport(host, reading, version, {
      signal,
      onProgress: (progress) => dispatch({ type: 'post-progress', progress }),
    });
    dispatch({ type: 'post-done', plan });
  } catch (error) {
    dispatch(isCancelled(error) ? { type: 'post-cancelled' } : { type: 'post-failed', error });
  }
  // A failed refresh shows itself as the state of the live model.
  await live.refresh().catch(() => undefined);
}

/** The state of Fill and the way to change it. */
export function useImport(setting: ImportSetting): readonly [FillState, Dispatch<FillAction>] {
  const [state, dispatch] = useReducer(fillReducer, INITIAL_FILL_STATE);
  const latest = useRef(setting);
  useEffect(() => {
    latest.current = setting;
  });

  const { wishes } = state;
  const request = state.at === 'reading' ? state.request : null;
  const hasModel = setting.model !== null;
  useEffect(() => {
    const { model } = latest.current;
    if (!request || !model) return undefined;
    const controller = new AbortController();
    void runReading(latest.current, model, request, wishes, controller.signal, dispatch);
    return () => controller.abort();
  }, [request, hasModel, wishes]);

  useWishes(state, setting.version, dispatch);
  useClosing(state);

  const reading = state.at === 'posting' ? state.reading : null;
  const stopping = state.at === 'posting' && state.stopping;
  const posting = useRef<AbortController | null>(null);
  useEffect(() => {
    if (!reading) return;
    posting.current = new AbortController();
    void runPosting(latest.current, reading, posting.current.signal, dispatch);
  }, [reading]);
  useEffect(() => {
    if (stopping) posting.current?.abort();
  }, [stopping]);

  useReadAgainWhenYearChanges(state, setting.model, dispatch);
  return [state, dispatch];
}

/** A reconciliation holds for one fiscal year and currency: when Inputs changes either, the files are read again. */
function useReadAgainWhenYearChanges(
  state: FillState,
  model: ModelSnapshot | null,
  dispatch: Dispatch<FillAction>,
): void {
  const reading = state.at === 'ready' || state.at === 'refused' ? state.reading : null;
  useEffect(() => {
    if (!reading || !model) return;
    const isSame =
      reading.currency === model.currency &&
      reading.fiscalYearStart.year === model.fiscalYearStart.year &&
      reading.fiscalYearStart.month === model.fiscalYearStart.month;
    if (!isSame) dispatch({ type: 'read-again' });
  }, [reading, model, dispatch]);
}
