import { excelHost } from '../../../src/hosts/excel/excelHost';
import { openExcel, type OpenExcel } from '../../support/excel';
import { expectSameWorkbook, useExcel } from '../../support/hostTest';
import { CHARTS } from '../../support/xlsx/exampleCharts';
import { EXAMPLE } from '../../support/xlsx/exampleWorkbook';

const BRAND = '#0B4F6C';
const ALERT = '#A4161A';

describe('the charts of a spec', () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    // The set that tells what a series reads.
    excel = await openExcel({ excelApi: 15 });
    useExcel(excel);
    await excelHost.inject(EXAMPLE);
  });
  afterAll(() => excel.close());

  const chartsOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Balance').charts;

  it('stand in their order, under their names, with their titles', () =>
    excel.Excel.run(async (context) => {
      const charts = chartsOf(context);
      charts.load('items/name,items/title/text,items/legend/visible,items/legend/position,items/plotVisibleOnly');
      await context.sync();
      expect(charts.items.map(({ name, title, legend }) => [name, title.text, legend.visible])).toEqual([
        ['CS_Lying', 'By class & month “按类别”', true],
        ['CS_Columns', 'Columns and a line', true],
        ['CS_Stacked', 'Stacked', false],
        ['CS_Curve', 'Curve', true],
      ]);
      for (const chart of charts.items) {
        if (chart.legend.visible) expect(chart.legend.position).toBe('Bottom');
        expect(chart.plotVisibleOnly).toBe(false);
      }
    }));

  it('cover the cells of their areas', () => {
    const sheet = excel.host.book.findSheet('Balance');
    const state = excel.host.book.sheetState(sheet?.getSheetId() ?? '');
    expect(state.charts.map(({ area: { row, column, rows, columns } }) => ({ row, column, rows, columns }))).toEqual(
      CHARTS.map(({ area }) => area),
    );
  });

  it.each([
    ['CS_Lying', 'Agents', 'BarClustered', 'Balance!D5:D7', 'Balance!A5:A7'],
    ['CS_Lying', 'Rent 租金', 'BarClustered', 'Balance!E5:E7', 'Balance!A5:A7'],
    ['CS_Columns', 'Agents', 'ColumnClustered', 'Balance!D5:D7', 'Balance!B5:B7'],
    ['CS_Columns', 'Sum', 'Line', 'Balance!F5:F7', 'Balance!B5:B7'],
    ['CS_Stacked', 'Agents', 'ColumnStacked', 'Balance!D5:D7', 'Balance!B5:B7'],
    ['CS_Stacked', 'Rent', 'ColumnStacked', 'Balance!E5:E7', 'Balance!B5:B7'],
    ['CS_Curve', 'Curve', 'XYScatterLinesNoMarkers', 'Balance!D5:D7', 'Balance!C5:C7'],
    ['CS_Curve', 'Limit', 'XYScatterLinesNoMarkers', 'Balance!F5:F7', 'Balance!C5:C7'],
    ['CS_Curve', 'You are here', 'XYScatter', 'Balance!E5:E7', 'Balance!C5:C7'],
    ['CS_Curve', 'Optimum', 'XYScatter', 'Balance!D5:D7', 'Balance!C5:C7'],
  ])('%s draws %s as %s of %s along %s', (chartName, seriesName, type, values, categories) =>
    excel.Excel.run(async (context) => {
      const { series } = chartsOf(context).getItem(chartName);
      series.load('items/name,items/chartType');
      await context.sync();
      const found = series.items.find(({ name }) => name === seriesName);
      const isScatter = chartName === 'CS_Curve';
      const read = [
        found?.getDimensionDataSourceString(isScatter ? 'YValues' : 'Values'),
        found?.getDimensionDataSourceString(isScatter ? 'XValues' : 'Categories'),
      ];
      await context.sync();
      expect([found?.chartType, ...read.map((source) => source?.value)]).toEqual([type, values, categories]);
      expect(series.items).toHaveLength(CHARTS.find(({ name }) => name === chartName)?.series.length ?? 0);
    }),
  );

  it('show what the cells hold, formulas among them', () =>
    excel.Excel.run(async (context) => {
      const [lying, columns] = ['CS_Lying', 'CS_Columns'].map((name) => chartsOf(context).getItem(name).series);
      const labels = lying?.getItemAt(0).getDimensionValues('Categories');
      const sums = columns?.getItemAt(1).getDimensionValues('Values');
      await context.sync();
      expect(labels?.value).toEqual(['April <4> & 四月', 'May', 'June']);
      expect(sums?.value).toEqual(['1,000.00 ', '890.00 ', '1,035.50 ']);
    }));

  it('put the first category of a lying chart on top, and its values at the bottom', () =>
    excel.Excel.run(async (context) => {
      const axes = ['CS_Lying', 'CS_Columns', 'CS_Curve'].map((name) => {
        const { categoryAxis, valueAxis } = chartsOf(context).getItem(name).axes;
        categoryAxis.load('reversePlotOrder,position');
        valueAxis.load('reversePlotOrder,position');
        return [categoryAxis, valueAxis];
      });
      await context.sync();
      expect(axes.map((pair) => pair.map(({ reversePlotOrder, position }) => [reversePlotOrder, position]))).toEqual([
        [
          [true, 'Maximum'],
          [false, 'Automatic'],
        ],
        ...[1, 2].map(() => [
          [false, 'Automatic'],
          [false, 'Automatic'],
        ]),
      ]);
    }));

  it('begin at 0 where the spec says so, else where Excel finds best', () =>
    excel.Excel.run(async (context) => {
      const axes = CHARTS.map(({ name }) => chartsOf(context).getItem(name).axes.valueAxis.load('minimum'));
      await context.sync();
      expect(axes.map(({ minimum }): unknown => minimum)).toEqual(['', 0, '', '']);
    }));

  it('name and number their axes, with light lines across the values only', () =>
    excel.Excel.run(async (context) => {
      const axes = CHARTS.map(({ name }) => {
        const { categoryAxis, valueAxis } = chartsOf(context).getItem(name).axes;
        for (const axis of [categoryAxis, valueAxis]) {
          axis.load('numberFormat,tickLabelPosition,title/text,title/visible,majorGridlines/visible');
        }
        const line = valueAxis.majorGridlines.format.line.load('color');
        return { categoryAxis, valueAxis, line };
      });
      await context.sync();
      const words = ({ title, numberFormat }: Excel.ChartAxis) => [title.visible ? title.text : null, numberFormat];
      const { amount, month, integer, number } = EXAMPLE.formats;
      expect(axes.map(({ categoryAxis, valueAxis }) => [words(categoryAxis), words(valueAxis)])).toEqual([
        [
          [null, 'General'],
          ['Cost <CNY>', amount],
        ],
        [
          ['Month 月份', month],
          ['Cost <CNY>', amount],
        ],
        [
          ['Month 月份', month],
          ['Cost <CNY>', amount],
        ],
        [
          ['Quality', integer],
          [null, number],
        ],
      ]);
      for (const { categoryAxis, valueAxis, line } of axes) {
        expect([categoryAxis.majorGridlines.visible, valueAxis.majorGridlines.visible]).toEqual([false, true]);
        expect([line.color, categoryAxis.tickLabelPosition]).toEqual(['#C9D3DA', 'Low']);
      }
    }));

  it('draw their series in the colours of the spec', async () => {
    const sheet = excel.host.book.findSheet('Balance');
    const { charts } = excel.host.book.sheetState(sheet?.getSheetId() ?? '');
    const looks = charts.flatMap(({ series }) => series.map(({ parts }) => Object.fromEntries(parts)));
    const bars = { 'format.fill.color': BRAND, gapWidth: 50, invertIfNegative: false };
    expect(looks).toEqual([
      bars,
      bars,
      bars,
      { 'format.line.color': ALERT, 'format.line.weight': 2.25 },
      bars,
      bars,
      { 'format.line.color': ALERT, 'format.line.weight': 2.25 },
      { 'format.line.color': ALERT, 'format.line.weight': 1.5, 'format.line.lineStyle': 'Dash' },
      { markerStyle: 'Circle', markerSize: 8, markerBackgroundColor: ALERT, markerForegroundColor: ALERT },
      { markerStyle: 'Diamond', markerSize: 8, markerBackgroundColor: ALERT, markerForegroundColor: ALERT },
    ]);
  });
});

