/**
 * The script behind the spreadsheet: answers requests with SpreadsheetApp. Runs in Apps Script, which knows ES2019 without
 * timers, `fetch` or anything of a page (https://developers.google.com/apps-script/guides/v8-runtime).
 */
import { Problem } from '../../../model/problem';
import {
  UNEXPECTED,
  type Answer,
  type RequestKind,
  type RequestOf,
  type SheetsReplies,
  type SheetsRequest,
} from '../protocol';
import { Book } from './book';
import { fit, insertFormula, put, rewrite, select } from './change';
import { addNames, begin, finish, rollback, step } from './injection';
import { describe, readCells, readLayout, readTables } from './read';
import { readSelection, readTexts } from './selection';
import type { Services } from './services';
import { writeSheet } from './writeSheet';

type Handlers = { readonly [K in RequestKind]: (book: Book, request: RequestOf<K>) => SheetsReplies[K] };

/** Requests that only look, which two people may do at once. */
const READING = {
  describe,
  layout: readLayout,
  tables: readTables,
  cells: readCells,
  selection: readSelection,
  texts: readTexts,
  select,
};

const WRITING = {
  begin,
  names: addNames,
  sheet: (book: Book, { token, plan }: RequestOf<'sheet'>) => step(book, token, () => writeSheet(book, plan)),
  finish,
  rollback,
  fit,
  put,
  rewrite,
  'insert-formula': insertFormula,
};

const HANDLERS: Handlers = { ...READING, ...WRITING };

/** How long a request that writes waits for another one to end, in milliseconds. */
const WAIT = 20_000;

/** Runs work that writes while nobody else of this spreadsheet's users does. */
function alone<T>({ LockService }: Services, work: () => T): T {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  // A script that belongs to no document has no lock, and no second user.
  if (!lock) return work();
  if (!lock.tryLock(WAIT)) throw new Problem('program-busy');
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** The server over its services. Throws a `Problem` for what a person can do something about. */
export function sheetsServer(services: Services): <K extends RequestKind>(request: RequestOf<K>) => SheetsReplies[K] {
  return <K extends RequestKind>(request: RequestOf<K>) => {
    const handle: (book: Book, request: RequestOf<K>) => SheetsReplies[K] = HANDLERS[request.kind];
    const work = (): SheetsReplies[K] => handle(new Book(services), request);
    return request.kind in WRITING ? alone(services, work) : work();
  };
}

/** The one function that a page calls: a request as JSON, answered as JSON, failures included. */
export function answering(services: Services): (json: string) => string {
  const server = sheetsServer(services);
  return (json) => {
    let answer: Answer;
    try {
      answer = { ok: true, value: server(JSON.parse(json) as SheetsRequest) };
    } catch (error) {
      const isOurs = error instanceof Problem;
      const message = error instanceof Error ? error.message : String(error);
      answer = {
        ok: false,
        error: isOurs ? { code: error.code, values: error.values } : { code: UNEXPECTED, values: { message } },
      };
    }
    return JSON.stringify(answer);
  };
}
