/**
 * Excel's RangeFormat and what hangs on it: fill, font, borders, protection of cells.
 */
import type { IStyleData } from '@univerjs/core';
import type { Area } from '../area';
import { ApiCollection, ApiObject } from '../apiObject';
import type { Book } from '../book';
import { invalid } from '../errors';
import {
  borderOf,
  DEFAULT_FONT,
  EDGES,
  excelColor,
  HORIZONTAL,
  lineOf,
  NO_LINE,
  VERTICAL,
  type Edge,
  type Line,
  type Words,
} from '../formats';
import { changeLook, changeNotes, sharedLook, type CellNotes } from '../looks';
import { checkWritable } from '../protection';

/** Where a look is read and written: cells of a range, or a named style. */
export interface Look {
  read<Answer>(read: (look: IStyleData, notes: CellNotes) => Answer): Answer | null;
  change(look: IStyleData): void;
  lock(isLocked: boolean): void;
  /** Changes the outer edges, or the lines between cells. */
  changeEdge(edge: string, line: Partial<Line>): void;
  readEdge(edge: string): Line;
}

/** Points to the engine's pixels. */
const PIXELS_PER_POINT = 4 / 3;

export class RangeLook implements Look {
  constructor(
    private readonly book: Book,
    private readonly area: Area,
  ) {}

  read<Answer>(read: (look: IStyleData, notes: CellNotes) => Answer): Answer | null {
    return sharedLook(this.book, this.area, read);
  }
  change(look: IStyleData): void {
    checkWritable(this.book, this.area, 'allowFormatCells');
    changeLook(this.book, this.area, look);
  }
  lock(locked: boolean): void {
    checkWritable(this.book, this.area, 'allowFormatCells');
    changeNotes(this.book, this.area, { locked });
  }

  /** Which cells' which side an edge of the range is. */
  private sides(edge: string): readonly { readonly side: Edge; readonly area: Area }[] {
    const { row, column, rows, columns } = this.area;
    switch (edge) {
      case 'EdgeTop':
        return [{ side: 'EdgeTop', area: { ...this.area, rows: 1 } }];
      case 'EdgeBottom':
        return [{ side: 'EdgeBottom', area: { ...this.area, row: row + rows - 1, rows: 1 } }];
      case 'EdgeLeft':
        return [{ side: 'EdgeLeft', area: { ...this.area, columns: 1 } }];
      case 'EdgeRight':
        return [{ side: 'EdgeRight', area: { ...this.area, column: column + columns - 1, columns: 1 } }];
      case 'InsideHorizontal':
        return rows > 1 ? [{ side: 'EdgeBottom', area: { ...this.area, rows: rows - 1 } }] : [];
      case 'InsideVertical':
        return columns > 1 ? [{ side: 'EdgeRight', area: { ...this.area, columns: columns - 1 } }] : [];
      case 'DiagonalDown':
      case 'DiagonalUp':
        return [];
      default:
        throw invalid(`${edge} is not an edge.`);
    }
  }
  changeEdge(edge: string, change: Partial<Line>): void {
    checkWritable(this.book, this.area, 'allowFormatCells');
    const line = changedLine(this.readEdge(edge), change);
    for (const { side, area } of this.sides(edge)) {
      changeLook(this.book, area, { bd: { [EDGES[side]]: borderOf(line) } });
    }
  }
  readEdge(edge: string): Line {
    const [first] = this.sides(edge);
    if (!first) return NO_LINE;
    const corner = { ...first.area, rows: 1, columns: 1 };
    return sharedLook(this.book, corner, (look) => lineOf(look.bd, first.side)) ?? NO_LINE;
  }
}

/** A colour or weight alone makes the line visible, as in Excel. */
export const changedLine = (line: Line, change: Partial<Line>): Line => ({
  ...line,
  ...(line.style === 'None' && change.style === undefined ? { style: 'Continuous' } : {}),
  ...change,
});

const wordOf = (words: Words, number: unknown, otherwise: string): string =>
  Object.keys(words).find((word) => words[word] === number) ?? otherwise;

function numberOf(words: Words, word: string): number {
  const number = words[word];
  if (number === undefined) throw invalid(`${word} is not an alignment.`);
  return number;
}

