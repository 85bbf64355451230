import { openExcel, type OpenExcel } from '../support/excel';
import { codeOf } from './excelTest';

let excel: OpenExcel;
beforeEach(async () => {
  // The set that tells what a series reads.
  excel = await openExcel({ excelApi: 15 });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Month', 'Cost', 'Plan'],
      ['Jan', 10, 11],
      ['Feb', 20.5, 19],
      ['Mar', -3, 0],
    ];
    await context.sync();
  });
});
afterEach(() => excel.close());

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

/** A column chart named Costs over E5:J14 with the series Cost. */
function addCosts(context: Excel.RequestContext): Excel.Chart {
  const sheet = sheetOf(context);
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B4'), 'Columns');
  chart.name = 'Costs';
  chart.setPosition('E5', 'J14');
  const series = chart.series.getItemAt(0);
  series.name = 'Cost';
  series.setXAxisValues(sheet.getRange('A2:A4'));
  return chart;
}

/** What the series of the chart Costs read, and the rows and columns it stands over, both counted from 0. */
async function costs(): Promise<{ readonly sources: readonly string[]; readonly over: readonly number[] }> {
  const sources = await excel.Excel.run(async (context) => {
    const { series } = sheetOf(context).charts.getItem('Costs');
    series.load('items/name');
    await context.sync();
    const found = series.items.flatMap((item) => [
      item.getDimensionDataSourceString('Values'),
      item.getDimensionDataSourceString('Categories'),
    ]);
    await context.sync();
    return found.map(({ value }) => value);
  });
  const area = excel.host.book.sheetState('sheet1').charts.find(({ name }) => name === 'Costs')?.area;
  return { sources, over: area ? [area.row, area.column, area.rows, area.columns] : [] };
}

test('adds a chart with a series, and reads all of it back', () =>
  excel.Excel.run(async (context) => {
    const chart = addCosts(context);
    const plan = chart.series.add('Plan');
    plan.setValues(sheetOf(context).getRange('C2:C4'));
    plan.chartType = 'Line';
    plan.format.line.set({ color: '#A4161A', lineStyle: 'Dash', weight: 1.5 });
    chart.title.text = 'Cost by month';
    chart.axes.valueAxis.title.text = 'CNY';
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.legend.set({ visible: true, position: 'Bottom' });
    await context.sync();

    const { charts } = sheetOf(context);
    charts.load('items/name,items/chartType,items/id');
    const read = charts.getItem('costs');
    read.load('title/text,title/visible,legend/visible,legend/position');
    read.axes.valueAxis.load('numberFormat,linkNumberFormat,title/text,title/visible');
    read.axes.categoryAxis.load('numberFormat,reversePlotOrder,title/visible');
    read.series.load('items/name,items/chartType');
    const line = read.series.getItemAt(1).format.line.load('color,lineStyle,weight');
    const values = read.series.getItemAt(0).getDimensionValues('Values');
    const categories = read.series.getItemAt(0).getDimensionValues('Categories');
    const type = read.series.getItemAt(1).getDimensionDataSourceType('Categories');
    const count = charts.getCount();
    await context.sync();
    expect(charts.items.map((item) => [item.name, item.chartType])).toEqual([['Costs', 'ColumnClustered']]);
    expect([read.title.text, read.title.visible, read.legend.visible, read.legend.position]).toEqual([
      'Cost by month',
      true,
      true,
      'Bottom',
    ]);
    const { categoryAxis, valueAxis } = read.axes;
    expect([valueAxis.numberFormat, valueAxis.linkNumberFormat, valueAxis.title.text]).toEqual(['#,##0', false, 'CNY']);
    expect([valueAxis.title.visible, categoryAxis.title.visible]).toEqual([true, false]);
    expect([categoryAxis.numberFormat, categoryAxis.reversePlotOrder]).toEqual(['General', true]);
    expect(read.series.items.map((item) => [item.name, item.chartType])).toEqual([
      ['Cost', 'ColumnClustered'],
      ['Plan', 'Line'],
    ]);
    expect(line.toJSON()).toEqual({ color: '#A4161A', lineStyle: 'Dash', weight: 1.5 });
    expect([values.value, categories.value, type.value, count.value]).toEqual([
      ['10', '20.5', '-3'],
      ['Jan', 'Feb', 'Mar'],
      'Unknown',
      1,
    ]);
  }));

