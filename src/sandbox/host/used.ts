/**
 * The used part of a range.
 */
import { cellValue } from '../../engine/cellValue';
import { intersection, type Area } from './area';
import type { Book } from './book';

/** The smallest area around all used cells of `within`; cells with a look only count unless `valuesOnly`. */
export function usedArea(book: Book, within: Area, valuesOnly: boolean): Area | null {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  book
    .sheet(within.sheetId)
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const isUsed = cell && (cellValue(cell) !== '' || cell.f || cell.si || (!valuesOnly && cell.s));
      const isWithin = intersection(within, { sheetId: within.sheetId, row, column, rows: 1, columns: 1 });
      if (!isUsed || !isWithin) return;
      bounds.top = Math.min(bounds.top, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.right = Math.max(bounds.right, column);
    });
  if (bounds.bottom < 0) return null;
  const { top: row, left: column } = bounds;
  return { sheetId: within.sheetId, row, column, rows: bounds.bottom - row + 1, columns: bounds.right - column + 1 };
}
