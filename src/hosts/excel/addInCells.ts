/**
 * Excel can leave `#NAME?` in a cell whose add-in function was written before it was registered; writing the formula once
 * more repairs it (https://github.com/OfficeDev/office-js/issues/6611).
 */
import { callsAddIn } from '../../workbook/formulas';
import type { WorkbookSpec } from '../../workbook/spec';
import { blocksOf } from './writeSheet';

/** A cell that calls one of our functions, with its formula. */
export interface AddInCell {
  readonly range: Excel.Range;
  readonly formula: string;
}

/** Queues a look at every cell of the template that calls one of our functions; they can be repaired after the sync. */
export function loadAddInCells(context: Excel.RequestContext, spec: WorkbookSpec): readonly AddInCell[] {
  return spec.sheets.flatMap((sheet) =>
    blocksOf(sheet).flatMap((block) =>
      block.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          if (cell?.formula === undefined || !callsAddIn(cell.formula)) return [];
          const worksheet = context.workbook.worksheets.getItem(sheet.name);
          const range = worksheet.getRangeByIndexes(block.row + row, block.column + column, 1, 1);
          range.load('values');
          return [{ range, formula: cell.formula }];
        }),
      ),
    ),
  );
}

/** Queues the formulas of the cells that were at `#NAME?` once more. */
export function repairAddInCells(cells: readonly AddInCell[]): void {
  for (const { range, formula } of cells) {
    if (range.values[0]?.[0] === '#NAME?') range.formulas = [[formula]];
  }
}
