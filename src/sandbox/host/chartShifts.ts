/**
 * Charts and what they read follow inserted, deleted and moved cells.
 */
import { adjustRangeOnMutation, type IMoveRangeMutationParams, type IInsertRowMutationParams } from '@univerjs/sheets';
import type { Area } from './area';
import type { Book } from './book';

/** What the engine says of a shift: of whole rows or columns, or of a block of cells. */
type Shift = IInsertRowMutationParams | IMoveRangeMutationParams;

const SHIFTS = ['insert-row', 'insert-col', 'remove-rows', 'remove-col', 'move-rows', 'move-columns', 'move-range'].map(
  (name) => `sheet.mutation.${name}`,
);

const sheetOf = (shift: Shift): string => ('from' in shift ? shift.from.subUnitId : shift.subUnitId);

/** Where an area is after a shift; `null` when its cells were deleted. */
function moved(area: Area, id: string, params: Shift): Area | null {
  if (area.sheetId !== sheetOf(params)) return area;
  const { sheetId, row, column, rows, columns } = area;
  const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
  const after = adjustRangeOnMutation(range, { id, params });
  if (!after) return null;
  const [height, width] = [after.endRow - after.startRow + 1, after.endColumn - after.startColumn + 1];
  return { sheetId, row: after.startRow, column: after.startColumn, rows: height, columns: width };
}

/** Follows every shift from now on. */
export function followShifts(book: Book): void {
  book.commands.onCommandExecuted(({ id, params }) => {
    if (!SHIFTS.includes(id)) return;
    const follow = (area: Area | null): Area | null => area && moved(area, id, params as Shift);
    for (const sheet of book.workbook.getSheets()) {
      for (const chart of book.sheetState(sheet.getSheetId()).charts) {
        // A chart whose cells are all deleted stays, over the cells that took their place.
        chart.area = follow(chart.area) ?? chart.area;
        for (const series of chart.series) {
          series.values = follow(series.values);
          series.xValues = follow(series.xValues);
        }
      }
    }
  });
}