/** Alignment, wrapping and the parts that ranges and styles share. */
abstract class LookObject extends ApiObject {
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

export { LookObject };

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
    this.book.sheet(sheetId).setColumnWidths(column, columns, points * PIXELS_PER_POINT);
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
      if (longest) this.book.sheet(sheetId).setColumnWidths(column + index, 1, longest * 7 + 10);
    }
  }
  AutofitRows(): void {
    checkWritable(this.book, this.area, 'allowFormatRows');
    const { sheetId, row, rows } = this.book.clip(this.area);
    this.book.sheet(sheetId).setRowAutoHeight(row, rows);
  }
}

export class Fill extends ApiObject {
  readonly className = 'RangeFill';
  override readonly scalars = ['color'];
  constructor(
    book: Book,
    private readonly look: Look,
  ) {
    super(book);
  }
  get Color(): string | null {
    return this.look.read(({ bg }) => excelColor(bg?.rgb ?? '#FFFFFF'));
  }
  set Color(color: string) {
    this.look.change({ bg: { rgb: color } });
  }
  Clear(): void {
    this.look.change({ bg: null });
  }
}

export class Font extends ApiObject {
  readonly className = 'RangeFont';
  override readonly scalars = ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'];
  constructor(
    book: Book,
    private readonly look: Look,
  ) {
    super(book);
  }
  get Bold(): boolean | null {
    return this.look.read(({ bl }) => bl === 1);
  }
  set Bold(isBold: boolean) {
    this.look.change({ bl: isBold ? 1 : 0 });
  }
  get Italic(): boolean | null {
    return this.look.read(({ it }) => it === 1);
  }
  set Italic(isItalic: boolean) {
    this.look.change({ it: isItalic ? 1 : 0 });
  }
  get Underline(): string | null {
    return this.look.read(({ ul }) => (ul?.s === 1 ? 'Single' : 'None'));
  }
  set Underline(underline: string) {
    this.look.change({ ul: { s: underline === 'None' ? 0 : 1 } });
  }
  get Strikethrough(): boolean | null {
    return this.look.read(({ st }) => st?.s === 1);
  }
  set Strikethrough(isStruck: boolean) {
    this.look.change({ st: { s: isStruck ? 1 : 0 } });
  }
  get Name(): string | null {
    return this.look.read(({ ff }) => ff ?? DEFAULT_FONT.name);
  }
  set Name(name: string) {
    this.look.change({ ff: name });
  }
  get Size(): number | null {
    return this.look.read(({ fs }) => fs ?? DEFAULT_FONT.size);
  }
  set Size(size: number) {
    this.look.change({ fs: size });
  }
  get Color(): string | null {
    return this.look.read(({ cl }) => excelColor(cl?.rgb ?? DEFAULT_FONT.color));
  }
  set Color(color: string) {
    this.look.change({ cl: { rgb: color } });
  }
}

const ALL_EDGES = [...Object.keys(EDGES), 'InsideHorizontal', 'InsideVertical'];

export class BorderCollection extends ApiCollection {
  readonly className = 'RangeBorderCollection';
  constructor(
    book: Book,
    private readonly look: Look,
  ) {
    super(book);
  }
  items(): readonly Border[] {
    return ALL_EDGES.map((edge) => this.GetItem(edge));
  }
  GetItem(edge: string): Border {
    return new Border(this.book, this.look, edge);
  }
}

export class Border extends ApiObject {
  readonly className = 'RangeBorder';
  override readonly scalars = ['color', 'sideIndex', 'style', 'weight'];
  constructor(
    book: Book,
    private readonly look: Look,
    readonly SideIndex: string,
  ) {
    super(book);
  }
  get Style(): string {
    return this.look.readEdge(this.SideIndex).style;
  }
  set Style(style: string) {
    this.look.changeEdge(this.SideIndex, { style });
  }
  get Weight(): string {
    return this.look.readEdge(this.SideIndex).weight;
  }
  set Weight(weight: string) {
    this.look.changeEdge(this.SideIndex, { weight });
  }
  get Color(): string {
    return excelColor(this.look.readEdge(this.SideIndex).color);
  }
  set Color(color: string) {
    this.look.changeEdge(this.SideIndex, { color });
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
