import { openExcel, type OpenExcel } from '../support/excel';
import { addCosts, codeOf, valuesOf } from './excelTest';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

test('refuses arrays of another size than the range', async () => {
  const write = (address: string, values: unknown[][]) =>
    codeOf(excel, (context) => {
      first(context).getRange(address).values = values;
    });
  expect(await write('A1:B1', [[1]])).toBe('InvalidArgument');
  expect(await write('A1:B2', [[1, 2]])).toBe('InvalidArgument');
  expect(await write('A1:B2', [[1, 2], [3]])).toBe('InvalidArgument');
  expect(await write('A1:T100', [[1, 2]])).toBe('InvalidArgument');
});

test.each(['=SUM(1', '=1+', '=CSCOST.TOTAL("people"'])('refuses %s, which is no formula', async (formula) => {
  const write = codeOf(excel, (context) => {
    first(context).getRange('A1').formulas = [[formula]];
  });
  expect(await write).toBe('InvalidArgument');
});

test('null leaves a cell, one value fills a range, and 8,000 cells pass', () =>
  excel.Excel.run(async (context) => {
    const range = first(context).getRange('A1:B2');
    range.values = 7 as unknown as unknown[][];
    first(context).getRange('A1:B1').values = [[null, 8]];
    const large = first(context).getRange('A10:T409');
    large.values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column));
    const corner = large.getCell(399, 19).load('values');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [7, 8],
      [7, 7],
    ]);
    expect(corner.values).toEqual([[399 * 19]]);
    large.clear();
    await context.sync();
  }));

test('coerces what is written as Excel does, format included', () =>
  excel.Excel.run(async (context) => {
    const general = first(context).getRange('A1:A4');
    general.values = [['00123'], ['2025-01-17'], ['12%'], ["'00123"]];
    const asText = first(context).getRange('B1:B3');
    asText.numberFormat = [['@'], ['@'], ['@']];
    asText.values = [['=1+1'], ['00123'], ['TRUE']];
    general.load('values,numberFormat,text');
    asText.load('values,formulas,valueTypes');
    await context.sync();
    expect(general.values).toEqual([[123], [45674], [0.12], ['00123']]);
    expect(general.numberFormat).toEqual([['General'], ['m/d/yyyy'], ['0%'], ['General']]);
    expect(general.text[2]).toEqual(['12%']);
    expect(asText.values).toEqual([['=1+1'], ['00123'], ['TRUE']]);
    expect(asText.valueTypes).toEqual([['String'], ['String'], ['String']]);
  }));

test('shows formulas and their results, and text that a formula adds up stays text', () =>
  excel.Excel.run(async (context) => {
    first(context).getRange('D1:D4').values = [[5], ["'5"], ['=SUM(D1:D2)'], ['=D1>2']];
    const range = first(context).getRange('D1:D4').load('values,formulas');
    await context.sync();
    expect(range.values).toEqual([[5], ['5'], [5], [true]]);
    expect(range.formulas).toEqual([[5], ['5'], ['=SUM(D1:D2)'], ['=D1>2']]);
  }));

test('finds the used range, with and without cells that only have a look', () =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Used');
    const none = sheet.getUsedRangeOrNullObject();
    sheet.getRange('B2:C4').values = [
      [1, ''],
      ['', ''],
      ['', 2],
    ];
    sheet.getRange('E6').format.fill.color = '#FF0000';
    const values = sheet.getUsedRange(true).load('address');
    const all = sheet.getUsedRange().load('address');
    const column = sheet.getRange('C:C').getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect([values.address, all.address, column.address]).toEqual(['Used!B2:C4', 'Used!B2:E6', 'Used!C4']);
  }));

test('moves between ranges', () =>
  excel.Excel.run(async (context) => {
    const range = first(context).getRange('B2:C4');
    const found = [
      range.getRowsBelow(2),
      range.getRowsAbove(1),
      range.getColumnsAfter(1),
      range.getResizedRange(1, -1),
      range.getOffsetRange(1, 1),
      range.getEntireColumn(),
      range.getEntireRow(),
      range.getLastCell(),
      range.getBoundingRect('E9'),
      range.getIntersection('C3:D9'),
      first(context).getRangeByIndexes(0, 1, 2, 3),
    ].map((other) => other.load('address'));
    await context.sync();
    expect(found.map((other) => other.address.replace('Sheet1!', ''))).toEqual([
      'B5:C6',
      'B1:C1',
      'D2:D4',
      'B2:B5',
      'C3:D5',
      'B:C',
      '2:4',
      'C4',
      'B2:E9',
      'C3:C4',
      'B1:D2',
    ]);
    expect(await codeOf(excel, (other) => void first(other).getRange('A1').getRowsAbove(1).load('address'))).toBe(
      'InvalidArgument',
    );
  }));

test('inserts and deletes rows, and formulas follow', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Shift');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('C1').formulas = [['=SUM(A1:A3)']];
    sheet.getRange('2:2').insert('Down');
    await context.sync();
  });
  expect(await valuesOf(excel, 'Shift', 'A1:A4')).toEqual([[1], [''], [2], [3]]);
  expect(await valuesOf(excel, 'Shift', 'C1')).toEqual([[6]]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Shift').getRange('A3').delete('Up');
    await context.sync();
  });
  expect(await valuesOf(excel, 'Shift', 'A1:A4')).toEqual([[1], [''], [3], ['']]);
});

test('a sheet grows when something is written far outside', async () => {
  await excel.Excel.run(async (context) => {
    first(context).getRange('CZ5000').values = [[42]];
    first(context).getRange('F1').formulas = [['=CZ5000+1']];
    await context.sync();
  });
  expect(await valuesOf(excel, 'Sheet1', 'F1')).toEqual([[43]]);
});

test('refuses formulas that name no table or column', async () => {
  await addCosts(excel, 'Costs', 'CS_Costs');
  const write = (formula: string) =>
    codeOf(excel, (context) => {
      first(context).getRange('H1').formulas = [[formula]];
    });
  expect(await write('=SUM(CS_Costs[Cots])')).toBe('InvalidArgument');
  expect(await write('=SUM(CS_Nope[Cost])')).toBe('InvalidArgument');
  expect(await write('=[@Cost]')).toBe('InvalidArgument');
  expect(await write('=SUM(CS_Costs[Cost])')).toBeNull();
});

test('a formula typed in the grid understands this row', async () => {
  const sheet = excel.api.getActiveWorkbook()?.getSheetByName('Costs');
  sheet?.getRange('C2').setValue('=[@Cost]*10');
  await excel.host.idle();
  expect(await valuesOf(excel, 'Costs', 'C2')).toEqual([[10]]);
});
