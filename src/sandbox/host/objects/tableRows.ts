/**
 * Excel's TableRowCollection and TableRow.
 */
import { bodyOf, fillCalculatedColumns, gridOf, resizeTable, tableOf, tablesIn, type TableInfo } from '../tableModel';
import { ApiCollection, ApiObject } from '../apiObject';
import type { Area } from '../area';
import type { Book } from '../book';
import { checkSize, readValues, writeInput } from '../cells';
import { invalid, notFound } from '../errors';
import { checkUnprotected } from '../protection';
import { shiftCells } from '../shifts';
import { Range } from './range';

export class TableRowCollection extends ApiCollection {
  readonly className = 'TableRowCollection';
  constructor(
    book: Book,
    private readonly tableId: string,
  ) {
    super(book);
  }
  private get info(): TableInfo {
    return tableOf(this.book, this.tableId);
  }
  items(): readonly TableRow[] {
    return Array.from({ length: bodyOf(this.info).rows }, (_, index) => new TableRow(this.book, this.tableId, index));
  }
  GetItemAt(index: number): TableRow {
    const row = this.items()[index];
    if (!row) throw notFound(index);
    return row;
  }
  /** Inserts rows before `index`, or at the end; cells below the table move down. */
  Add(index?: number | null, values?: unknown): TableRow {
    const body = bodyOf(this.info);
    checkUnprotected(this.book, body);
    const at = index ?? body.rows;
    if (at < 0 || at > body.rows) throw notFound(index);
    const matrix = Array.isArray(values) ? (values as unknown[]) : null;
    const added = { ...body, row: body.row + at, rows: matrix?.length ?? 1 };
    if (matrix) checkSize(matrix, added);
    moveDown(this.book, added);
    const grid = gridOf(this.info);
    if (grid.rows !== body.rows + 1 + added.rows) {
      resizeTable(this.book, this.info, { ...grid, rows: body.rows + 1 + added.rows });
    }
    if (matrix) writeInput(this.book, added, matrix);
    else fillCalculatedColumns(this.book, this.info, body.rows);
    return new TableRow(this.book, this.tableId, at);
  }
  DeleteRowsAt(index: number, count = 1): void {
    const body = bodyOf(this.info);
    checkUnprotected(this.book, body);
    if (index < 0 || count < 1 || index + count > body.rows) throw invalid('The table has no such rows.');
    const grid = gridOf(this.info);
    if (count === body.rows) {
      // Excel keeps one empty body row.
      new Range(this.book, { ...body, rows: 1 }).Clear('Contents');
      if (count > 1) this.remove(grid, { ...body, row: body.row + 1, rows: count - 1 });
      return;
    }
    this.remove(grid, { ...body, row: body.row + index, rows: count });
  }
  private remove(grid: Area, rows: Area): void {
    shiftCells(this.book, rows, 'Up');
    const wanted = grid.rows - rows.rows;
    if (gridOf(this.info).rows !== wanted) resizeTable(this.book, this.info, { ...grid, rows: wanted });
  }
}

/** Makes room by moving what is in the way down. */
function moveDown(book: Book, area: Area): void {
  const values = readValues(book, area).flat();
  const isFree = values.every((value) => value === '') && tablesIn(book, area).length === 0;
  if (!isFree) shiftCells(book, area, 'Down');
}

export class TableRow extends ApiObject {
  readonly className = 'TableRow';
  override readonly scalars = ['index', 'values'];
  constructor(
    book: Book,
    private readonly tableId: string,
    readonly Index: number,
  ) {
    super(book);
  }
  private get area(): Area {
    const body = bodyOf(tableOf(this.book, this.tableId));
    return { ...body, row: body.row + this.Index, rows: 1 };
  }
  get Values(): unknown {
    return readValues(this.book, this.area);
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    return new Range(this.book, this.area);
  }
  Delete(): void {
    new TableRowCollection(this.book, this.tableId).DeleteRowsAt(this.Index, 1);
  }
}
