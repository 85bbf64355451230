/**
 * Couples Microsoft's Excel client, loaded in a window (a browser's, or a sandbox in Node), to the host.
 *
 * The client's file has neither `Office.onReady` nor `CustomFunctions.associate`: both live in the loader office.js. So
 * `prepare` runs before the client's file and `connect` after it.
 */
import type { AddInFunction } from '../host/customFunctions';
import type { EventEntry, RequestBody } from '../host/protocol';
import type { SpreadsheetHost } from '../host/spreadsheetHost';

/** What the bridge needs of the window the client runs in. */
export interface ClientWindow {
  JSON: JSON;
  Promise: PromiseConstructor;
  Office: object;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & ClientInternals;
  CustomFunctions: unknown;
}

interface Message {
  readonly Body: RequestBody;
}

interface Executor {
  executeAsync(customData: string, flags: number, message: Message): Promise<unknown>;
}

interface SessionBase {
  _createRequestExecutorOrNull(): Executor;
  _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: object }>;
}

/** Hooks of the client that its public types leave out. */
interface ClientInternals {
  readonly SessionBase: (new () => object) & { _overrideSession: SessionBase };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly EventEntry[] }): void;
}

/** Request flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;
const OTHER_SETS = ['SharedRuntime', 'CustomFunctionsRuntime', 'DialogApi', 'DelayForCellEdit', 'RibbonApi'];

export interface BridgeOptions {
  /** Language of Excel's own words, such as `en-US`. */
  readonly displayLanguage?: string;
}

/** Before the client's file: the registry that `CustomFunctions.associate` fills. */
export function prepare(win: ClientWindow, host: SpreadsheetHost): void {
  const mappings: Record<string, AddInFunction> = {};
  const observers: (() => void)[] = [];
  const add = (id: string, addInFunction: AddInFunction): void => {
    mappings[id.toUpperCase()] = addInFunction;
    observers.forEach((observer) => observer());
    host.associate(id, addInFunction);
  };
  win.CustomFunctions = {
    // The client reads this.
    _association: { mappings, onchange: (observer: () => void) => observers.push(observer) },
    associate(idOrMap: string | Record<string, AddInFunction>, addInFunction: AddInFunction) {
      if (typeof idOrMap === 'string') add(idOrMap, addInFunction);
      else Object.entries(idOrMap).forEach(([id, each]) => add(id, each));
    },
  };
}

/** After the client's file: the session, the requirement sets, events and the parts of Office the loader brings. */
export function connect(win: ClientWindow, host: SpreadsheetHost, options: BridgeOptions = {}): void {
  const { OfficeExtension: extension } = win;
  const executor: Executor = {
    async executeAsync(_customData, flags, message) {
      // JSON both ways: real Excel sees text, so undefined, dates, NaN and shared objects must not leak through.
      const body = JSON.parse(JSON.stringify(message.Body)) as RequestBody;
      const answer = await host.execute(body, (flags & DELAY_FOR_CELL_EDIT) !== 0);
      // Parsed by the client's own JSON, so that arrays are of its realm.
      const Body: unknown = win.JSON.parse(JSON.stringify(answer));
      return { ErrorCode: '', ErrorMessage: '', Headers: {}, Body, RawErrorResponseBody: null };
    },
  };
  class Session extends extension.SessionBase implements SessionBase {
    _createRequestExecutorOrNull(): Executor {
      return executor;
    }
    _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: object }> {
      return win.Promise.resolve({ url: '', headers: {} });
    }
  }
  extension.SessionBase._overrideSession = new Session();
  extension.CommonUtility._doApiNotSupportedCheck = true;
  extension._testSetRichApiMessageReadyImpl(() => win.Promise.resolve());
  host.onMessages((entries) => extension._testTriggerRichApiMessageEvent({ entries }));
  win.Office = officeOf(win, host, options);
}

const minorOf = (version: string | number = '1.1'): number => Number(String(version).split('.')[1] ?? 0);

/** `Office` as the loader would leave it; the client's own object does not let its context be replaced. */
function officeOf(win: ClientWindow, host: SpreadsheetHost, { displayLanguage = 'en-US' }: BridgeOptions): object {
  const info = { host: 'Excel', platform: 'PC' };
  const isSetSupported = (name: string, version?: string | number): boolean =>
    name === 'ExcelApi' ? minorOf(version) <= host.options.excelApi : OTHER_SETS.includes(name);
  const onReady = (callback?: (ready: typeof info) => unknown): Promise<typeof info> =>
    win.Promise.resolve(info).then((ready) => {
      callback?.(ready);
      return ready;
    });
  const context = {
    ...info,
    contentLanguage: displayLanguage,
    diagnostics: { ...info, version: '16.0' },
    displayLanguage,
    document: { settings: documentSettings(host), url: 'Book1.xlsx' },
    officeTheme: {
      bodyBackgroundColor: '#FFFFFF',
      bodyForegroundColor: '#000000',
      controlBackgroundColor: '#F0F0F0',
      controlForegroundColor: '#000000',
    },
    requirements: { isSetSupported },
  };
  const actions = new Map<string, unknown>();
  let startupBehavior = 'None';
  const done = (): Promise<void> => win.Promise.resolve();
  const addin = {
    showAsTaskpane: done,
    hide: done,
    onVisibilityModeChanged: () => win.Promise.resolve(done),
    getStartupBehavior: () => win.Promise.resolve(startupBehavior),
    setStartupBehavior: (behavior: string) => {
      startupBehavior = behavior;
      return done();
    },
  };
  const parts = {
    actions: { associate: (id: string, action: unknown) => void actions.set(id, action), _association: actions },
    addin,
    context,
    onReady,
    StartupBehavior: { load: 'Load', none: 'None' },
  };
  const office = Object.create(win.Office) as object;
  for (const [name, value] of Object.entries(parts)) {
    Object.defineProperty(office, name, { value, configurable: true, enumerable: true });
  }
  return office;
}

/** The Common API's settings of the document; like real ones they reach the document with `saveAsync` only. */
function documentSettings(host: SpreadsheetHost): object {
  let copy = { ...host.book.documentSettings };
  const answer = (callback?: (result: object) => void): void => {
    setTimeout(() => callback?.({ status: 'succeeded', value: undefined }), 0);
  };
  return {
    get: (name: string) => copy[name] ?? null,
    set: (name: string, value: unknown) => {
      copy[name] = JSON.parse(JSON.stringify(value)) as unknown;
    },
    remove: (name: string) => {
      delete copy[name];
    },
    saveAsync: (first?: unknown, second?: unknown) => {
      host.book.documentSettings = { ...copy };
      answer([first, second].find((part) => typeof part === 'function') as ((result: object) => void) | undefined);
    },
    refreshAsync: (callback?: (result: object) => void) => {
      copy = { ...host.book.documentSettings };
      answer(callback);
    },
  };
}
