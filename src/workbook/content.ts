/**
 * What a host reads from a workbook, and what it is asked to write: tables by name, cells by value or formula.
 */
import type { CellValue, TemplateMark } from './spec';

/** One table as it stands in the workbook now. Rows and columns count from 0. */
export interface TableContent {
  readonly name: string;
  readonly sheetName: string;
  /** Place of the header's first cell on its sheet. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Body values; error cells hold their text, such as `#REF!`. */
  readonly values: readonly (readonly CellValue[])[];
  /** Body formulas; cells without a formula hold their value. Only when asked for. */
  readonly formulas: readonly (readonly CellValue[])[] | null;
}

/** A table as it stands on its sheet. */
export interface SheetTable {
  readonly name: string;
  /** Place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows of the body. */
  readonly rows: number;
  /** Whether a totals row stands below the body. */
  readonly hasTotals: boolean;
}

/** All that a sheet says, from its first used cell on. Rows and columns count from 0. */
export interface SheetContent {
  readonly name: string;
  /** Place of the first used cell; the top left one where nothing is used. */
  readonly row: number;
  readonly column: number;
  /** Blank cells hold an empty text, error cells their text, such as `#REF!`. */
  readonly values: readonly (readonly CellValue[])[];
  /** As large as `values`; cells without a formula hold their value. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly tables: readonly SheetTable[];
}

/** A formula as a cell to write, with its leading `=`; a plain string is always text. */
export interface Formula {
  readonly formula: string;
}

/** A cell to write; `undefined` leaves the cell as it is, `null` empties it. */
export type CellWrite = CellValue | Formula | undefined;

/** One change of a workbook. A host carries out a list of them all or not at all. */
export type Patch =
  /** Replaces the body of a table by these rows and resizes the table to them. Text columns stay text. */
  | { readonly kind: 'replace-rows'; readonly table: string; readonly rows: readonly (readonly CellWrite[])[] }
  /**
   * Adds rows below the body of a table; a body of one empty row is filled first. A row whose calculated columns are filled
   * is not empty: a new table with such columns is begun by `replace-rows`. With `headers`, only while the table has these
   * columns in this order.
   */
  | {
      readonly kind: 'append-rows';
      readonly table: string;
      readonly headers?: readonly string[];
      readonly rows: readonly (readonly CellWrite[])[];
    }
  /** Writes cells of the body from the given place (row of the body, index of the column) on. */
  | {
      readonly kind: 'cells';
      readonly table: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellWrite[])[];
    };

/** What a look at a workbook finds, before anything is done. */
export interface WorkbookDescription {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly styles: readonly string[];
  /** The template's mark, or `null` when this workbook has none of ours. */
  readonly mark: TemplateMark | null;
}
