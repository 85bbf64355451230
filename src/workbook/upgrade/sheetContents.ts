import type { SheetContent } from '../content';
import type { CellValue } from '../spec';
import type { HeldCell, WorkbookContent } from '../workbookContent';

/** The sheets of a file as a host reads those of an open workbook: formulas, and what the file says that they show. */
export function sheetContents({ sheets }: WorkbookContent): readonly SheetContent[] {
  return sheets.map(({ name, rows, tables }): SheetContent => {
    const columns = Math.max(0, ...rows.map((cells) => cells.length));
    const all = (read: (cell: HeldCell) => CellValue): readonly (readonly CellValue[])[] =>
      rows.map((cells) => Array.from({ length: columns }, (_, column) => read(cells[column] ?? null) ?? ''));
    return {
      name,
      row: 0,
      column: 0,
      values: all((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)),
      formulas: all((cell) => (typeof cell === 'object' && cell !== null ? cell.formula : cell)),
      tables,
    };
  });
}
