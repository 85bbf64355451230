/**
 * The workbook as the pane knows it, whichever program it is open in.
 */
import type { Control } from '../model/progress';
import type { Patch, SheetContent, TableContent, WorkbookDescription } from '../workbook/content';
import type { WorkbookSpec } from '../workbook/spec';

/** A place a person can be taken to. Rows and columns count from 0 inside the named area or the table's body. */
export type Place =
  /** The whole area of a defined name, or one cell of it. */
  | { readonly kind: 'name'; readonly name: string; readonly row?: number; readonly column?: number }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly table: string; readonly row?: number; readonly column?: number };

/** What became of a cell whose call of one of our functions was written again. */
export interface Repair {
  readonly sheet: string;
  /** Its address on the sheet, `B5`. */
  readonly cell: string;
  /** As it stood there. */
  readonly before: string;
  readonly formula: string;
  /** `still-unknown`: the program does not know the function yet; `sheet-protected`: the cell was left as it was. */
  readonly outcome: 'repaired' | 'still-unknown' | 'sheet-protected';
}

/** The cells that a person selected. */
export interface SelectedCells {
  /** As the program writes it: `'Ledger export'!A1:H200`. */
  readonly address: string;
  /** Number of the first row on its sheet, 1 for the top one. */
  readonly row: number;
  /**
   * Row by row, blank cells as empty texts: texts as they are, numbers with a decimal point and all digits that a cell
   * keeps, days as `2025-03-31`.
   */
  readonly rows: readonly (readonly string[])[];
}

/** Light, dark or high-contrast colours of the program around the pane. */
export type HostTheme = 'light' | 'dark' | 'high-contrast';

export interface WorkbookHost {
  /** Names of sheets, tables, names and styles, and our mark. Changes nothing. */
  describe(): Promise<WorkbookDescription>;
  /**
   * Adds the template to the workbook. All or nothing: when anything fails, what it added is removed again and the
   * workbook is as it was. Rejects with a `Problem`: `template-exists` when this workbook has one, `names-taken` when a
   * sheet, table or defined name of ours is somebody else's.
   */
  inject(spec: WorkbookSpec, control?: Control): Promise<void>;
  /** Reads whole tables, in one request where none is long. Tables that are not there are left out. */
  readTables(names: readonly string[], content?: { readonly formulas?: boolean }): Promise<readonly TableContent[]>;
  /**
   * Reads whole sheets, in as many requests as it takes; progress counts them. Sheets that are not there are left out. What
   * a person changes meanwhile may be read in part.
   */
  readSheets(names: readonly string[], control?: Control): Promise<readonly SheetContent[]>;
  /**
   * Reads the used cells of the selection, or the whole table where one cell of it is selected; progress counts rows. Changes
   * nothing. Rejects with a `Problem`: `selection-empty` (nothing, or one cell outside tables), `selection-areas` (several
   * ranges, or no cells), `selection-ours` (a sheet of the cost model); with `signal.reason` when aborted.
   */
  readSelection(control?: Control): Promise<SelectedCells>;
  /** Carries out patches, all or nothing. Rejects with a `Problem` and the workbook as it was when one fails. */
  write(patches: readonly Patch[], control?: Control): Promise<void>;
  /**
   * Writes every call of our functions again that shows `#NAME?` or stands in the form of files, on all sheets; sheets
   * protected without a password are opened for it and closed again. Progress counts the requests that read.
   */
  repairFunctions(control?: Control): Promise<readonly Repair[]>;
  /**
   * Writes a formula into the selected cell and resolves with its address. Rejects with a `Problem`: `cell-taken` when the
   * cell holds something and `replaces` is not set, `formula-refused` when the program cannot read the formula.
   */
  insertFormula(formula: string, options?: { readonly replaces?: boolean }): Promise<string>;
  /** Selects a place and shows it. Rejects with a `Problem` (`place-missing`) when it is gone. */
  select(place: Place): Promise<void>;
  /**
   * Opens an .xlsx file as a new workbook. Left out where the program has no such call; rejects with a `Problem`
   * (`copy-not-opened`) where something keeps it from doing so.
   */
  openCopy?(base64: string): Promise<void>;
  theme(): HostTheme;
}

export type { LiveModel, ModelState } from '../model/liveModel';
