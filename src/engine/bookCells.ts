/**
 * The cells of one sheet as the engine reads them: formulas and their results as objects of the engine, everything else
 * straight from the book, since a ledger has millions of cells and formulas look at few of its columns.
 */
import { ObjectMatrix, type ICellData, type Nullable } from '@univerjs/core';
import type { BookBlock, BookCell, BookSheet, BookValue } from './book';
import { storedValue } from './cellValue';

/** How many rows and columns a sheet needs, counted from its first cell. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The smallest extent that holds both. */
export function unite(one: Extent, other: Extent): Extent {
  return { rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns) };
}

/** Of nothing at all. */
export const NOTHING: Extent = { rows: 0, columns: 0 };
/** Addresses that a formula names, on whatever sheet. */
const ADDRESS = /\$?([A-Z]{1,3})\$?(\d{1,7})/g;

/** The formula that a cell of a block holds, or `null`. */
function formulaIn(cell: BookCell, columnFormula: string | undefined): string | null {
  if (typeof cell !== 'object' || cell === null) return (cell ?? null) === null ? (columnFormula ?? null) : null;
  if (cell.formula !== undefined) return cell.formula;
  return (cell.value ?? null) === null ? (columnFormula ?? null) : null;
}

function valueIn(cell: BookCell): BookValue {
  return typeof cell === 'object' && cell !== null ? (cell.value ?? null) : (cell ?? null);
}

/** Calls back for every formula of a block, with its place on the sheet. Gives the width of the block. */
function forFormulas(block: BookBlock, visit: (row: number, column: number, formula: string) => void): number {
  const { columnFormulas = [] } = block;
  let widest = columnFormulas.length;
  block.cells.forEach((cells, row) => {
    widest = Math.max(widest, cells.length);
    for (let column = 0; column < Math.max(cells.length, columnFormulas.length); column += 1) {
      const formula = formulaIn(cells[column], columnFormulas[column]);
      if (formula !== null) visit(block.row + row, block.column + column, formula);
    }
  });
  return widest;
}

/** What holds every address that a formula names. */
export function namedBy(formula: string): Extent {
  const addresses = [...formula.toUpperCase().matchAll(ADDRESS)].map(([, letters = '', row = '']) => {
    return { rows: Number(row), columns: columnNumber(letters) };
  });
  return addresses.reduce(unite, NOTHING);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export class BookCells extends ObjectMatrix<Nullable<ICellData>> {
  private readonly blocks: readonly BookBlock[];
  /** All that stands on the sheet. */
  readonly used: Extent;
  /** All that formulas of the sheet name, on it or on others. */
  readonly named: Extent;

  /** @param dialect puts a formula into the engine's dialect */
  constructor(sheet: BookSheet, dialect: (formula: string, row: number, column: number) => string) {
    super();
    // Most cells stand in the largest block.
    this.blocks = [...sheet.blocks].sort((one, other) => other.cells.length - one.cells.length);
    let [used, named] = [NOTHING, NOTHING];
    for (const block of this.blocks) {
      const width = forFormulas(block, (row, column, formula) => {
        this.setValue(row, column, { f: dialect(formula, row, column) });
        named = unite(named, namedBy(formula));
      });
      used = unite(used, { rows: block.row + block.cells.length, columns: block.column + width });
    }
    this.used = used;
    this.named = named;
  }

  override getValue(row: number, column: number): Nullable<ICellData> {
    const formula = super.getValue(row, column);
    if (formula) return formula;
    for (const block of this.blocks) {
      const cell = block.cells[row - block.row]?.[column - block.column];
      if (cell === undefined) continue;
      const value = valueIn(cell);
      return value === null ? undefined : storedValue(value);
    }
    return undefined;
  }
}
