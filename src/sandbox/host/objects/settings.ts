/**
 * Excel's SettingCollection and Setting: what add-ins keep in the document.
 */
import { ApiCollection, ApiObject } from '../apiObject';
import type { Book } from '../book';
import { notFound } from '../errors';

export class SettingCollection extends ApiCollection {
  readonly className = 'SettingCollection';

  items(): readonly Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  Add(key: string, value: unknown): Setting {
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
  GetItem(key: string): Setting {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw notFound(key);
    return setting;
  }
  GetItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
}

export class Setting extends ApiObject {
  readonly className = 'Setting';
  override readonly scalars = ['key', 'value'];
  constructor(
    book: Book,
    readonly Key: string,
  ) {
    super(book);
  }
  get Value(): unknown {
    return this.book.settings.get(this.Key);
  }
  set Value(value: unknown) {
    this.book.settings.set(this.Key, value);
  }
  Delete(): void {
    this.book.settings.delete(this.Key);
  }
}
