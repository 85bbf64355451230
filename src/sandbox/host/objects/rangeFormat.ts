/**
 * Excel's RangeFormat and FormatProtection.
 */
import type { Area } from '../area';
import { ApiObject } from '../apiObject';
import type { Book } from '../book';
import { invalid } from '../errors';
import { HORIZONTAL, VERTICAL, type Words } from '../formats';
import { checkWritable } from '../protection';
import { RangeLook, type Look } from '../rangeLook';
import { BorderCollection, Fill, Font } from './formatParts';

/** Points to the engine's pixels. */
const PIXELS_PER_POINT = 4 / 3;

const wordOf = (words: Words, number: unknown, otherwise: string): string =>
  Object.keys(words).find((word) => words[word] === number) ?? otherwise;

function numberOf(words: Words, word: string): number {
  const number = words[word];
  if (number === undefined) throw invalid(`${word} is not an alignment.`);
  return number;
}

/** Alignment, wrapping and the parts that ranges and styles share. */
export abstract class LookObject extends ApiObject {
  protected abstract readonly look: Look;

  get Fill(): Fill {
    return new Fill(this.book, this.look);
  }
  get Font(): Font {
    return new Font(this.book, this.look);
  }
  get Borders(): BorderCollection {
    return new BorderCollection(this.book, this.look);
  }
  get HorizontalAlignment(): string | null {
    return this.look.read(({ ht }) => wordOf(HORIZONTAL, ht, 'General'));
  }
  set HorizontalAlignment(word: string) {
    this.look.change({ ht: numberOf(HORIZONTAL, word) || null });
  }
  get VerticalAlignment(): string | null {
    return this.look.read(({ vt }) => wordOf(VERTICAL, vt, 'Bottom'));
  }
  set VerticalAlignment(word: string) {
    this.look.change({ vt: numberOf(VERTICAL, word) });
  }
  get WrapText(): boolean | null {
    return this.look.read(({ tb }) => tb === 3);
  }
  set WrapText(wraps: boolean) {
    this.look.change({ tb: wraps ? 3 : null });
  }
  get IndentLevel(): number | null {
    return this.look.read(({ pd }) => Math.round((pd?.l ?? 0) / 12));
  }
  set IndentLevel(level: number) {
    this.look.change({ pd: level ? { l: level * 12 } : null });
  }
}

export class RangeFormat extends LookObject {
  readonly className = 'RangeFormat';
  override readonly scalars = ['columnWidth', 'horizontalAlignment', 'rowHeight', 'verticalAlignment', 'wrapText'];
  protected readonly look: Look;

  constructor(
    book: Book,
    private readonly area: Area,
  ) {
    super(book);
    this.look = new RangeLook(book, area);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.book, this.look);
  }
  get ColumnWidth(): number {
    const { sheetId, column } = this.area;
    return this.book.sheet(sheetId).getColumnWidth(column) / PIXELS_PER_POINT;
  }
  set ColumnWidth(points: number) {
    checkWritable(this.book, this.area, 'allowFormatColumns');
    const { sheetId, column, columns } = this.book.clip(this.area);
    this.book.makeRoom({ ...this.area, row: 0, rows: 1 });
    setColumnWidth(this.book, { sheetId, column, columns }, points * PIXELS_PER_POINT);
  }
  get RowHeight(): number {
    const { sheetId, row } = this.area;
    return this.book.sheet(sheetId).getRowHeight(row) / PIXELS_PER_POINT;
  }
  set RowHeight(points: number) {
    checkWritable(this.book, this.area, 'allowFormatRows');
    const { sheetId, row, rows } = this.book.clip(this.area);
    this.book.sheet(sheetId).setRowHeightsForced(row, rows, points * PIXELS_PER_POINT);
  }
  AutofitColumns(): void {
    checkWritable(this.book, this.area, 'allowFormatColumns');
    const { sheetId, row, column, rows, columns } = this.book.clip(this.area);
    const texts = this.book.sheet(sheetId).getRange(row, column, rows, columns).getDisplayValues();
    for (let index = 0; index < columns; index += 1) {
      const longest = Math.max(0, ...texts.map((line) => String(line[index] ?? '').length));
      if (longest) setColumnWidth(this.book, { sheetId, column: column + index, columns: 1 }, longest * 7 + 10);
    }
  }
  AutofitRows(): void {
    checkWritable(this.book, this.area, 'allowFormatRows');
    const { sheetId, row, rows } = this.book.clip(this.area);
    this.book.sheet(sheetId).setRowAutoHeight(row, rows);
  }
}

export class FormatProtection extends ApiObject {
  readonly className = 'FormatProtection';
  override readonly scalars = ['locked'];
  constructor(
    book: Book,
    private readonly look: Look,
  ) {
    super(book);
  }
  get Locked(): boolean | null {
    return this.look.read((_, { locked }) => locked !== false);
  }
  set Locked(locked: boolean) {
    this.look.lock(locked);
  }
}

/** By the mutation: the engine's command would measure every row of the sheet anew for each column. */
function setColumnWidth(
  book: Book,
  { sheetId, column, columns }: Pick<Area, 'sheetId' | 'column' | 'columns'>,
  pixels: number,
): void {
  const range = { startRow: 0, endRow: 0, startColumn: column, endColumn: column + columns - 1 };
  const params = { unitId: book.unitId, subUnitId: sheetId, ranges: [range], colWidth: pixels };
  book.execute('sheet.mutation.set-worksheet-col-width', params);
}
