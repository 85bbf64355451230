/**
 * Queues a sheet's native charts. They read cells, so they come after formulas. Nothing here syncs.
 *
 * Office.js has no alternative text for charts: a `ChartSpec.description` reaches people through files only.
 */
import { CHART_LOOK } from '../../workbook/chartLook';
import { PALETTE } from '../../workbook/palette';
import type {
  AreaSpec,
  ChartAxisSpec,
  ChartSeriesSpec,
  ChartSpec,
  SheetId,
  SheetSpec,
  WorkbookSpec,
} from '../../workbook/spec';
import { rangeOf } from './writeSheet';

type ChartType = Parameters<Excel.ChartCollection['add']>[0];

/**
 * Excel's type of a series, by the kind of its chart and how it is drawn. Types without markers say so themselves: a marker
 * style of `None` fails on some versions (https://github.com/OfficeDev/office-js/issues/1729).
 */
const TYPES: Readonly<Record<ChartSpec['kind'], Partial<Readonly<Record<ChartSeriesSpec['as'], ChartType>>>>> = {
  bar: { bars: 'BarClustered' },
  column: { bars: 'ColumnClustered', line: 'Line' },
  'stacked-column': { bars: 'ColumnStacked', line: 'Line' },
  scatter: {
    line: 'XYScatterLinesNoMarkers',
    dashes: 'XYScatterLinesNoMarkers',
    circle: 'XYScatter',
    diamond: 'XYScatter',
  },
};

/** What the charts of a workbook have in common. */
interface ChartContext {
  readonly worksheets: Excel.WorksheetCollection;
  readonly sheetNames: ReadonlyMap<SheetId, string>;
  readonly formats: WorkbookSpec['formats'];
}

function typeOf(kind: ChartSpec['kind'], as: ChartSeriesSpec['as']): ChartType {
  const type = TYPES[kind][as];
  if (type === undefined) throw new Error(`A ${kind} chart draws no series as ${as}.`);
  return type;
}

function sourceOf({ worksheets, sheetNames }: ChartContext, series: ChartSeriesSpec, area: AreaSpec): Excel.Range {
  return rangeOf(worksheets.getItem(sheetNames.get(series.sheet) ?? ''), area);
}

function drawSeries(series: Excel.ChartSeries, { as, color }: ChartSeriesSpec): void {
  switch (as) {
    case 'bars':
      series.format.fill.setSolidColor(color);
      series.set({ gapWidth: CHART_LOOK.gap, invertIfNegative: false });
      break;
    case 'line':
      series.format.line.set({ color, weight: CHART_LOOK.line });
      break;
    case 'dashes':
      series.format.line.set({ color, weight: CHART_LOOK.dashes, lineStyle: 'Dash' });
      break;
    case 'circle':
    case 'diamond':
      series.set({
        markerStyle: as === 'circle' ? 'Circle' : 'Diamond',
        markerSize: CHART_LOOK.marker,
        markerBackgroundColor: color,
        markerForegroundColor: color,
      });
      break;
  }
}

function writeSeries(
  context: ChartContext,
  chart: ChartSpec,
  base: ChartType,
  series: Excel.ChartSeries,
  spec: ChartSeriesSpec,
): void {
  series.name = spec.name;
  series.setValues(sourceOf(context, spec, spec.values));
  // Categories, too: https://github.com/OfficeDev/office-js-docs-reference/issues/1493
  series.setXAxisValues(sourceOf(context, spec, spec.categories));
  // A series takes a type of its own only when it has values.
  const type = typeOf(chart.kind, spec.as);
  if (type !== base) series.chartType = type;
  drawSeries(series, spec);
}

function writeAxis(axis: Excel.ChartAxis, spec: ChartAxisSpec, formats: WorkbookSpec['formats']): void {
  if (spec.title !== undefined) axis.title.text = spec.title;
  axis.numberFormat = formats[spec.format];
  if (spec.fromZero) axis.minimum = 0;
  axis.majorTickMark = 'None';
  axis.minorTickMark = 'None';
  axis.format.font.set({ color: PALETTE.ink, size: CHART_LOOK.textSize });
}

function writeAxes(
  { categoryAxis, valueAxis }: Excel.ChartAxes,
  { kind, axes }: ChartSpec,
  formats: WorkbookSpec['formats'],
): void {
  writeAxis(categoryAxis, axes.category, formats);
  writeAxis(valueAxis, axes.value, formats);
  // At the edge, not beside an axis that runs through the middle when values are negative.
  categoryAxis.tickLabelPosition = 'Low';
  if (kind === 'scatter') valueAxis.tickLabelPosition = 'Low';
  categoryAxis.majorGridlines.visible = false;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.set({ color: PALETTE.line, weight: CHART_LOOK.gridline });
  if (kind !== 'bar') return;
  // The first category on top puts the last one at the bottom, where the values are to stay.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
}

function addChart(context: ChartContext, sheet: Excel.Worksheet, spec: ChartSpec): void {
  const [first, ...others] = spec.series;
  if (!first) return;
  const base = typeOf(spec.kind, spec.kind === 'scatter' ? first.as : 'bars');
  // Made from the cells of its first series: how many series Excel sees in cells that it has to interpret is its own guess.
  const along = first.values.columns === 1 ? 'Columns' : 'Rows';
  const chart = sheet.charts.add(base, sourceOf(context, first, first.values), along);
  chart.name = spec.name;
  chart.setPosition(
    sheet.getRangeByIndexes(spec.area.row, spec.area.column, 1, 1),
    sheet.getRangeByIndexes(spec.area.row + spec.area.rows - 1, spec.area.column + spec.area.columns - 1, 1, 1),
  );
  writeSeries(context, spec, base, chart.series.getItemAt(0), first);
  others.forEach((series) => writeSeries(context, spec, base, chart.series.add(series.name), series));
  chart.title.text = spec.title;
  chart.title.format.font.set({ bold: true, color: PALETTE.ink, size: CHART_LOOK.titleSize });
  writeAxes(chart.axes, spec, context.formats);
  chart.legend.visible = spec.legend;
  if (spec.legend) chart.legend.position = 'Bottom';
  // Columns that are folded away are drawn, too.
  chart.plotVisibleOnly = false;
}

/** Queues the charts of a sheet. */
export function writeCharts(
  context: Excel.RequestContext,
  sheet: SheetSpec,
  sheetNames: ReadonlyMap<SheetId, string>,
  formats: WorkbookSpec['formats'],
): void {
  const { worksheets } = context.workbook;
  const worksheet = worksheets.getItem(sheet.name);
  sheet.charts.forEach((chart) => addChart({ worksheets, sheetNames, formats }, worksheet, chart));
}
