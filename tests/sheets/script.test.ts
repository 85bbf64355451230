/** Code.js as Apps Script reads and loads it: its functions and their help, and what works before anybody allows anything. */
import { parse, type Comment, type FunctionDeclaration } from 'acorn';
import { CATALOGUE } from '../../src/functions/catalogue';
import { LANGUAGES, type Language } from '../../src/locales';
import { FUNCTION_HELP_WORDS } from '../../src/locales/functionHelp';
import { SHEETS_WORDS } from '../../src/locales/sheets';
import { buildAddOn, runScript, type BuiltFiles } from './builtAddOn';

/** What the menu, triggers and the pane call; the last one only functions in cells. */
const OTHERS = ['onOpen', 'onInstall', 'showPane', 'showAbout', 'recalculate', 'rpc', 'cscostFunction_'];

let files: BuiltFiles;
beforeAll(() => {
  files = buildAddOn('sheets-script', 'zh-CN');
});

interface Declared {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The comment right above. */
  readonly help: string;
}

/** Functions at the top of a script, as Google Sheets finds them. */
function declaredIn(code: string): readonly Declared[] {
  const comments: Comment[] = [];
  const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  return body
    .filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration')
    .map(({ id, params, start }) => ({
      name: id.name,
      parameters: params.map((parameter) => code.slice(parameter.start, parameter.end)),
      help: comments.find(({ end }) => end <= start && code.slice(end, start).trim() === '')?.value ?? '',
    }));
}

const declared = (): readonly Declared[] => declaredIn(files['Code.js']);
const isCustom = ({ help }: Declared): boolean => help.includes('@customfunction');
const custom = (): readonly Declared[] => declared().filter(isCustom);

it('declares the functions of the catalogue, each with its help, and what Apps Script calls', () => {
  expect(custom().map(({ name }) => name)).toEqual(CATALOGUE.map(({ id }) => `CSCOST_${id}`));
  expect(
    declared()
      .filter((found) => !isCustom(found))
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...OTHERS].sort());
  for (const { name } of custom()) {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/);
    // A name that is an address could never be called.
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

it.each(CATALOGUE.map(({ id }) => id))('tells of %s and of each of its parameters', (id) => {
  const spec = CATALOGUE.find((candidate) => candidate.id === id);
  const found = custom().find(({ name }) => name === `CSCOST_${id}`);
  if (!spec || !found) throw new Error(`${id} is not declared`);
  const { functions, revision } = FUNCTION_HELP_WORDS['zh-CN'];
  const explained: Readonly<Record<string, string>> = functions[id].parameters;
  expect(found.help).toContain(functions[id].description);
  const own = spec.parameters.map(({ name }) => explained[name]);
  const isRepeating = spec.parameters.at(-1)?.repeating ?? false;
  const texts = [...found.help.matchAll(/@param \{[^}]*\} \S+ (.*)$/gm)].map(([, text]) => text);
  expect(texts).toEqual(isRepeating ? own : [...own, revision[spec.kind]]);
  const names = [...found.help.matchAll(/@param \{[^}]*\} \[?([\w]+)\]? /g)].map(([, name]) => name);
  expect(names).toEqual(found.parameters.map((parameter) => parameter.replace('...', '')));
  expect(found.help).toMatch(/@return \{(?:number|string|Array<Array<number>>)\} \S/);
});

it('says in the help of live functions what a bare call cannot do', () => {
  for (const language of LANGUAGES) {
    expect(FUNCTION_HELP_WORDS[language].revision.live).toContain('CSCOST_REV');
    expect(FUNCTION_HELP_WORDS[language].revision.live).toMatch(/calculated once|只计算一次/);
  }
});

/** A service of which nothing may be touched but what is given. */
const locked = (name: string, allowed: object = {}): object =>
  new Proxy(allowed, {
    get: (target, key) => {
      if (key in target) return Reflect.get(target, key) as unknown;
      throw new Error(`You do not have permission to call ${name}.${String(key)}`);
    },
  });

/** The services in a document in which nobody has allowed the add-on: the menu can be built, nothing else. */
function lockedServices() {
  const items: (readonly [string, string])[] = [];
  let shown = 0;
  const menu = {
    addItem: (caption: string, target: string) => {
      items.push([caption, target]);
      return menu;
    },
    addToUi: () => {
      shown += 1;
    },
  };
  const services = {
    SpreadsheetApp: locked('SpreadsheetApp', { getUi: () => locked('Ui', { createAddonMenu: () => menu }) }),
    ...Object.fromEntries(
      ['HtmlService', 'LockService', 'PropertiesService', 'CacheService', 'Session', 'Utilities', 'UrlFetchApp'].map(
        (name) => [name, locked(name)],
      ),
    ),
  };
  return { services, items, shown: () => shown };
}

describe('before anybody has allowed the add-on', () => {
  it.each(['onOpen', 'onInstall'])('%s makes the menu, whose items call functions that are there', (trigger) => {
    const { services, items, shown } = lockedServices();
    const context = runScript(files['Code.js'], services);
    (context[trigger] as (event: object) => void)({ authMode: 'NONE' });
    expect(shown()).toBe(1);
    const { open, recalculate, about } = SHEETS_WORDS.en.menu;
    expect(items).toEqual([
      [open, 'showPane'],
      [recalculate, 'recalculate'],
      [about, 'showAbout'],
    ]);
    const names = declared().map(({ name }) => name);
    for (const [, target] of items) expect(names).toContain(target);
  });

  it.each<[string, Language]>([
    ['en_GB', 'en'],
    ['zh_TW', 'zh-CN'],
    ['de', 'en'],
  ])('the menu speaks to a person of %s in %s', (locale, language) => {
    const { services, items } = lockedServices();
    const context = runScript(files['Code.js'], { ...services, Session: { getActiveUserLocale: () => locale } });
    (context.onOpen as () => void)();
    expect(items[0]?.[0]).toBe(SHEETS_WORDS[language].menu.open);
  });

  it('leaves nothing behind but one object and its functions', () => {
    const { services } = lockedServices();
    const names = new Set([...Object.keys(services), ...declared().map(({ name }) => name)]);
    const context = runScript(files['Code.js'], services);
    expect(Object.keys(context).filter((key) => !names.has(key))).toEqual(['CSCOST__']);
  });

  it('calculates functions that need only their arguments', () => {
    const context = runScript(files['Code.js'], lockedServices().services);
    const call = (name: string, ...given: unknown[]): unknown =>
      (context[name] as (...all: unknown[]) => unknown)(...given);
    expect(call('CSCOST_AGENTS', 100, 180, 1800, 0.8, 20)).toBe(14);
    expect(call('CSCOST_COMPOSE', [[0.1], [0.05]], 0.08)).toBeCloseTo(0.2134, 12);
    expect(JSON.stringify(call('CSCOST_ALLOCATE', 100, [[1, 1, 1]]))).toBe('[[33.34,33.33,33.33]]');
  });
});
