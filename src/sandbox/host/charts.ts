/**
 * Charts of the workbook: what is kept of them, what they read, and what Excel refuses.
 */
import type { Area } from './area';
import type { Book } from './book';
import { invalid, notFound } from './errors';

export interface SeriesState {
  name: string;
  type: string;
  /** What the series reads; `null` before it is set, and when its cells were deleted. */
  values: Area | null;
  xValues: Area | null;
  readonly parts: Map<string, unknown>;
}

export interface ChartState {
  readonly id: string;
  name: string;
  type: string;
  /** The cells it stands over. */
  area: Area;
  readonly series: SeriesState[];
  /** Properties of the chart and its parts, by path: `title.text`. */
  readonly parts: Map<string, unknown>;
}

/** The forms a series can have; what can be set of it depends on that. */
export type SeriesForm = 'bars' | 'line' | 'scatter';

const FORMS: Readonly<Record<string, SeriesForm>> = {
  BarClustered: 'bars',
  BarStacked: 'bars',
  ColumnClustered: 'bars',
  ColumnStacked: 'bars',
  Line: 'line',
  LineMarkers: 'line',
  XYScatter: 'scatter',
  XYScatterLines: 'scatter',
  XYScatterLinesNoMarkers: 'scatter',
  XYScatterSmooth: 'scatter',
  XYScatterSmoothNoMarkers: 'scatter',
};

/** The form of a chart type; `InvalidArgument` for one that the host does not know. */
export function formOf(type: string): SeriesForm {
  const form = FORMS[type];
  if (!form) throw invalid(`${type} is no chart type, or none that the host simulates.`);
  return form;
}

/** Cells as a series can read them: one row or one column. */
export function seriesSource(area: Area): Area {
  if (area.rows > 1 && area.columns > 1) throw invalid('A series reads one row or one column.');
  return area;
}

/** The cells that a chart of another place moves to; Excel keeps charts on their own sheet. */
export function chartPlace(first: Area, last: Area, sheetId: string): Area {
  if (first.sheetId !== sheetId || last.sheetId !== sheetId) throw invalid('The cells are on another sheet.');
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
  const rows = Math.max(first.row + first.rows, last.row + last.rows) - row;
  const columns = Math.max(first.column + first.columns, last.column + last.columns) - column;
  return { sheetId, row, column, rows, columns };
}

/** The chart of an id; `ItemNotFound` when it is gone. */
export function chartOf(book: Book, sheetId: string, id: string): ChartState {
  const chart = book.sheetState(sheetId).charts.find((candidate) => candidate.id === id);
  if (!chart) throw notFound(id);
  return chart;
}

/** Where Excel puts a chart nobody has placed. */
const FIRST_PLACE = { row: 5, column: 5, rows: 15, columns: 8 };

/** Adds a chart of one series that reads an area. */
export function addChart(book: Book, sheetId: string, type: string, source: Area): ChartState {
  formOf(type);
  const number = book.newNumber();
  const chart: ChartState = {
    id: `{chart-${number}}`,
    name: `Chart ${number}`,
    type,
    area: { sheetId, ...FIRST_PLACE },
    series: [],
    parts: new Map(),
  };
  book.sheetState(sheetId).charts.push(chart);
  const series = addSeries(chart, null, null);
  series.values = seriesSource(source);
  return chart;
}

/** Adds a series without values at a place, or at the end. */
export function addSeries(chart: ChartState, name: string | null, index: number | null): SeriesState {
  const { series, type } = chart;
  const at = index ?? series.length;
  if (!Number.isInteger(at) || at < 0 || at > series.length) throw invalid(`${at} is no place for a series.`);
  const added: SeriesState = {
    name: name ?? `Series${series.length + 1}`,
    type,
    values: null,
    xValues: null,
    parts: new Map(),
  };
  series.splice(at, 0, added);
  return added;
}
