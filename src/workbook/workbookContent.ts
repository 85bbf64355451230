/** A whole workbook as a file holds it, ours or another one, and the tables in it. Rows and columns count from 0. */
import type { CellValues } from './cellValues';
import type { SheetTable, TableContent } from './content';
import type { CellValue, TemplateMark } from './spec';

/** A cell: its constant, or its formula (with the leading `=`) and what the file says that it shows. */
export type HeldCell = CellValue | { readonly formula: string; readonly value: CellValue };

/** A sheet from its first cell on; rows and cells at their end may be left out. Errors are held as their text. */
export interface HeldSheet {
  readonly name: string;
  readonly rows: readonly (readonly HeldCell[])[];
  readonly tables: readonly SheetTable[];
}

/** A workbook-wide defined name; what it stands for as a formula with its leading `=`. */
export interface HeldName {
  readonly name: string;
  readonly formula: string;
}

export interface WorkbookContent {
  /** In the order they stand in. */
  readonly sheets: readonly HeldSheet[];
  readonly names: readonly HeldName[];
  /** The template's mark, `null` when the file has none of ours; some programs drop it. */
  readonly mark: TemplateMark | null;
}

function readTable(sheet: HeldSheet, table: SheetTable, shown: CellValues): TableContent {
  const { name, row, column, headers } = table;
  const body = <T>(read: (row: number, column: number) => T): readonly (readonly T[])[] =>
    Array.from({ length: table.rows }, (_, down) => headers.map((__, across) => read(row + 1 + down, column + across)));
  const held = (atRow: number, atColumn: number): CellValue => {
    const cell = sheet.rows[atRow]?.[atColumn] ?? null;
    return typeof cell === 'object' && cell !== null ? cell.formula : cell;
  };
  return {
    name,
    sheetName: sheet.name,
    row,
    column,
    headers,
    values: body((atRow, atColumn) => shown.at(sheet.name, atRow, atColumn)),
    formulas: body(held),
  };
}

/** Reads whole tables as a host reads those of an open workbook, formulas included. Those that are not there are left out. */
export function readContentTables(
  { sheets }: WorkbookContent,
  names: readonly string[],
  shown: CellValues,
): readonly TableContent[] {
  return names.flatMap((name) =>
    sheets.flatMap((sheet) =>
      sheet.tables.filter((table) => table.name === name).map((table) => readTable(sheet, table, shown)),
    ),
  );
}
