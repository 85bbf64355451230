/**
 * A workbook as the engine takes it: what its cells hold, its tables and its names. Rows and columns count from 0.
 */
import type { PureFunction } from '../functions/functionSpec';

/** What a cell holds besides a formula; dates are Excel serials. */
export type BookValue = string | number | boolean | null;

/** A cell: its value alone, or with its formula (with the leading `=`), which then counts. */
export type BookCell = BookValue | undefined | { readonly value?: BookValue; readonly formula?: string };

/** A rectangle of cells from its top left corner. */
export interface BookBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly BookCell[])[];
  /** For each column the formula that its empty cells hold, as in a calculated column. */
  readonly columnFormulas?: readonly (string | undefined)[];
}

export interface BookSheet {
  readonly name: string;
  /** They do not overlap. */
  readonly blocks: readonly BookBlock[];
}

/** A table's place; its cells stand in its sheet's blocks. */
export interface BookTable {
  readonly name: string;
  readonly sheet: string;
  /** Place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows of its body. */
  readonly rows: number;
  /** A totals row stands below the body. */
  readonly hasTotals?: boolean;
}

/** A workbook-wide defined name of an area, or of what a formula (with its leading `=`) gives. */
export type BookName =
  | {
      readonly name: string;
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly name: string; readonly formula: string };

export interface Book {
  /** Language of words that functions of ours give, English when left out. */
  readonly language?: Parameters<PureFunction['evaluate']>[1];
  readonly sheets: readonly BookSheet[];
  readonly tables: readonly BookTable[];
  readonly names: readonly BookName[];
}

/** A cell of a book. */
export interface BookPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
