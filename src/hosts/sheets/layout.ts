/**
 * Where tables and defined names stand in a Google spreadsheet, which has no tables that a script can make: a table is the
 * area of its name, headers and body, and its columns are defined names of their own. Rows and columns count from 0.
 */
import { LANGUAGES } from '../../locales';
import type { AreaSpec, WorkbookSpec } from '../../workbook/spec';
import { headerOf } from '../../workbook/tableHeaders';
import { columnsOf } from '../../workbook/tables';

/** A defined name of an area. */
export interface NamedArea extends AreaSpec {
  readonly name: string;
  /** The sheet's name. */
  readonly sheet: string;
}

/** A table of the template. */
export interface TableArea {
  readonly name: string;
  readonly sheet: string;
  /** Place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows of the body. */
  readonly rows: number;
}

export interface Layout {
  readonly tables: readonly TableArea[];
  /** Names of other cells, as far as they matter. */
  readonly names: readonly NamedArea[];
}

/** Names of whole tables; what stands behind one more underscore names columns. */
const TABLE_NAME = /^CS_[A-Za-z\d]+$/;

export function isTableName(name: string): boolean {
  return TABLE_NAME.test(name);
}

/** The area of a table's body. */
export function bodyOf({ row, column, headers, rows }: TableArea): AreaSpec {
  return { row: row + 1, column, rows, columns: headers.length };
}

/** The area that a table's name covers: headers and body. */
export function namedTable({ name, sheet, row, column, headers, rows }: TableArea): NamedArea {
  return { name, sheet, row, column, rows: rows + 1, columns: headers.length };
}

/** The tables and names that a spec asks for. */
export function layoutOfSpec({ sheets, names }: WorkbookSpec): Layout {
  const sheetNames = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    tables: sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, row, column, columns, rows }) => {
        const headers = columns.map(({ header }) => header);
        return { name, sheet: sheet.name, row, column, headers, rows: rows.length };
      }),
    ),
    names: names.map(({ name, sheet, area }) => ({ ...area, name, sheet: sheetNames.get(sheet) ?? '' })),
  };
}

/** Which cells of neighbouring columns: those of the body, or the headers. */
export type SpanPart = 'body' | 'headers';

/** Neighbouring columns of a table, by their index. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly part: SpanPart;
}

/** The area of neighbouring columns. */
export function spanArea(table: TableArea, { first, last, part }: Span): AreaSpec {
  const across = { column: table.column + first, columns: last - first + 1 };
  return part === 'body' ? { row: table.row + 1, rows: table.rows, ...across } : { row: table.row, rows: 1, ...across };
}

/** What a column is called in names: its id where it is one of ours, whichever language its header is in. */
function columnKey(table: TableArea, index: number): string {
  const header = table.headers[index]?.trim().toLowerCase();
  const known = columnsOf(table.name).find((id) =>
    LANGUAGES.some((language) => headerOf(table.name, id, language).toLowerCase() === header),
  );
  return (known ?? `column${index + 1}`).replace(/[^A-Za-z\d]/g, '_');
}

/** Between the first and the last column of a name. */
const TO = '_to_';
const HEADERS = 'headers_';

/** The names of a table's columns. They are ASCII, the same in every language, and stay when a table grows. */
export class SpanNames {
  private readonly keys: readonly string[];
  private readonly indexes: ReadonlyMap<string, number>;

  constructor(private readonly table: TableArea) {
    this.keys = table.headers.map((_, index) => columnKey(table, index));
    this.indexes = new Map(this.keys.map((key, index) => [key.toLowerCase(), index]));
  }

  /** The name of neighbouring columns: `CS_people_actual01`, `CS_people_actual01_to_actual12`. */
  nameOf({ first, last, part }: Span): string {
    const keys = [this.keys[first], ...(first === last ? [] : [this.keys[last]])];
    return `${this.table.name}_${part === 'headers' ? HEADERS : ''}${keys.join(TO)}`;
  }

  /** The columns that a name stands for, or `null` when it names none. */
  spanOf(name: string): Span | null {
    const prefix = `${this.table.name}_`.toLowerCase();
    const rest = name.toLowerCase();
    if (!rest.startsWith(prefix)) return null;
    const part = rest.startsWith(HEADERS, prefix.length) ? 'headers' : 'body';
    const keys = rest.slice(prefix.length + (part === 'headers' ? HEADERS.length : 0)).split(TO);
    const [first, last = first] = keys.map((key) => this.indexes.get(key));
    return first === undefined || last === undefined || keys.length > 2 ? null : { first, last, part };
  }
}
