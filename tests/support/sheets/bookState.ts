import type { FakeSpreadsheet } from './fakeSpreadsheet';

/** All that a fake spreadsheet holds, for telling that it is as it was. */
export function bookState(book: FakeSpreadsheet): unknown {
  return {
    active: book.active.name,
    properties: [...book.properties],
    names: [...book.names.values()].map(({ name, sheet, area }) => ({ name, sheet: sheet.name, ...area })),
    sheets: book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      filter: sheet.filter,
      cells: Array.from({ length: sheet.used.rows }, (_, row) =>
        Array.from({ length: sheet.used.columns }, (__, column) => sheet.cellAt(row, column)?.content ?? null),
      ),
    })),
  };
}
