/**
 * Excel's TableCollection and Table.
 */
import { cellValue } from '../../../engine/cellValue';
import { splitSheet, type Area } from '../area';
import { ApiCollection, RecordObject } from '../apiObject';
import type { Book } from '../book';
import { writeContent } from '../cells';
import { HostError, invalid, notFound } from '../errors';
import { EVENT, WORKBOOK } from '../events';
import { checkUnprotected } from '../protection';
import { showBandedRows, showFilterButtons } from '../tableLooks';
import {
  addTable,
  areaOf,
  bodyOf,
  gridOf,
  removeTable,
  renameTable,
  resizeTable,
  tableOf,
  tablesIn,
  tablesOf,
  type TableInfo,
} from '../tableModel';
import { Range } from './range';
import { TableColumnCollection } from './tableColumns';
import { TableRowCollection } from './tableRows';
import { Worksheet } from './worksheet';

export class TableCollection extends ApiCollection {
  readonly className = 'TableCollection';
  /** `sheetId` is null for the tables of the workbook; `within` keeps to those that touch an area. */
  constructor(
    book: Book,
    private readonly sheetId: string | null,
    private readonly isWanted: (area: Area) => boolean = () => true,
    private readonly within: Area | null = null,
  ) {
    super(book);
  }

  private get tables(): readonly TableInfo[] {
    const tables = this.within ? tablesIn(this.book, this.within) : tablesOf(this.book);
    return tables.filter(
      (table) => (this.sheetId === null || table.subUnitId === this.sheetId) && this.isWanted(areaOf(this.book, table)),
    );
  }
  items(): readonly Table[] {
    return this.tables.map(({ id }) => new Table(this.book, id));
  }
  Add(address: Range | string, hasHeaders: boolean): Table {
    if (!hasHeaders) throw new HostError('ApiNotFound', 'The host makes tables with headers only.');
    const { area } = typeof address === 'string' ? this.rangeOf(address) : address;
    if (this.sheetId !== null && area.sheetId !== this.sheetId) throw invalid('The range is on another sheet.');
    checkUnprotected(this.book, area);
    return new Table(this.book, addTable(this.book, area).id);
  }
  private rangeOf(address: string): Range {
    const { sheetName } = splitSheet(address);
    const active = this.book.workbook.getActiveSheet().getSheetId();
    const sheetId = sheetName === null ? (this.sheetId ?? active) : this.book.findSheet(sheetName)?.getSheetId();
    if (sheetId === undefined) throw notFound(address);
    return new Worksheet(this.book, sheetId).GetRange(address);
  }
  GetItem(key: string): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw notFound(key);
    return table;
  }
  GetItemOrNullObject(key: string): Table | null {
    const name = String(key).toLowerCase();
    const table = this.tables.find((candidate) => candidate.id === key || candidate.name.toLowerCase() === name);
    return table ? new Table(this.book, table.id) : null;
  }
  GetItemAt(index: number): Table {
    const table = this.tables[index];
    if (!table) throw notFound(index);
    return new Table(this.book, table.id);
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }

  private get target(): string {
    return this.sheetId ?? WORKBOOK;
  }
  get _EventTargetId(): string {
    return this.target;
  }
  _RegisterDataChangedEvent(): void {
    this.book.events.subscribe(EVENT.tableChanged, this.target);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.unsubscribe(EVENT.tableChanged, this.target);
  }
  _RegisterAddedEvent(): void {
    this.book.events.subscribe(EVENT.tableAdded, this.target);
  }
  _UnregisterAddedEvent(): void {
    this.book.events.unsubscribe(EVENT.tableAdded, this.target);
  }
  _RegisterDeletedEvent(): void {
    this.book.events.subscribe(EVENT.tableDeleted, this.target);
  }
  _UnregisterDeletedEvent(): void {
    this.book.events.unsubscribe(EVENT.tableDeleted, this.target);
  }
}

