/**
 * Excel's StyleCollection and Style: named cell styles. Cells of a style follow its later changes.
 */
import type { IStyleData } from '@univerjs/core';
import { ApiCollection } from '../apiObject';
import type { Book } from '../book';
import { HostError, invalid, notFound } from '../errors';
import { borderOf, EDGES, lineOf, NO_LINE, type Edge, type Line, type StyleDefinition } from '../formats';
import { applyStyle, notesOf, type CellNotes } from '../looks';
import { changedLine, type Look } from '../rangeLook';
import { LookObject } from './rangeFormat';

function keyOf(book: Book, name: string): string | null {
  return [...book.styles.keys()].find((key) => key.toLowerCase() === name.toLowerCase()) ?? null;
}

export class StyleCollection extends ApiCollection {
  readonly className = 'StyleCollection';

  items(): readonly Style[] {
    return [...this.book.styles.keys()].map((name) => new Style(this.book, name));
  }
  Add(name: string): void {
    if (!name || name.length > 255) throw invalid(`${name} is not a name for a style.`);
    if (keyOf(this.book, name) !== null) throw new HostError('ItemAlreadyExists', `The style ${name} exists already.`);
    this.book.styles.set(name, { look: {}, locked: true, isBuiltIn: false, includesNumber: true });
  }
  GetItem(name: string): Style {
    const style = this.GetItemOrNullObject(name);
    if (!style) throw notFound(name);
    return style;
  }
  GetItemOrNullObject(name: string): Style | null {
    const key = keyOf(this.book, name);
    return key === null ? null : new Style(this.book, key);
  }
}

/** The look kept in a style's definition, put on its cells when it changes. */
class StyleLook implements Look {
  constructor(
    private readonly book: Book,
    private readonly name: string,
  ) {}
  private get definition(): StyleDefinition {
    const definition = this.book.styles.get(this.name);
    if (!definition) throw notFound(this.name);
    return definition;
  }
  read<Answer>(read: (look: IStyleData, notes: CellNotes) => Answer): Answer {
    return read(this.definition.look, { locked: this.definition.locked });
  }
  change(look: IStyleData): void {
    const { definition } = this;
    definition.look = { ...definition.look, ...look };
    this.spread();
  }
  lock(isLocked: boolean): void {
    this.definition.locked = isLocked;
    this.spread();
  }
  changeEdge(edge: string, change: Partial<Line>): void {
    if (!(edge in EDGES)) return;
    const line = changedLine(this.readEdge(edge), change);
    this.change({ bd: { ...this.definition.look.bd, [EDGES[edge as Edge]]: borderOf(line) } });
  }
  readEdge(edge: string): Line {
    return edge in EDGES ? lineOf(this.definition.look.bd, edge as Edge) : NO_LINE;
  }
  private spread(): void {
    for (const sheet of this.book.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (!cell || notesOf(cell).style !== this.name) return;
          applyStyle(this.book, { sheetId, row, column, rows: 1, columns: 1 }, this.name);
        });
    }
  }
}

export class Style extends LookObject {
  readonly className = 'Style';
  override readonly scalars = [
    'builtIn', 'horizontalAlignment', 'includeAlignment', 'includeBorder', 'includeFont', 'includeNumber',
    'includePatterns', 'includeProtection', 'indentLevel', 'locked', 'name', 'numberFormat', 'verticalAlignment',
    'wrapText',
  ]; // prettier-ignore
  protected readonly look: Look;

  constructor(
    book: Book,
    readonly name: string,
  ) {
    super(book);
    this.look = new StyleLook(book, name);
  }
  get Name(): string {
    return this.name;
  }
  get BuiltIn(): boolean {
    return this.book.styles.get(this.name)?.isBuiltIn ?? false;
  }
  get NumberFormat(): string {
    return this.look.read(({ n }) => n?.pattern ?? 'General') ?? 'General';
  }
  set NumberFormat(format: string) {
    this.look.change({ n: format === 'General' ? null : { pattern: format } });
  }
  get IncludeNumber(): boolean {
    return this.book.styles.get(this.name)?.includesNumber ?? true;
  }
  set IncludeNumber(isIncluded: boolean) {
    const definition = this.book.styles.get(this.name);
    if (definition) definition.includesNumber = isIncluded;
  }
  get Locked(): boolean {
    return this.look.read((_, { locked }) => locked !== false) ?? true;
  }
  set Locked(isLocked: boolean) {
    this.look.lock(isLocked);
  }
  Delete(): void {
    if (this.BuiltIn) throw new HostError('InvalidOperation', 'A built-in style cannot be deleted.');
    this.book.styles.delete(this.name);
  }
}
for (const part of ['Alignment', 'Border', 'Font', 'Patterns', 'Protection']) defineInclude(part);

/** Every style of the host carries these parts, as one made by `styles.add` does; only the number format can be left out. */
function defineInclude(part: string): void {
  const refuse = (includes: boolean): void => {
    if (!includes) throw new HostError('ApiNotFound', `The host does not simulate styles without ${part}.`);
  };
  Object.defineProperty(Style.prototype, `Include${part}`, { get: () => true, set: refuse });
}
