/** What the cells of a fake spreadsheet show, for comparing them with another host's. */
import type { CellValue } from '../../../src/workbook/spec';
import type { FakeSpreadsheet } from './fakeSpreadsheet';

/** Everything that the cells of a sheet show, by `row,column`; blank ones and empty texts are left out. */
export function shownBy(
  book: FakeSpreadsheet,
  name: string,
  size: { readonly rows: number; readonly columns: number },
): Readonly<Record<string, CellValue>> {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return cellsBy(size, (row, column) => {
    const content = sheet.cellAt(row, column)?.content ?? null;
    if (content && 'value' in content) return content.value;
    return content ? (book.shown?.at(name, row, column) ?? null) : null;
  });
}

/** Cells of an area from the top left one on, by `row,column`, without what is blank. */
export function cellsBy(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  at: (row: number, column: number) => CellValue,
): Readonly<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = {};
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = at(row, column);
      if (value !== null && value !== '') cells[`${row},${column}`] = value;
    }
  }
  return cells;
}
