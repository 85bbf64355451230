/** What 10,000 cells with live functions cost, over the real client: as much as ten. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { openLiveWorkbook, type LiveWorkbook } from './liveWorkbook';

const CATEGORIES = 10;
const MONTHS = 10;
const ROWS = 1_000;
/** Longer than the hub gathers marks, so that a loop would show. */
const QUIET_MS = 3_000;

let live: LiveWorkbook;
beforeAll(async () => {
  live = await openLiveWorkbook();
  await excelHost.inject(buildWorkbook({ language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } }));
});
afterAll(() => live.close());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Fills rows of a sheet with totals: categories from row to row, months from column to column. */
async function fill(rows: number): Promise<void> {
  const formulas = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: MONTHS }, (_month, column) => `=CSCOST.TOTAL(${(row % CATEGORIES) + 1},${column + 1})`),
  );
  live.excel.host.edit('Sheet1', `A1:J${rows}`, formulas);
  await settled();
}

/** Waits until all is calculated and nothing has been asked of Excel for a while. */
async function settled(): Promise<void> {
  const { host } = live.excel;
  let asked: number;
  do {
    asked = host.requests.length;
    await host.idle();
    await pause(QUIET_MS);
    await host.idle();
  } while (asked !== host.requests.length);
}

/** Sheet and address of a cell in the table of Human resources. */
async function place(line: number, header: string): Promise<readonly [string, string]> {
  return live.excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('CS_people');
    const range = table.columns.getItem(header).getDataBodyRange().getCell(line, 0);
    range.load('address');
    table.worksheet.load('name');
    await context.sync();
    return [table.worksheet.name, range.address.split('!')[1] ?? ''] as const;
  });
}

/** What one edit costs: reads of the model, requests to Excel, and what was published. */
async function costOf(header: string, value: unknown) {
  const [sheet, address] = await place(0, header);
  live.excel.host.reset();
  live.published.length = 0;
  const readsBefore = live.reads;
  live.excel.host.edit(sheet, address, value);
  await settled();
  return { reads: live.reads - readsBefore, requests: live.excel.host.requests.length, published: [...live.published] };
}

/** What was published to the cells of this test; the workbook's own sheets hold live functions, too. */
const ownOf = ({ published }: Pick<LiveWorkbook, 'published'>) => published.filter(([call]) => /^TOTAL\(\d/.test(call));

async function shown(row: number): Promise<readonly unknown[]> {
  return live.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A${row}:J${row}`);
    range.load('values');
    await context.sync();
    return range.values[0] as unknown[];
  });
}

test('10,000 cells cost what ten cost: one stream a call, as many requests, only what changed published', async () => {
  await settled();
  const { functions } = live.excel.host;
  const shipped = functions.streamCount;
  await fill(1);
  expect(functions.streamCount).toBe(shipped + MONTHS);
  // The first figure of all changes more than those after it.
  await costOf('Actual 01', 50);
  const few = await costOf('Actual 01', 111);
  expect(ownOf(few)).toEqual([['TOTAL(1,1)', 111]]);

  await fill(ROWS);
  expect(functions.streamCount).toBe(shipped + CATEGORIES * MONTHS);
  const many = await costOf('Actual 01', 222.5);
  expect(ownOf(many)).toEqual([['TOTAL(1,1)', 222.5]]);
  expect(many.published.length).toBe(few.published.length);
  expect(many.requests).toBe(few.requests);
  // The edit, and the sums that follow from it, are read; a third read would be a loop.
  expect(many.reads).toBeLessThanOrEqual(2);
  for (const row of [1, 11, ROWS - 9]) expect(await shown(row)).toEqual([222.5, ...Array<number>(MONTHS - 1).fill(0)]);
  expect(await shown(ROWS)).toEqual(Array(MONTHS).fill(0));

  const words = await costOf('Note', 'not a figure');
  expect(words.published).toEqual([]);
  expect(words.reads).toBe(1);
});
