import { execFileSync } from 'node:child_process';

/** Code as it might be written into an existing file, and the rule that must refuse it; `null` when it is fine. */
const SNIPPETS: readonly {
  readonly says: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string | null;
}[] = [
  {
    says: 'refuses a model that imports the workbook',
    file: 'src/model/problem.ts',
    code: `import { type CellValue } from '../workbook/spec';\nexport type Value = CellValue;\n`,
    rule: 'boundaries/dependencies',
  },
  {
    says: 'refuses a model that imports the words of the locales',
    file: 'src/model/problem.ts',
    code: `export { say } from '../locales';\n`,
    rule: 'boundaries/dependencies',
  },
  {
    says: 'refuses a workbook that knows its host',
    file: 'src/workbook/spec.ts',
    code: `import { type WorkbookHost } from '../hosts/host';\nexport type Host = WorkbookHost;\n`,
    rule: 'boundaries/dependencies',
  },
  {
    says: 'refuses a dynamic import against the arrows',
    file: 'src/model/problem.ts',
    code: `export const load = () => import('../workbook/spec');\n`,
    rule: 'boundaries/dependencies',
  },
  {
    says: 'allows a workbook that imports the model',
    file: 'src/workbook/spec.ts',
    code: `export { Problem } from '../model/problem';\n`,
    rule: null,
  },
  {
    says: 'allows the contract of the hosts to import the workbook',
    file: 'src/hosts/host.ts',
    code: `import { type CellValue } from '../workbook/spec';\nexport type Value = CellValue;\n`,
    rule: null,
  },
  {
    says: 'refuses a file writer that imports the Excel host',
    file: 'src/hosts/xlsx/writeWorkbook.ts',
    code: `export { textInput } from '../excel/cellInput';\n`,
    rule: 'boundaries/dependencies',
  },
  {
    says: 'refuses Excel outside the Excel host',
    file: 'src/workbook/spec.ts',
    code: `export const run = () => Excel.run(async (context) => context.sync());\n`,
    rule: 'no-restricted-globals',
  },
  {
    says: 'refuses Office outside the Excel host',
    file: 'src/model/problem.ts',
    code: `export const language = Office.context.displayLanguage;\n`,
    rule: 'no-restricted-globals',
  },
  {
    says: 'refuses a load of everything',
    file: 'src/hosts/host.ts',
    code: `export const read = () => Excel.run(async (context) => {\n  const sheet = context.workbook.worksheets.getItem('Start');\n  sheet.load();\n  await context.sync();\n});\n`,
    rule: 'office-addins/no-empty-load',
  },
  {
    says: 'refuses a promise nobody waits for',
    file: 'src/model/problem.ts',
    code: `export function later(): void {\n  Promise.resolve(1);\n}\n`,
    rule: '@typescript-eslint/no-floating-promises',
  },
];

const broken = JSON.parse(
  execFileSync(process.execPath, ['tests/support/lintSnippets.mjs'], {
    input: JSON.stringify(SNIPPETS.map(({ file, code }) => ({ file, code }))),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  }),
) as readonly (readonly string[])[];

test.each(SNIPPETS.map((snippet, index) => ({ ...snippet, index })))('$says', ({ rule, index }) => {
  expect(broken[index]).toEqual(rule === null ? [] : expect.arrayContaining([rule]));
});
