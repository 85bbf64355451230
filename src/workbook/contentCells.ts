/** The cells of a sheet as a host has read it. Rows and columns count from 0. */
import type { CellWrite, SheetContent } from './content';
import { storedFormula } from './formulas';
import type { CellValue } from './spec';

/** What a cell of an open workbook holds. Where formula and value agree the cell is a constant, whatever it begins with. */
function contentOf(value: CellValue, formula: CellValue, table: string | null): CellWrite {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { formula: storedFormula(formula, table) };
  }
  return value === '' ? null : value;
}

function at(cells: SheetContent['values'], content: SheetContent, row: number, column: number): CellValue {
  return cells[row - content.row]?.[column - content.column] ?? null;
}

/** What a cell holds; a formula as the template writes them, `table` being the one it stands in. */
export function cellAt(content: SheetContent, row: number, column: number, table: string | null = null): CellWrite {
  return contentOf(at(content.values, content, row, column), at(content.formulas, content, row, column), table);
}

/** What a cell shows; empty texts for blank cells. */
export function valueAt(content: SheetContent, row: number, column: number): CellValue {
  return at(content.values, content, row, column);
}
