/**
 * Excel's ConditionalFormatCollection and ConditionalFormat of kind custom, cell value and data bar.
 */
import { contains, overlap, type Area } from '../area';
import { ApiCollection, ApiObject, RecordObject } from '../apiObject';
import type { Book, ConditionalFormatState, Placed } from '../book';
import { HostError, invalid, notFound } from '../errors';
import { showConditionalFormat } from '../conditionalRules';
import { PrefixedMap } from '../prefixedMap';
import { Range } from './range';

const TYPES = ['Custom', 'CellValue', 'DataBar'];

type Format = Placed<ConditionalFormatState>;

export class ConditionalFormatCollection extends ApiCollection {
  readonly className = 'ConditionalFormatCollection';
  constructor(
    book: Book,
    private readonly area: Area,
  ) {
    super(book);
  }
  private get found(): readonly Format[] {
    const { conditionalFormats } = this.book.sheetState(this.area.sheetId);
    return conditionalFormats.filter(({ area }) => overlap(area, this.area));
  }
  items(): readonly ConditionalFormat[] {
    return this.found.map((format) => new ConditionalFormat(this.book, format));
  }
  Add(type: string): ConditionalFormat {
    if (!TYPES.includes(type))
      throw new HostError('ApiNotFound', `The host does not simulate conditional formats ${type}.`);
    if (this.book.sheetState(this.area.sheetId).protection)
      throw new HostError('AccessDenied', 'The sheet is protected.');
    const value = { id: `{format-${this.book.newNumber()}}`, type, parts: new Map<string, unknown>() };
    const format = { area: this.area, value };
    // Excel puts a new format before the others.
    this.book.sheetState(this.area.sheetId).conditionalFormats.unshift(format);
    return new ConditionalFormat(this.book, format);
  }
  ClearAll(): void {
    const state = this.book.sheetState(this.area.sheetId);
    const gone = state.conditionalFormats.filter(({ area }) => contains(this.area, area));
    state.conditionalFormats = state.conditionalFormats.filter((format) => !gone.includes(format));
    for (const { value } of gone) removeShown(this.book, this.area.sheetId, value.id);
  }
  GetItem(id: string): ConditionalFormat {
    const found = this.found.find(({ value }) => value.id === id);
    if (!found) throw notFound(id);
    return new ConditionalFormat(this.book, found);
  }
  GetItemAt(index: number): ConditionalFormat {
    const found = this.found[index];
    if (!found) throw notFound(index);
    return new ConditionalFormat(this.book, found);
  }
}

function removeShown(book: Book, sheetId: string, id: string): void {
  const sheet = book.sheet(sheetId);
  if (sheet.getConditionalFormattingRules().some(({ cfId }) => cfId === id)) sheet.deleteConditionalFormattingRule(id);
}

export class ConditionalFormat extends ApiObject {
  readonly className = 'ConditionalFormat';
  override readonly scalars = ['id', 'priority', 'stopIfTrue', 'type'];
  constructor(
    book: Book,
    private readonly format: Format,
  ) {
    super(book);
  }
  get Id(): string {
    return this.format.value.id;
  }
  get Type(): string {
    return this.format.value.type;
  }
  get Priority(): number {
    return this.book.sheetState(this.format.area.sheetId).conditionalFormats.indexOf(this.format);
  }
  set Priority(index: number) {
    const formats = this.book.sheetState(this.format.area.sheetId).conditionalFormats;
    formats.splice(index, 0, ...formats.splice(this.Priority, 1));
  }
  get StopIfTrue(): boolean {
    return this.format.value.parts.get('stopIfTrue') === true;
  }
  set StopIfTrue(stops: boolean) {
    this.format.value.parts.set('stopIfTrue', stops);
  }
  get Custom(): RuledFormat {
    return this.part('Custom');
  }
  get CustomOrNullObject(): RuledFormat | null {
    return this.Type === 'Custom' ? this.part('Custom') : null;
  }
  get CellValue(): RuledFormat {
    return this.part('CellValue');
  }
  get CellValueOrNullObject(): RuledFormat | null {
    return this.Type === 'CellValue' ? this.part('CellValue') : null;
  }
  get DataBar(): DataBarFormat {
    if (this.Type !== 'DataBar') throw invalid('This conditional format is no data bar.');
    return new DataBarFormat(this.book, this.format);
  }
  private part(type: string): RuledFormat {
    if (this.Type !== type) throw invalid(`This conditional format is not of kind ${type}.`);
    return new RuledFormat(this.book, this.format);
  }
  GetRange(): Range {
    return new Range(this.book, this.format.area);
  }
  Delete(): void {
    const state = this.book.sheetState(this.format.area.sheetId);
    state.conditionalFormats = state.conditionalFormats.filter((format) => format !== this.format);
    removeShown(this.book, this.format.area.sheetId, this.Id);
  }
}

