/** Changes of a workbook that is there: tables that grow and shrink, cells that are written. */
import { Problem } from '../../../model/problem';
import type { CellValue } from '../../../workbook/spec';
import { bodyOf, type NamedArea, type TableArea } from '../layout';
import type { RequestOf } from '../protocol';
import { placeOf, type Book } from './book';
import { CellReader, isClosed, tableOrProblem } from './read';
import type { Range } from './services';

interface Fitting {
  readonly table: TableArea;
  readonly rows: number;
}

/** The cells that a table is to grow over, or that it leaves. */
function difference(book: Book, { table, rows }: Fitting): Range {
  const body = bodyOf(table);
  const [from, to] = [Math.min(table.rows, rows), Math.max(table.rows, rows)];
  return book.range({ ...body, sheet: table.sheet, row: body.row + from, rows: to - from });
}

function isFilled(value: unknown): boolean {
  return value !== '';
}

/** Makes room at the end of a sheet. */
function makeRoom(book: Book, { table, rows }: Fitting): void {
  const sheet = book.sheet(table.sheet);
  const missing = table.row + 1 + rows - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
}

function refuseIfInTheWay(book: Book, fitting: Fitting): void {
  const below = difference(book, fitting);
  const values = below.getValues() as unknown[][];
  const row = values.findIndex((line) => line.some(isFilled));
  if (row < 0) return;
  const column = (values[row] ?? []).findIndex(isFilled);
  const first = below.getCell(row + 1, column + 1);
  const address = `'${fitting.table.sheet.replace(/'/g, "''")}'!${first.getA1Notation()}`;
  throw new Problem('rows-in-the-way', { table: fitting.table.name, address });
}

/**
 * Names that end with the table's body follow its last row, and the table's own name does: formulas read what is in the
 * names, so that appended rows count.
 */
function followNames(book: Book, { table, rows }: Fitting): void {
  const body = bodyOf(table);
  const end = body.row + body.rows;
  for (const named of book.spreadsheet.getNamedRanges()) {
    const name = named.getName();
    // Names of columns begin with their table's; those of other tables need no second look.
    if (name.startsWith('CS_') && name !== table.name && !name.startsWith(`${table.name}_`)) continue;
    const range = named.getRange();
    if (range.getSheet().getName() !== table.sheet) continue;
    const area = placeOf(range);
    const shares = area.column < body.column + body.columns && body.column < area.column + area.columns;
    if (!shares || area.row > body.row || area.row + area.rows !== end) continue;
    named.setRange(book.range({ ...area, sheet: table.sheet, rows: area.rows + rows - table.rows }));
  }
}

/** A filter over the table's headers reaches its last row again. */
function followFilter(book: Book, { table, rows }: Fitting): void {
  const filter = book.sheet(table.sheet).getFilter();
  if (!filter) return;
  const place = placeOf(filter.getRange());
  if (place.row !== table.row || place.column !== table.column) return;
  filter.remove();
  book.range({ ...place, sheet: table.sheet, rows: rows + 1 }).createFilter();
}

/** New rows look like the first one and are watched over like it; rows that are left are emptied. */
function fillRows(book: Book, fitting: Fitting): void {
  const { table, rows } = fitting;
  const rest = difference(book, fitting);
  if (rows < table.rows) {
    rest.clearContent();
    return;
  }
  const { CopyPasteType } = book.services.SpreadsheetApp;
  const first = book.range({ ...bodyOf(table), sheet: table.sheet, rows: 1 });
  first.copyTo(rest, CopyPasteType.PASTE_FORMAT, false);
  first.copyTo(rest, CopyPasteType.PASTE_DATA_VALIDATION, false);
}

/**
 * Gives tables their number of rows and adds names that are missing. Throws a `Problem` before anything is changed:
 * `tables-missing`, `sheet-protected`, `rows-in-the-way` (the last only when `checked`).
 */
export function fit(book: Book, { tables, names, checked }: RequestOf<'fit'>): null {
  const all = tables.map(({ table, rows }): Fitting => ({ table: tableOrProblem(book, table), rows }));
  if (all.some(({ table }) => isClosed(book, book.sheet(table.sheet)))) throw new Problem('sheet-protected');
  const changing = all.filter(({ table, rows }) => table.rows !== rows);
  if (checked) {
    for (const fitting of changing.filter(({ table, rows }) => rows > table.rows)) {
      makeRoom(book, fitting);
      refuseIfInTheWay(book, fitting);
    }
  }
  for (const fitting of changing) {
    fillRows(book, fitting);
    followNames(book, fitting);
    followFilter(book, fitting);
  }
  addMissing(book, names);
  book.services.SpreadsheetApp.flush();
  return null;
}

