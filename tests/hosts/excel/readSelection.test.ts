/** What a person selected, read through Microsoft's own client. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { isDateFormat } from '../../../src/hosts/excel/dateFormat';
import { LANGUAGES, MESSAGES } from '../../../src/locales';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
  useExcel(excel);
});
afterEach(() => excel.close());

const LEDGER = [
  ['Date', 'Account', 'Amount', 'Text'],
  [45747, '0042', 1234.5, '=1+1, \'quoted\'\nand "more"'],
  [45748.75, '6001', -0.1, ''],
  ['2025-04-03', '6002', 0.1 + 0.2, true],
];

/** A sheet with the ledger in B3:E6. */
async function fillSheet(name: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange('B3:E6').numberFormat = LEDGER.map((_, row) => [
      row === 1 || row === 2 ? 'yyyy-mm-dd' : 'General',
      '@',
      'General',
      '@',
    ]);
    sheet.getRange('B3:E6').values = LEDGER;
    await context.sync();
  });
}

async function select(sheet: string, address: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

const EXPECTED = [
  ['Date', 'Account', 'Amount', 'Text'],
  ['2025-03-31', '0042', '1234.5', '=1+1, \'quoted\'\nand "more"'],
  ['2025-04-01', '6001', '-0.1', ''],
  ['2025-04-03', '6002', '0.3', 'TRUE'],
];

it.each([
  ['the cells', 'B3:E6'],
  ['their columns', 'B:E'],
  ['more than is used', 'A1:K900'],
])('reads the used part of %s, days and numbers exact, texts as they are', async (_what, address) => {
  await fillSheet('My ledger');
  await select('My ledger', address);
  excel.host.reset();
  const selected = await excelHost.readSelection();
  expect(selected).toEqual({ address: "'My ledger'!B3:E6", row: 3, rows: EXPECTED });
  // One to look, one to read, one that lets go of ranges.
  expect(excel.host.requests).toHaveLength(3);
});

it('reads the whole table where one cell of it is selected', async () => {
  await fillSheet('Export');
  await excel.Excel.run(async (context) => {
    context.workbook.tables.add('Export!B3:E6', true);
    await context.sync();
  });
  await select('Export', 'C5');
  expect(await excelHost.readSelection()).toEqual({ address: 'Export!B3:E6', row: 3, rows: EXPECTED });
});

it.each([
  ['one cell outside tables', 'C4'],
  ['blank cells', 'G1:H20'],
  ['one used cell among blank ones', 'B6:B20'],
])('refuses %s', async (_what, address) => {
  await fillSheet('Export');
  await select('Export', address);
  await expect(excelHost.readSelection()).rejects.toMatchObject({ code: 'selection-empty' });
});

it('refuses several ranges', async () => {
  await fillSheet('Export');
  const sheet = excel.api.getActiveWorkbook()?.getSheetByName('Export');
  if (!sheet) throw new Error('no sheet');
  excel.api.getActiveWorkbook()?.setActiveSheet(sheet);
  sheet.setActiveSelection(sheet.getRange('B3:C4'));
  const ranges = ['B3:C4', 'B6:C6'].map((address) => ({ range: sheet.getRange(address).getRange() }));
  const unitId = excel.api.getActiveWorkbook()?.getId();
  const selections = ranges.map(({ range }) => ({ range, primary: null, style: null }));
  await excel.api.executeCommand('sheet.operation.set-selections', {
    unitId,
    subUnitId: sheet.getSheetId(),
    selections,
  });
  await expect(excelHost.readSelection()).rejects.toMatchObject({ code: 'selection-areas' });
});

it.each(LANGUAGES)('refuses sheets of the %s cost model, and no sheet that only sounds like one', async (language) => {
  await excelHost.inject(buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } }));
  const { sheets } = MESSAGES[language].workbook;
  for (const name of [sheets.ledger, sheets.start]) {
    await select(name, 'A1:H40');
    await expect(excelHost.readSelection()).rejects.toMatchObject({ code: 'selection-ours', values: { sheet: name } });
  }
  await fillSheet(`${sheets.ledger} 2`);
  await select(`${sheets.ledger} 2`, 'B3:E6');
  expect((await excelHost.readSelection()).rows).toEqual(EXPECTED);
});

it('reads many cells in pieces, tells how far it is, and stops between them', async () => {
  const rows = Array.from({ length: 6_000 }, (_, row) => Array.from({ length: 12 }, (__, at) => `${row} ${at}`));
  excel.host.edit('Sheet1', 'A1:L6000', rows);
  await excel.host.idle();
  await select('Sheet1', 'A:L');
  excel.host.reset();
  const progress: unknown[] = [];
  const selected = await excelHost.readSelection({ onProgress: ({ done, total }) => progress.push([done, total]) });
  expect(selected.rows).toEqual(rows);
  expect(excel.host.requests).toHaveLength(4);
  expect(progress).toEqual([
    [0, 6_000],
    [4_166, 6_000],
  ]);
  const controller = new AbortController();
  const stopped = excelHost.readSelection({ signal: controller.signal, onProgress: () => controller.abort() });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
});

it.each([
  ['yyyy-mm-dd', true],
  ['m/d/yy h:mm', true],
  ['[$-804]yyyy"年"m"月"d"日";@', true],
  ['mmm-yy', true],
  ['General', false],
  ['#,##0.00 "days"', false],
  ['0.00E+00', false],
  ['[Red]-#,##0;[Blue]0', false],
  ['h:mm:ss', false],
  ['@', false],
  ['_-* #,##0.00\\ _d_-', false],
])('takes the format %s for days: %s', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});
