/**
 * Charts as Google Sheets draws them: one row or column of categories, and series beside it. A scatter there has one axis of
 * x for all its series, so that its points are gathered in the hidden sheet, each series in a column of its own.
 */
import { CHART_LOOK } from '../../workbook/chartLook';
import { cell, onSheet } from '../../workbook/formulas';
import { PALETTE } from '../../workbook/palette';
import type { AreaSpec, ChartSeriesSpec, ChartSpec, SheetId, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import type { CellInput, ChartPlan, SheetArea } from './protocol';
import { FIGURES_ROW, SUPPORT_SHEET } from './supportSheet';

/** Cells of the hidden sheet that charts read, and where they begin. */
export interface Figures {
  readonly cells: CellInput[][];
}

type SheetNames = ReadonlyMap<SheetId, string>;

function sizeOf(sheet: SheetSpec, area: AreaSpec): { readonly width: number; readonly height: number } {
  const width = (column: number): number =>
    pixelsOfWidth(sheet.columns.find((one) => one.column === column)?.width ?? STANDARD_WIDTH);
  const height = (row: number): number =>
    pixelsOfHeight(sheet.rows.find((one) => one.row === row)?.height ?? STANDARD_HEIGHT);
  const sum = (first: number, count: number, of: (at: number) => number): number =>
    Array.from({ length: count }, (_, at) => of(first + at)).reduce((all, one) => all + one, 0);
  return { width: sum(area.column, area.columns, width), height: sum(area.row, area.rows, height) };
}

/** Width of a column and height of a row of a new sheet in Google Sheets, as Excel counts. */
const STANDARD_WIDTH = 13.57;
const STANDARD_HEIGHT = 15.75;

/** Excel's rule for a column of so many characters. */
export function pixelsOfWidth(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** Points as pixels at 96 dpi. */
export function pixelsOfHeight(points: number): number {
  return Math.round((points * 96) / 72);
}

const areaOn = (names: SheetNames, id: SheetId, area: AreaSpec): SheetArea => ({ ...area, sheet: names.get(id) ?? '' });

function seriesOptions({ kind }: ChartSpec, { name, color, as }: ChartSeriesSpec): Readonly<Record<string, unknown>> {
  const named = { labelInLegend: name, color };
  if (kind === 'scatter') {
    const isLine = as === 'line' || as === 'dashes';
    const line = { lineWidth: isLine ? Math.round(CHART_LOOK.line) : 0, pointSize: isLine ? 0 : CHART_LOOK.marker };
    const dashes = as === 'dashes' ? { lineDashStyle: [4, 4] } : {};
    return { ...named, ...line, ...dashes, ...(isLine ? {} : { pointShape: as }) };
  }
  return as === 'line'
    ? { ...named, type: 'line', lineWidth: Math.round(CHART_LOOK.line) }
    : { ...named, type: 'bars' };
}

function optionsOf(sheet: SheetSpec, chart: ChartSpec): ChartPlan['options'] {
  const { axes, kind } = chart;
  const text = { color: PALETTE.ink, fontSize: CHART_LOOK.textSize };
  const value = {
    ...(axes.value.title === undefined ? {} : { title: axes.value.title }),
    ...(axes.value.fromZero ? { minValue: 0 } : {}),
    textStyle: text,
    gridlines: { color: PALETTE.line },
  };
  const category = { ...(axes.category.title === undefined ? {} : { title: axes.category.title }), textStyle: text };
  const isLying = kind === 'bar';
  return {
    title: chart.title,
    titleTextStyle: { color: PALETTE.ink, fontSize: CHART_LOOK.titleSize, bold: true },
    legend: { position: chart.legend ? 'bottom' : 'none' },
    series: Object.fromEntries(chart.series.map((series, index) => [String(index), seriesOptions(chart, series)])),
    hAxis: isLying ? value : category,
    vAxis: isLying ? category : value,
    ...(kind === 'stacked-column' ? { isStacked: true } : {}),
    ...sizeOf(sheet, chart.area),
  };
}

/** Puts the points of a scatter below what the hidden sheet holds already, and gives their cells. */
function gather(names: SheetNames, chart: ChartSpec, figures: Figures): readonly SheetArea[] {
  const row = FIGURES_ROW + figures.cells.length;
  chart.series.forEach((series, index) => {
    const address = (area: AreaSpec, at: number): string => {
      const [down, right] = area.columns === 1 ? [at, 0] : [0, at];
      return `=${onSheet(names.get(series.sheet) ?? '', cell(area.row + down, area.column + right))}`;
    };
    const count = series.values.rows * series.values.columns;
    for (let at = 0; at < count; at += 1) {
      const line = Array.from({ length: chart.series.length + 1 }, (): CellInput => null);
      line[0] = address(series.categories, at);
      line[index + 1] = address(series.values, at);
      figures.cells.push(line);
    }
  });
  const rows = FIGURES_ROW + figures.cells.length - row;
  return Array.from({ length: chart.series.length + 1 }, (_, column) => {
    return { sheet: SUPPORT_SHEET, row, column, rows, columns: 1 };
  });
}

function kindOf({ kind, series }: ChartSpec): ChartPlan['kind'] {
  if (kind === 'bar' || kind === 'scatter') return kind;
  return series.some(({ as }) => as === 'line') ? 'combo' : 'column';
}

/** The charts of a sheet; `figures` takes what they need in the hidden sheet. */
export function chartPlans(spec: WorkbookSpec, sheet: SheetSpec, figures: Figures): readonly ChartPlan[] {
  const names: SheetNames = new Map(spec.sheets.map(({ id, name }) => [id, name]));
  return sheet.charts.flatMap((chart): readonly ChartPlan[] => {
    const [first] = chart.series;
    if (!first) return [];
    const sources =
      chart.kind === 'scatter'
        ? gather(names, chart, figures)
        : [
            areaOn(names, first.sheet, first.categories),
            ...chart.series.map((series) => areaOn(names, series.sheet, series.values)),
          ];
    const inRows = chart.kind !== 'scatter' && first.values.rows === 1;
    const place = { row: chart.area.row, column: chart.area.column };
    return [{ kind: kindOf(chart), sources, inRows, ...place, options: optionsOf(sheet, chart) }];
  });
}
