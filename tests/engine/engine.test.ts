import { bootEngine } from '../../src/engine/bootEngine';
import type { Engine } from '../../src/engine/engine';

let engine: Engine;
beforeAll(() => {
  engine = bootEngine();
});
afterAll(() => engine.dispose());

/** Writes a table `CS_Rates` with rates 10, 20, 30 on the first sheet. */
function addRates(): void {
  const book = engine.api.getActiveWorkbook();
  const sheet = book?.getActiveSheet();
  if (!book || !sheet) throw new Error('no workbook');
  sheet.getRange('A1:B4').setValues([
    ['Name', 'Rate'],
    ['a', 10],
    ['b', 20],
    ['c', 30],
  ]);
  engine.api.syncExecuteCommand('sheet.mutation.add-table', {
    unitId: book.getId(),
    subUnitId: sheet.getSheetId(),
    tableId: 'rates',
    name: 'CS_Rates',
    range: { startRow: 0, startColumn: 0, endRow: 3, endColumn: 1 },
    header: ['Name', 'Rate'],
    options: {},
  });
}

test.each([
  ['=SUM(CS_Rates[Rate])', 60],
  ['=INDEX(CS_Rates[Rate],3)', 30],
  ['=SUM(OFFSET(CS_Rates[Rate],1,0,2,1))', 50],
  ['=SUMIFS(CS_Rates[Rate],CS_Rates[Name],"b")', 20],
])('computes %s on another sheet than the table', async (formula, expected) => {
  const book = engine.api.getActiveWorkbook();
  if (book && book.getTableList().length === 0) addRates();
  const other = book?.getSheetByName('Other') ?? book?.insertSheet('Other');
  const cell = other?.getRange('C1');
  cell?.setValue({ f: formula });
  await engine.api.getFormula().onCalculationResultApplied(5000);
  expect(cell?.getRawValue()).toBe(expected);
});
