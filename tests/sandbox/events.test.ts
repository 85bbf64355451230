import { openExcel, type OpenExcel } from '../support/excel';
import { addCosts } from './excelTest';

let excel: OpenExcel;
let seen: string[];
beforeEach(async () => {
  excel = await openExcel();
  seen = [];
  await addCosts(excel, 'Costs', 'CS_Costs');
  await excel.host.idle();
});
afterEach(() => excel.close());

/** Handlers on the workbook's tables and sheets, which write down what they get. */
const watch = () =>
  excel.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const handlers = [
      tables.onChanged.add(async (args) => void seen.push(`table ${args.address} ${args.source}`)),
      tables.onAdded.add(async (args) => void seen.push(`table added ${args.source}`)),
      tables.onDeleted.add(async (args) => void seen.push(`table ${args.tableName} deleted`)),
      worksheets.onChanged.add(async (args) => void seen.push(`sheet ${args.address} ${args.changeType}`)),
      worksheets.onAdded.add(async () => void seen.push('sheet added')),
      worksheets.onDeleted.add(async () => void seen.push('sheet deleted')),
    ];
    await context.sync();
    return handlers;
  });

test('tells of a person and of a coauthor', async () => {
  await watch();
  excel.host.edit('Costs', 'B2', 7);
  await excel.host.idle();
  excel.host.edit('Costs', 'B3', 8, { source: 'Remote' });
  excel.host.edit('Costs', 'H9', 1);
  await excel.host.idle();
  expect(seen).toEqual([
    'sheet B2 RangeEdited',
    'table B2 Local',
    'sheet B3 RangeEdited',
    'table B3 Remote',
    'sheet H9 RangeEdited',
  ]);
});

test('tells of typing in the grid after the calculation', async () => {
  let doubled: unknown;
  await excel.Excel.run(async (context) => {
    context.workbook.tables.onChanged.add(async () => {
      await excel.Excel.run(async (inner) => {
        const cell = inner.workbook.worksheets.getItem('Costs').getRange('C2').load('values');
        await inner.sync();
        doubled = cell.values[0]?.[0];
      });
    });
    await context.sync();
  });
  excel.api.getActiveWorkbook()?.getSheetByName('Costs')?.getRange('B2').setValue(50);
  await excel.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(doubled).toBe(100);
});

test('tells of sheets and tables that come and go', async () => {
  await watch();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('New');
    sheet.tables.add('A1:A2', true).name = 'CS_New';
    await context.sync();
  });
  await excel.host.idle();
  seen.length = 0;
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('New').delete();
    await context.sync();
  });
  await excel.host.idle();
  expect(seen).toEqual(['table CS_New deleted', 'sheet deleted']);
});

test('tells which sheets were calculated, and which was activated', async () => {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Total').getRange('A1').formulas = [['=SUM(CS_Costs[Cost])']];
    await context.sync();
    const costs = worksheets.getItem('Costs').load('id');
    const total = worksheets.getItem('Total').load('id');
    await context.sync();
    const names = new Map([[costs.id, 'Costs'], [total.id, 'Total']]); // prettier-ignore
    worksheets.onCalculated.add(async (args) => void seen.push(`calculated ${names.get(args.worksheetId)}`));
    worksheets.onActivated.add(async (args) => void seen.push(`activated ${names.get(args.worksheetId)}`));
    await context.sync();
    await excel.host.idle();
    seen.length = 0;
    excel.host.edit('Costs', 'B2', 9);
    await excel.host.idle();
    expect([...seen].sort()).toEqual(['calculated Costs', 'calculated Total']);
    worksheets.getItem('Total').activate();
    await context.sync();
    await excel.host.idle();
    expect(seen.at(-1)).toBe('activated Total');
  });
});

test('is silent after remove, and while events are switched off', async () => {
  const handlers = await watch();
  await excel.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
    context.workbook.worksheets.getItem('Costs').getRange('B2').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await excel.host.idle();
  expect(seen).toEqual([]);
  const [handler] = handlers;
  if (!handler) throw new Error('no handler');
  await excel.Excel.run(handler.context, async (context) => {
    handlers.forEach((each) => each.remove());
    await context.sync();
  });
  excel.host.edit('Costs', 'B2', 2);
  await excel.host.idle();
  expect(seen).toEqual([]);
});
