import type { CellSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { tableBlocks } from '../../../src/workbook/tableBlocks';

/** A cell of a spec and its place; rows and columns count from 0. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: CellSpec;
}

/** Every cell of a workbook's blocks and tables; totals rows are the hosts'. */
export function specCells(spec: WorkbookSpec): readonly PlacedCell[] {
  return spec.sheets.flatMap((sheet) =>
    [...sheet.blocks, ...sheet.tables.flatMap(tableBlocks)].flatMap((block) =>
      block.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell ? [{ sheet: sheet.name, row: block.row + row, column: block.column + column, cell }] : [],
        ),
      ),
    ),
  );
}
