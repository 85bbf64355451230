/**
 * Excel's RangeFill, RangeFont, RangeBorderCollection and RangeBorder, of ranges and of styles.
 */
import { ApiCollection, ApiObject } from '../apiObject';
import type { Book } from '../book';
import { DEFAULT_FONT, EDGES, excelColor } from '../formats';
import type { Look } from '../rangeLook';

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
