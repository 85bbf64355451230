import { openExcel, type OpenExcel } from '../support/excel';
import { addCosts, codeOf, valuesOf } from './excelTest';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

test.each(['a'.repeat(32), 'a/b', 'a:b', '[a]', 'sheet1', "'a", 'History'])(
  'refuses a sheet named %s',
  async (name) => {
    expect(await codeOf(excel, (context) => void context.workbook.worksheets.add(name))).toBe('InvalidArgument');
  },
);

test('adds sheets at the end, leaves the active one active, and moves, hides, colours and renames them', () =>
  excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const one = worksheets.add('One');
    const two = worksheets.add();
    one.tabColor = '#0B5394';
    one.showGridlines = false;
    two.visibility = 'Hidden';
    two.name = 'Two';
    two.position = 0;
    const active = worksheets.getActiveWorksheet().load('name');
    worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines,items/position');
    await context.sync();
    expect(active.name).toBe('Sheet1');
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.position, sheet.visibility])).toEqual([
      ['Two', 0, 'Hidden'],
      ['Sheet1', 1, 'Visible'],
      ['One', 2, 'Visible'],
    ]);
    expect([worksheets.items[2]?.tabColor, worksheets.items[2]?.showGridlines]).toEqual(['#0B5394', false]);
    expect(worksheets.items[1]?.showGridlines).toBe(true);
    expect(await codeOf(excel, (other) => other.workbook.worksheets.getItem('Two').activate())).toBe(
      'InvalidOperation',
    );
  }));

test('a deleted sheet takes its tables along and leaves #REF! behind', async () => {
  await addCosts(excel, 'Gone', 'CS_Gone');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.names.add('CsGone', context.workbook.worksheets.getItem('Gone').getRange('B2'));
    sheet.getRange('A1:A3').formulas = [['=Gone!B2'], ['=SUM(CS_Gone[Cost])'], ['=CsGone']];
    await context.sync();
  });
  expect(await valuesOf(excel, 'Sheet1', 'A1:A3')).toEqual([[1], [3], [1]]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Gone').delete();
    const table = context.workbook.tables.getItemOrNullObject('CS_Gone');
    const name = context.workbook.names.getItemOrNullObject('CsGone').load('formula,type');
    await context.sync();
    expect(table.isNullObject).toBe(true);
    expect(name.formula).toContain('#REF!');
    context.workbook.names.getItem('CsGone').delete();
    await context.sync();
  });
  expect((await valuesOf(excel, 'Sheet1', 'A1:A2')).flat()).toEqual(['#REF!', '#REF!']);
});

test('keeps at least one visible sheet', async () => {
  const other = await openExcel();
  expect(await codeOf(other, (context) => context.workbook.worksheets.getItem('Sheet1').delete())).toBe(
    'InvalidOperation',
  );
  other.close();
});

test('freezes panes in one place only', () =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Frozen');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const both = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect([both.address, rows.address, none.isNullObject]).toEqual(['Frozen!A1:B3', 'Frozen!1:2', true]);
  }));

describe('a protected sheet', () => {
  beforeAll(() =>
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Locked');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    }),
  );
  const locked = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Locked');

  test.each<[string, string | null, (context: Excel.RequestContext) => void]>([
    ['writing a locked cell', 'AccessDenied', (context) => void (locked(context).getRange('A1').values = [[1]])],
    ['writing an unlocked cell', null, (context) => void (locked(context).getRange('B1').values = [[1]])],
    ['writing over both', 'AccessDenied', (context) => void (locked(context).getRange('A1:B1').values = [[1, 2]])],
    ['colouring a cell', 'AccessDenied', (context) => void (locked(context).getRange('B1').format.fill.color = 'red')],
    ['a column width', null, (context) => void (locked(context).getRange('B:B').format.columnWidth = 80)],
    ['a row height', 'AccessDenied', (context) => void (locked(context).getRange('1:1').format.rowHeight = 30)],
    ['a table', 'AccessDenied', (context) => void locked(context).tables.add('D1:E2', true)],
    ['inserting columns', 'AccessDenied', (context) => void locked(context).getRange('C:C').insert('Right')],
    ['merging', 'AccessDenied', (context) => locked(context).getRange('B1:B2').merge()],
    ['grouping', 'AccessDenied', (context) => locked(context).getRange('C:D').group('ByColumns')],
    [
      'a chart',
      'AccessDenied',
      (context) => void locked(context).charts.add('Line', locked(context).getRange('A1:A3')),
    ],
    ['clearing', 'AccessDenied', (context) => locked(context).getRange('A1').clear()],
    ['protecting again', 'InvalidOperation', (context) => locked(context).protection.protect()],
  ])('%s: %s', async (_, expected, batch) => {
    expect(await codeOf(excel, batch)).toBe(expected);
  });

  test('tells every option, and takes none that Excel does not know', async () => {
    await excel.Excel.run(async (context) => {
      const { protection } = locked(context);
      protection.load('options');
      await context.sync();
      const { allowFormatColumns, allowFormatCells, allowEditObjects, selectionMode } = protection.options;
      expect([allowFormatColumns, allowFormatCells, allowEditObjects, selectionMode]).toEqual([
        true,
        false,
        false,
        'Normal',
      ]);
    });
    const open = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1').protection;
    const unknown = { allowEverything: true } as Excel.WorksheetProtectionOptions;
    expect(await codeOf(excel, (context) => open(context).protect(unknown))).toBe('InvalidArgument');
    expect(await codeOf(excel, (context) => open(context).protect({ selectionMode: 'None' }))).toBeNull();
    expect(await codeOf(excel, (context) => open(context).unprotect())).toBeNull();
  });

  test('opens again', async () => {
    expect(
      await codeOf(excel, (context) => {
        locked(context).protection.unprotect();
        locked(context).getRange('A1').values = [[1]];
      }),
    ).toBeNull();
  });
});

test('remembers page layout, headers and footers', () =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Print');
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea('A1:D20');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.headersFooters.defaultForAllPages.centerHeader = '&A';
    await context.sync();
    const again = context.workbook.worksheets.getItem('Print').pageLayout;
    again.load('orientation,zoom,centerHorizontally');
    const area = again.getPrintAreaOrNullObject().load('address');
    const titles = again.getPrintTitleRowsOrNullObject().load('address');
    const columns = again.getPrintTitleColumnsOrNullObject();
    const header = again.headersFooters.defaultForAllPages.load('centerHeader,leftFooter');
    await context.sync();
    expect([again.orientation, again.centerHorizontally]).toEqual(['Landscape', true]);
    expect(again.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    expect([area.address, titles.address, columns.isNullObject]).toEqual(['Print!A1:D20', 'Print!1:2', true]);
    expect([header.centerHeader, header.leftFooter]).toEqual(['&A', '']);
    expect(
      await codeOf(excel, (other) => other.workbook.worksheets.getItem('Print').pageLayout.setPrintTitleRows('A1')),
    ).toBe('InvalidArgument');
    const write = (length: number) =>
      codeOf(excel, (other) => {
        const { headersFooters } = other.workbook.worksheets.getItem('Print').pageLayout;
        headersFooters.defaultForAllPages.rightHeader = 'x'.repeat(length);
      });
    // 255 characters less '&C&A' and '&R'.
    expect([await write(249), await write(250)]).toEqual([null, 'InvalidArgument']);
  }));
