/** Live functions while the workbook is taken apart and put together again, over the real client. */
import { IUniverInstanceService } from '@univerjs/core';
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { openLiveWorkbook, type LiveWorkbook } from './liveWorkbook';

/** Calls that stand in column A of Sheet1. */
const CALLS = ['TOTAL("people")', 'TOTAL("people",3)', 'TOTAL("brand")', 'TOTAL()'];

const PATIENCE_MS = 40_000;

let live: LiveWorkbook;
beforeAll(async () => {
  live = await openLiveWorkbook();
  await excelHost.inject(buildWorkbook({ language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } }));
  const formulas = CALLS.map((call) => [`=CSCOST.${call}`]);
  live.excel.host.edit('Sheet1', `A1:A${CALLS.length}`, formulas);
  await change((table) => {
    table.columns.getItem('Actual 01').getDataBodyRange().getCell(0, 0).values = [[100]];
    table.columns.getItem('Actual 03').getDataBodyRange().getCell(1, 0).values = [[30]];
  });
  await change((table) => {
    table.columns.getItem('Actual 03').getDataBodyRange().getCell(0, 0).values = [[7]];
  }, 'CS_brand');
});
afterAll(() => live.close());

/** Changes a table as another add-in or a macro does. */
async function change(work: (table: Excel.Table) => void, name = 'CS_people'): Promise<void> {
  await live.excel.Excel.run(async (context) => {
    work(context.workbook.tables.getItem(name));
    await context.sync();
  });
}

async function shown(): Promise<readonly unknown[]> {
  return live.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${CALLS.length}`);
    range.load('values');
    await context.sync();
    return range.values.map((row: unknown[]) => row[0]);
  });
}

/** Waits until the cells show these values; fails with what they show instead. */
async function expectShown(values: readonly unknown[]): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (JSON.stringify(await shown()) !== JSON.stringify(values) && Date.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await shown()).toEqual(values);
}

/** Waits until the sentence that a call was given last is this one. */
async function expectSentence(call: string, sentence: string): Promise<void> {
  const last = () => {
    const [, value] = live.published.filter(([other]) => other === call).at(-1) ?? [];
    return (value as { readonly message?: string } | undefined)?.message;
  };
  const patience = Date.now() + PATIENCE_MS;
  while (last() !== sentence && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(last()).toBe(sentence);
}

const goneTable = (name: string) =>
  `The table ${name} is gone from this workbook. Undo its deletion, or restore a saved copy.`;

test('what was typed counts', async () => {
  await expectShown([130, 30, 7, 137]);
});

test('a deleted row counts no longer', async () => {
  await change((table) => table.rows.getItemAt(1).delete());
  await expectShown([100, 0, 7, 107]);
});

test('a row that is inserted counts', async () => {
  await change((table) => table.getDataBodyRange().getRow(1).insert('Down'));
  await change((table) => {
    table.columns.getItem('Actual 03').getDataBodyRange().getCell(1, 0).values = [[31]];
  });
  await expectShown([131, 31, 7, 138]);
});

test('what a person undoes and does again is followed', async () => {
  const { api, host } = live.excel;
  const [sheet, address] = await placeOf('Actual 03');
  // The engine undoes in the workbook that has the focus, which nothing has without a screen.
  host.book.engine.univer.__getInjector().get(IUniverInstanceService).focusUnit(host.book.unitId);
  api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).setValue(50);
  await expectShown([150, 50, 7, 157]);
  expect(await api.undo()).toBe(true);
  await expectShown([131, 31, 7, 138]);
  expect(await api.redo()).toBe(true);
  await expectShown([150, 50, 7, 157]);
});

async function placeOf(header: string): Promise<readonly [sheet: string, address: string]> {
  return live.excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('CS_people');
    const range = table.columns.getItem(header).getDataBodyRange().getCell(1, 0);
    range.load('address');
    table.worksheet.load('name');
    await context.sync();
    return [table.worksheet.name, range.address.split('!')[1] ?? ''] as const;
  });
}

test('a restarted add-in takes the cells over', async () => {
  await live.restart();
  await expectShown([150, 50, 7, 157]);
  await change((table) => {
    table.columns.getItem('Actual 01').getDataBodyRange().getCell(0, 0).values = [[200]];
  });
  await expectShown([250, 50, 7, 257]);
});

test('a deleted column is missed, where its month is needed, by its name', async () => {
  await change((table) => table.columns.getItem('Actual 03').getRange().getEntireColumn().delete('Left'));
  await expectShown(['#N/A', '#N/A', 7, '#N/A']);
  await expectSentence(
    'TOTAL(people,3)',
    'The column Actual 03 is gone from the sheet 01 Human resources. Undo its deletion, or restore a saved copy.',
  );
});

test('a table of another name is missed at the next change, and found again under its own', async () => {
  const type = (value: number) => (table: Excel.Table) => {
    table.columns.getItem('Actual 03').getDataBodyRange().getCell(0, 0).values = [[value]];
  };
  await change((table) => (table.name = 'Mine'), 'CS_brand');
  await change(type(8), 'Mine');
  await expectSentence('TOTAL(brand)', goneTable('CS_brand'));
  await change((table) => (table.name = 'CS_brand'), 'Mine');
  await change(type(9), 'CS_brand');
  await expectShown(['#N/A', '#N/A', 9, '#N/A']);
});

test('a deleted table is missed by its name', async () => {
  await change((table) => table.delete(), 'CS_brand');
  await expectSentence('TOTAL(brand)', goneTable('CS_brand'));
});

test('a deleted sheet is missed with its table', async () => {
  await live.excel.Excel.run(async (context) => {
    context.workbook.tables.getItem('CS_people').worksheet.delete();
    await context.sync();
  });
  await expectSentence('TOTAL(people)', goneTable('CS_people'));
  expect(await shown()).toEqual(CALLS.map(() => '#N/A'));
});
