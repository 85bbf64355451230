/**
 * Excel's ChartCollection and Chart.
 */
import { ApiCollection } from '../apiObject';
import type { Book } from '../book';
import { addChart, chartOf, chartPlace, formOf, type ChartState } from '../charts';
import { HostError, invalid, notFound } from '../errors';
import { checkDrawable } from '../protection';
import { ChartAxes } from './chartAxes';
import { ChartFormat, ChartLegend, ChartPart, ChartTitle, inside, isFlag, isOneOf } from './chartParts';
import { ChartSeriesCollection } from './chartSeries';
import type { Range } from './range';
import { Worksheet } from './worksheet';

export class ChartCollection extends ApiCollection {
  readonly className = 'ChartCollection';
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  items(): readonly Chart[] {
    return this.book.sheetState(this.sheetId).charts.map(({ id }) => new Chart(this.book, this.sheetId, id));
  }
  /** Of one row or column, in which Excel sees one series whatever it reads by. */
  Add(type: string, source: Range, layout?: string | null): Chart {
    checkDrawable(this.book, this.sheetId);
    const seriesBy = layout ?? 'Auto';
    if (!['Auto', 'Columns', 'Rows'].includes(seriesBy)) throw invalid(`${seriesBy} is no way to lay series out.`);
    const { rows, columns } = source.area;
    const isOneSeries = seriesBy === 'Auto' || (seriesBy === 'Columns' ? columns === 1 : rows === 1);
    if (!isOneSeries) throw new HostError('ApiNotFound', 'The host makes charts of one series only.');
    return new Chart(this.book, this.sheetId, addChart(this.book, this.sheetId, type, source.area).id);
  }
  GetItem(key: string): Chart {
    const chart = this.GetItemOrNullObject(key);
    if (!chart) throw notFound(key);
    return chart;
  }
  GetItemOrNullObject(key: string): Chart | null {
    const name = key.toLowerCase();
    return this.items().find((chart) => chart.Id === key || chart.Name.toLowerCase() === name) ?? null;
  }
  GetItemAt(index: number): Chart {
    const chart = this.items()[index];
    if (!chart) throw notFound(index);
    return chart;
  }
}

export class Chart extends ChartPart {
  readonly className = 'Chart';
  override readonly scalars: readonly string[];
  constructor(
    book: Book,
    private readonly sheetId: string,
    readonly Id: string,
  ) {
    super(
      book,
      { sheetId, parts: chartOf(book, sheetId, Id).parts, path: '' },
      {
        displayBlanksAs: ['NotPlotted', isOneOf('NotPlotted', 'Zero', 'Interplotted')],
        plotVisibleOnly: [true, isFlag],
      },
    );
    this.scalars = ['chartType', 'id', 'name', ...Object.keys(this.fields)];
  }
  private get chart(): ChartState {
    return chartOf(this.book, this.sheetId, this.Id);
  }

  get Name(): string {
    return this.chart.name;
  }
  set Name(name: string) {
    checkDrawable(this.book, this.sheetId);
    const others = this.book.sheetState(this.sheetId).charts.filter(({ id }) => id !== this.Id);
    const isTaken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
    if (name === '' || isTaken) throw invalid(`${name} is not allowed as the name of a chart, or already taken.`);
    this.chart.name = name;
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(type: string) {
    checkDrawable(this.book, this.sheetId);
    formOf(type);
    this.chart.type = type;
    for (const series of this.chart.series) series.type = type;
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.book, this.chart);
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.book, inside(this.place, 'title'), 'ChartTitle');
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.book, inside(this.place, 'legend'));
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this.book, this.chart);
  }
  get Format(): ChartFormat {
    return new ChartFormat(this.book, inside(this.place, 'format'), 'ChartAreaFormat');
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }
  SetPosition(start: Range | string, end?: Range | string | null): void {
    checkDrawable(this.book, this.sheetId);
    const cells = (place: Range | string) => (typeof place === 'string' ? this.Worksheet.GetRange(place) : place).area;
    const { rows, columns } = this.chart.area;
    const first = cells(start);
    // Without an end it keeps its size.
    this.chart.area = chartPlace(first, end ? cells(end) : { ...first, rows, columns }, this.sheetId);
  }
  Delete(): void {
    checkDrawable(this.book, this.sheetId);
    const { chart } = this;
    const state = this.book.sheetState(this.sheetId);
    state.charts = state.charts.filter((other) => other !== chart);
  }
}