/** Keeps the parts of a format and shows it in the grid once they suffice. */
abstract class PartObject extends RecordObject {
  protected readonly store: Map<string, unknown>;
  constructor(
    book: Book,
    protected readonly format: Format,
    prefix: string,
  ) {
    super(book);
    this.store = new PrefixedMap(format.value.parts, prefix);
  }
  protected override setField(field: string, value: unknown): void {
    super.setField(field, value);
    showConditionalFormat(this.book, this.format);
  }
}

/** CustomConditionalFormat and CellValueConditionalFormat: a rule and a look. */
export class RuledFormat extends PartObject {
  readonly className: string;
  readonly fields: Readonly<Record<string, unknown>>;
  override readonly scalars: readonly string[];
  constructor(book: Book, format: Format) {
    super(book, format, '');
    const isCustom = format.value.type === 'Custom';
    this.className = isCustom ? 'CustomConditionalFormat' : 'CellValueConditionalFormat';
    this.fields = isCustom ? {} : { rule: null };
    this.scalars = Object.keys(this.fields);
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.book, this.format, 'rule.');
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.format);
  }
}

export class ConditionalFormatRule extends PartObject {
  readonly className = 'ConditionalFormatRule';
  readonly fields = { formula: '' };
  override readonly scalars = ['formula'];
}

export class ConditionalRangeFormat extends ApiObject {
  readonly className = 'ConditionalRangeFormat';
  constructor(
    book: Book,
    private readonly format: Format,
  ) {
    super(book);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.book, this.format, 'font.');
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.book, this.format, 'fill.');
  }
}

export class ConditionalRangeFont extends PartObject {
  readonly className = 'ConditionalRangeFont';
  readonly fields = { bold: false, color: '', italic: false, strikethrough: false, underline: 'None' };
  override readonly scalars = Object.keys(this.fields);
}

export class ConditionalRangeFill extends PartObject {
  readonly className = 'ConditionalRangeFill';
  readonly fields = { color: '' };
  override readonly scalars = Object.keys(this.fields);
}

export class DataBarFormat extends PartObject {
  readonly className = 'DataBarConditionalFormat';
  readonly fields = {
    axisColor: '',
    axisFormat: 'Automatic',
    barDirection: 'Context',
    lowerBoundRule: { type: 'Automatic' },
    showDataBarOnly: false,
    upperBoundRule: { type: 'Automatic' },
  };
  override readonly scalars = Object.keys(this.fields);
  constructor(book: Book, format: Format) {
    super(book, format, '');
  }
  get PositiveFormat(): DataBarHalf {
    return new DataBarHalf(this.book, this.format, 'positive.');
  }
  get NegativeFormat(): DataBarHalf {
    return new DataBarHalf(this.book, this.format, 'negative.');
  }
}

export class DataBarHalf extends PartObject {
  readonly className: string;
  readonly fields = { borderColor: '', fillColor: '#638EC6', gradientFill: true };
  override readonly scalars = Object.keys(this.fields);
  constructor(book: Book, format: Format, prefix: 'positive.' | 'negative.') {
    super(book, format, prefix);
    this.className = prefix === 'positive.' ? 'ConditionalDataBarPositiveFormat' : 'ConditionalDataBarNegativeFormat';
  }
}
