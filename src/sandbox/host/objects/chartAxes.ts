/**
 * Excel's ChartAxes and ChartAxis.
 */
import { ApiObject } from '../apiObject';
import type { Book } from '../book';
import { formOf, type ChartState } from '../charts';
import { invalid } from '../errors';
import { ChartFormat, ChartGridlines, ChartPart, ChartTitle, inside, isFlag, isOneOf, isText } from './chartParts';
import type { PartPlace } from './chartParts';

type AxisKind = 'category' | 'value';

export class ChartAxes extends ApiObject {
  readonly className = 'ChartAxes';
  constructor(
    book: Book,
    private readonly chart: ChartState,
  ) {
    super(book);
  }
  get CategoryAxis(): ChartAxis {
    return this.axis('category');
  }
  get ValueAxis(): ChartAxis {
    return this.axis('value');
  }
  GetItem(type: string, group?: string | null): ChartAxis {
    if ((group ?? 'Primary') !== 'Primary') throw invalid('The chart has no secondary axes.');
    if (type === 'Category') return this.axis('category');
    if (type === 'Value') return this.axis('value');
    throw invalid(`The chart has no axis ${type}.`);
  }
  private axis(kind: AxisKind): ChartAxis {
    const { area, parts } = this.chart;
    return new ChartAxis(this.book, { sheetId: area.sheetId, parts, path: `${kind}.` }, this.chart, kind);
  }
}

const isTick = isOneOf('None', 'Cross', 'Inside', 'Outside');
const isScale = (value: unknown): boolean => value === '' || typeof value === 'number';

export class ChartAxis extends ChartPart {
  readonly className = 'ChartAxis';
  constructor(
    book: Book,
    place: PartPlace,
    private readonly chart: ChartState,
    private readonly kind: AxisKind,
  ) {
    super(book, place, {
      linkNumberFormat: [true, isFlag],
      majorTickMark: ['None', isTick],
      maximum: ['', isScale],
      minimum: ['', isScale],
      minorTickMark: ['None', isTick],
      numberFormat: ['General', isText],
      position: ['Automatic', isOneOf('Automatic', 'Maximum', 'Minimum')],
      reversePlotOrder: [false, isFlag],
      tickLabelPosition: ['NextToAxis', isOneOf('NextToAxis', 'High', 'Low', 'None')],
      visible: [true, isFlag],
    });
  }
  get Type(): string {
    return this.kind === 'category' ? 'Category' : 'Value';
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.book, inside(this.place, 'title'), 'ChartAxisTitle');
  }
  get MajorGridlines(): ChartGridlines {
    // Points have gridlines across both axes from the start.
    const isVisible = this.kind === 'value' || formOf(this.chart.type) === 'scatter';
    return new ChartGridlines(this.book, inside(this.place, 'gridlines'), isVisible);
  }
  get Format(): ChartFormat {
    return new ChartFormat(this.book, inside(this.place, 'format'), 'ChartAxisFormat');
  }
  protected override setField(field: string, value: unknown): void {
    super.setField(field, value);
    // A format of its own no longer follows the cells.
    if (field === 'numberFormat') super.setField('linkNumberFormat', false);
  }
}
