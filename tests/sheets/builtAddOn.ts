/** The add-on for Google Sheets as it is shipped, built once for a suite, and its script as Apps Script runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Language } from '../../src/locales';

export type BuiltFiles = Readonly<Record<'Code.js' | 'pane.html' | 'appsscript.json', string>>;

/** Builds into a folder under build/ as `npm run build:sheets` does, in a process of its own. */
export function buildAddOn(folder: string, language: Language): BuiltFiles {
  const out = path.join('build', folder);
  const command = ['src/tools/runTypeScript.mjs', 'src/tools/buildSheets.ts', '--lang', language, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const read = (name: string): string => readFileSync(path.join(out, name), 'utf8');
  return { 'Code.js': read('Code.js'), 'pane.html': read('pane.html'), 'appsscript.json': read('appsscript.json') };
}

/** Members that came after the engine with which Apps Script began to run V8 (8.0, February 2020). */
const YOUNGER = {
  Array: ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  String: ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Iterator: ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  Map: ['groupBy', 'getOrInsert'],
  Set: ['union', 'intersection', 'difference', 'isSubsetOf'],
} as const;
const YOUNGER_STATIC = {
  Object: ['hasOwn', 'groupBy'],
  Array: ['fromAsync'],
  Promise: ['any', 'withResolvers', 'try'],
};

/** What the oldest engine of Apps Script lacks, taken away. Runs inside a context. */
const AGE = `
  for (const [name, members] of Object.entries(${JSON.stringify(YOUNGER)}))
    if (globalThis[name]) for (const member of members) delete globalThis[name].prototype[member];
  for (const [name, members] of Object.entries(${JSON.stringify(YOUNGER_STATIC)}))
    for (const member of members) delete globalThis[name][member];
  for (const name of ['structuredClone', 'AggregateError', 'WeakRef', 'FinalizationRegistry', 'WebAssembly', 'Iterator'])
    delete globalThis[name];
`;

/** A script in a context that has nothing but the language and what is given. */
export function runScript(code: string, services: Readonly<Record<string, unknown>>): vm.Context {
  const context = vm.createContext({ ...services });
  vm.runInContext(AGE, context);
  vm.runInContext(code, context, { filename: 'Code.gs' });
  return context;
}