describe('charts on any supported Excel', () => {
  it('take nothing above the required sets', async () => {
    const excel = await openExcel({ excelApi: 14 });
    try {
      useExcel(excel);
      await excelHost.inject(EXAMPLE);
    } finally {
      excel.close();
    }
  });
});

describe('a chart that fails', () => {
  /** The request that adds charts, counted from the look at the workbook. */
  const CHARTS_AND_LINKS = 5;

  it.each([10, 30, 60, 120, 180])(
    'after %i actions of its request leaves the workbook as it was',
    async (afterActions) => {
      const failure = await expectSameWorkbook(
        (excel) => {
          excel.host.failAt(CHARTS_AND_LINKS, { afterActions });
        },
        () => excelHost.inject(EXAMPLE),
      );
      expect(failure).toMatchObject({ code: 'GeneralException' });
    },
  );

  it('because its name is somebody else’s leaves the workbook as it was', async () => {
    const twice = CHARTS.map((chart) => ({ ...chart, name: 'CS_Twice' }));
    const sheets = EXAMPLE.sheets.map((sheet) => (sheet.charts.length > 0 ? { ...sheet, charts: twice } : sheet));
    const failure = await expectSameWorkbook(
      () => undefined,
      () => excelHost.inject({ ...EXAMPLE, sheets }),
    );
    expect(failure).toMatchObject({ code: 'InvalidArgument' });
  });

  it('because its kind draws no such series leaves the workbook as it was', async () => {
    const [chart] = CHARTS;
    if (!chart) throw new Error('the example has no charts');
    const impossible = { ...chart, series: chart.series.map((series) => ({ ...series, as: 'dashes' as const })) };
    const sheets = EXAMPLE.sheets.map((sheet) =>
      sheet.charts.length > 0 ? { ...sheet, charts: [impossible] } : sheet,
    );
    const failure = await expectSameWorkbook(
      () => undefined,
      () => excelHost.inject({ ...EXAMPLE, sheets }),
    );
    expect(failure).toMatchObject({ message: 'A bar chart draws no series as dashes.' });
  });
});
