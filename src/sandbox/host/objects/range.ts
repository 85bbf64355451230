/**
 * Excel's Range.
 */
import { addressOf, contains, EXCEL_COLUMNS, EXCEL_ROWS, intersection, quoteSheet, type Area } from '../area';
import { ApiObject } from '../apiObject';
import type { Book } from '../book';
import { checkSize, readFormulas, readNumberFormats, readText, readValues, writeContent, writeInput } from '../cells';
import { HostError, invalid, notFound } from '../errors';
import { linkOf, setLink } from '../links';
import { applyStyle, clearLook, copyLook, setNumberFormats, styleNameOf } from '../looks';
import { checkUnprotected, checkWritable } from '../protection';
import { shiftCells } from '../shifts';
import { usedArea } from '../used';
import { ConditionalFormatCollection } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { RangeFormat } from './rangeFormat';
import { TableCollection } from './tables';
import { Worksheet } from './worksheet';

export class Range extends ApiObject {
  readonly className = 'Range';
  override readonly scalars = [
    'address', 'cellCount', 'columnCount', 'columnHidden', 'columnIndex', 'formulas', 'hidden', 'isEntireColumn',
    'isEntireRow', 'numberFormat', 'rowCount', 'rowHidden', 'rowIndex', 'style', 'text', 'values', 'valueTypes',
  ]; // prettier-ignore

  constructor(
    book: Book,
    readonly area: Area,
  ) {
    super(book);
  }

  /** The part of the area that the engine's sheet has. */
  private get cells(): Area {
    return this.book.clip(this.area);
  }

  private at(row: number, column: number, rows: number, columns: number): Range {
    const area = { ...this.area, row: this.area.row + row, column: this.area.column + column, rows, columns };
    const isInside =
      area.row >= 0 && area.column >= 0 && area.row + rows <= EXCEL_ROWS && area.column + columns <= EXCEL_COLUMNS;
    if (!isInside || rows < 1 || columns < 1) throw invalid('The range would lie outside the sheet.');
    return new Range(this.book, area);
  }