export class Table extends RecordObject {
  readonly className = 'Table';
  readonly fields = {
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedColumns: false,
    showBandedRows: true,
    showFilterButton: true,
    style: 'TableStyleMedium2',
  };
  override readonly scalars = [...Object.keys(this.fields), 'id', 'legacyId', 'name', 'showHeaders', 'showTotals'];
  protected readonly store: Map<string, unknown>;

  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
    this.store = book.tableState(Id).properties;
  }

  protected override setField(field: string, value: unknown): void {
    super.setField(field, value);
    if (field === 'showBandedRows') showBandedRows(this.book, this.info, value !== false);
    if (field === 'showFilterButton') {
      showFilterButtons(this.book, this.info, (id) => this.book.tableState(id).properties.get(field) !== false);
    }
  }
  private get info(): TableInfo {
    return tableOf(this.book, this.Id);
  }
  get Name(): string {
    return this.info.name;
  }
  set Name(name: string) {
    renameTable(this.book, this.info, name);
  }
  get LegacyId(): string {
    return this.Id;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get ShowTotals(): boolean {
    return this.book.tableState(this.Id).hasTotals;
  }
  set ShowTotals(isShown: boolean) {
    if (isShown === this.ShowTotals) return;
    checkUnprotected(this.book, gridOf(this.info));
    if (isShown) this.addTotals();
    else this.removeTotals();
  }
  private get totals(): Area {
    const grid = gridOf(this.info);
    return { ...grid, row: grid.row + grid.rows, rows: 1 };
  }
  /** Excel labels the first column and sums the last one when it holds numbers. */
  private addTotals(): void {
    const { totals, info } = this;
    const isTaken = Array.from({ length: totals.columns }, (_, index) =>
      cellValue(this.book.cell(totals.sheetId, totals.row, totals.column + index)),
    ).some((value) => value !== '');
    if (isTaken) new Range(this.book, totals).Insert('Down');
    const last = info.columns.at(-1)?.displayName ?? '';
    const lastCell = this.book.cell(totals.sheetId, totals.row - 1, totals.column + totals.columns - 1);
    const sums = typeof cellValue(lastCell) === 'number';
    this.book.tableState(this.Id).hasTotals = true;
    writeContent(this.book, totals, (_, column) => {
      if (column === totals.columns - 1 && column > 0) {
        return sums ? { kind: 'formula', formula: `=SUBTOTAL(109,${info.name}[${last}])` } : null;
      }
      return column === 0 ? { kind: 'text', text: 'Total' } : null;
    });
  }
  private removeTotals(): void {
    const { totals } = this;
    writeContent(this.book, totals, () => ({ kind: 'empty' }));
    this.book.tableState(this.Id).hasTotals = false;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.info.subUnitId);
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.book, this.Id);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.book, this.Id);
  }
  GetRange(): Range {
    return new Range(this.book, areaOf(this.book, this.info));
  }
  GetHeaderRowRange(): Range {
    return new Range(this.book, { ...gridOf(this.info), rows: 1 });
  }
  GetDataBodyRange(): Range {
    return new Range(this.book, bodyOf(this.info));
  }
  GetTotalRowRange(): Range {
    if (!this.ShowTotals) throw notFound('totals row');
    return new Range(this.book, this.totals);
  }
  Resize(reference: Range | string): void {
    const range = typeof reference === 'string' ? this.Worksheet.GetRange(reference) : reference;
    checkUnprotected(this.book, gridOf(this.info));
    if (this.ShowTotals) throw new HostError('ApiNotFound', 'The host does not resize tables with a totals row.');
    resizeTable(this.book, this.info, range.area);
  }
  Delete(): void {
    checkUnprotected(this.book, gridOf(this.info));
    const { info } = this;
    const area = areaOf(this.book, info);
    removeTable(this.book, info);
    new Range(this.book, area).Clear('All');
  }
  ConvertToRange(): Range {
    const { area } = this.GetRange();
    removeTable(this.book, this.info);
    return new Range(this.book, area);
  }
  ClearFilters(): void {
    // The host's tables are never filtered.
  }
  _RegisterDataChangedEvent(): void {
    this.book.events.subscribe(EVENT.tableChanged, this.Id);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.unsubscribe(EVENT.tableChanged, this.Id);
  }
}
