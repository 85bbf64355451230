/** Files as openpyxl reads them, a reader that is not ours; what each field means stands in readBack.py. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findPython } from '../../../src/tools/python.mjs';
import type { CellValue } from '../../../src/workbook/spec';

/** A cell that has a value or a look. */
export interface CellReadBack {
  readonly value?: CellValue;
  /** With its leading `=`, in the file's form. */
  readonly formula?: string;
  readonly format: string;
  readonly style: string;
  readonly quoted: boolean;
  readonly locked: boolean;
}

/** A table; ranges such as `B4:I9`, the totals row included. */
export interface TableReadBack {
  readonly name: string;
  readonly ref: string;
  /** Range of the filter; `null` without filter buttons. */
  readonly filter: string | null;
  readonly totals: boolean;
  readonly style: string;
  readonly stripes: boolean;
  readonly columns: readonly {
    readonly name: string;
    /** Without a leading `=`, in the file's form. */
    readonly formula: string | null;
    /** Function or label of the totals row. */
    readonly total: string | null;
  }[];
}

/** A validation; formulas without a leading `=`. */
export interface ValidationReadBack {
  readonly area: string;
  readonly type: string;
  readonly formulas: readonly string[];
  readonly error: { readonly style: string; readonly title: string; readonly message: string };
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

/** A conditional format; the one of priority 1 comes first. Colours are #RRGGBB. */
export interface FormatReadBack {
  readonly area: string;
  readonly type: string;
  readonly priority: number;
  readonly formulas: readonly string[];
  readonly highlight: {
    readonly bold: boolean | null;
    readonly italic: boolean | null;
    readonly font: string | null;
    readonly fill: string | null;
  } | null;
  readonly bar: string | null;
}

/** A chart; several types where bars and lines share its axes. */
export interface ChartReadBack {
  readonly types: readonly string[];
  readonly direction: string | null;
  readonly grouping: string | null;
  readonly title: string | null;
  readonly axes: readonly [category: string | null, value: string | null];
  readonly legend: boolean;
  /** Row and column, from 0. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly series: readonly {
    readonly name: string | null;
    readonly categories: string | null;
    readonly values: string | null;
  }[];
}

interface PageText {
  readonly left: string | null;
  readonly center: string | null;
  readonly right: string | null;
}

/** A sheet and everything on it. */
export interface SheetReadBack {
  readonly name: string;
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  /** First cell that scrolls. */
  readonly freeze: string | null;
  readonly cells: Readonly<Record<string, CellReadBack>>;
  readonly columns: readonly {
    /** From 1. */
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly hidden: boolean;
    readonly level: number;
    readonly collapsed: boolean;
  }[];
  /** By number, from 1. */
  readonly rows: Readonly<Record<string, { readonly height: number | null; readonly hidden: boolean }>>;
  readonly tables: readonly TableReadBack[];
  readonly validations: readonly ValidationReadBack[];
  readonly formats: readonly FormatReadBack[];
  readonly links: readonly {
    readonly cell: string;
    readonly target: string | null;
    readonly location: string | null;
    readonly tip: string | null;
  }[];
  readonly merged: readonly string[];
  readonly print: {
    readonly paper: number;
    readonly orientation: string;
    readonly fit: boolean;
    readonly wide: number;
    readonly tall: number;
    readonly area: string | null;
    readonly titleRows: string | null;
    readonly centered: boolean;
    readonly header: PageText;
    readonly footer: PageText;
  };
  readonly protection: { readonly allowFormatColumns: boolean; readonly password: string | null } | null;
  readonly charts: readonly ChartReadBack[];
}

/** How a named cell style looks; colours are #RRGGBB. */
export interface StyleReadBack {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly border: Readonly<Record<string, { readonly weight: string; readonly color: string }>>;
  readonly horizontal: string | null;
  readonly indent: number;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly locked: boolean;
}

/** A whole file. */
export interface WorkbookReadBack {
  readonly sheets: readonly SheetReadBack[];
  readonly active: string;
  readonly names: Readonly<Record<string, string>>;
  /** How named cell styles look, by name. */
  readonly styles: Readonly<Record<string, StyleReadBack>>;
  readonly properties: Readonly<Record<'title' | 'subject' | 'creator' | 'created', string>>;
  readonly custom: Readonly<Record<string, string | number>>;
}

/** What cells show, by sheet and address; empty cells are left out. */
export type ShownValues = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

const SCRIPT = join(__dirname, 'readBack.py');
/** Of the answer, in bytes. */
const MOST = 1 << 29;

function run(args: readonly string[]): unknown {
  const python = findPython();
  if (!python) throw new Error('openpyxl is missing: `node src/tools/setup.mjs openpyxl` installs it where it may.');
  // openpyxl warns of extensions that it does not know.
  return JSON.parse(execFileSync(python, ['-W', 'ignore', SCRIPT, ...args], { encoding: 'utf8', maxBuffer: MOST }));
}

/** Reads files as they were written. */
export function readBack(files: readonly string[]): readonly WorkbookReadBack[] {
  return run(files) as readonly WorkbookReadBack[];
}

/** Reads what the cells of files show. */
export function readValues(files: readonly string[]): readonly ShownValues[] {
  return run(['--values', ...files]) as readonly ShownValues[];
}
