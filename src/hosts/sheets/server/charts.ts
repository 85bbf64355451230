import type { ChartPlan } from '../protocol';
import type { Book } from './book';
import type { Sheet } from './services';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Builders of a kind; each leaves the ranges and options to the general one. */
const KINDS: Readonly<Record<ChartPlan['kind'], (builder: Builder) => unknown>> = {
  bar: (builder) => builder.asBarChart(),
  column: (builder) => builder.asColumnChart(),
  combo: (builder) => builder.asComboChart(),
  scatter: (builder) => builder.asScatterChart(),
};

/** Adds a chart that reads its cells. */
export function addChart(book: Book, sheet: Sheet, { kind, sources, inRows, row, column, options }: ChartPlan): void {
  const builder = sheet.newChart();
  KINDS[kind](builder);
  for (const source of sources) builder.addRange(book.range(source));
  builder
    .setNumHeaders(0)
    .setTransposeRowsAndColumns(inRows)
    .setPosition(row + 1, column + 1, 0, 0);
  for (const key of Object.keys(options)) builder.setOption(key, options[key]);
  sheet.insertChart(builder.build());
}
