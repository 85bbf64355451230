/**
 * What the parts of Excel's charts share, and the small parts: titles, legend, gridlines, and how they look.
 */
import { ApiObject, RecordObject } from '../apiObject';
import type { Book } from '../book';
import { invalid } from '../errors';
import { PrefixedMap } from '../prefixedMap';
import { checkDrawable } from '../protection';

/** Whether Excel takes a value for a property. */
type Rule = (value: unknown) => boolean;

/** The properties of a part: what each is in a new chart, and what it may become. */
export type Properties = Readonly<Record<string, readonly [initial: unknown, rule: Rule]>>;

export const isFlag: Rule = (value) => typeof value === 'boolean';
export const isText: Rule = (value) => typeof value === 'string';
/** As #RRGGBB or by its name in HTML. */
export const isColor: Rule = (value) => typeof value === 'string' && /^(?:#[\dA-F]{6}|[A-Z]+)$/i.test(value);
export const isOneOf =
  (...allowed: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
export const isBetween =
  (minimum: number, maximum: number): Rule =>
  (value) =>
    typeof value === 'number' && value >= minimum && value <= maximum;

/** Where a part keeps its properties: among those of its chart or series, behind a path of its own. */
export interface PartPlace {
  readonly sheetId: string;
  readonly parts: Map<string, unknown>;
  readonly path: string;
}

/** The place of a part inside a part. */
export const inside = (place: PartPlace, name: string): PartPlace => ({ ...place, path: `${place.path}${name}.` });

/** A part of plain properties. */
export abstract class ChartPart extends RecordObject {
  readonly fields: Readonly<Record<string, unknown>>;
  override readonly scalars: readonly string[];
  protected readonly store: Map<string, unknown>;

  constructor(
    book: Book,
    protected readonly place: PartPlace,
    private readonly properties: Properties,
  ) {
    super(book);
    this.store = new PrefixedMap(place.parts, place.path);
    this.fields = Object.fromEntries(Object.entries(properties).map(([name, [initial]]) => [name, initial]));
    this.scalars = Object.keys(properties);
  }
  protected override setField(field: string, value: unknown): void {
    checkDrawable(this.book, this.place.sheetId);
    const isAllowed = this.properties[field]?.[1];
    if (!isAllowed?.(value)) throw invalid(`${String(value)} is not allowed as ${this.className}.${field}.`);
    super.setField(field, value);
  }
}

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Automatic', 'RoundDot'];

export class ChartLine extends ChartPart {
  readonly className = 'ChartLineFormat';
  constructor(book: Book, place: PartPlace) {
    super(book, place, {
      color: ['', isColor],
      lineStyle: ['Automatic', isOneOf(...LINE_STYLES)],
      weight: [0.75, isBetween(0, 1584)],
    });
  }
  Clear(): void {
    this.setField('lineStyle', 'None');
  }
}

export class ChartFill extends ApiObject {
  readonly className = 'ChartFill';
  constructor(
    book: Book,
    private readonly place: PartPlace,
  ) {
    super(book);
  }
  SetSolidColor(color: string): void {
    checkDrawable(this.book, this.place.sheetId);
    if (!isColor(color)) throw invalid(`${color} is no colour.`);
    this.place.parts.set(`${this.place.path}color`, color);
  }
  GetSolidColor(): unknown {
    return this.place.parts.get(`${this.place.path}color`) ?? null;
  }
}

export class ChartFont extends ChartPart {
  readonly className = 'ChartFont';
  constructor(book: Book, place: PartPlace) {
    super(book, place, {
      bold: [false, isFlag],
      color: ['#595959', isColor],
      italic: [false, isFlag],
      size: [9, isBetween(1, 409)],
    });
  }
}

/** How a part looks: ChartAreaFormat, ChartAxisFormat and their like, by the parts each of them has. */
export class ChartFormat extends ApiObject {
  constructor(
    book: Book,
    private readonly place: PartPlace,
    readonly className: string,
  ) {
    super(book);
  }
  get Line(): ChartLine {
    return new ChartLine(this.book, inside(this.place, 'line'));
  }
  get Fill(): ChartFill {
    return new ChartFill(this.book, inside(this.place, 'fill'));
  }
  get Font(): ChartFont {
    return new ChartFont(this.book, inside(this.place, 'font'));
  }
}

/** ChartTitle and ChartAxisTitle. Setting a text shows the title. */
export class ChartTitle extends ChartPart {
  readonly className: string;
  constructor(book: Book, place: PartPlace, className: 'ChartTitle' | 'ChartAxisTitle') {
    const isOfChart = className === 'ChartTitle';
    const overlay: Properties = isOfChart ? { overlay: [false, isFlag] } : {};
    super(book, place, { text: ['', isText], visible: [isOfChart, isFlag], ...overlay });
    this.className = className;
  }
  get Format(): ChartFormat {
    return new ChartFormat(this.book, inside(this.place, 'format'), `${this.className}Format`);
  }
  protected override setField(field: string, value: unknown): void {
    super.setField(field, value);
    if (field === 'text') super.setField('visible', true);
  }
}

export class ChartLegend extends ChartPart {
  readonly className = 'ChartLegend';
  constructor(book: Book, place: PartPlace) {
    super(book, place, {
      overlay: [false, isFlag],
      position: ['Bottom', isOneOf('Top', 'Bottom', 'Left', 'Right', 'Corner')],
      visible: [false, isFlag],
    });
  }
  get Format(): ChartFormat {
    return new ChartFormat(this.book, inside(this.place, 'format'), 'ChartLegendFormat');
  }
}

export class ChartGridlines extends ChartPart {
  readonly className = 'ChartGridlines';
  constructor(book: Book, place: PartPlace, isVisible: boolean) {
    super(book, place, { visible: [isVisible, isFlag] });
  }
  get Format(): ChartFormat {
    return new ChartFormat(this.book, inside(this.place, 'format'), 'ChartGridlinesFormat');
  }
}
