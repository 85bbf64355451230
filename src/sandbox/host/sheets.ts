/**
 * Deleting a sheet with all that stands on it.
 */
import type { Book } from './book';
import { HostError } from './errors';
import { EVENT, WORKBOOK } from './events';
import { removeTable, tablesOf } from './tableModel';

/** Deletes a sheet; formulas and names that meant it show `#REF!`. */
export function deleteSheet(book: Book, sheetId: string): void {
  const sheet = book.sheet(sheetId);
  const others = book.workbook.getSheets().filter((other) => other.getSheetId() !== sheetId);
  if (others.every((other) => other.isSheetHidden())) {
    throw new HostError('InvalidOperation', 'A workbook needs a visible sheet.');
  }
  if (book.sheetState(sheetId).isVeryHidden) {
    throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
  }
  for (const table of tablesOf(book).filter(({ subUnitId }) => subUnitId === sheetId)) removeTable(book, table);
  book.workbook.deleteSheet(sheet);
  book.forgetSheet(sheetId);
  book.events.note(EVENT.worksheetDeleted, [WORKBOOK], { worksheetId: sheetId });
}
