/**
 * Tables of the workbook: where they are, and what Excel does to them that the engine does not.
 */
import { TableManager, type ITableInfo } from '@univerjs/sheets-table';
import { cellValue } from '../../engine/cellValue';
import { addressOf, overlap, type Area } from './area';
import type { Book } from './book';
import { cellFormula, writeContent } from './cells';
import { invalid, notFound } from './errors';
import { EVENT, WORKBOOK } from './events';
import { isFreeName } from './names';
import { breakFormulas, refreshFormulas, renameColumnsInFormulas, renameInFormulas } from './tableFormulas';

export type TableInfo = ITableInfo;

export const tablesOf = (book: Book): readonly TableInfo[] => book.workbook.getTableList();

/** The table of an id; `ItemNotFound` when it is gone. */
export function tableOf(book: Book, id: string): TableInfo {
  const table = tablesOf(book).find((candidate) => candidate.id === id);
  if (!table) throw notFound(id);
  return table;
}

/** Header and body. */
export function gridOf({ subUnitId, range }: TableInfo): Area {
  return {
    sheetId: subUnitId,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Header, body and the totals row, if there is one. */
export function areaOf(book: Book, table: TableInfo): Area {
  const grid = gridOf(table);
  return book.tableState(table.id).hasTotals ? { ...grid, rows: grid.rows + 1 } : grid;
}

export function bodyOf(table: TableInfo): Area {
  const grid = gridOf(table);
  return { ...grid, row: grid.row + 1, rows: grid.rows - 1 };
}

/** Tables that share cells with an area. */
export const tablesIn = (book: Book, area: Area): readonly TableInfo[] =>
  tablesOf(book).filter((table) => overlap(areaOf(book, table), area));

/** Text of the header cells, empty and repeated ones replaced as Excel does. */
function headersOf(book: Book, header: Area): string[] {
  const names: string[] = [];
  for (let index = 0; index < header.columns; index += 1) {
    const text = String(cellValue(book.cell(header.sheetId, header.row, header.column + index)));
    const base = text || `Column${index + 1}`;
    let name = base;
    for (let number = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); number += 1) {
      name = `${base}${number}`;
    }
    names.push(name);
  }
  return names;
}

/** Makes a table of an area with a header row; an area of one row gets an empty body row. */
export function addTable(book: Book, wanted: Area): TableInfo {
  const area = { ...wanted, rows: Math.max(2, wanted.rows) };
  if (tablesIn(book, area).length) throw invalid("A table can't overlap another table.");
  book.makeRoom(area);
  const header = headersOf(book, { ...area, rows: 1 });
  writeContent(book, { ...area, rows: 1 }, (_, column) => ({ kind: 'text', text: header[column] ?? '' }));
  let number = book.newNumber();
  while (!isFreeName(book, `Table${number}`)) number = book.newNumber();
  const id = `{table-${book.newNumber()}}`;
  // The mutation, not the command: the command refuses a table named like a sheet, which Excel allows.
  book.execute('sheet.mutation.add-table', {
    unitId: book.unitId,
    subUnitId: area.sheetId,
    tableId: id,
    name: `Table${number}`,
    range: rangeOf(area),
    header,
    options: {},
  });
  book.events.note(EVENT.tableAdded, [WORKBOOK, area.sheetId], { tableId: id, worksheetId: area.sheetId });
  return tableOf(book, id);
}

function rangeOf({ row, column, rows, columns }: Area): TableInfo['range'] {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** Changes the engine's table: its `name`, or its place. */
function configure(book: Book, table: TableInfo, config: object): void {
  const ids = { unitId: book.unitId, subUnitId: table.subUnitId, tableId: table.id };
  book.execute('sheet.mutation.set-sheet-table', { ...ids, config });
}

export function renameTable(book: Book, table: TableInfo, name: string): void {
  if (name.toLowerCase() !== table.name.toLowerCase() && !isFreeName(book, name)) {
    throw invalid(`The name ${name} is not allowed or already taken.`);
  }
  const oldName = table.name;
  configure(book, table, { name });
  renameInFormulas(book, oldName, name);
}

/** Removes the table and leaves its cells; formulas that named it show `#REF!`. */
export function removeTable(book: Book, table: TableInfo): void {
  const { subUnitId, id } = table;
  book.execute('sheet.mutation.delete-table', { unitId: book.unitId, subUnitId, tableId: id });
  breakFormulas(book, table.name);
  book.forgetTable(id);
  book.events.note(EVENT.tableDeleted, [WORKBOOK, subUnitId], {
    tableId: id,
    tableName: table.name,
    worksheetId: subUnitId,
  });
}

/** Gives the table another size; new columns are named by their header cells, calculated columns go on. */
export function resizeTable(book: Book, table: TableInfo, wanted: Area): void {
  const grid = gridOf(table);
  const area = { ...wanted, rows: Math.max(2, wanted.rows) };
  if (area.row !== grid.row || !overlap(area, grid)) {
    throw invalid('The headers must remain in the same row, and the new range must overlap the table.');
  }
  const others = tablesIn(book, area).filter((other) => other.id !== table.id);
  if (others.length) throw invalid("A table can't overlap another table.");
  book.makeRoom(area);
  configure(book, table, { updateRange: { newRange: rangeOf(area) } });
  renameColumns(book, tableOf(book, table.id));
  refreshFormulas(book, table.name);
  fillCalculatedColumns(book, tableOf(book, table.id), grid.rows - 1);
}

/** Takes the header cells over as column names and mends formulas that use the old names. */
export function renameColumns(book: Book, table: TableInfo): void {
  const grid = gridOf(table);
  const names = headersOf(book, { ...grid, rows: 1 });
  const old = table.columns.map((column) => column.displayName);
  if (names.every((name, index) => name === old[index])) return;
  const manager = book.engine.univer.__getInjector().get(TableManager);
  const engineTable = manager.getTableById(book.unitId, table.id);
  names.forEach((name, index) => {
    const column = engineTable?.getTableColumnByIndex(index);
    if (column) column.displayName = name;
  });
  configure(book, table, { updateRange: { newRange: table.range } });
  writeContent(book, { ...grid, rows: 1 }, (_, column) => ({ kind: 'text', text: names[column] ?? '' }));
  renameColumnsInFormulas(book, table.name, old, names);
}

/** Continues columns whose body cells all held one formula into the rows after the first `oldRows`. */
export function fillCalculatedColumns(book: Book, table: TableInfo, oldRows: number): void {
  const body = bodyOf(table);
  if (body.rows <= oldRows || oldRows < 1) return;
  for (let column = body.column; column < body.column + body.columns; column += 1) {
    const formulas = new Set<string | null>();
    for (let row = body.row; row < body.row + oldRows && formulas.size < 2; row += 1) {
      const cell = book.cell(body.sheetId, row, column);
      formulas.add(cell ? cellFormula(book, body.sheetId, row, column, cell) : null);
    }
    const [formula] = formulas;
    if (formulas.size !== 1 || typeof formula !== 'string') continue;
    const added = { ...body, row: body.row + oldRows, rows: body.rows - oldRows, column, columns: 1 };
    writeContent(book, added, (row) => {
      const cell = book.cell(added.sheetId, added.row + row, column);
      return cellValue(cell) === '' && !cell?.f ? { kind: 'formula', formula } : null;
    });
  }
}

function hasContent(book: Book, line: Area): boolean {
  const cells = Array.from({ length: line.columns }, (_, index) =>
    book.cell(line.sheetId, line.row, line.column + index),
  );
  return cells.some((cell) => cellValue(cell) !== '' || cell?.f || cell?.si);
}

/** Excel grows a table when something is written right below its last row. */
export function growTables(book: Book, written: Area): void {
  if (!hasContent(book, { ...written, rows: 1 })) return;
  for (const table of tablesOf(book)) {
    const grid = gridOf(table);
    const isBelow = table.subUnitId === written.sheetId && written.row === grid.row + grid.rows;
    const isInside = written.column >= grid.column && written.column + written.columns <= grid.column + grid.columns;
    if (!isBelow || !isInside || !isFilled(book, written) || book.tableState(table.id).hasTotals) continue;
    if (book.sheetState(table.subUnitId).protection) continue;
    const grown = { ...grid, rows: grid.rows + written.rows };
    if (tablesIn(book, grown).some((other) => other.id !== table.id)) continue;
    resizeTable(book, table, grown);
  }
}

function isFilled(book: Book, { sheetId, row, column, columns }: Area): boolean {
  return Array.from({ length: columns }, (_, at) => book.cell(sheetId, row, column + at)).some(
    (cell) => cell !== undefined && (Boolean(cell.f) || cellValue(cell) !== ''),
  );
}

/** Tells the listeners of a table that its cells changed. */
export function noteTableChanges(book: Book, area: Area, args: Readonly<Record<string, unknown>>): void {
  for (const table of tablesIn(book, area)) {
    const tableArgs = { ...args, tableId: table.id, address: addressOf(area) };
    book.events.note(EVENT.tableChanged, [table.id, table.subUnitId, WORKBOOK], tableArgs);
  }
}
