/** Cells whose call of one of our functions has to be written again before the program knows it. */
import type { SheetContent } from './content';
import { callsAddIn, fromFileCalls } from './formulas';

/** A cell to be written again. Rows and columns count from 0. */
export interface BrokenCall {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As it stands there now. */
  readonly before: string;
  /** What is to be written. */
  readonly formula: string;
}

/** What a program shows for a function that it does not know. */
export const UNKNOWN_FUNCTION = '#NAME?';

/**
 * Finds the cells that hold a call in the form of files (`_xldudf_CSCOST_TOTAL()`), and those that show `#NAME?` although
 * they call a function of ours: they were written or opened before the add-in had made its functions known
 * (https://github.com/OfficeDev/office-js/issues/6611).
 */
export function brokenCalls(sheets: readonly SheetContent[]): readonly BrokenCall[] {
  return sheets.flatMap(({ name, row, column, values, formulas }) =>
    formulas.flatMap((cells, atRow) =>
      cells.flatMap((before, atColumn): readonly BrokenCall[] => {
        if (typeof before !== 'string' || !before.startsWith('=')) return [];
        const formula = fromFileCalls(before);
        const isUnknown = values[atRow]?.[atColumn] === UNKNOWN_FUNCTION && callsAddIn(formula);
        if (formula === before && !isUnknown) return [];
        return [{ sheet: name, row: row + atRow, column: column + atColumn, before, formula }];
      }),
    ),
  );
}
