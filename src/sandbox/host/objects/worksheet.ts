/**
 * Excel's Worksheet.
 */
import { EXCEL_COLUMNS, EXCEL_ROWS, parseAddress, splitSheet, type Area } from '../area';
import { ApiObject } from '../apiObject';
import type { Book } from '../book';
import { HostError, invalid, notFound } from '../errors';
import { EVENT } from '../events';
import { isSheetName } from '../names';
import { deleteSheet } from '../sheets';
import { ChartCollection } from './charts';
import { FreezePanes } from './freezePanes';
import { areaOfName, NamedItemCollection } from './names';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { TableCollection } from './tables';

export class Worksheet extends ApiObject {
  readonly className = 'Worksheet';
  override readonly scalars = ['id', 'name', 'position', 'showGridlines', 'tabColor', 'visibility'];

  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
  }

  private get sheet(): ReturnType<Book['sheet']> {
    return this.book.sheet(this.Id);
  }

  get Name(): string {
    return this.sheet.getSheetName();
  }
  set Name(name: string) {
    const other = this.book.findSheet(name);
    if (!isSheetName(name) || (other && other.getSheetId() !== this.Id)) {
      throw invalid(`${name} is not allowed as the name of a sheet, or already taken.`);
    }
    this.sheet.setName(name);
  }
  get Position(): number {
    return this.sheet.getIndex();
  }
  set Position(index: number) {
    if (!Number.isInteger(index) || index < 0 || index >= this.book.workbook.getSheets().length) {
      throw invalid(`${index} is not a position of a sheet.`);
    }
    this.book.workbook.moveSheet(this.sheet, index);
  }
  get Visibility(): string {
    if (this.book.sheetState(this.Id).isVeryHidden) return 'VeryHidden';
    return this.sheet.isSheetHidden() ? 'Hidden' : 'Visible';
  }
  set Visibility(visibility: string) {
    if (visibility !== 'Visible') {
      const others = this.book.workbook.getSheets().filter((sheet) => sheet.getSheetId() !== this.Id);
      if (others.every((sheet) => sheet.isSheetHidden())) throw invalid('A workbook needs a visible sheet.');
    }
    this.book.sheetState(this.Id).isVeryHidden = visibility === 'VeryHidden';
    if (visibility === 'Visible') this.sheet.showSheet();
    else if (!this.sheet.isSheetHidden()) this.sheet.hideSheet();
  }
  get TabColor(): string {
    return this.sheet.getTabColor() ?? '';
  }
  set TabColor(color: string) {
    this.sheet.setTabColor(color);
  }
  get ShowGridlines(): boolean {
    return !this.sheet.hasHiddenGridLines();
  }
  /** The client's name for setting `showGridlines`. */
  set Gridlines(isShown: boolean) {
    if (isShown !== this.ShowGridlines) this.sheet.setHiddenGridlines(!isShown);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.book, this.Id);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.Id);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.book, this.Id);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.book, this.Id);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.Id);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.book, this.Id);
  }

  Activate(): void {
    if (this.sheet.isSheetHidden()) throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.book.workbook.setActiveSheet(this.sheet);
  }
  Delete(): void {
    deleteSheet(this.book, this.Id);
  }
  private get whole(): Area {
    return { sheetId: this.Id, row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS };
  }
  GetRange(reference?: string | null): Range {
    if (!reference) return new Range(this.book, this.whole);
    const { sheetName, address } = splitSheet(reference);
    const other = sheetName === null ? null : this.book.findSheet(sheetName);
    if (sheetName !== null && other?.getSheetId() !== this.Id) throw invalid(`${reference} is on another sheet.`);
    const named = areaOfName(this.book, address);
    if (named?.sheetId === this.Id) return new Range(this.book, named);
    return new Range(this.book, { sheetId: this.Id, ...parseAddress(address) });
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const numbers = [row, column, rows - 1, columns - 1];
    if (numbers.some((number) => !Number.isInteger(number) || number < 0))
      throw invalid(`(${numbers.join(', ')}) is not the place of a range.`);
    return new Range(this.book, this.whole).GetCell(row, column).GetAbsoluteResizedRange(rows, columns);
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly = false): Range {
    return new Range(this.book, this.whole).GetUsedRange(valuesOnly);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    return new Range(this.book, this.whole).GetUsedRangeOrNullObject(valuesOnly);
  }
  GetNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }
  GetNext(visibleOnly = false): Worksheet {
    const next = this.neighbour(1, visibleOnly);
    if (!next) throw notFound('next sheet');
    return next;
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.book.workbook.getSheets();
    for (let index = this.Position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index];
      if (sheet && (!visibleOnly || !sheet.isSheetHidden())) return new Worksheet(this.book, sheet.getSheetId());
    }
    return null;
  }
  Calculate(): void {
    this.book.recalculateAll();
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetChanged, this.Id);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetChanged, this.Id);
  }
  _RegisterCalculatedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetCalculated, this.Id);
  }
  _UnregisterCalculatedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetCalculated, this.Id);
  }
  _RegisterActivatedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetActivated, this.Id);
  }
  _UnregisterActivatedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetActivated, this.Id);
  }
  _RegisterDeactivatedEvent(): void {
    this.book.events.subscribe(EVENT.worksheetDeactivated, this.Id);
  }
  _UnregisterDeactivatedEvent(): void {
    this.book.events.unsubscribe(EVENT.worksheetDeactivated, this.Id);
  }
}
