/**
 * Protected sheets: what they allow.
 */
import type { Area } from './area';
import type { Book } from './book';
import { HostError } from './errors';

/** Cells are locked unless their look says otherwise. */
export const isLocked = (book: Book, sheetId: string, row: number, column: number): boolean =>
  book.cell(sheetId, row, column)?.custom?.locked !== false;

function hasLockedCell(book: Book, wanted: Area): boolean {
  const area = book.clip(wanted);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (isLocked(book, area.sheetId, row, column)) return true;
    }
  }
  return false;
}

/**
 * Throws `AccessDenied` when the sheet is protected against a change.
 * @param allowance The option of `protect` that permits it; without one, unlocked cells are free.
 */
export function checkWritable(book: Book, area: Area, allowance?: string): void {
  const { protection } = book.sheetState(area.sheetId);
  if (!protection) return;
  if (allowance === undefined ? !hasLockedCell(book, area) : protection[allowance] === true) return;
  throw new HostError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');
}

/** Throws `AccessDenied` when an area's sheet is protected, whatever its cells are. */
export function checkUnprotected(book: Book, area: Area): void {
  if (book.sheetState(area.sheetId).protection) {
    throw new HostError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');
  }
}

/** Throws `AccessDenied` when a sheet is protected against new, changed and deleted charts. */
export function checkDrawable(book: Book, sheetId: string): void {
  const { protection } = book.sheetState(sheetId);
  if (!protection || protection.allowEditObjects === true) return;
  throw new HostError('AccessDenied', 'You cannot perform the requested operation: the sheet is protected.');
}
