/**
 * The workbook as data. A host writes what a `WorkbookSpec` says and decides nothing itself; the same spec read back from
 * any host gives the same cells. Rows and columns count from 0. Formulas are Excel's English, en-US dialect with
 * structured references; `formulas.ts` turns them into another host's dialect.
 */
import type { CategoryKey } from '../model/categories';
import type { Language } from '../locales';

/** Sheets of the template, in the order they stand in. Category sheets carry their category's key. */
export type SheetId =
  | 'start'
  | 'inputs'
  | 'drivers'
  | 'mapping'
  | 'ledger'
  | CategoryKey
  | 'summary'
  | 'balance'
  | 'strategies'
  | 'scenario'
  | 'plan'
  | 'report'
  | 'checks'
  | 'proof'
  | 'log';

/** A value as a cell holds it; dates are Excel serials. Text is data: a host never lets it become a formula. */
export type CellValue = string | number | boolean | null;

/** Ids of the template's named cell styles. */
export type StyleId =
  | 'title'
  | 'heading'
  | 'label'
  | 'note'
  /** A note behind a figure. */
  | 'remark'
  | 'header'
  | 'input'
  | 'formula'
  /** A link to another sheet. */
  | 'link'
  /** A cell that an import links to the ledger. */
  | 'linked'
  | 'total'
  | 'check'
  /** A figure or a verdict that stands out. */
  | 'figure'
  /** What a figure that stands out means. */
  | 'caption'
  | 'text'
  /** Text over several lines. */
  | 'prose';

/** Number formats by meaning; `WorkbookSpec.formats` holds their codes. */
export type FormatId =
  | 'general'
  | 'text'
  | 'amount'
  /** An amount with its sign: positive is favourable. */
  | 'variance'
  | 'unit-cost'
  | 'integer'
  | 'percent'
  /** A share of something that may be left out: a dash for 0. */
  | 'effect'
  | 'signed-percent'
  /** Percentage points, with their sign. */
  | 'points'
  | 'ratio'
  | 'date'
  | 'timestamp'
  | 'month'
  | 'number';

export interface Border {
  readonly color: string;
  readonly weight: 'thin' | 'medium';
}

/** A named cell style, added to the workbook under `name`. Colours are #RRGGBB. */
export interface StyleSpec {
  readonly id: StyleId;
  /** What Excel's style gallery shows, starting with `CSCOST `. */
  readonly name: string;
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly size?: number;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: { readonly bottom?: Border; readonly top?: Border; readonly all?: Border };
  readonly horizontal?: 'left' | 'center' | 'right';
  /** Steps away from the left edge, so that text does not touch a number before it. */
  readonly indent?: number;
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Cells of this style stay editable on a protected sheet. */
  readonly unlocked?: boolean;
}

/** One cell: a value or a formula (with its leading `=`), how it looks, how its number is shown. */
export interface CellSpec {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly style?: StyleId;
  readonly format?: FormatId;
}

/** A rectangle of cells from its top left corner. `null` leaves a cell alone. */
export interface BlockSpec {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (CellSpec | null)[])[];
}

