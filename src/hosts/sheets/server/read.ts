import { Problem } from '../../../model/problem';
import type { CellValue } from '../../../workbook/spec';
import { bodyOf, isTableName, type TableArea } from '../layout';
import type {
  CellsReply,
  Description,
  LayoutReply,
  RequestOf,
  SheetArea,
  SheetsReplies,
  TableReply,
  TablesReply,
} from '../protocol';
import { REVISION_NAME } from '../revisionName';
import { SUPPORT_SHEET } from '../supportSheet';
import type { Book } from './book';
import { isDate, serialReader } from './dates';
import { leftovers } from './injection';
import { readSupport } from './mark';
import type { Sheet } from './services';

/** What the spreadsheet holds, without what an injection left unfinished: the next one removes that. */
export function describe(book: Book): Description {
  const unfinished = new Set((leftovers(book) ?? []).map((sheet) => sheet.getName()));
  const isTheirs = (name: string): boolean => name !== SUPPORT_SHEET && !unfinished.has(name);
  const names = unfinished.size === 0 ? book.names : namesOutside(book, unfinished);
  return {
    sheets: [...book.sheets.keys()].filter(isTheirs),
    tables: names.filter(isTableName),
    names: names.filter((name) => !isTableName(name) && name !== REVISION_NAME),
    mark: readSupport(book),
  };
}

function namesOutside(book: Book, sheets: ReadonlySet<string>): readonly string[] {
  return book.spreadsheet
    .getNamedRanges()
    .filter((named) => !sheets.has(named.getRange().getSheet().getName()))
    .map((named) => named.getName());
}

/** Whether somebody has closed a sheet for the person at work; our own protection only warns. */
export function isClosed(book: Book, sheet: Sheet): boolean {
  return sheet
    .getProtections(book.services.SpreadsheetApp.ProtectionType.SHEET)
    .some((protection) => !protection.isWarningOnly() && !protection.canEdit());
}

export function readLayout(book: Book, { tables }: RequestOf<'layout'>): LayoutReply {
  const found = book.tables(tables ?? book.tableNames);
  const wanted = tables === undefined ? null : new Set(found.map(({ sheet }) => sheet));
  const sheets = [...book.sheets].filter(([name]) => name !== SUPPORT_SHEET && (wanted === null || wanted.has(name)));
  return {
    tables: found,
    sheets: sheets.map(([name, sheet]) => {
      return { name, rows: sheet.getLastRow(), columns: sheet.getLastColumn(), closed: isClosed(book, sheet) };
    }),
  };
}

/** Reads cells; days as Excel counts them. */
export class CellReader {
  private readonly serial: (date: Date) => number;

  constructor(private readonly book: Book) {
    this.serial = serialReader(book.spreadsheet.getSpreadsheetTimeZone());
  }

  read(area: SheetArea, formulas: boolean): CellsReply {
    if (area.rows < 1 || area.columns < 1) return { values: [], formulas: formulas ? [] : null };
    const range = this.book.range(area);
    const values = range.getValues() as unknown[][];
    return {
      values: values.map((line) => line.map((value) => this.valueOf(value))),
      formulas: formulas ? range.getFormulas() : null,
    };
  }

  valueOf(value: unknown): CellValue {
    if (isDate(value)) return this.serial(value);
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  }
}

/** The tables that formulas speak of, whichever they are. */
function spokenOf(book: Book, replies: readonly CellsReply[]): readonly TableArea[] {
  const names = new Set<string>();
  for (const { formulas } of replies) {
    for (const line of formulas ?? []) {
      for (const formula of line) {
        for (const name of formula === '' ? [] : (formula.match(/\bCS_[A-Za-z\d]+(?=_)/g) ?? [])) names.add(name);
      }
    }
  }
  return book.tables([...names]);
}

/** Reads the first rows of tables, `cells` of them in all at most; tables that are not there are left out. */
export function readTables(book: Book, { names, formulas, cells }: RequestOf<'tables'>): TablesReply {
  const reader = new CellReader(book);
  let room = cells;
  const tables = book.tables(names).map((table): TableReply => {
    const body = bodyOf(table);
    const rows = Math.min(body.rows, Math.floor(room / body.columns));
    room -= rows * body.columns;
    return { table, ...reader.read({ ...body, sheet: table.sheet, rows }, formulas) };
  });
  return { tables, spokenOf: formulas ? spokenOf(book, tables) : [] };
}

export function readCells(book: Book, { areas, formulas }: RequestOf<'cells'>): SheetsReplies['cells'] {
  const reader = new CellReader(book);
  const read = areas.map((area) => reader.read(area, formulas));
  return { areas: read, spokenOf: formulas ? spokenOf(book, read) : [] };
}

/** Reads the table with a name; see `placeMissing`. */
export function tableOrProblem(book: Book, name: string): TableArea {
  const [table] = book.tables([name]);
  if (!table) throw new Problem('tables-missing', { names: name });
  return table;
}
