import { openExcel, type OpenExcel } from '../support/excel';
import { addCosts } from './excelTest';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  await addCosts(excel, 'Costs', 'CS_Costs');
});
afterAll(() => excel.close());

/** Fills that the look of the table gives to the two rows of its body. */
function fills(): unknown[] {
  const sheet = excel.api.getActiveWorkbook()?.getSheetByName('Costs')?.getSheet();
  return [1, 2].map((row) => sheet?.getCell(row, 0)?.themeStyle?.bg?.rgb);
}

function setBands(isShown: boolean): Promise<boolean> {
  return excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('CS_Costs');
    table.showBandedRows = isShown;
    table.showFilterButton = isShown;
    table.load('showBandedRows,showFilterButton');
    await context.sync();
    return table.showBandedRows && table.showFilterButton;
  });
}

test('draws the rows of a table striped or plain, as it is told', async () => {
  const striped = fills();
  expect(new Set(striped).size).toBe(2);
  expect(await setBands(false)).toBe(false);
  expect(fills()).toEqual([undefined, undefined]);
  expect(await setBands(true)).toBe(true);
  expect(fills()).toEqual(striped);
});
