/**
 * How tables look in the grid: striped or plain rows, with or without filter buttons.
 */
import { RangeThemeStyle, SheetRangeThemeModel } from '@univerjs/sheets';
import { TableManager } from '@univerjs/sheets-table';
import type { Book } from './book';
import type { TableInfo } from './tableModel';

/** The engine's own look of a table, which has striped rows. */
const BANDED = 'table-default-0';
/** The same without stripes. The engine takes names that begin with `table` for looks of tables. */
const PLAIN = 'table-plain';

function dress(book: Book, { subUnitId, id }: TableInfo, theme: string): void {
  book.execute('sheet.mutation.set-sheet-table', {
    unitId: book.unitId,
    subUnitId,
    tableId: id,
    config: { theme },
  });
}

/** Stripes the rows of a table, or leaves them to the looks of their cells. */
export function showBandedRows(book: Book, table: TableInfo, isShown: boolean): void {
  const themes = book.engine.univer.__getInjector().get(SheetRangeThemeModel);
  if (!themes.getDefaultRangeThemeStyle(PLAIN)) {
    const headerRowStyle = themes.getDefaultRangeThemeStyle(BANDED)?.getHeaderRowStyle();
    themes.registerDefaultRangeTheme(new RangeThemeStyle(PLAIN, headerRowStyle ? { headerRowStyle } : {}));
  }
  dress(book, table, isShown ? BANDED : PLAIN);
}

const corrected = new WeakSet<TableManager>();

/**
 * Shows or hides the filter buttons of a table as `isShown` answers for its id. The engine draws a button for every table
 * this list names and has no switch for one table.
 */
export function showFilterButtons(book: Book, table: TableInfo, isShown: (tableId: string) => boolean): void {
  const manager = book.engine.univer.__getInjector().get(TableManager);
  if (!corrected.has(manager)) {
    corrected.add(manager);
    const all = manager.getSheetFilterRangeWithState.bind(manager);
    manager.getSheetFilterRangeWithState = (unitId, sheetId) =>
      all(unitId, sheetId).filter(({ tableId }) => isShown(tableId));
  }
  // The buttons are drawn anew when the look of a table changes.
  dress(book, table, manager.getTableById(book.unitId, table.id)?.getTableStyleId() ?? BANDED);
}