  get Address(): string {
    return `${quoteSheet(this.book.sheet(this.area.sheetId).getSheetName())}!${addressOf(this.area)}`;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === EXCEL_COLUMNS;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === EXCEL_ROWS;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.area.sheetId);
  }

  get Values(): unknown {
    return readValues(this.book, this.cells);
  }
  set Values(input: unknown) {
    this.write(input);
  }
  get Formulas(): unknown {
    return readFormulas(this.book, this.cells);
  }
  set Formulas(input: unknown) {
    this.write(input);
  }
  private write(input: unknown): void {
    checkWritable(this.book, this.area);
    writeInput(this.book, this.cells, input);
  }
  get Text(): unknown {
    return readText(this.book, this.cells);
  }
  get ValueTypes(): unknown {
    return readValues(this.book, this.cells).map((line) => line.map(typeNameOf));
  }
  get NumberFormat(): unknown {
    return readNumberFormats(this.book, this.cells);
  }
  set NumberFormat(input: unknown) {
    checkWritable(this.book, this.area, 'allowFormatCells');
    if (Array.isArray(input)) checkSize(input, this.cells);
    setNumberFormats(this.book, this.cells, input);
  }
  get Style(): string | null {
    return styleNameOf(this.book, this.cells);
  }
  set Style(name: string) {
    checkWritable(this.book, this.area, 'allowFormatCells');
    applyStyle(this.book, this.cells, name);
  }
  get Hyperlink(): unknown {
    return linkOf(this.book, this.area);
  }
  set Hyperlink(link: unknown) {
    checkWritable(this.book, this.area, 'allowInsertHyperlinks');
    setLink(this.book, this.area, link);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.book, this.area);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.book, this.area);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.area);
  }

  get RowHidden(): boolean | null {
    return this.shared(this.cells.row, this.cells.rows, (row) => !this.sheet.getRowVisible(row));
  }
  set RowHidden(isHidden: boolean) {
    checkWritable(this.book, this.area, 'allowFormatRows');
    this.hide(isHidden ? 'set-row-hidden' : 'set-row-visible');
  }
  get ColumnHidden(): boolean | null {
    return this.shared(this.cells.column, this.cells.columns, (column) => !this.sheet.getColVisible(column));
  }
  set ColumnHidden(isHidden: boolean) {
    checkWritable(this.book, this.area, 'allowFormatColumns');
    this.hide(isHidden ? 'set-col-hidden' : 'set-col-visible');
  }
  /** By the mutation: the engine's commands would move the selection as well. */
  private hide(mutation: string): void {
    const { sheetId, row, rows, column, columns } = this.cells;
    const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    this.book.execute(`sheet.mutation.${mutation}`, { unitId: this.book.unitId, subUnitId: sheetId, ranges: [range] });
  }
  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true;
  }
  private get sheet(): ReturnType<ReturnType<Book['sheet']>['getSheet']> {
    return this.book.sheet(this.area.sheetId).getSheet();
  }
  /** What rows or columns have in common, or `null`. */
  private shared(first: number, count: number, read: (index: number) => boolean): boolean | null {
    const answers = new Set(Array.from({ length: count }, (_, index) => read(first + index)));
    return answers.size === 1 ? answers.has(true) : null;
  }

  GetCell(row: number, column: number): Range {
    return this.at(row, column, 1, 1);
  }
  GetRow(row: number): Range {
    return this.at(row, 0, 1, this.area.columns);
  }
  GetColumn(column: number): Range {
    return this.at(0, column, this.area.rows, 1);
  }
  GetLastRow(): Range {
    return this.at(this.area.rows - 1, 0, 1, this.area.columns);
  }
  GetLastColumn(): Range {
    return this.at(0, this.area.columns - 1, this.area.rows, 1);
  }
  GetLastCell(): Range {
    return this.at(this.area.rows - 1, this.area.columns - 1, 1, 1);
  }
  GetRowsBelow(count = 1): Range {
    return this.at(count < 0 ? this.area.rows + count : this.area.rows, 0, Math.abs(count), this.area.columns);
  }
  GetRowsAbove(count = 1): Range {
    return this.at(-count, 0, count, this.area.columns);
  }
  GetColumnsAfter(count = 1): Range {
    return this.at(0, this.area.columns, this.area.rows, count);
  }
  GetColumnsBefore(count = 1): Range {
    return this.at(0, -count, this.area.rows, count);
  }
  GetResizedRange(rows: number, columns: number): Range {
    return this.at(0, 0, this.area.rows + rows, this.area.columns + columns);
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(0, 0, rows, columns);
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.at(rows, columns, this.area.rows, this.area.columns);
  }
  GetEntireColumn(): Range {
    return new Range(this.book, { ...this.area, row: 0, rows: EXCEL_ROWS });
  }
  GetEntireRow(): Range {
    return new Range(this.book, { ...this.area, column: 0, columns: EXCEL_COLUMNS });
  }
  GetBoundingRect(other: Range | string): Range {
    const second = this.other(other);
    const row = Math.min(this.area.row, second.row);
    const column = Math.min(this.area.column, second.column);
    const rows = Math.max(this.area.row + this.area.rows, second.row + second.rows) - row;
    const columns = Math.max(this.area.column + this.area.columns, second.column + second.columns) - column;
    return new Range(this.book, { ...this.area, row, column, rows, columns });
  }
  GetIntersection(other: Range | string): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw notFound('intersection');
    return found;
  }
  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const common = intersection(this.area, this.other(other));
    return common && new Range(this.book, common);
  }
  private other(other: Range | string): Area {
    return typeof other === 'string' ? this.Worksheet.GetRange(other).area : other.area;
  }
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at(0, 0, 1, 1);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = usedArea(this.book, this.area, valuesOnly);
    return used && new Range(this.book, used);
  }
  GetTables(fullyContained = false): TableCollection {
    return new TableCollection(this.book, null, (table) => !fullyContained || contains(this.area, table), this.area);
  }

  Clear(applyTo = 'All'): void {
    checkWritable(this.book, this.area);
    const used = usedArea(this.book, this.area, false);
    if (!used) return;
    if (applyTo !== 'Formats') writeContent(this.book, used, () => ({ kind: 'empty' }));
    if (applyTo === 'All' || applyTo === 'Formats') clearLook(this.book, used);
  }
  /** Copies looks over the whole range, repeating the source; other kinds of copying are not simulated. */
  CopyFrom(source: Range | string, copyType = 'All'): void {
    if (copyType !== 'Formats' || typeof source === 'string') {
      throw new HostError('ApiNotFound', `The host does not simulate Range.CopyFrom of ${copyType}.`);
    }
    checkWritable(this.book, this.area);
    copyLook(this.book, source.area, this.area);
  }
  Delete(shift: string): void {
    checkWritable(this.book, this.area, this.IsEntireColumn ? 'allowDeleteColumns' : 'allowDeleteRows');
    shiftCells(this.book, this.area, shift);
  }
  Insert(shift: string): Range {
    checkWritable(this.book, this.area, this.IsEntireColumn ? 'allowInsertColumns' : 'allowInsertRows');
    shiftCells(this.book, this.area, shift);
    return new Range(this.book, this.area);
  }
  Merge(across = false): void {
    const { row, column, rows, columns, sheetId } = this.area;
    checkUnprotected(this.book, this.area);
    const range = this.book.sheet(sheetId).getRange(row, column, rows, columns);
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }
  Unmerge(): void {
    const { row, column, rows, columns, sheetId } = this.area;
    checkUnprotected(this.book, this.area);
    this.book.sheet(sheetId).getRange(row, column, rows, columns).breakApart();
  }
  Group(option: string): void {
    checkUnprotected(this.book, this.area);
    const axis = option === 'ByColumns' ? 'columns' : 'rows';
    this.book.sheetState(this.area.sheetId).outline.push({ area: this.area, value: axis });
  }
  Ungroup(option: string): void {
    checkUnprotected(this.book, this.area);
    const { outline } = this.book.sheetState(this.area.sheetId);
    const axis = option === 'ByColumns' ? 'columns' : 'rows';
    const index = outline.findIndex(({ area, value }) => value === axis && contains(this.area, area));
    if (index < 0) throw invalid('Nothing is grouped here.');
    outline.splice(index, 1);
  }
  HideGroupDetails(option: string): void {
    this.requireGroup(option);
    if (option === 'ByColumns') this.ColumnHidden = true;
    else this.RowHidden = true;
  }
  ShowGroupDetails(option: string): void {
    this.requireGroup(option);
    if (option === 'ByColumns') this.ColumnHidden = false;
    else this.RowHidden = false;
  }
  /** Groups of a protected sheet neither open nor close, whatever the sheet allows. */
  private requireGroup(option: string): void {
    checkUnprotected(this.book, this.area);
    const axis = option === 'ByColumns' ? 'columns' : 'rows';
    const { outline } = this.book.sheetState(this.area.sheetId);
    const isGrouped = outline.some(({ area, value }) => value === axis && intersection(area, this.area) !== null);
    if (!isGrouped) throw invalid('Nothing is grouped here.');
  }
  Calculate(): void {
    this.book.recalculate(this.cells);
  }
  Select(): void {
    const { row, column, rows, columns, sheetId } = this.cells;
    const sheet = this.book.sheet(sheetId);
    this.book.workbook.setActiveSheet(sheet);
    sheet.getRange(row, column, rows, columns).activate();
  }

  /** The client cuts writes of more than 1,500 cells into pieces and checks the whole first. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) {
      throw invalid("The input array doesn't match the size of the range.");
    }
  }
}

function typeNameOf(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value) ? 'Error' : 'String';
}
