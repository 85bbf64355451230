/** Code.js in a document in which the add-on is allowed, over a fake spreadsheet. */
import type { SheetsRequest } from '../../src/hosts/sheets/protocol';
import { FakeSpreadsheet } from '../support/sheets/fakeSpreadsheet';
import { UNCALCULATED } from '../support/sheets/openSheets';
import { runScript } from './builtAddOn';

interface Sidebar {
  readonly file: string;
  readonly title?: string;
}

export interface OpenAddOn {
  readonly code: string;
  readonly book: FakeSpreadsheet;
  /** Calls a function of the script by its name. */
  run(name: string, ...given: unknown[]): unknown;
  /** Calls `rpc` as a page does, once the spreadsheet has calculated. */
  readonly rpc: (json: string) => Promise<string>;
  readonly alerts: readonly (readonly unknown[])[];
  /** The page that was shown last. */
  shown(): Sidebar | null;
}

export function openAddOn(code: string): OpenAddOn {
  const book = new FakeSpreadsheet();
  const alerts: unknown[][] = [];
  let shown: Sidebar | null = null;
  const ui = {
    ButtonSet: { OK: 'OK' },
    alert: (...given: unknown[]) => void alerts.push(given),
    showSidebar: (page: Sidebar) => {
      shown = page;
    },
  };
  const own = book.services();
  const context = runScript(code, {
    ...own,
    SpreadsheetApp: new Proxy(own.SpreadsheetApp, {
      get: (app, key) => (key === 'getUi' ? () => ui : (Reflect.get(app, key) as unknown)),
    }),
    Session: { getActiveUserLocale: () => 'en' },
    HtmlService: {
      createHtmlOutputFromFile: (file: string) => ({ file, setTitle: (title: string) => ({ file, title }) }),
    },
  });
  const run = (name: string, ...given: unknown[]): unknown =>
    (context[name] as (...all: unknown[]) => unknown)(...given);
  return {
    code,
    book,
    run,
    rpc: async (json) => {
      const { kind } = JSON.parse(json) as SheetsRequest;
      if (!UNCALCULATED.includes(kind)) await book.settle();
      return run('rpc', json) as string;
    },
    alerts,
    shown: () => shown,
  };
}
