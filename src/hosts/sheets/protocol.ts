/**
 * What the pane asks of the script behind the spreadsheet, and what it answers. All of it is plain JSON: google.script.run
 * carries no dates and no functions, and of a failure nothing but its message
 * (https://developers.google.com/apps-script/guides/html/reference/run). Rows and columns count from 0; ranges in A1 have no
 * sheet unless they say so.
 */
import type { Place } from '../host';
import type { AreaSpec, CellValue, TemplateMark } from '../../workbook/spec';
import type { NamedArea, TableArea } from './layout';

/** What is put into a cell: formulas with `=`, texts behind an apostrophe, so that Sheets reads nothing into them; `null` empties it. */
export type CellInput = string | number | boolean | null;

/** An area of a sheet, by the sheet's name. */
export interface SheetArea extends AreaSpec {
  readonly sheet: string;
}

/** How cells look; what is left out is as in a new sheet. Colours are #RRGGBB, sizes points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: boolean;
}

export interface BorderPlan {
  readonly ranges: readonly string[];
  readonly edge: 'all' | 'top' | 'bottom';
  readonly color: string;
  readonly weight: 'thin' | 'medium';
}

export interface ValidationPlan {
  readonly range: string;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** `source` is an area of a sheet. */
    | { readonly kind: 'range'; readonly source: SheetArea }
    | { readonly kind: 'decimal'; readonly minimum: number; readonly maximum: number }
    /** Days as Excel counts them. */
    | { readonly kind: 'date'; readonly minimum: number; readonly maximum: number }
    | { readonly kind: 'formula'; readonly formula: string };
  /** What does not fit is refused; else it is marked. */
  readonly strict: boolean;
  readonly help: string;
}

export interface ConditionalPlan {
  readonly range: string;
  /** A formula and a look, or the colour of the largest number, since Sheets has no bars in cells. */
  readonly rule: { readonly formula: string; readonly look: Look } | { readonly scale: string };
}

export interface ChartPlan {
  readonly kind: 'bar' | 'column' | 'combo' | 'scatter';
  /** Cells of the categories, then of each series. */
  readonly sources: readonly SheetArea[];
  /** Categories and series lie in rows. */
  readonly inRows: boolean;
  /** Place of its upper left corner. */
  readonly row: number;
  readonly column: number;
  /** Options of the chart by their name (https://developers.google.com/apps-script/chart-configuration-options). */
  readonly options: Readonly<Record<string, unknown>>;
}

/** All that one sheet of the template says. Ranges in A1. */
export interface SheetPlan {
  readonly name: string;
  /** Rows from the top left cell on; cells at the end of a row may be left out. */
  readonly cells: readonly (readonly CellInput[])[];
  /** Number formats, and which of them each cell has; `0` is the first. As `cells`, for all of them. */
  readonly formats: readonly string[];
  readonly formatOf: readonly (readonly number[])[];
  /** Looks, and which of them each cell has. */
  readonly looks: readonly Look[];
  readonly lookOf: readonly (readonly number[])[];
  readonly borders: readonly BorderPlan[];
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly widths: readonly { readonly column: number; readonly columns: number; readonly pixels: number }[];
  readonly hiddenColumns: readonly number[];
  readonly groups: readonly { readonly column: number; readonly columns: number; readonly collapsed: boolean }[];
  readonly heights: readonly { readonly row: number; readonly pixels: number }[];
  readonly hiddenRows: readonly number[];
  readonly validations: readonly ValidationPlan[];
  readonly conditional: readonly ConditionalPlan[];
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
    readonly target: { readonly sheet: string; readonly cell: string } | { readonly url: string };
  }[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** A filter over a table; a sheet of Google Sheets has one at most. */
  readonly filter: string | null;
  /** A warning before edits, except in these ranges; `null` leaves the sheet open. */
  readonly protection: { readonly open: readonly string[] } | null;
  readonly charts: readonly ChartPlan[];
}

/** A sheet that an injection makes before anything is written. */
export interface NewSheet {
  readonly name: string;
  readonly tabColor: string;
  readonly rows: number;
  readonly columns: number;
}

/** Cells to write, all of one rectangle. */
export interface Piece {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellInput[])[];
}

/** A table that is to have so many rows. */
export interface Fit {
  readonly table: string;
  readonly rows: number;
}

