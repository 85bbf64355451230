import type { CellWrite } from '../../workbook/content';
import type { CellValue } from '../../workbook/spec';
import type { CellInput } from './protocol';

/**
 * A constant as Sheets takes it. Every text goes in behind an apostrophe, which Sheets drops: what it would read into one
 * without (a number, a day, a word for true) depends on the spreadsheet's locale.
 */
export function constantInput(value: CellValue): CellInput {
  if (value === null || value === '') return null;
  return typeof value === 'string' ? `'${value}` : value;
}

/** A cell to write; formulas go through `dialect`, `undefined` leaves what was there. */
export function cellInput(cell: CellWrite, before: CellInput, dialect: (formula: string) => string): CellInput {
  if (cell === undefined) return before;
  return typeof cell === 'object' && cell !== null ? dialect(cell.formula) : constantInput(cell);
}
