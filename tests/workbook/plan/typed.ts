import type { CellValue, SheetId, WorkbookSpec } from '../../../src/workbook/spec';

/** The workbook with a value typed into a cell outside its tables. */
export function typed(spec: WorkbookSpec, sheet: SheetId, row: number, column: number, value: CellValue): WorkbookSpec {
  const sheets = spec.sheets.map((own) =>
    own.id === sheet
      ? {
          ...own,
          blocks: own.blocks.map((block) => ({
            ...block,
            cells: block.cells.map((cells, down) =>
              cells.map((cell, right) =>
                block.row + down === row && block.column + right === column
                  ? { ...cell, value, formula: undefined }
                  : cell,
              ),
            ),
          })),
        }
      : own,
  );
  return { ...spec, sheets };
}
