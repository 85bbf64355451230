/** What functions in cells of Google Sheets ask of the spreadsheet: each thing is read when it is asked for, once a call. */
import type { SheetsWorkbook } from '../../functions/sheetsBinding';
import { bodyOf } from '../../hosts/sheets/layout';
import { Book } from '../../hosts/sheets/server/book';
import { serialReader } from '../../hosts/sheets/server/dates';
import { readSupport } from '../../hosts/sheets/server/mark';
import { CellReader } from '../../hosts/sheets/server/read';
import type { Services } from '../../hosts/sheets/server/services';
import { languageFor, type Language } from '../../locales/languages';
import { lazily } from '../../model/lazily';
import type { ModelSnapshot } from '../../model/snapshot';
import { MODEL_TABLES, modelIn } from '../../workbook/readModel';
import { readTable, type TableReader } from '../../workbook/tableReader';

/** One table; `undefined` where it is not there. */
function tableIn(book: Book, cells: CellReader, name: string): TableReader | undefined {
  const [table] = book.tables([name]);
  if (!table) return undefined;
  const { sheet: sheetName, row, column, headers } = table;
  const { values } = cells.read({ ...bodyOf(table), sheet: sheetName }, false);
  return readTable({ name, sheetName, row, column, headers, values, formulas: null });
}

function modelOf(book: Book, language: () => Language): ModelSnapshot | null {
  const names = new Set(book.tableNames);
  if (!MODEL_TABLES.some((name) => names.has(name))) return null;
  const cells = new CellReader(book);
  const known = new Map<string, TableReader | undefined>();
  return modelIn(
    {
      has: (name) => names.has(name),
      get: (name) => {
        if (!known.has(name)) known.set(name, tableIn(book, cells, name));
        return known.get(name);
      },
    },
    language,
  );
}

interface Parts {
  readonly book: Book;
  /** Of the cost model, else of the spreadsheet. */
  readonly language: Language;
  readonly serialOf: (date: Date) => number;
}

/** The open spreadsheet for one call of a function; nothing is read before it is asked for. */
export function sheetsModel(services: Services): SheetsWorkbook {
  const parts: Parts = lazily<Parts>({
    book: () => new Book(services),
    language: () => readSupport(parts.book)?.language ?? languageFor(parts.book.spreadsheet.getSpreadsheetLocale()),
    serialOf: () => serialReader(parts.book.spreadsheet.getSpreadsheetTimeZone()),
  });
  return {
    model: () => modelOf(parts.book, () => parts.language),
    language: () => parts.language,
    serialOf: (date) => parts.serialOf(date),
  };
}
