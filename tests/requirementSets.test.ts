import path from 'node:path';
import ts from 'typescript';
import { unguardedUses, type UnguardedUse } from '../src/tools/requirementSets';

const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: object };
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
/** The simulated host speaks for Excel, not to it. */
const SPEAKS_TO_EXCEL = ['entry', 'functions', 'hosts', 'pane', 'workbook', 'model', 'locales'].map(
  (room) => `src/${room}/`,
);

const SAMPLE = 'sample.ts';

/** The unguarded uses in the body of a function that is given a worksheet. */
function usesIn(body: string): readonly UnguardedUse[] {
  const text = `export async function sample(sheet: Excel.Worksheet, supported: boolean) {\n${body}\n}`;
  const host = ts.createCompilerHost(options);
  const file = path.resolve(SAMPLE);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => path.resolve(name) === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      : shared(name, () => getSourceFile(name, ...rest));
  const program = ts.createProgram([file], { ...options, types: ['office-js'], noUnusedParameters: false }, host);
  expect(program.getSemanticDiagnostics().map(({ messageText }) => messageText)).toEqual([]);
  return unguardedUses(program, [SAMPLE]);
}

/** Declarations are parsed once for all samples. */
const parsed = new Map<string, ts.SourceFile | undefined>();
function shared(name: string, parse: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!parsed.has(name)) parsed.set(name, parse());
  return parsed.get(name);
}

const IS_17 = "Office.context.requirements.isSetSupported('ExcelApi', '1.17')";
const USE_17 = 'sheet.onNameChanged.add(async () => {});';

test('the add-in uses nothing above its required sets without a check', () => {
  const program = ts.createProgram(fileNames, options);
  expect(unguardedUses(program, SPEAKS_TO_EXCEL)).toEqual([]);
}, 60_000);

describe('the gate', () => {
  test.each([
    ['a member above the floor', USE_17, 'Worksheet.onNameChanged', 'ExcelApi 1.17'],
    [
      'a member of Excel on the web only',
      'return sheet.namedSheetViews;',
      'Worksheet.namedSheetViews',
      'ExcelApiOnline 1.1',
    ],
    ['a property named in load', "sheet.load('name,showDataTypeIcons');", 'showDataTypeIcons', 'ExcelApi 1.19'],
    [
      'a property of the items in load',
      "sheet.tables.load('items/worksheet/showDataTypeIcons');",
      'showDataTypeIcons',
      'ExcelApi 1.19',
    ],
    [
      'a property of an object literal',
      'sheet.set({ showDataTypeIcons: true });',
      'showDataTypeIcons',
      'ExcelApi 1.19',
    ],
    [
      'a property taken apart',
      'const { showDataTypeIcons } = sheet; return showDataTypeIcons;',
      'showDataTypeIcons',
      'ExcelApi 1.19',
    ],
    [
      'a check of an older set',
      `if (Office.context.requirements.isSetSupported('ExcelApi', '1.16')) ${USE_17}`,
      'Worksheet.onNameChanged',
      'ExcelApi 1.17',
    ],
    [
      'a check of another set',
      `if (Office.context.requirements.isSetSupported('ExcelApiOnline', '1.17')) ${USE_17}`,
      'Worksheet.onNameChanged',
      'ExcelApi 1.17',
    ],
    ['another condition', `if (supported) ${USE_17}`, 'Worksheet.onNameChanged', 'ExcelApi 1.17'],
    ['either of two conditions', `if (supported || ${IS_17}) ${USE_17}`, 'Worksheet.onNameChanged', 'ExcelApi 1.17'],
    [
      'the branch where the set is missing',
      `if (${IS_17}) return; else ${USE_17}`,
      'Worksheet.onNameChanged',
      'ExcelApi 1.17',
    ],
    ['a check after the use', `${USE_17} if (!${IS_17}) return;`, 'Worksheet.onNameChanged', 'ExcelApi 1.17'],
  ])('refuses %s', (_, body, member, set) => {
    expect(usesIn(body)).toEqual([{ at: 'sample.ts:2', member, set }]);
  });

  test.each([
    ['members of the required sets', "sheet.load('name'); sheet.tables.getItem('T').resize('A1:B2');"],
    ['a use in an if', `if (supported && ${IS_17}) { ${USE_17} }`],
    [
      'a use behind a check of a newer set',
      `if (Office.context.requirements.isSetSupported('ExcelApi', '1.20')) ${USE_17}`,
    ],
    ['a use in a conditional expression', `return ${IS_17} ? sheet.onNameChanged : null;`],
    ['a use after &&', `return ${IS_17} && sheet.onNameChanged;`],
    ['a use after an early return', `if (!${IS_17}) return; ${USE_17}`],
    ['a check kept in a constant', `const hasNames = ${IS_17}; if (hasNames) ${USE_17}`],
  ])('allows %s', (_, body) => {
    expect(usesIn(body)).toEqual([]);
  });
});
