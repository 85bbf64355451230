import type { CellValues } from './cellValues';
import type { TableContent } from './content';
import type { CellSpec, CellValue, SheetSpec, TableSpec, WorkbookSpec } from './spec';
import { bodyCell } from './tableBlocks';

function readTable(sheet: SheetSpec, table: TableSpec, values: CellValues | undefined): TableContent {
  const { name, row, column, columns } = table;
  const cells = table.rows.map((own) => columns.map((spec, at) => bodyCell(spec, own[at])));
  const shown = (cell: CellSpec, atRow: number, atColumn: number): CellValue =>
    cell.formula === undefined
      ? (cell.value ?? null)
      : (values?.at(sheet.name, row + 1 + atRow, column + atColumn) ?? null);
  return {
    name,
    sheetName: sheet.name,
    row,
    column,
    headers: columns.map(({ header }) => header),
    values: cells.map((line, atRow) => line.map((cell, atColumn) => shown(cell, atRow, atColumn))),
    formulas: cells.map((line) => line.map((cell) => cell.formula ?? cell.value ?? null)),
  };
}

/**
 * Reads whole tables of a workbook that is still data, as a host reads those of an open one, formulas included. Cells with
 * formulas show what `values` says, and nothing without it. Tables that are not there are left out.
 */
export function readSpecTables(
  spec: WorkbookSpec,
  names: readonly string[],
  values?: CellValues,
): readonly TableContent[] {
  return names.flatMap((name) =>
    spec.sheets.flatMap((sheet) =>
      sheet.tables.filter((table) => table.name === name).map((table) => readTable(sheet, table, values)),
    ),
  );
}
