import { openExcel, type OpenExcel } from '../support/excel';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

test('computes a table over the real client', async () => {
  const { Excel } = excel;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Labour');
    sheet.getRange('A1:B3').values = [['Item', 'Cost'], ['a', 1.5], ['b', 2]];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Labour';
    sheet.getRange('D1').formulas = [['=SUM(Labour[Cost])']];
    const total = sheet.getRange('D1').load('values,formulas,address,text');
    await context.sync();
    expect(total.values).toEqual([[3.5]]);
    expect(total.address).toBe('Labour!D1');
  });
});
