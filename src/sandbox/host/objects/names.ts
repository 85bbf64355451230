/**
 * Excel's NamedItemCollection and NamedItem.
 */
import type { FWorkbook } from '@univerjs/sheets/facade';
import { addressOf, parseAddress, quoteSheet, splitSheet, type Area } from '../area';
import { ApiCollection, ApiObject } from '../apiObject';
import type { Book } from '../book';
import { readValues } from '../cells';
import { invalid, notFound } from '../errors';
import { isFreeName } from '../names';
import { Range } from './range';

type FDefinedName = ReturnType<FWorkbook['getDefinedNames']>[number];

/** Sheet id that the engine gives names of the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

function findName(book: Book, name: string, sheetId: string | null): FDefinedName | null {
  const isWanted = (item: FDefinedName): boolean =>
    item.getName().toLowerCase() === name.toLowerCase() &&
    (sheetId === null ? item.isWorkbookScope() : item.getLocalSheetId() === sheetId);
  return book.workbook.getDefinedNames().find(isWanted) ?? null;
}

/** The area a name means, or `null` when it is no name or means something else. */
export function areaOfName(book: Book, name: string): Area | null {
  const found = findName(book, name, null);
  if (!found) return null;
  const { sheetName, address } = splitSheet(found.getFormulaOrRefString().replace(/^=/, '').replaceAll('$', ''));
  const sheet = sheetName === null ? null : book.findSheet(sheetName);
  if (!sheet || !/^[A-Z]*\d*(:[A-Z]*\d*)?$/i.test(address)) return null;
  return { sheetId: sheet.getSheetId(), ...parseAddress(address) };
}

/** An area as a name refers to it: `Sheet1!$A$1:$B$2`. */
const absolute = (book: Book, area: Area): string =>
  `${quoteSheet(book.sheet(area.sheetId).getSheetName())}!${addressOf(area).replace(/([A-Z]+)|(\d+)/g, '$$$&')}`;

export class NamedItemCollection extends ApiCollection {
  readonly className = 'NamedItemCollection';
  /** `sheetId` is null for the names of the workbook. */
  constructor(
    book: Book,
    private readonly sheetId: string | null,
  ) {
    super(book);
  }

  items(): readonly NamedItem[] {
    const names = this.book.workbook.getDefinedNames();
    return names
      .filter((item) => (this.sheetId === null ? item.isWorkbookScope() : item.getLocalSheetId() === this.sheetId))
      .map((item) => new NamedItem(this.book, item.getName(), this.sheetId));
  }
  Add(name: string, reference: Range | string | number, comment?: string | null): NamedItem {
    if (!isFreeName(this.book, name)) throw invalid(`The name ${name} is not allowed or already taken.`);
    const isText = typeof reference === 'string';
    if (isText && !reference.startsWith('='))
      throw invalid('A name refers to a range or to a formula that starts with =.');
    const formula = reference instanceof Range ? `=${absolute(this.book, reference.area)}` : String(reference);
    // The builder, not insertDefinedName: that one refuses names equal to functions, such as Rate.
    this.book.workbook.insertDefinedNameBuilder({
      unitId: this.book.unitId,
      localSheetId: this.sheetId ?? WHOLE_WORKBOOK,
      id: `name-${this.book.newNumber()}`,
      name,
      formulaOrRefString: formula.replace(/^=/, ''),
      comment: comment ?? '',
    });
    return new NamedItem(this.book, name, this.sheetId);
  }
  GetItem(name: string): NamedItem {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw notFound(name);
    return item;
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    const item = findName(this.book, name, this.sheetId);
    return item && new NamedItem(this.book, item.getName(), this.sheetId);
  }
}

export class NamedItem extends ApiObject {
  readonly className = 'NamedItem';
  override readonly scalars = ['comment', 'formula', 'name', 'scope', 'type', 'value', 'visible'];
  constructor(
    book: Book,
    readonly Name: string,
    private readonly sheetId: string | null,
  ) {
    super(book);
  }

  private get item(): FDefinedName {
    const item = findName(this.book, this.Name, this.sheetId);
    if (!item) throw notFound(this.Name);
    return item;
  }
  private get area(): Area | null {
    return areaOfName(this.book, this.Name);
  }
  get Formula(): string {
    return `=${this.item.getFormulaOrRefString().replace(/^=/, '')}`;
  }
  set Formula(formula: string) {
    this.item.setRef(formula.replace(/^=/, ''));
  }
  get Comment(): string {
    return this.item.getComment() ?? '';
  }
  set Comment(comment: string) {
    this.item.setComment(comment);
  }
  get Scope(): string {
    return this.sheetId === null ? 'Workbook' : 'Worksheet';
  }
  get Visible(): boolean {
    return !this.book.hiddenNames.has(this.Name);
  }
  set Visible(isVisible: boolean) {
    if (isVisible) this.book.hiddenNames.delete(this.Name);
    else this.book.hiddenNames.add(this.Name);
    this.item.setHidden(!isVisible);
  }
  get Type(): string {
    if (this.area) return 'Range';
    return this.Formula.includes('#REF!') ? 'Error' : 'String';
  }
  get Value(): unknown {
    const { area } = this;
    if (!area) return this.Formula.includes('#REF!') ? '#REF!' : this.Formula;
    return area.rows * area.columns === 1 ? readValues(this.book, area)[0]?.[0] : this.Formula.slice(1);
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw notFound(this.Name);
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const { area } = this;
    return area && new Range(this.book, area);
  }
  Delete(): void {
    this.item.delete();
  }
}
