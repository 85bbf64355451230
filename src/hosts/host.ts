/**
 * The workbook as the pane knows it, whichever program it is open in.
 */
import type { Control } from '../model/progress';
import type { Patch, SheetContent, TableContent, WorkbookDescription } from '../workbook/content';
import type { WorkbookSpec } from '../workbook/spec';

/** A place a person can be taken to. */
export type Place =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly table: string; readonly row?: number; readonly column?: number };

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
  /** Reads whole tables in one request. Tables that are not there are left out. */
  readTables(names: readonly string[], content?: { readonly formulas?: boolean }): Promise<readonly TableContent[]>;
  /**
   * Reads whole sheets, in as many requests as it takes; progress counts them. Sheets that are not there are left out. What
   * a person changes meanwhile may be read in part.
   */
  readSheets(names: readonly string[], control?: Control): Promise<readonly SheetContent[]>;
  /** Carries out patches, all or nothing. Rejects with a `Problem` and the workbook as it was when one fails. */
  write(patches: readonly Patch[], control?: Control): Promise<void>;
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
