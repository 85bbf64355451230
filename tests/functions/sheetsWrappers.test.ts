/** The wrappers for Google Sheets, run as a script of their own, and their comments as a parser reads them. */
import vm from 'node:vm';
import ts from 'typescript';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { ExampleArgument, FunctionSpec } from '../../src/functions/functionSpec';
import { sheetsResult } from '../../src/functions/sheetsBinding';
import { sheetsWrappers } from '../../src/functions/sheetsWrappers';
import { LANGUAGES, type Language } from '../../src/locales';
import { FUNCTION_HELP_WORDS } from '../../src/locales/functionHelp';
import { toSerial } from '../../src/model/fiscalYear';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { callLive } from './call';
import { matrixModel } from './matrixModel';

const model = matrixModel();

/** Midnights of this machine's time zone as days. */
const serialOf = (date: Date): number =>
  toSerial({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });

/** A project of Apps Script in which the wrappers stand, with the entry function that the add-on provides. */
function project(language: Language, read: ModelSnapshot | null): vm.Context {
  const context = vm.createContext({
    cscostFunction_: (id: string, given: readonly unknown[]) =>
      sheetsResult(id, given, { model: () => read, language: () => language, serialOf }, rethrow),
  });
  vm.runInContext(sheetsWrappers(language), context);
  return context;
}

function rethrow(error: unknown): never {
  throw error;
}

/** A call as it stands in a cell; Sheets hands blank cells over as empty text. */
function call(context: vm.Context, id: string, ...given: readonly unknown[]): unknown {
  const argument = (value: unknown) => (value === null ? '""' : JSON.stringify(value));
  return vm.runInContext(`CSCOST_${id}(${given.map(argument).join(', ')})`, context) as unknown;
}

const failing =
  (context: vm.Context, id: string, ...given: readonly unknown[]) =>
  () =>
    call(context, id, ...given);

const english = project('en', model);
const isRepeating = ({ parameters }: FunctionSpec) => parameters.at(-1)?.repeating ?? false;

/** All arguments of a call, blanks for those left out, and the revision. */
function revised(spec: FunctionSpec, given: readonly ExampleArgument[]): readonly unknown[] {
  return isRepeating(spec) ? given : [...spec.parameters.map((_, place) => given[place] ?? null), 1234.5];
}

describe.each(CATALOGUE)('CSCOST_$id', (spec) => {
  it.each(spec.examples)('gives what its example $arguments gives, with a revision or without', (example) => {
    for (const given of [example.arguments, revised(spec, example.arguments)]) {
      const shown = call(english, spec.id, ...given);
      if (spec.kind === 'live') expect([shown]).toEqual([callLive(model, spec.id, ...example.arguments)]);
      else if (typeof example.result === 'number') expect(shown).toBeCloseTo(example.result, 6);
      else expect(shown).toEqual(example.result);
    }
  });
});

describe('errors', () => {
  it('are thrown, their code before the sentence', () => {
    expect(failing(english, 'FLEX', 'much', 2, 3)).toThrow(
      '#VALUE!: fixed must be a number, and “much” is not. Type a number without thousands marks.',
    );
    expect(failing(english, 'LOADEDRATE', 60_000, 0.2, 0)).toThrow(/^#DIV\/0!: paid_hours must not be 0/);
    expect(failing(english, 'FLEX', '#REF!', 2, 3)).toThrow(/^#REF!: fixed is the error #REF!/);
    expect(failing(project('zh-CN', model), 'FLEX', 'much', 2, 3)).toThrow('#VALUE!: 参数 fixed 必须是数字');
  });

  it('say what to do in a spreadsheet without the cost model, where pure functions calculate', () => {
    const empty = project('en', null);
    expect(failing(empty, 'TOTAL')).toThrow(
      /^#N\/A: This workbook has no cost model yet. Create the cost workbook first/,
    );
    expect(call(empty, 'FLEX', 100_000, 2.5, 42_500)).toBe(206_250);
  });
});

it('take a date for its month', () => {
  const february = vm.runInContext('CSCOST_TOTAL("", new Date(2025, 1, 28))', english) as unknown;
  expect(february).toBe(callLive(model, 'TOTAL', null, '2025-02'));
});

it('do not care for the revision', () => {
  const revisions = [null, 1, 'two', '#REF!'];
  expect(new Set(revisions.map((revision) => call(english, 'TOTAL', 'people', 1, 'Actual', revision))).size).toBe(1);
});

describe.each(LANGUAGES)('the script in %s', (language) => {
  const script = ts.createSourceFile(
    'Code.js',
    sheetsWrappers(language),
    ts.ScriptTarget.ES2019,
    true,
    ts.ScriptKind.JS,
  );
  const functions = script.statements.filter(ts.isFunctionDeclaration);
  const { functions: texts, revision: explained } = FUNCTION_HELP_WORDS[language];

  it('declares the functions of the catalogue and nothing else, under names that Sheets takes', () => {
    expect(functions.map(({ name }) => name?.text)).toEqual(CATALOGUE.map(({ id }) => `CSCOST_${id}`));
    expect(functions.length).toBe(script.statements.length);
    for (const { name } of functions) expect(name?.text).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/);
    expect(Object.keys(project(language, null)).sort()).toEqual(
      ['cscostFunction_', ...CATALOGUE.map(({ id }) => `CSCOST_${id}`)].sort(),
    );
  });

  it.each(CATALOGUE.map((spec, index) => [spec.id, spec, functions[index]] as const))(
    'tells %s, each of its parameters, and what it gives',
    (id, spec, declared) => {
      if (!declared) throw new Error(`${id} is not declared`);
      const tags = ts.getJSDocTags(declared);
      const parameters = tags.filter(ts.isJSDocParameterTag);
      const comments: Readonly<Record<string, string>> = texts[id].parameters;
      const own = spec.parameters.map(({ name, optional }) => ({
        // `class` can name nothing in a script.
        name: name === 'class' ? 'class_' : name,
        isBracketed: optional,
        comment: comments[name],
      }));
      const revision = { name: 'revision', isBracketed: true, comment: explained[spec.kind] };
      expect(
        parameters.map(({ name, isBracketed, comment }) => ({ name: name.getText(), isBracketed, comment })),
      ).toEqual(isRepeating(spec) ? own : [...own, revision]);
      expect(declared.parameters.map(({ name }) => name.getText())).toEqual(
        parameters.map(({ name }) => name.getText()),
      );
      expect(ts.getJSDocCommentsAndTags(declared)[0]?.comment).toBe(texts[id].description);
      expect(ts.getJSDocReturnTag(declared)?.comment).toBeTruthy();
      expect(tags.map(({ tagName }) => tagName.text)).toContain('customfunction');
    },
  );
});
