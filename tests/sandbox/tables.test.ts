import { openExcel, type OpenExcel } from '../support/excel';
import { addCosts, codeOf, valuesOf } from './excelTest';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
  await addCosts(excel, 'Costs', 'CS_Costs');
});
afterAll(() => excel.close());

const costs = (context: Excel.RequestContext) => context.workbook.tables.getItem('CS_Costs');
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Costs');

async function addressOfTable(): Promise<string> {
  return excel.Excel.run(async (context) => {
    const range = costs(context).getRange().load('address');
    await context.sync();
    return range.address;
  });
}

test('reads its parts, its columns and its rows', () =>
  excel.Excel.run(async (context) => {
    const table = costs(context);
    table.load('name,id,showTotals,style,worksheet/name');
    table.columns.load('items/name,items/index');
    table.rows.load('items/values');
    const parts = [
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem('Cost').getDataBodyRange(),
    ];
    parts.forEach((part) => part.load('address'));
    const count = table.rows.getCount();
    await context.sync();
    expect([table.name, table.showTotals, table.style, table.worksheet.name]).toEqual([
      'CS_Costs',
      false,
      'TableStyleMedium2',
      'Costs',
    ]);
    expect(table.columns.items.map((column) => column.name)).toEqual(['Item', 'Cost', 'Twice']);
    expect(table.rows.items.map((row) => row.values)).toEqual([[['a', 1, 2]], [['b', 2, 4]]]);
    expect(parts.map((part) => part.address)).toEqual(['Costs!A1:C1', 'Costs!A2:C3', 'Costs!B2:B3']);
    expect(count.value).toBe(2);
  }));

test('refuses overlap, and names that are taken or not allowed', async () => {
  expect(await codeOf(excel, (context) => void sheetOf(context).tables.add('C3:D5', true))).toBe('InvalidArgument');
  await addCosts(excel, 'Other', 'CS_Other');
  await excel.Excel.run(async (context) => {
    context.workbook.names.add('CsTaken', sheetOf(context).getRange('Z1'));
    await context.sync();
  });
  for (const name of ['cs_costs', 'CsTaken', 'two words', '1st', 'A1', 'R1C1', 'Costs!x']) {
    const rename = codeOf(excel, (context) => {
      context.workbook.tables.getItem('CS_Other').name = name;
    });
    expect([name, await rename]).toEqual([name, 'InvalidArgument']);
  }
});

test('formulas follow a renamed table and a renamed column', async () => {
  await excel.Excel.run(async (context) => {
    sheetOf(context).getRange('F1').formulas = [['=SUM(CS_Other[Cost])']];
    await context.sync();
    context.workbook.tables.getItem('CS_Other').name = 'CS_Renamed';
    context.workbook.worksheets.getItem('Other').getRange('B1').values = [['Amount']];
    await context.sync();
    const cell = sheetOf(context).getRange('F1').load('formulas,values');
    const column = context.workbook.tables.getItem('CS_Renamed').columns.getItem('Amount').load('index');
    await context.sync();
    expect([cell.formulas, cell.values, column.index]).toEqual([[['=SUM(CS_Renamed[Amount])']], [[3]], 1]);
  });
});

test('grows when something is written below it, and goes on with calculated columns', async () => {
  await excel.Excel.run(async (context) => {
    costs(context).getDataBodyRange().getRowsBelow(2).values = [
      ['c', 3, null],
      ['d', 4, null],
    ];
    await context.sync();
  });
  expect(await addressOfTable()).toBe('Costs!A1:C5');
  expect(await valuesOf(excel, 'Costs', 'A4:C5')).toEqual([
    ['c', 3, 6],
    ['d', 4, 8],
  ]);
});

test('grows when a person types below it', async () => {
  excel.host.edit('Costs', 'A6:B6', [['e', 5]]);
  await excel.host.idle();
  expect(await addressOfTable()).toBe('Costs!A1:C6');
  expect(await valuesOf(excel, 'Costs', 'C6')).toEqual([[10]]);
});

test('adds and deletes rows, and moves what stands below', async () => {
  await excel.Excel.run(async (context) => {
    sheetOf(context).getRange('A8').values = [['below']];
    costs(context).rows.add(undefined, [
      ['f', 6, '=[@Cost]*2'],
      ['g', 7, '=[@Cost]*2'],
    ]);
    costs(context).rows.getItemAt(0).delete();
    costs(context).rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await valuesOf(excel, 'Costs', 'A1:C7')).toEqual([
    ['Item', 'Cost', 'Twice'],
    ['c', 3, 6],
    ['d', 4, 8],
    ['e', 5, 10],
    ['f', 6, 12],
    ['g', 7, 14],
    ['', '', ''],
  ]);
  expect(await addressOfTable()).toBe('Costs!A1:C6');
});

test('takes another size, with new columns named by their header cells', async () => {
  await excel.Excel.run(async (context) => {
    sheetOf(context).getRange('D1').values = [['Note']];
    costs(context).resize('A1:D4');
    const columns = costs(context).columns.load('items/name');
    await context.sync();
    expect(columns.items.map((column) => column.name)).toEqual(['Item', 'Cost', 'Twice', 'Note']);
    costs(context).resize('A1:C6');
    await context.sync();
  });
  expect(await codeOf(excel, (context) => costs(context).resize('A2:C6'))).toBe('InvalidArgument');
});

test('shows a totals row and takes it away', async () => {
  await excel.Excel.run(async (context) => {
    const table = costs(context);
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('address,values,formulas');
    await context.sync();
    expect(totals.address).toBe('Costs!A7:C7');
    expect(totals.values).toEqual([['Total', '', 50]]);
    expect(totals.formulas[0]?.[2]).toBe('=SUBTOTAL(109,CS_Costs[Twice])');
    table.showTotals = false;
    const below = sheetOf(context).getRange('A7:C7').load('values');
    await context.sync();
    expect(below.values).toEqual([['', '', '']]);
  });
});

test('deletes a table with its cells, or leaves them', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Other');
    sheet.getRange('F1:F2').values = [['H'], [1]];
    sheet.tables.add('F1:F2', true).convertToRange();
    context.workbook.tables.getItem('CS_Renamed').delete();
    const kept = sheet.getRange('F1:F2').load('values');
    const gone = sheet.getRange('A1:C3').load('values');
    sheet.tables.load('count');
    await context.sync();
    expect(kept.values).toEqual([['H'], [1]]);
    expect(gone.values.flat().every((value) => value === '')).toBe(true);
    expect(sheet.tables.count).toBe(0);
  });
  expect(await valuesOf(excel, 'Costs', 'F1')).toEqual([['#REF!']]);
});

test('names headers that are empty or repeated as Excel does', () =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Headers');
    sheet.getRange('A1:C1').values = [['x', '', 'x']];
    const table = sheet.tables.add('A1:C1', true);
    const all = table.getRange().load('address');
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    expect(all.address).toBe('Headers!A1:C2');
    expect(header.values).toEqual([['x', 'Column2', 'x2']]);
  }));
