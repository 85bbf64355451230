/**
 * Excel's WorksheetFreezePanes.
 */
import { ApiObject } from '../apiObject';
import type { Book } from '../book';
import { EXCEL_COLUMNS, EXCEL_ROWS } from '../area';
import { Range } from './range';

export class FreezePanes extends ApiObject {
  readonly className = 'WorksheetFreezePanes';
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }

  /** One kind replaces the other, as in Excel. */
  private freeze(rows: number, columns: number): void {
    const freeze = { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
    this.book.sheet(this.sheetId).setFreeze(freeze);
  }
  FreezeRows(count = 1): void {
    this.freeze(count, 0);
  }
  FreezeColumns(count = 1): void {
    this.freeze(0, count);
  }
  FreezeAt(range: Range | string): void {
    const at = typeof range === 'string' ? new Range(this.book, this.whole()).Worksheet.GetRange(range) : range;
    const { row, column, rows, columns } = at.area;
    this.freeze(rows === EXCEL_ROWS ? 0 : row + rows, columns === EXCEL_COLUMNS ? 0 : column + columns);
  }
  Unfreeze(): void {
    this.book.sheet(this.sheetId).cancelFreeze();
  }
  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.book.sheet(this.sheetId).getFreeze();
    if (!xSplit && !ySplit) return null;
    return new Range(this.book, { ...this.whole(), rows: ySplit || EXCEL_ROWS, columns: xSplit || EXCEL_COLUMNS });
  }
  private whole(): Range['area'] {
    return { sheetId: this.sheetId, row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS };
  }
}
