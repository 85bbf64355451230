/**
 * Loads Microsoft's Excel client in Node. A sandbox object stands in for the window.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import { readApiSets, type ApiSets } from '../host/apiSets';
import type { SpreadsheetHost } from '../host/spreadsheetHost';
import { connect, prepare, type BridgeOptions, type ClientWindow } from './bridge';

const resolve = createRequire(join(process.cwd(), 'package.json')).resolve;

let script: Script | null = null;
let apiSets: ApiSets | null = null;

/** Sets of all members of the installed type declarations. */
export function installedApiSets(): ApiSets {
  apiSets ??= readApiSets(readFileSync(resolve('@types/office-js/index.d.ts'), 'utf8'));
  return apiSets;
}

/** A fresh client, connected to a host. */
export function loadClient(host: SpreadsheetHost, options: BridgeOptions = {}): ClientWindow {
  const element = { appendChild: () => undefined, setAttribute: () => undefined, style: {} };
  const sandbox: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval };
  const document = {
    readyState: 'complete',
    getElementsByTagName: () => [],
    createElement: () => element,
    addEventListener: () => undefined,
  };
  Object.assign(sandbox, {
    document,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '' },
  });
  sandbox.window = sandbox.self = sandbox;
  createContext(sandbox);
  runInContext('this.JSON = JSON; this.Promise = Promise;', sandbox);
  const win = sandbox as unknown as ClientWindow;
  prepare(win, host);
  script ??= new Script(readFileSync(resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js'), 'utf8'));
  script.runInContext(sandbox);
  connect(win, host, options);
  return win;
}
