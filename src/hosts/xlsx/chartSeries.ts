/** Series of a chart: what they read, what they showed when the file was written, how they are drawn. */
import type { CellValues } from '../../workbook/cellValues';
import { CHART_LOOK } from '../../workbook/chartLook';
import { fixedCell, onSheet } from '../../workbook/formulas';
import type { AreaSpec, CellValue, ChartSeriesSpec, ChartSpec, SheetId, WorkbookSpec } from '../../workbook/spec';
import { addressOf } from './areas';
import { NO_LINE, line, solidFill } from './chartText';
import { element, encodeString, escapeXml } from './xml';

/** What charts of a workbook read from. */
export interface ChartSource {
  readonly sheetNames: ReadonlyMap<SheetId, string>;
  readonly formats: WorkbookSpec['formats'];
  /** `null` writes charts without what they show. */
  readonly values: CellValues | null;
}

function cellsOf(source: ChartSource, sheetName: string, area: AreaSpec): readonly CellValue[] {
  const { values } = source;
  if (!values) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    values.at(sheetName, area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

function pointsXml(cells: readonly CellValue[]): string {
  const points = cells.map((value, idx) =>
    value === null || value === ''
      ? ''
      : element('c:pt', { idx }, element('c:v', {}, escapeXml(encodeString(String(value))))),
  );
  return element('c:ptCount', { val: cells.length }) + points.join('');
}

function numbersXml(reference: string, cells: readonly CellValue[], formatCode: string): string {
  const numbers = cells.map((value) => (typeof value === 'number' ? value : null));
  const cache = element('c:numCache', {}, element('c:formatCode', {}, escapeXml(formatCode)), pointsXml(numbers));
  return element('c:numRef', {}, element('c:f', {}, escapeXml(reference)), cells.length > 0 ? cache : '');
}

function textsXml(reference: string, cells: readonly CellValue[]): string {
  const cache = element('c:strCache', {}, pointsXml(cells));
  return element('c:strRef', {}, element('c:f', {}, escapeXml(reference)), cells.length > 0 ? cache : '');
}

/** What a series reads, under the names that its kind of chart gives it. */
function dataXml(chart: ChartSpec, series: ChartSeriesSpec, source: ChartSource): string {
  const sheetName = source.sheetNames.get(series.sheet) ?? '';
  const reference = (area: AreaSpec): string => onSheet(sheetName, addressOf(area, fixedCell));
  const cells = (area: AreaSpec): readonly CellValue[] => cellsOf(source, sheetName, area);
  const { category, value } = chart.axes;
  const values = numbersXml(reference(series.values), cells(series.values), source.formats[value.format]);
  const places = [reference(series.categories), cells(series.categories)] as const;
  const numbers = (): string => numbersXml(...places, source.formats[category.format]);
  if (chart.kind === 'scatter') return element('c:xVal', {}, numbers()) + element('c:yVal', {}, values);
  const areWords = category.format === 'general' || category.format === 'text';
  return element('c:cat', {}, areWords ? textsXml(...places) : numbers()) + element('c:val', {}, values);
}

const NO_MARKER = element('c:marker', {}, element('c:symbol', { val: 'none' }));

function markerXml(symbol: 'circle' | 'diamond', color: string): string {
  const look = element('c:spPr', {}, solidFill(color), NO_LINE);
  return element(
    'c:marker',
    {},
    element('c:symbol', { val: symbol }),
    element('c:size', { val: CHART_LOOK.marker }),
    look,
  );
}

/** How a series is drawn: its look before what it reads, and what follows. */
function lookOf({ as, color }: ChartSeriesSpec): { readonly before: string; readonly after: string } {
  const shape = (look: string): string => element('c:spPr', {}, look);
  const straight = element('c:smooth', { val: false });
  switch (as) {
    case 'bars':
      return { before: shape(solidFill(color)) + element('c:invertIfNegative', { val: false }), after: '' };
    case 'line':
      return { before: shape(line(color, CHART_LOOK.line)) + NO_MARKER, after: straight };
    case 'dashes':
      return { before: shape(line(color, CHART_LOOK.dashes, 'dash')) + NO_MARKER, after: straight };
    case 'circle':
    case 'diamond':
      return { before: shape(NO_LINE) + markerXml(as, color), after: straight };
  }
}

/** A series; `index` is its place in the chart. */
export function seriesXml(chart: ChartSpec, series: ChartSeriesSpec, index: number, source: ChartSource): string {
  const { before, after } = lookOf(series);
  return element(
    'c:ser',
    {},
    element('c:idx', { val: index }),
    element('c:order', { val: index }),
    element('c:tx', {}, element('c:v', {}, escapeXml(encodeString(series.name)))),
    before,
    dataXml(chart, series, source),
    after,
  );
}
