import type { CellValue } from './spec';

/** What the cells of a workbook show, formulas calculated. Sheets by name; rows and columns count from 0. */
export interface CellValues {
  /** `null` for an empty cell; errors as their text, such as `#DIV/0!`. */
  at(sheet: string, row: number, column: number): CellValue;
}

/** What the cells of a file show; `on-opening`: nobody has calculated it yet, and it asks to be when it is opened. */
export type FileValues = CellValues | 'on-opening';
