/** CSCOST functions in cells, over the real client: what a person sees when the workbook changes. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import type { OpenExcel } from '../../support/excel';
import { openLiveWorkbook, type LiveWorkbook } from './liveWorkbook';

let live: LiveWorkbook;
let excel: OpenExcel;

beforeAll(async () => {
  live = await openLiveWorkbook();
  excel = live.excel;
});
afterAll(() => live.close());

/** A person's edit, or a coauthor's, with all that it sets off. */
async function edit(...change: Parameters<OpenExcel['host']['edit']>): Promise<void> {
  excel.host.edit(...change);
  await excel.host.idle();
}

async function cell(address: string): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0];
  });
}

/** Waits until a cell shows a value, as a person does; fails with what it shows instead. */
async function expectCell(address: string, value: unknown): Promise<void> {
  const patience = Date.now() + 30_000;
  let shown = await cell(address);
  while (shown !== value && Date.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    shown = await cell(address);
  }
  expect(shown).toBe(value);
}

/** Address of a month of a line on the sheet of Human resources, such as `P8`. */
async function amountCell(line: number, month: string): Promise<readonly [sheet: string, address: string]> {
  const [people] = await excelHost.readTables(['CS_people']);
  const column = people?.headers.indexOf(month) ?? -1;
  const address = await excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('CS_people').getDataBodyRange().getCell(line, column);
    range.load('address');
    await context.sync();
    return range.address;
  });
  return [people?.sheetName ?? '', address.slice(address.indexOf('!') + 1)];
}

test('without a cost workbook a live function says so, and starts when one is made', async () => {
  await edit('Sheet1', 'H3', '=CSCOST.TOTAL()');
  await expectCell('H3', '#N/A');
  await excelHost.inject(buildWorkbook({ language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } }));
  await expectCell('H3', 0);
});

test('TOTAL follows what a person types, and what a coauthor types', async () => {
  await expectCell('H3', 0);
  const [sheet, january] = await amountCell(0, 'Actual 01');
  await edit(sheet, january, 1234.56);
  await expectCell('H3', 1234.56);
  const [, february] = await amountCell(3, 'Actual 02');
  await edit(sheet, february, 0.44, { source: 'Remote' });
  await expectCell('H3', 1235);
});

test('TOTAL follows a formula that takes its number from elsewhere', async () => {
  await edit('Sheet1', 'A1', 100);
  await edit('Sheet1', 'H4', '=CSCOST.TOTAL("people", 1)');
  const [sheet, january] = await amountCell(0, 'Actual 01');
  await edit(sheet, january, '=Sheet1!A1*2');
  await expectCell('H4', 200);
  await edit('Sheet1', 'A1', 150);
  await expectCell('H4', 300);
});

test('one edit costs a bounded number of reads, however many cells show live functions', async () => {
  for (let row = 1; row <= 12; row += 1) await edit('Sheet1', `J${row}`, `=CSCOST.TOTAL("people", ${row})`);
  await expectCell('J12', 0);
  await live.hub.refresh();
  const before = live.reads;
  const [sheet, january] = await amountCell(0, 'Actual 01');
  await edit(sheet, january, 7);
  await expectCell('J1', 7);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  // The edit, then the sums that follow from the published result; the third read would be a loop.
  expect(live.reads - before).toBeLessThanOrEqual(2);
});

test('text in an amount is refused with a sentence instead of counting as nothing', async () => {
  const [sheet, january] = await amountCell(0, 'Actual 01');
  await edit(sheet, january, 'twelve');
  await expectCell('H3', '#VALUE!');
});

test('pure functions calculate, repeated arguments and ranges included', async () => {
  await edit('Sheet1', 'E1', '=CSCOST.FLEX(1000,10,42500)');
  await expectCell('E1', 426_000);
  await edit('Sheet1', 'B1', '=CSCOST.COMPOSE(0.1,0.05,0.08)');
  await expectCell('B1', 1 - 0.9 * 0.95 * 0.92);
  await edit('Sheet1', 'C1', 0.1);
  await edit('Sheet1', 'C2', 0.05);
  await edit('Sheet1', 'D1', '=ROUND(CSCOST.COMPOSE(C1:C2,0.08),10)');
  await expectCell('D1', 0.2134);
});
