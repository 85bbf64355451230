/**
 * A workbook as it is read back from a host, in one form for all hosts: what the contract suite compares. Addresses are A1
 * without `$`, colours #RRGGBB, formulas as Excel shows them in en-US with `[[#This Row],[C]]` and without prefixes.
 */
import type { CellValue } from '../../../src/workbook/spec';

/** Height in points of a row of which nothing is said, in the grid of the simulated host. */
export const STANDARD_HEIGHT = 18;

/** An address or a formula's reference without the quotes that a plain sheet name does not need, and without `$`. */
export function plainReference(reference: string): string {
  return reference.replaceAll('$', '').replace(/'([\p{L}_][\p{L}\p{N}_]*)'!/gu, '$1!');
}

export interface CellReading {
  /** A constant, or a formula with its `=`. */
  readonly content: CellValue;
  readonly format: string;
  readonly style: string;
}

export interface ValidationReading {
  readonly area: string;
  readonly type: string;
  readonly formulas: readonly string[];
  readonly error: { readonly style: string; readonly title: string; readonly message: string };
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

export interface ConditionalFormatReading {
  readonly area: string;
  readonly formula: string | null;
  readonly bar: string | null;
  readonly font: string | null;
  readonly fill: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface TableReading {
  readonly name: string;
  readonly ref: string;
  readonly style: string;
  readonly stripes: boolean;
  readonly filter: boolean;
  readonly totals: boolean;
  readonly headers: readonly string[];
}

export interface ChartReading {
  readonly title: string;
  readonly axes: readonly [category: string, value: string];
  readonly legend: boolean;
  /** Cells it covers. */
  readonly area: string;
  readonly series: readonly { readonly name: string; readonly categories: string; readonly values: string }[];
}

export interface SheetReading {
  readonly name: string;
  readonly tabColor: string;
  readonly gridlines: boolean;
  /** First cell that scrolls; `null` when everything does. */
  readonly scrollsFrom: string | null;
  readonly cells: Readonly<Record<string, CellReading>>;
  /** Width in characters and whether it is hidden, by the column's letters; columns of the standard width are left out. */
  readonly columns: Readonly<Record<string, { readonly width: number; readonly hidden: boolean }>>;
  /** Height in points by the row's number; rows of `STANDARD_HEIGHT` are left out. */
  readonly rows: Readonly<Record<string, number>>;
  /** Columns that fold away together, `F:J`. */
  readonly groups: readonly string[];
  readonly tables: readonly TableReading[];
  readonly validations: readonly ValidationReading[];
  readonly conditionalFormats: readonly ConditionalFormatReading[];
  readonly links: Readonly<Record<string, { readonly target: string; readonly tip: string }>>;
  readonly print: {
    readonly landscape: boolean;
    readonly area: string | null;
    readonly titleRows: string | null;
    readonly wide: number;
    readonly tall: number;
    readonly header: readonly string[];
    readonly footer: readonly string[];
  };
  readonly protection: { readonly allowFormatColumns: boolean } | null;
  readonly charts: readonly ChartReading[];
}

export interface StyleReading {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly indent: number;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  /** Weight and colour by edge. */
  readonly border: Readonly<Record<string, string>>;
}

export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  readonly active: string;
  readonly names: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, StyleReading>>;
  readonly title: string;
  readonly subject: string;
  readonly mark: Readonly<Record<string, unknown>>;
}
