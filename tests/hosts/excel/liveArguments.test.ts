/** Every form of every argument of the live functions, as it is typed into a cell, over the real client. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { columnIndex } from '../../../src/workbook/tables';
import { openLiveWorkbook, type LiveWorkbook } from './liveWorkbook';

/** Cells of the model: table, row, column, value. Five months are closed, since May is the last with an actual. */
const TYPED = [
  ['CS_people', 0, 'actual01', 100],
  ['CS_people', 0, 'actual02', 20],
  ['CS_people', 0, 'actual05', 4],
  ['CS_people', 0, 'budget01', 90],
  ['CS_brand', 0, 'actual01', 7],
  // Prevention and external failure
  ['CS_training', 0, 'actual01', 10],
  ['CS_complaints', 0, 'actual01', 20],
  ['CS_Drivers', 0, 'actual.phone', 50],
  ['CS_Drivers', 0, 'actual.agents', 4],
  ['CS_Scenario', 0, 'scenario', 'Lean year'],
  ['CS_Scenario', 0, 'key', 'people'],
  ['CS_Scenario', 0, 'month01', 3],
  ['CS_Plan', 0, 'id', 'self-service'],
  ['CS_Plan', 0, 'lever', 'Our portal'],
  ['CS_Plan', 0, 'strategy', 'Sensible technology'],
  ['CS_Plan', 0, 'status', 'running'],
  ['CS_Plan', 0, 'oneOff', 500],
  ['CS_Plan', 0, 'running', 30],
  ['CS_Plan', 0, 'net', 70],
] as const;

/** A year at the pace of five months: 24 of prevention, 48 of failure, so that s is 24, F0 48·e and the optimum 24·(1 + ln 2). */
const OPTIMUM = 24 * (1 + Math.log(2));

const CELLS: readonly (readonly [call: string, shown: number | string])[] = [
  ...['"people"', '"PEOPLE"', '1', '"1"', '"Human resources"', '"人力资源"'].map(
    (category) => [`TOTAL(${category})`, 124] as const,
  ),
  ['TOTAL()', 161],
  ...['2', '"2"', '"2025-02"', '"2025/2"', '"2025年2月"', 'DATE(2025,2,1)'].map(
    (month) => [`TOTAL("people",${month})`, 20] as const,
  ),
  ['TOTAL("people","Q1")', 120],
  ['TOTAL("people","q2")', 4],
  ['TOTAL("people","YTD")', 124],
  ['TOTAL("people","FY")', 124],
  ['TOTAL("people",13)', '#VALUE!'],
  ['TOTAL("people","2026-01")', '#VALUE!'],
  ...['"Actual"', '"actual"', '"实际"', ''].map((scenario) => [`TOTAL("people",1,${scenario})`, 100] as const),
  ...['"Budget"', '"预算"'].map((scenario) => [`TOTAL("people",1,${scenario})`, 90] as const),
  ['TOTAL("people",1,"lean YEAR")', 3],
  ['TOTAL("people",1,"Fat year")', '#VALUE!'],
  ['SHARE("people",2)', 1],
  ['SHARE("brand",1)', 7 / 137],
  ['PERCONTACT("people",1)', 2],
  ['PERCONTACT("people",1,"Budget")', '#N/A'],
  ['PERAGENT("people",1)', 25],
  ['VARIANCE("people",1)', -10],
  ['VARIANCE("people")', 90 - 124],
  ...(['P', 'A', 'IF', 'O', 'COGQ', 'TCQ'] as const).map(
    (part) => [`COQ("${part}",1)`, { P: 10, A: 0, IF: 0, O: 107, COGQ: 10, TCQ: 30 }[part]] as const,
  ),
  ['COQ("COPQ")', 20],
  ['COQ("EF","FY","Actual")', 20],
  ['BALANCE()', -(72 - (OPTIMUM + 24)) / (OPTIMUM + 24)],
  ['BALANCE(6)', '#N/A'],
  ['OPTIMUM()', OPTIMUM],
  ['OPTIMUM("cost")', OPTIMUM + 24],
  ['SAVINGS()', 70],
  ...['2', '"technology"', '"self-service"', '"our portal"'].map(
    (lever) => [`SAVINGS(${lever},"gross")`, 100] as const,
  ),
  ['SAVINGS(,"one-off")', 500],
  ['SAVINGS("coaching")', '#VALUE!'],
  ['CHECK("bins")', 0],
  ['CHECK("Control-Total")', 0],
  ['CHECK("nothing")', '#VALUE!'],
];

let live: LiveWorkbook;
beforeAll(async () => {
  live = await openLiveWorkbook();
  await excelHost.inject(buildWorkbook({ language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } }));
  await live.excel.Excel.run(async (context) => {
    for (const [table, row, column, value] of TYPED) {
      const body = context.workbook.tables.getItem(table).getDataBodyRange();
      body.getCell(row, columnIndex(table, column)).values = [[value]];
    }
    await context.sync();
  });
  live.excel.host.edit(
    'Sheet1',
    `A1:A${CELLS.length}`,
    CELLS.map(([call]) => [`=CSCOST.${call}`]),
  );
  await live.excel.host.idle();
  await live.hub.refresh();
  await live.excel.host.idle();
});
afterAll(() => live.close());

test('cells show what their calls ask for', async () => {
  const values = await live.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${CELLS.length}`);
    range.load('values');
    await context.sync();
    return range.values as (readonly unknown[])[];
  });
  const rounded = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) : value);
  expect(CELLS.map(([call], row) => [call, rounded(values[row]?.[0])])).toEqual(
    CELLS.map(([call, shown]) => [call, rounded(shown)]),
  );
});
