import { openExcel, type OpenExcel } from '../support/excel';
import { codeOf } from './excelTest';

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

test('reads back the look of cells, and null where they differ', () =>
  excel.Excel.run(async (context) => {
    const range = first(context).getRange('A1:B2');
    range.set({
      format: { fill: { color: '#ffeecc' }, font: { bold: true, color: '#112233', size: 14, name: 'Arial' } },
    });
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    range.format.columnWidth = 90;
    range.format.rowHeight = 30;
    first(context).getRange('A1').format.font.italic = true;
    range.load(
      'format/fill/color,format/font/bold,format/font/italic,format/font/color,format/font/size,format/font/name,' +
        'format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/columnWidth,format/rowHeight',
    );
    await context.sync();
    const { format } = range;
    expect([format.fill.color, format.font.bold, format.font.italic]).toEqual(['#FFEECC', true, null]);
    expect([format.font.color, format.font.size, format.font.name]).toEqual(['#112233', 14, 'Arial']);
    expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText]).toEqual(['Center', 'Top', true]);
    expect([format.columnWidth, format.rowHeight]).toEqual([90, 30]);
  }));

test('draws borders around and inside a range', () =>
  excel.Excel.run(async (context) => {
    const { borders } = first(context).getRange('D1:E2').format;
    borders.getItem('EdgeBottom').set({ style: 'Continuous', weight: 'Medium', color: '#FF0000' });
    borders.getItem('InsideVertical').style = 'Continuous';
    const inner = first(context).getRange('D1').format.borders;
    const [bottom, top, right] = [
      first(context).getRange('D2').format.borders.getItem('EdgeBottom'),
      inner.getItem('EdgeTop'),
      inner.getItem('EdgeRight'),
    ].map((border) => border.load('style,weight,color'));
    await context.sync();
    expect(bottom?.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Medium', color: '#FF0000' });
    expect([top?.style, right?.style]).toEqual(['None', 'Continuous']);
  }));

test('a style replaces the look of its cells, and its cells follow its changes', () =>
  excel.Excel.run(async (context) => {
    const { styles } = context.workbook;
    const missing = styles.getItemOrNullObject('CSCOST Input');
    styles.add('CSCOST Input');
    const style = styles.getItem('CSCOST Input');
    style.font.color = '#0000FF';
    style.fill.color = '#FFF2CC';
    style.numberFormat = '#,##0.00';
    style.locked = false;
    style.borders.getItem('EdgeBottom').style = 'Continuous';
    const cells = first(context).getRange('G1:G2');
    cells.format.font.bold = true;
    cells.style = 'CSCOST Input';
    cells.load('style,numberFormat,format/font/color,format/font/bold,format/fill/color,format/protection/locked');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect([cells.style, cells.numberFormat]).toEqual(['CSCOST Input', [['#,##0.00'], ['#,##0.00']]]);
    expect([cells.format.font.color, cells.format.font.bold, cells.format.fill.color]).toEqual([
      '#0000FF',
      false,
      '#FFF2CC',
    ]);
    expect(cells.format.protection.locked).toBe(false);
    style.font.color = '#00FF00';
    cells.load('format/font/color');
    const plain = first(context).getRange('A9').load('style');
    await context.sync();
    expect([cells.format.font.color, plain.style]).toEqual(['#00FF00', 'Normal']);
  }));

test('refuses styles that are there already, built in, or unknown', async () => {
  expect(await codeOf(excel, (context) => context.workbook.styles.add('cscost input'))).toBe('ItemAlreadyExists');
  expect(await codeOf(excel, (context) => context.workbook.styles.getItem('Normal').delete())).toBe('InvalidOperation');
  expect(await codeOf(excel, (context) => void (first(context).getRange('A1').style = 'Nope'))).toBe('ItemNotFound');
  expect(await codeOf(excel, (context) => context.workbook.styles.getItem('CSCOST Input').delete())).toBeNull();
});

test('hides, groups and folds columns', () =>
  excel.Excel.run(async (context) => {
    const columns = first(context).getRange('H:J');
    columns.group('ByColumns');
    columns.hideGroupDetails('ByColumns');
    first(context).getRange('5:6').rowHidden = true;
    columns.load('columnHidden');
    const mixed = first(context).getRange('G:H').load('columnHidden');
    const rows = first(context).getRange('A5:A6').load('rowHidden');
    await context.sync();
    expect([columns.columnHidden, mixed.columnHidden, rows.rowHidden]).toEqual([true, null, true]);
  }));

test('keeps validations, messages and conditional formats', () =>
  excel.Excel.run(async (context) => {
    const range = first(context).getRange('L1:L3');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    range.dataValidation.prompt = { showPrompt: true, title: 'Choose', message: 'a or b' };
    range.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'No', message: 'a or b only' };
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$L1="a"';
    format.custom.format.font.color = '#FF0000';
    range.conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#00AA00';
    const cell = first(context).getRange('L2');
    cell.dataValidation.load('rule,prompt,errorAlert,type,ignoreBlanks');
    cell.conditionalFormats.load('items/type');
    format.custom.rule.load('formula');
    await context.sync();
    expect(cell.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: 'a,b' } });
    expect([cell.dataValidation.type, cell.dataValidation.prompt.title]).toEqual(['List', 'Choose']);
    expect(cell.dataValidation.ignoreBlanks).toBe(true);
    // The one that was added last comes first.
    expect(cell.conditionalFormats.items.map((item) => item.type)).toEqual(['DataBar', 'Custom']);
    expect(format.custom.rule.formula).toBe('=$L1="a"');
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
    expect(
      await codeOf(excel, (other) => {
        const rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
        first(other).getRange('M1').dataValidation.rule = rule;
      }),
    ).toBe('InvalidArgument');
  }));

test('keeps hyperlinks with what they show, and merges cells', () =>
  excel.Excel.run(async (context) => {
    const cell = first(context).getRange('N1');
    cell.hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'Top', screenTip: 'Go up' };
    first(context).getRange('N3:O3').merge();
    cell.load('hyperlink,values');
    await context.sync();
    expect(cell.hyperlink).toEqual({ documentReference: 'Sheet1!A1', textToDisplay: 'Top', screenTip: 'Go up' });
    expect(cell.values).toEqual([['Top']]);
    const merged = excel.api.getActiveWorkbook()?.getSheetByName('Sheet1')?.getMergeData();
    expect(merged?.map((range) => range.getA1Notation())).toEqual(['N3:O3']);
  }));
