/** Reads a table as the workbook holds it now: columns are found by their header, wherever the user has moved them. */
import { LANGUAGES, type Language } from '../locales';
import type { CellFault, NumberCell } from '../model/snapshot';
import { isFault } from '../model/snapshot';
import type { TableContent } from './content';
import type { CellValue } from './spec';
import { headerOf } from './tableHeaders';
import { columnsOf } from './tables';

/** A table with its columns by id. Rows and columns count from 0 inside the body. */
export interface TableReader {
  readonly content: TableContent;
  readonly rows: number;
  /** Index of a column, or -1 when the user has deleted or renamed it. */
  columnOf(columnId: string): number;
  /** The value of a cell; `null` for an empty cell or a missing column. Text is trimmed, empty text counts as empty. */
  value(row: number, columnId: string): CellValue;
  /** The formula of a cell with its `=`, or `null` when it holds none. Only of tables read with formulas. */
  formula(row: number, columnId: string): string | null;
  /** The cell as text; empty when it is. */
  text(row: number, columnId: string): string;
  /**
   * The cell as a number; see `NumberCell`. A fault where the user has deleted the column: what stood there is not nothing.
   * `line` is what a person calls the row, for the place of a fault.
   */
  number(row: number, columnId: string, line: string): NumberCell;
}

const ERROR = /^#[A-Z0-9_/]+[!?]?$/;
/** A plain number as text, thousands grouped by commas or not. */
const NUMERIC = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?(%?)$/i;
const PER_CENT = 100;

/** What a text says as a number, or `null` when it is none. Full-width digits count as digits. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const match = NUMERIC.exec(plain);
  if (!match || !/\d/.test(plain)) return null;
  const value = Number(plain.replaceAll(',', '').replace('%', ''));
  if (!Number.isFinite(value)) return null;
  return match[1] ? value / PER_CENT : value;
}

/** A cell as a number: text that is a number counts as it, other text, booleans and errors are faults. */
export function numberCell(value: CellValue, place: string): NumberCell {
  if (typeof value === 'number') return value;
  if (value === null) return null;
  const content = String(value).trim();
  if (content === '') return null;
  if (ERROR.test(content)) return { kind: 'error', content, place } satisfies CellFault;
  const number = typeof value === 'string' ? numberIn(content) : null;
  return number ?? ({ kind: 'text', content, place } satisfies CellFault);
}

/** The number of a cell, or `otherwise` when it is blank or faulty. */
export function numberOr(cell: NumberCell, otherwise: number): number {
  return cell === null || isFault(cell) ? otherwise : cell;
}

function findColumns(content: TableContent): ReadonlyMap<string, number> {
  const headers = content.headers.map((header) => header.trim().toLowerCase());
  return new Map(
    columnsOf(content.name).map((id) => {
      const known = LANGUAGES.map((language) => headerOf(content.name, id, language).toLowerCase());
      return [id, headers.findIndex((header) => known.includes(header))] as const;
    }),
  );
}

/** A column that is not there, by the header it had. */
function goneColumn({ name, headers, sheetName }: TableContent, columnId: string): CellFault {
  const known = (language: Language) =>
    columnsOf(name).filter((id) => headers.includes(headerOf(name, id, language))).length;
  const language = LANGUAGES.reduce((best, other) => (known(other) > known(best) ? other : best));
  return { kind: 'gone', content: headerOf(name, columnId, language), place: sheetName };
}

/** Reads one table of the template. Throws a RangeError for a table that is not ours. */
export function readTable(content: TableContent): TableReader {
  const columns = findColumns(content);
  const columnOf = (columnId: string): number => columns.get(columnId) ?? -1;
  const value = (row: number, columnId: string): CellValue => {
    const raw = content.values[row]?.[columnOf(columnId)] ?? null;
    const cell = typeof raw === 'string' ? raw.trim() : raw;
    return cell === '' ? null : cell;
  };
  const text = (row: number, columnId: string): string => String(value(row, columnId) ?? '');
  return {
    content,
    rows: content.values.length,
    columnOf,
    value,
    text,
    formula: (row, columnId) => {
      const written = content.formulas?.[row]?.[columnOf(columnId)];
      return typeof written === 'string' && written.startsWith('=') ? written : null;
    },
    number: (row, columnId, line) => {
      const header = content.headers[columnOf(columnId)];
      if (header === undefined) return goneColumn(content, columnId);
      return numberCell(value(row, columnId), [content.sheetName, line, header].filter(Boolean).join(' · '));
    },
  };
}

/** The tables read, by name. */
export function readTables(tables: readonly TableContent[]): ReadonlyMap<string, TableReader> {
  return new Map(tables.map((content) => [content.name, readTable(content)]));
}
