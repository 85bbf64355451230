/**
 * Excel's TableColumnCollection and TableColumn.
 */
import { bodyOf, gridOf, renameColumns, tableOf, type TableInfo } from '../tableModel';
import { ApiCollection, ApiObject } from '../apiObject';
import type { Book } from '../book';
import { readValues, writeContent } from '../cells';
import { notFound } from '../errors';
import { Range } from './range';

export class TableColumnCollection extends ApiCollection {
  readonly className = 'TableColumnCollection';
  constructor(
    book: Book,
    private readonly tableId: string,
  ) {
    super(book);
  }
  items(): readonly TableColumn[] {
    return tableOf(this.book, this.tableId).columns.map((_, index) => new TableColumn(this.book, this.tableId, index));
  }
  GetItem(key: string | number): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw notFound(key);
    return column;
  }
  GetItemOrNullObject(key: string | number): TableColumn | null {
    const wanted = String(key).toLowerCase();
    const isWanted = (column: TableColumn): boolean =>
      typeof key === 'number' ? column.Id === key : column.Name.toLowerCase() === wanted;
    return this.items().find(isWanted) ?? null;
  }
  GetItemAt(index: number): TableColumn {
    const column = this.items()[index];
    if (!column) throw notFound(index);
    return column;
  }
}

export class TableColumn extends ApiObject {
  readonly className = 'TableColumn';
  override readonly scalars = ['id', 'index', 'name', 'values'];
  constructor(
    book: Book,
    private readonly tableId: string,
    readonly Index: number,
  ) {
    super(book);
  }
  private get info(): TableInfo {
    return tableOf(this.book, this.tableId);
  }
  get Id(): number {
    return this.Index + 1;
  }
  get Name(): string {
    return this.info.columns[this.Index]?.displayName ?? '';
  }
  set Name(name: string) {
    writeContent(this.book, this.GetHeaderRowRange().area, () => ({ kind: 'text', text: name }));
    renameColumns(this.book, this.info);
  }
  get Values(): unknown {
    return readValues(this.book, this.GetRange().area);
  }
  private part(area: Range['area']): Range {
    return new Range(this.book, { ...area, column: area.column + this.Index, columns: 1 });
  }
  GetRange(): Range {
    return this.part(gridOf(this.info));
  }
  GetHeaderRowRange(): Range {
    return this.part({ ...gridOf(this.info), rows: 1 });
  }
  GetDataBodyRange(): Range {
    return this.part(bodyOf(this.info));
  }
}
