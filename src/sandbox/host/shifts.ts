/**
 * Inserting and deleting cells, with the others moved out of the way.
 */
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from './area';
import type { Book } from './book';
import { invalid } from './errors';

const DIRECTIONS = ['Up', 'Left', 'Down', 'Right'];

/** `Up` and `Left` delete the area's cells, `Down` and `Right` insert empty ones in their place. */
export function shiftCells(book: Book, area: Area, direction: string): void {
  if (!DIRECTIONS.includes(direction)) throw invalid(`${direction} is not a direction to shift cells in.`);
  const { row, column, rows, columns, sheetId } = area;
  const sheet = book.sheet(sheetId);
  const isInsert = direction === 'Down' || direction === 'Right';
  if (columns === EXCEL_COLUMNS) {
    if (isInsert) sheet.insertRows(row, rows);
    else sheet.deleteRows(row, rows);
    return;
  }
  if (rows === EXCEL_ROWS) {
    if (isInsert) sheet.insertColumns(column, columns);
    else sheet.deleteColumns(column, columns);
    return;
  }
  const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
  book.makeRoom(area);
  onSheet(book, sheetId, () => void book.commands.executeCommand(COMMANDS[direction] ?? '', { range }));
}

/** The engine's commands for parts of rows work on the sheet in front; they do so before they return. */
function onSheet(book: Book, sheetId: string, work: () => void): void {
  const workbook = book.workbook.getWorkbook();
  const front = workbook.getActiveSheet();
  workbook.setActiveSheet(book.sheet(sheetId).getSheet());
  work();
  workbook.setActiveSheet(front);
}

const COMMANDS: Readonly<Record<string, string>> = {
  Up: 'sheet.command.delete-range-move-up',
  Left: 'sheet.command.delete-range-move-left',
  Down: 'sheet.command.insert-range-move-down',
  Right: 'sheet.command.insert-range-move-right',
};
