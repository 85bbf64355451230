/**
 * Excel's CustomPropertyCollection and CustomProperty: what a workbook says of itself beside title and author.
 */
import { ApiCollection, ApiObject } from '../apiObject';
import type { Book } from '../book';
import { invalid, notFound } from '../errors';

/** Excel cuts keys and values off here, except on the web. */
const LONGEST = 255;

/** A value as Excel stores it; `InvalidArgument` for one that a document property cannot hold. */
function stored(value: unknown): string | number | boolean {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalid('A custom property holds a text, a number, a boolean or a date.');
}

export class CustomPropertyCollection extends ApiCollection {
  readonly className = 'CustomPropertyCollection';

  items(): readonly CustomProperty[] {
    return [...this.book.customProperties.keys()].map((key) => new CustomProperty(this.book, key));
  }
  /** Makes a property or sets the one of that key, in any case. */
  Add(key: string, value: unknown): CustomProperty {
    if (typeof key !== 'string' || key === '') throw invalid('A custom property needs a key.');
    const property = this.GetItemOrNullObject(key) ?? new CustomProperty(this.book, key.slice(0, LONGEST));
    property.Value = value;
    return property;
  }
  GetItem(key: string): CustomProperty {
    const property = this.GetItemOrNullObject(key);
    if (!property) throw notFound(key);
    return property;
  }
  GetItemOrNullObject(key: string): CustomProperty | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((property) => property.Key.toLowerCase() === wanted) ?? null;
  }
  DeleteAll(): void {
    this.book.customProperties.clear();
  }
}

export class CustomProperty extends ApiObject {
  readonly className = 'CustomProperty';
  override readonly scalars = ['key', 'type', 'value'];
  constructor(
    book: Book,
    readonly Key: string,
  ) {
    super(book);
  }
  get Value(): unknown {
    return this.book.customProperties.get(this.Key);
  }
  set Value(value: unknown) {
    this.book.customProperties.set(this.Key, stored(value));
  }
  get Type(): string {
    const { Value: value } = this;
    if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
    return typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  Delete(): void {
    this.book.customProperties.delete(this.Key);
  }
}