export type SheetsRequest =
  | { readonly kind: 'describe' }
  /** Tables, all unless some are named, and sheets. */
  | { readonly kind: 'layout'; readonly tables?: readonly string[] }
  /** The first rows of tables, as many as fit into an answer. */
  | { readonly kind: 'tables'; readonly names: readonly string[]; readonly formulas: boolean; readonly cells: number }
  | { readonly kind: 'cells'; readonly areas: readonly SheetArea[]; readonly formulas: boolean }
  | { readonly kind: 'selection'; readonly ours: Readonly<Record<string, readonly string[]>> }
  /** Cells as an import reads them. */
  | { readonly kind: 'texts'; readonly area: SheetArea }
  /** Begins an injection: removes what an unfinished one left, refuses names that are taken, makes the sheets. */
  | {
      readonly kind: 'begin';
      readonly token: string;
      readonly sheets: readonly NewSheet[];
      /** All names that the injection will add. */
      readonly names: readonly string[];
    }
  | { readonly kind: 'names'; readonly token: string; readonly names: readonly NamedArea[] }
  | { readonly kind: 'sheet'; readonly token: string; readonly plan: SheetPlan }
  /** Ends an injection: the hidden sheet, then the mark. */
  | {
      readonly kind: 'finish';
      readonly token: string;
      readonly support: readonly (readonly CellInput[])[];
      readonly mark: TemplateMark;
      readonly active: string;
    }
  /** Removes what the injection added. */
  | { readonly kind: 'rollback'; readonly token: string }
  /** Gives tables their number of rows, with formats and rules; refuses before it changes anything. */
  | {
      readonly kind: 'fit';
      readonly tables: readonly Fit[];
      readonly names: readonly NamedArea[];
      readonly checked: boolean;
    }
  | { readonly kind: 'put'; readonly pieces: readonly Piece[] }
  /** Empties cells, then writes them again, so that Sheets calls our functions anew; answers what they show then. */
  | { readonly kind: 'rewrite'; readonly cells: readonly Rewrite[] }
  | { readonly kind: 'insert-formula'; readonly formula: string; readonly replaces: boolean }
  | { readonly kind: 'select'; readonly place: Place };

/** A cell whose formula is written again. */
export interface Rewrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface Description {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly mark: TemplateMark | null;
}

/** A sheet, and how many rows and columns of it are used. */
export interface SheetExtent {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Somebody has closed it for the person at work. */
  readonly closed: boolean;
}

export interface LayoutReply {
  readonly tables: readonly TableArea[];
  readonly sheets: readonly SheetExtent[];
}

export interface SelectedArea {
  readonly area: SheetArea;
  /** With the sheet's name. */
  readonly address: string;
}

export interface CellsReply {
  /** Days are Excel's serials, blank cells empty texts, errors their text. */
  readonly values: readonly (readonly CellValue[])[];
  /** In the dialect of Sheets, empty where a cell holds none; `null` unless asked for. */
  readonly formulas: readonly (readonly string[])[] | null;
}

/** What was read of a table; `rows` of its layout says how many rows it has in all. */
export interface TableReply extends CellsReply {
  readonly table: TableArea;
}

export interface TablesReply {
  readonly tables: readonly TableReply[];
  /** The tables that formulas among the cells speak of. */
  readonly spokenOf: readonly TableArea[];
}

/** What each request is answered with. */
export interface SheetsReplies {
  readonly describe: Description;
  readonly layout: LayoutReply;
  readonly tables: TablesReply;
  readonly cells: {
    readonly areas: readonly CellsReply[];
    /** The tables that formulas among the cells speak of. */
    readonly spokenOf: readonly TableArea[];
  };
  readonly selection: SelectedArea;
  readonly texts: readonly (readonly string[])[];
  readonly begin: null;
  readonly names: null;
  readonly sheet: null;
  readonly finish: null;
  readonly rollback: null;
  readonly fit: null;
  readonly put: null;
  readonly rewrite: readonly CellValue[];
  /** Address of the cell. */
  readonly 'insert-formula': string;
  readonly select: null;
}

export type RequestKind = SheetsRequest['kind'];
export type RequestOf<K extends RequestKind> = Extract<SheetsRequest, { readonly kind: K }>;

/** What `rpc` gives back, as JSON. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly values: Readonly<Record<string, string | number>> };
    };

/** Code of an answer to a failure that is no `Problem`; its value `message` is for a report, not for people. */
export const UNEXPECTED = 'unexpected';