describe('what Excel refuses', () => {
  beforeEach(() =>
    excel.Excel.run(async (context) => {
      addCosts(context);
      const sheet = sheetOf(context);
      sheet.charts.add('XYScatter', sheet.getRange('C2:C4')).name = 'Points';
      context.workbook.worksheets.add('Other');
      await context.sync();
    }),
  );
  const chart = (context: Excel.RequestContext, name = 'Costs') => sheetOf(context).charts.getItem(name);
  const first = (context: Excel.RequestContext, name = 'Costs') => chart(context, name).series.getItemAt(0);

  test.each<[string, string | null, (context: Excel.RequestContext) => unknown]>([
    [
      'a type that is none',
      'InvalidArgument',
      (context) => sheetOf(context).charts.add('Pie in the sky' as 'Pie', sheetOf(context).getRange('B2:B4')),
    ],
    ['a name that is taken', 'InvalidArgument', (context) => (chart(context, 'Points').name = 'COSTS')],
    ['an empty name', 'InvalidArgument', (context) => (chart(context).name = '')],
    ['values of a block', 'InvalidArgument', (context) => first(context).setValues(sheetOf(context).getRange('B2:C4'))],
    [
      'a place on another sheet',
      'InvalidArgument',
      (context) => chart(context).setPosition(context.workbook.worksheets.getItem('Other').getRange('A1')),
    ],
    ['a colour that is none', 'InvalidArgument', (context) => first(context).format.fill.setSolidColor('#12')],
    ['a marker on columns', 'InvalidArgument', (context) => (first(context).markerStyle = 'Circle')],
    ['a gap between points', 'InvalidArgument', (context) => (first(context, 'Points').gapWidth = 50)],
    ['a gap that is too wide', 'InvalidArgument', (context) => (first(context).gapWidth = 501)],
    ['columns among points', 'InvalidArgument', (context) => (first(context, 'Points').chartType = 'ColumnClustered')],
    ['a type before values', 'InvalidArgument', (context) => (chart(context).series.add('New').chartType = 'Line')],
    ['a name too long for a series', 'InvalidArgument', (context) => (first(context).name = 'x'.repeat(256))],
    ['a legend nowhere', 'InvalidArgument', (context) => (chart(context).legend.position = 'Nowhere' as 'Top')],
    ['y values of columns', 'InvalidArgument', (context) => first(context).getDimensionValues('YValues')],
    ['a chart that is not there', 'ItemNotFound', (context) => chart(context, 'Nobody').delete()],
    ['a series that is not there', 'ItemNotFound', (context) => chart(context).series.getItemAt(7).delete()],
    ['a member nobody wrote', 'ApiNotFound', (context) => (chart(context).style = 7)],
    [
      'values of another sheet',
      null,
      (context) => first(context).setValues(context.workbook.worksheets.getItem('Other').getRange('A1:A3')),
    ],
    ['a colour by name', null, (context) => first(context).format.fill.setSolidColor('orange')],
    ['a marker on points', null, (context) => (first(context, 'Points').markerStyle = 'Circle')],
  ])('%s: %s', async (_, code, work) => {
    expect(await codeOf(excel, (context) => void work(context))).toBe(code);
  });

  test('anything on a protected sheet that keeps its objects', async () => {
    expect(await codeOf(excel, (context) => sheetOf(context).protection.protect())).toBeNull();
    const works: readonly ((context: Excel.RequestContext) => unknown)[] = [
      (context) => (chart(context).name = 'New'),
      (context) => (chart(context).title.text = 'New'),
      (context) => first(context).setValues(sheetOf(context).getRange('C2:C4')),
      (context) => chart(context).series.add('New'),
      (context) => chart(context).delete(),
    ];
    for (const work of works) expect(await codeOf(excel, (context) => void work(context))).toBe('AccessDenied');
    await excel.Excel.run(async (context) => {
      const { protection } = sheetOf(context);
      protection.unprotect();
      protection.protect({ allowEditObjects: true });
      await context.sync();
    });
    for (const work of works) expect(await codeOf(excel, (context) => void work(context))).not.toBe('AccessDenied');
  });
});

describe('a chart follows its cells', () => {
  beforeEach(() => excel.Excel.run(async (context) => (addCosts(context), context.sync())));

  test.each<[string, (sheet: Excel.Worksheet) => unknown, readonly string[], readonly number[]]>([
    [
      'rows inserted above',
      (sheet) => sheet.getRange('1:2').insert('Down'),
      ['Sheet1!B4:B6', 'Sheet1!A4:A6'],
      [6, 4, 10, 6],
    ],
    [
      'a row inserted inside',
      (sheet) => sheet.getRange('3:3').insert('Down'),
      ['Sheet1!B2:B5', 'Sheet1!A2:A5'],
      [5, 4, 10, 6],
    ],
    [
      'a column inserted between',
      (sheet) => sheet.getRange('B:B').insert('Right'),
      ['Sheet1!C2:C4', 'Sheet1!A2:A4'],
      [4, 5, 10, 6],
    ],
    ['a row deleted', (sheet) => sheet.getRange('2:2').delete('Up'), ['Sheet1!B2:B3', 'Sheet1!A2:A3'], [3, 4, 10, 6]],
    ['its values deleted', (sheet) => sheet.getRange('B:B').delete('Left'), ['', 'Sheet1!A2:A4'], [4, 3, 10, 6]],
    [
      'cells inserted over its values',
      (sheet) => sheet.getRange('B1').insert('Down'),
      ['Sheet1!B3:B5', 'Sheet1!A2:A4'],
      [4, 4, 10, 6],
    ],
  ])('%s', async (_, shift, sources, over) => {
    await excel.Excel.run(async (context) => (shift(sheetOf(context)), context.sync()));
    expect(await costs()).toEqual({ sources, over });
  });

  test('to its end: it goes with its sheet', async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add('Other');
      sheetOf(context).delete();
      await context.sync();
      const again = context.workbook.worksheets.add('Sheet1');
      again.charts.load('items/name');
      await context.sync();
      expect(again.charts.items).toEqual([]);
    });
  });
});