/** A rectangle: `rows` × `columns` cells from (`row`, `column`). */
export interface AreaSpec {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ColumnSpec {
  readonly column: number;
  /** In characters of the standard font, as Excel counts. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** Columns that fold away together, outline level 1. */
export interface ColumnGroupSpec {
  readonly column: number;
  readonly columns: number;
  readonly collapsed: boolean;
}

export interface RowSpec {
  readonly row: number;
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface TableColumnSpec {
  /** Stable id inside the table; formulas are written with `columnRef`, which puts the header in. */
  readonly id: string;
  /** The header cell, in the workbook's language; unique in its table, none of `[ ] # ' @`. */
  readonly header: string;
  /** How body cells look where a row does not say otherwise. */
  readonly style: StyleId;
  readonly format: FormatId;
  /** Formula of a calculated column: the same in every row. */
  readonly formula?: string;
  readonly validation?: ValidationRule;
  /** Totals row: a function of the column, or a label. Only with `TableSpec.totals`. */
  readonly total?: 'sum' | { readonly label: string };
}

/** An Excel table: header row, at least one body row. */
export interface TableSpec {
  /** ASCII, starts with `CS_`, the same in every language. */
  readonly name: string;
  /** Place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly TableColumnSpec[];
  /** Body cells, a value for each column (calculated columns: `null`). At least one row. */
  readonly rows: readonly (readonly (CellSpec | CellValue)[])[];
  readonly totals: boolean;
  readonly filter: boolean;
}

export interface ValidationRule {
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'list-range'; readonly formula: string }
    | { readonly kind: 'decimal' | 'whole'; readonly minimum: number; readonly maximum: number }
    | { readonly kind: 'date'; readonly minimum: number; readonly maximum: number }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string; readonly style: 'stop' | 'warning' };
}

export interface ValidationSpec extends ValidationRule {
  readonly area: AreaSpec;
}

/** What a conditional format changes. */
export interface HighlightSpec {
  readonly font?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface ConditionalFormatSpec {
  readonly area: AreaSpec;
  readonly rule:
    /** In A1 style relative to the area's top left cell. No structured references and no CSCOST functions. */
    { readonly kind: 'formula'; readonly formula: string } | { readonly kind: 'data-bar'; readonly color: string };
  readonly highlight?: HighlightSpec;
}

export interface LinkSpec {
  readonly row: number;
  readonly column: number;
  readonly target: { readonly sheet: SheetId; readonly cell: string } | { readonly url: string };
  readonly tip?: string;
}

/** The three sections of a page's head or foot; `&P` is the page, `&N` the number of pages, `&A` the sheet, `&F` the file. */
export interface PageTextSpec {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

export interface PrintSpec {
  readonly paper: 'A4';
  readonly landscape: boolean;
  /** `null`: all that the sheet holds; for sheets whose tables grow. */
  readonly area: AreaSpec | null;
  /** Rows repeated at the top of every page, from the first one. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** `null`: as many pages down as it takes; always one page wide. */
  readonly pagesTall: number | null;
  readonly header: PageTextSpec;
  readonly footer: PageTextSpec;
}

export interface ChartAxisSpec {
  readonly title?: string;
  readonly format: FormatId;
  /** A value axis that begins at 0 even when all values lie close together; only where none is negative. */
  readonly fromZero?: boolean;
}

export interface ChartSeriesSpec {
  readonly name: string;
  readonly sheet: SheetId;
  /** Labels along the category axis; x values of a `scatter`. One row or one column. */
  readonly categories: AreaSpec;
  /** As many cells as `categories`. */
  readonly values: AreaSpec;
  readonly color: string;
  /**
   * How the series is drawn: `bars` in bar and column charts, also beside a `line` over the columns; in a `scatter` a
   * `line` or `dashes` straight from point to point, or a `circle` or `diamond` at each.
   */
  readonly as: 'bars' | 'line' | 'dashes' | 'circle' | 'diamond';
}

/** A native chart. Its series read cells, so that it follows the workbook. */
export interface ChartSpec {
  /** Name of the chart on its sheet: ASCII, starts with `CS_`, unique in the workbook. */
  readonly name: string;
  /** `bar` lies, its first category on top. */
  readonly kind: 'bar' | 'column' | 'stacked-column' | 'scatter';
  readonly title: string;
  /** What the chart shows, for people who do not see it. */
  readonly description: string;
  /** The cells it covers. */
  readonly area: AreaSpec;
  readonly axes: { readonly category: ChartAxisSpec; readonly value: ChartAxisSpec };
  /** Names the series below the chart; only where there are several. */
  readonly legend: boolean;
  readonly series: readonly ChartSeriesSpec[];
}

export interface SheetSpec {
  readonly id: SheetId;
  /** In the workbook's language, at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly tabColor: string;
  readonly gridlines: boolean;
  /** Rows above and columns left of the place that scrolls. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly columns: readonly ColumnSpec[];
  readonly columnGroups: readonly ColumnGroupSpec[];
  readonly rows: readonly RowSpec[];
  readonly blocks: readonly BlockSpec[];
  readonly tables: readonly TableSpec[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly links: readonly LinkSpec[];
  readonly print: PrintSpec;
  /** Protection without a password; `null` leaves the sheet open. */
  readonly protection: { readonly allowFormatColumns: boolean } | null;
  readonly charts: readonly ChartSpec[];
}

/** A workbook-wide defined name for one area. */
export interface NameSpec {
  readonly name: string;
  readonly sheet: SheetId;
  readonly area: AreaSpec;
}

/** What the workbook remembers of itself, in custom document properties, which a file holds like Excel. */
export interface TemplateMark {
  /** Version of the template's layout, raised when sheets, tables or columns change. */
  readonly templateVersion: number;
  readonly language: Language;
}

export interface WorkbookSpec {
  readonly mark: TemplateMark;
  readonly styles: readonly StyleSpec[];
  /** Excel's code of each number format, en-US notation; amounts have the decimals of the workbook's currency. */
  readonly formats: Readonly<Record<FormatId, string>>;
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  /** Sheet shown after the workbook was made. */
  readonly activeSheet: SheetId;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly creator: string;
    /** When this version of the template was released, ISO 8601 in UTC: the same spec gives the same file. */
    readonly created: string;
  };
}
