/**
 * Excel's WorksheetProtection.
 */
import { ApiObject } from '../apiObject';
import type { Book } from '../book';
import { HostError } from '../errors';

export class WorksheetProtection extends ApiObject {
  readonly className = 'WorksheetProtection';
  override readonly scalars = ['options', 'protected'];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  get Protected(): boolean {
    return this.book.sheetState(this.sheetId).protection !== null;
  }
  get Options(): unknown {
    return this.book.sheetState(this.sheetId).protection;
  }
  Protect(options?: Readonly<Record<string, unknown>> | null, password?: string | null): void {
    if (this.Protected) throw new HostError('InvalidOperation', 'The sheet is protected already.');
    if (password) throw new HostError('ApiNotFound', 'The host does not simulate passwords.');
    this.book.sheetState(this.sheetId).protection = { ...options };
  }
  Unprotect(): void {
    this.book.sheetState(this.sheetId).protection = null;
  }
}
