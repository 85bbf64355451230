/**
 * What a chart shows now: its words, and the figures of the cells it reads.
 */
import { numfmt } from '@univerjs/core';
import type { Area } from '../../host/area';
import type { Book } from '../../host/book';
import { readText, readValues } from '../../host/cells';
import { formOf, type ChartState, type SeriesForm, type SeriesState } from '../../host/charts';

export interface SeriesPicture {
  readonly name: string;
  readonly form: SeriesForm;
  readonly color: string;
  /** Width of the line in points; 0 draws none. */
  readonly line: number;
  readonly isDashed: boolean;
  readonly isSmooth: boolean;
  /** Size of the marker at each point, in points; 0 draws none. */
  readonly marker: number;
  readonly shape: 'circle' | 'diamond';
  /** Places along the category axis of points; empty in other charts. */
  readonly xs: readonly (number | null)[];
  readonly values: readonly (number | null)[];
}

export interface AxisPicture {
  readonly title: string;
  /** Where the axis begins, or `null` where the figures decide. */
  readonly minimum: number | null;
  readonly label: (value: number) => string;
}

export interface ChartPicture {
  readonly title: string;
  /** `lying` bars have the first category on top. */
  readonly kind: 'standing' | 'lying' | 'points';
  readonly isStacked: boolean;
  readonly hasLegend: boolean;
  readonly categories: readonly string[];
  readonly category: AxisPicture;
  readonly value: AxisPicture;
  readonly series: readonly SeriesPicture[];
}

type Parts = ReadonlyMap<string, unknown>;

function text(parts: Parts, path: string): string {
  const value = parts.get(path);
  return typeof value === 'string' ? value : '';
}
const number = (parts: Parts, path: string, initial: number): number => Number(parts.get(path) ?? initial);

function numbersIn(book: Book, area: Area | null): readonly (number | null)[] {
  if (!area) return [];
  return readValues(book, area)
    .flat()
    .map((value) => (typeof value === 'number' ? value : null));
}

/** Labels of categories: numbers in the axis' format when it has its own, else as the cells show them. */
function labelsIn(book: Book, area: Area | null, parts: Parts): readonly string[] {
  if (!area) return [];
  const values = readValues(book, area).flat();
  const shown = readText(book, area).flat().map(String);
  const format = text(parts, 'category.numberFormat');
  const hasFormat = format !== '' && format !== 'General';
  return values.map((value, index) =>
    hasFormat && typeof value === 'number' ? numfmt.format(format, value) : (shown[index] ?? ''),
  );
}

function axisOf(parts: Parts, kind: 'category' | 'value'): AxisPicture {
  const format = text(parts, `${kind}.numberFormat`) || 'General';
  const minimum = parts.get(`${kind}.minimum`);
  return {
    title: text(parts, `${kind}.title.text`),
    minimum: typeof minimum === 'number' ? minimum : null,
    label: (value) => numfmt.format(format, value),
  };
}

const LINE = 2.25;
const MARKER = 7;

function seriesOf(book: Book, { name, type, values, xValues, parts }: SeriesState): SeriesPicture {
  const form = formOf(type);
  const hasMarkers = type === 'XYScatter' || /Markers$|Lines$|Smooth$/.test(type.replace(/NoMarkers$/, ''));
  const hasLine = form !== 'bars' && type !== 'XYScatter';
  const paths = ['format.fill.color', 'format.line.color', 'markerBackgroundColor'];
  return {
    name,
    form,
    color: paths.map((path) => text(parts, path)).find((color) => color !== '') ?? '#4472C4',
    line: hasLine ? number(parts, 'format.line.weight', LINE) : 0,
    isDashed: text(parts, 'format.line.lineStyle') === 'Dash',
    isSmooth: type.includes('Smooth'),
    marker: hasMarkers && !type.endsWith('NoMarkers') ? number(parts, 'markerSize', MARKER) : 0,
    shape: text(parts, 'markerStyle') === 'Diamond' ? 'diamond' : 'circle',
    xs: form === 'scatter' ? numbersIn(book, xValues) : [],
    values: numbersIn(book, values),
  };
}

/** The picture of a chart as its cells are now. */
export function chartPicture(book: Book, { type, series, parts }: ChartState): ChartPicture {
  const form = formOf(type);
  const kind = form === 'scatter' ? 'points' : type.startsWith('Bar') ? 'lying' : 'standing';
  return {
    title: text(parts, 'title.text'),
    kind,
    isStacked: type.endsWith('Stacked'),
    hasLegend: parts.get('legend.visible') === true,
    categories: labelsIn(book, series[0]?.xValues ?? null, parts),
    category: axisOf(parts, 'category'),
    value: axisOf(parts, 'value'),
    series: series.map((each) => seriesOf(book, each)),
  };
}
