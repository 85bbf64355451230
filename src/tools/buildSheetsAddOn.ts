/**
 * Builds the add-on for Google Sheets with esbuild: one script for Apps Script, one page for the sidebar with everything in
 * it, and the manifest.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tokTypes } from 'acorn';
import { build, type BuildOptions } from 'esbuild';
import { sheetsWrappers } from '../functions/sheetsWrappers';
import { LANGUAGES, MESSAGES, type Language } from '../locales';
import { SHEETS_WORDS } from '../locales/sheets';
import { manifestFaults, pageFaults, SCOPES, scriptFaults, tokensOf } from './sheetsGates';

/** The object that the script keeps everything in. */
const LIBRARY = 'CSCOST__';

/** What Apps Script calls by name: the trigger or menu item, or the page, and its parameters. */
const ENTRY_POINTS: Readonly<Record<string, readonly string[]>> = {
  onOpen: [],
  onInstall: [],
  showPane: [],
  showAbout: [],
  recalculate: [],
  rpc: ['json'],
  // Its name ends with _, so that neither cells nor the page can call it.
  cscostFunction_: ['id', 'given'],
};

const COMMON: BuildOptions = {
  bundle: true,
  format: 'iife',
  target: 'es2019',
  charset: 'ascii',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  supported: { 'template-literal': false },
  // It writes them as calls of BigInt, which Apps Script and every browser have.
  logOverride: { bigint: 'silent' },
  // What development builds of packages do besides is none of a person's business.
  define: { 'process.env.NODE_ENV': '"production"' },
};

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({ ...COMMON, ...options });
  const [file] = outputFiles;
  if (!file || outputFiles.length > 1) throw new Error(`esbuild wrote ${outputFiles.length} files instead of one.`);
  return file.text;
}

/** The functions that Apps Script sees: declared as such, since it looks for them in the script before it runs. */
function declarations(language: Language): string {
  const entries = Object.entries(ENTRY_POINTS).map(
    ([name, parameters]) =>
      `function ${name}(${parameters.join(', ')}) {\n  return ${LIBRARY}.${name}(${parameters.join(', ')});\n}\n`,
  );
  return [...entries, sheetsWrappers(language)].join('\n');
}

async function serverScript(language: Language): Promise<string> {
  const script = await bundle({
    entryPoints: ['src/entry/sheetsServer.ts'],
    globalName: LIBRARY,
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return `${script}\n${declarations(language)}`;
}

/** The bundle of a worker, to be started from a text. */
const worker = (file: string): Promise<string> => bundle({ entryPoints: [file] });

/** Where a page would take what stands in a script's texts or patterns for its own; `(?<` in a pattern is no such place. */
const TAGS = /(?<!\\|\(\?)<(?=[?/!]|script)/gi;

/** A character as scripts can write it: esbuild leaves patterns as they are. */
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A script of ASCII alone, with `<` written another way wherever a page would read it. */
function harmless(script: string): string {
  let from = 0;
  const parts = tokensOf(script)
    .filter(({ type }) => type === tokTypes.string || type === tokTypes.regexp)
    .flatMap(({ start, end }) => {
      const before = script.slice(from, start);
      from = end;
      return [
        before,
        script
          .slice(start, end)
          .replace(TAGS, '\\x3c')
          .replace(/[^\x00-\x7f]/g, escaped),
      ];
    });
  return [...parts, script.slice(from)].join('');
}

async function paneScript(): Promise<string> {
  const script = await bundle({
    entryPoints: ['src/entry/sheetsPane.tsx'],
    jsx: 'automatic',
    define: {
      ...COMMON.define,
      CSCOST_LEDGER_WORKER: JSON.stringify(await worker('src/entry/ledgerWorker.ts')),
      CSCOST_PLAN_WORKER: JSON.stringify(await worker('src/entry/planWorker.ts')),
    },
  });
  return harmless(script);
}

/** Any text as characters of ASCII in a page. */
function asciiText(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [...plain].map((sign) => (sign > '\x7e' ? `&#${sign.codePointAt(0)};` : sign)).join('');
}

async function panePage(): Promise<string> {
  const template = await readFile('src/entry/sheetsPane.html', 'utf8');
  const said = LANGUAGES.flatMap((language): [string, string][] => [
    [`${language}.loading`, asciiText(MESSAGES[language].page.loading)],
    [`${language}.slow`, asciiText(SHEETS_WORDS[language].slow)],
  ]);
  const parts = new Map([...said, ['script', `<script>${await paneScript()}</script>`]]);
  return template.replace(/\{\{([\w.-]+)\}\}|<!-- (script) -->/g, (_, words: string, script: string) => {
    const part = parts.get(words || script);
    if (part === undefined) throw new Error(`The page asks for ${words}, which nobody gives.`);
    return part;
  });
}

function manifest(): string {
  const content = {
    timeZone: 'Etc/UTC',
    dependencies: {},
    exceptionLogging: 'STACKDRIVER',
    runtimeVersion: 'V8',
    oauthScopes: SCOPES,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const GATES: Readonly<Record<string, (content: string) => readonly string[]>> = {
  'Code.js': scriptFaults,
  'pane.html': pageFaults,
  'appsscript.json': manifestFaults,
};

/**
 * Writes the add-on into a folder, which is emptied first, and gives the content of its files by name. Rejects with every
 * fault that Google would not forgive.
 *
 * @param language of the help that Google Sheets shows on functions; everything else speaks both
 */
export async function buildSheetsAddOn(folder: string, language: Language): Promise<Readonly<Record<string, string>>> {
  const files: Readonly<Record<string, string>> = {
    'Code.js': await serverScript(language),
    'pane.html': await panePage(),
    'appsscript.json': manifest(),
  };
  const faults = Object.entries(files).flatMap(([name, content]) =>
    (GATES[name]?.(content) ?? []).map((fault) => `${name}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(['Google would not take the add-on:', ...faults].join('\n'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return files;
}
