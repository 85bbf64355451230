/** The open workbook as data again: what cannot be shown in a file as it is, is refused; everything else comes along. */
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { SheetContent } from '../../src/workbook/content';
import { copyWorkbook } from '../../src/workbook/copyWorkbook';
import { storedFormula } from '../../src/workbook/formulas';
import { caughtProblem } from '../model/caughtProblem';
import { sheetContent } from '../support/sheetContent';
import { specCells } from '../support/xlsx/specCells';

const template = buildWorkbook({ language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } });

const contents: readonly SheetContent[] = template.sheets.map((sheet) =>
  sheetContent(sheet, (name) => {
    const table = sheet.tables.find((one) => one.name === name);
    return (table?.rows ?? []).map((row) =>
      row.map((cell, column) => {
        const formula = table?.columns[column]?.formula;
        const own = typeof cell === 'object' && cell !== null ? (cell.formula ?? cell.value ?? null) : cell;
        return own ?? formula ?? '';
      }),
    );
  }),
);

function withSheet(name: string, change: (content: SheetContent) => SheetContent): readonly SheetContent[] {
  return contents.map((content) => (content.name === name ? change(content) : content));
}

/** The content with one cell typed over. */
function typed(content: SheetContent, row: number, column: number, value: string | number): SheetContent {
  const put = (cells: SheetContent['values']) => {
    const grid = cells.map((line) => [...line]);
    const line = (grid[row - content.row] ??= []);
    while (line.length < column - content.column) line.push('');
    line[column - content.column] = value;
    return grid;
  };
  return { ...content, values: put(content.values), formulas: put(content.formulas) };
}

function copiedCell(sheets: readonly SheetContent[], sheet: string, row: number, column: number) {
  const { spec } = copyWorkbook(template, sheets);
  return specCells(spec).find((one) => one.sheet === sheet && one.row === row && one.column === column)?.cell;
}

it('keeps a note that somebody typed beside the template, without a look of ours', () => {
  const sheets = withSheet('Summary', (content) => typed(content, 2, 8, 'ask Finance'));
  expect(copiedCell(sheets, 'Summary', 2, 8)).toEqual({ style: undefined, format: undefined, value: 'ask Finance' });
});

it('keeps what was typed over a formula, and the look of its cell', () => {
  const sheets = withSheet('Inputs', (content) => typed(content, 9, 3, 7));
  expect(copiedCell(sheets, 'Inputs', 9, 3)).toEqual({ style: 'formula', format: 'integer', value: 7 });
});

it('takes text that looks like a formula for text', () => {
  const sheets = withSheet('Inputs', (content) => typed(content, 5, 3, '=SUM(1)'));
  expect(copiedCell(sheets, 'Inputs', 5, 3)?.value).toBe('=SUM(1)');
});

it('refuses sheets that are gone or renamed, by name', async () => {
  const problem = await caughtProblem(() =>
    copyWorkbook(
      template,
      contents.filter(({ name }) => name !== 'Balance'),
    ),
  );
  expect([problem.code, problem.values]).toEqual(['sheets-missing', { names: 'Balance' }]);
});

it.each([
  ['a column was renamed', (headers: readonly string[]) => headers.map((header, at) => (at === 3 ? 'Mine' : header))],
  ['a column was added', (headers: readonly string[]) => [...headers, 'Mine']],
] as const)('refuses a table in which %s', async (_, change) => {
  const sheets = withSheet('Log', (content) => ({
    ...content,
    tables: content.tables.map((table) => ({ ...table, headers: change(table.headers) })),
  }));
  const problem = await caughtProblem(() => copyWorkbook(template, sheets));
  expect([problem.code, problem.values]).toEqual(['layout-changed', { table: 'CS_Log' }]);
});

it('refuses a table that was moved', async () => {
  const sheets = withSheet('Log', (content) => ({
    ...content,
    tables: content.tables.map((table) => ({ ...table, row: table.row + 1 })),
  }));
  expect((await caughtProblem(() => copyWorkbook(template, sheets))).code).toBe('layout-changed');
});

it.each([
  ['=[@Line]', 'CS_people', '=CS_people[[#This Row],[Line]]'],
  ['=SUM([@[Actual 01]:[Actual 12]])', 'CS_people', '=SUM(CS_people[[#This Row],[Actual 01]:[Actual 12]])'],
  ['=CS_Mapping[@[Line id]]&"[@x]"', null, '=CS_Mapping[[#This Row],[Line id]]&"[@x]"'],
  ["='[@x]'!A1+CS_people[Line]", 'CS_people', "='[@x]'!A1+CS_people[Line]"],
  ['=CS_people[@]', null, '=CS_people[#This Row]'],
] as const)('stores %s in %s as %s', (shown, table, stored) => {
  expect(storedFormula(shown, table)).toBe(stored);
});
