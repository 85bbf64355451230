/**
 * Excel's ChartSeriesCollection and ChartSeries.
 */
import { addressOf, quoteSheet, type Area } from '../area';
import { ApiCollection } from '../apiObject';
import type { Book } from '../book';
import { readText } from '../cells';
import { addSeries, formOf, seriesSource, type ChartState, type SeriesForm, type SeriesState } from '../charts';
import { invalid, notFound } from '../errors';
import { checkDrawable } from '../protection';
import { ChartFormat, ChartPart, inside, isBetween, isColor, isFlag, isOneOf, type Properties } from './chartParts';
import type { Range } from './range';

export class ChartSeriesCollection extends ApiCollection {
  readonly className = 'ChartSeriesCollection';
  constructor(
    book: Book,
    private readonly chart: ChartState,
  ) {
    super(book);
  }
  items(): readonly ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.book, this.chart, series));
  }
  Add(name?: string | null, index?: number | null): ChartSeries {
    checkDrawable(this.book, this.chart.area.sheetId);
    return new ChartSeries(this.book, this.chart, addSeries(this.chart, name ?? null, index ?? null));
  }
  GetItemAt(index: number): ChartSeries {
    const series = this.items()[index];
    if (!series) throw notFound(index);
    return series;
  }
}

const MARKERS = ['Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'];

const BARS: Properties = {
  gapWidth: [150, isBetween(0, 500)],
  invertIfNegative: [false, isFlag],
  overlap: [0, isBetween(-100, 100)],
};
const POINTS: Properties = {
  markerBackgroundColor: ['', isColor],
  markerForegroundColor: ['', isColor],
  markerSize: [5, isBetween(2, 72)],
  markerStyle: ['Automatic', isOneOf(...MARKERS)],
  smooth: [false, isFlag],
};
/** What can be set of a series of each form; anything else is an invalid argument. */
const BY_FORM: Readonly<Record<SeriesForm, Properties>> = { bars: BARS, line: POINTS, scatter: POINTS };

/** Longest name of a series. */
const LONGEST_NAME = 255;

export class ChartSeries extends ChartPart {
  readonly className = 'ChartSeries';
  override readonly scalars: readonly string[];
  constructor(
    book: Book,
    private readonly chart: ChartState,
    private readonly series: SeriesState,
  ) {
    super(book, { sheetId: chart.area.sheetId, parts: series.parts, path: '' }, { ...BARS, ...POINTS });
    this.scalars = ['chartType', 'name', ...Object.keys(BY_FORM[formOf(series.type)])];
  }

  get Name(): string {
    return this.series.name;
  }
  set Name(name: string) {
    this.checkAlive();
    if (name.length > LONGEST_NAME) throw invalid('The name of a series has at most 255 characters.');
    this.series.name = name;
  }
  get ChartType(): string {
    return this.series.type;
  }
  set ChartType(type: string) {
    this.checkAlive();
    const isMixed = (formOf(type) === 'scatter') !== (formOf(this.chart.type) === 'scatter');
    if (isMixed) throw invalid(`A ${type} does not go into a chart of type ${this.chart.type}.`);
    if (!this.series.values) throw invalid('A series without values has no type.');
    this.series.type = type;
  }
  get Format(): ChartFormat {
    return new ChartFormat(this.book, inside(this.place, 'format'), 'ChartSeriesFormat');
  }

  SetValues(source: Range): void {
    this.checkAlive();
    this.series.values = seriesSource(source.area);
  }
  SetXAxisValues(source: Range): void {
    this.checkAlive();
    this.series.xValues = seriesSource(source.area);
  }
  GetDimensionValues(dimension: string): readonly string[] {
    const source = this.source(dimension);
    return source ? readText(this.book, source).flat().map(String) : [];
  }
  GetDimensionDataSourceString(dimension: string): string {
    const source = this.source(dimension);
    if (!source) return '';
    return `${quoteSheet(this.book.sheet(source.sheetId).getSheetName())}!${addressOf(source)}`;
  }
  GetDimensionDataSourceType(dimension: string): string {
    return this.source(dimension) ? 'LocalRange' : 'Unknown';
  }
  private source(dimension: string): Area | null {
    const isScatter = formOf(this.chart.type) === 'scatter';
    if (dimension === (isScatter ? 'YValues' : 'Values')) return this.series.values;
    if (dimension === (isScatter ? 'XValues' : 'Categories')) return this.series.xValues;
    throw invalid(`A series of this chart has no ${dimension}.`);
  }
  Delete(): void {
    this.checkAlive();
    this.chart.series.splice(this.chart.series.indexOf(this.series), 1);
  }

  protected override setField(field: string, value: unknown): void {
    this.checkAlive();
    if (!(field in BY_FORM[formOf(this.series.type)])) throw invalid(`A ${this.series.type} has no ${field}.`);
    super.setField(field, value);
  }
  private checkAlive(): void {
    checkDrawable(this.book, this.chart.area.sheetId);
    if (!this.chart.series.includes(this.series)) throw notFound(this.series.name);
  }
}