function addMissing(book: Book, names: readonly NamedArea[]): void {
  for (const name of names) {
    if (!book.spreadsheet.getRangeByName(name.name)) book.spreadsheet.setNamedRange(name.name, book.range(name));
  }
}

/** Writes rectangles of cells. */
export function put(book: Book, { pieces }: RequestOf<'put'>): null {
  for (const { sheet, row, column, cells } of pieces) {
    const [first] = cells;
    if (!first) continue;
    const range = book.range({ sheet, row, column, rows: cells.length, columns: first.length });
    range.setValues(cells.map((line) => line.map((cell) => cell ?? '')));
  }
  book.services.SpreadsheetApp.flush();
  return null;
}

/**
 * Empties cells and writes their formulas again. Sheets keeps what a function of ours gave for the same arguments; only a
 * cell that was empty in between calls it anew. Cells that hold no formula any more stay as they are. When it fails, the
 * formulas that were there are back.
 */
export function rewrite(book: Book, { cells }: RequestOf<'rewrite'>): readonly CellValue[] {
  const ranges = cells.map(({ sheet, row, column }) => book.range({ sheet, row, column, rows: 1, columns: 1 }));
  const calls = ranges
    .map((range, index) => ({ range, held: range.getFormula(), formula: cells[index]?.formula ?? '' }))
    .filter(({ held }) => held !== '');
  const emptied: typeof calls = [];
  try {
    for (const call of calls) {
      emptied.push(call);
      call.range.clearContent();
    }
    book.services.SpreadsheetApp.flush();
    for (const { range, formula } of calls) range.setFormula(formula);
    book.services.SpreadsheetApp.flush();
  } catch (error) {
    putBack(book, emptied);
    throw error;
  }
  const reader = new CellReader(book);
  return ranges.map((range) => reader.valueOf(range.getValue()));
}

/** Writes the formulas that were there; one that cannot be written keeps none of the others away. */
function putBack(book: Book, cells: readonly { readonly range: Range; readonly held: string }[]): void {
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      // What made this necessary is reported, not that it could not be undone here.
    }
  };
  for (const { range, held } of cells) attempt(() => range.setFormula(held));
  attempt(() => book.services.SpreadsheetApp.flush());
}

/** Writes a formula into the selected cell; see `WorkbookHost.insertFormula`. */
export function insertFormula(book: Book, { formula, replaces }: RequestOf<'insert-formula'>): string {
  const cell = book.spreadsheet.getCurrentCell();
  if (!cell) throw new Problem('selection-areas');
  const address = `'${cell.getSheet().getName().replace(/'/g, "''")}'!${cell.getA1Notation()}`;
  const held = cell.getFormula() || String(cell.getValue());
  if (held !== '' && !replaces) throw new Problem('cell-taken', { cell: address, content: held });
  cell.setFormula(formula);
  book.services.SpreadsheetApp.flush();
  // Sheets takes every text as a formula and says in the cell that it cannot read it.
  if (cell.getValue() === '#ERROR!') {
    restore(cell, held);
    throw new Problem('formula-refused', { formula });
  }
  return address;
}

function restore(cell: Range, held: string): void {
  if (held.startsWith('=')) cell.setFormula(held);
  else cell.setValue(held === '' ? '' : held);
}

/** Selects a place and shows it; see `WorkbookHost.select`. */
export function select(book: Book, { place }: RequestOf<'select'>): null {
  if (place.kind === 'sheet') {
    book.sheet(place.sheet).activate();
    return null;
  }
  const wanted = place.kind === 'name' ? place.name : place.table;
  const area = book.named(wanted);
  if (!area) throw new Problem('place-missing', { place: wanted });
  const isWhole = place.kind === 'name' && place.row === undefined;
  const [down, right] = [(place.row ?? 0) + (place.kind === 'table' ? 1 : 0), place.column ?? 0];
  const target = isWhole ? area : { ...area, row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
  book.range(target).activate();
  return null;
}
