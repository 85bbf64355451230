/**
 * Rectangles of cells and their A1 addresses. Rows and columns count from 0.
 */
import { invalid } from './errors';

export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Size of a sheet in Excel. */
export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** 0 for `A`, 26 for `AA`. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The address without its sheet: `B2`, `B2:C9`, `B:C` or `2:9`. */
export function addressOf({ row, column, rows, columns }: Area): string {
  if (rows === EXCEL_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === EXCEL_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as formulas write it. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

const CORNER = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

/** Reads an address without a sheet; throws `InvalidArgument` when it is none. */
export function parseAddress(address: string): Omit<Area, 'sheetId'> {
  const corners = address.split(':').map((corner) => CORNER.exec(corner));
  const [first, last = first] = corners;
  const hasColumns = first?.[1] !== undefined;
  const hasRows = first?.[2] !== undefined;
  const isPoor = !hasColumns || !hasRows;
  const matches = first && last && hasColumns === (last[1] !== undefined) && hasRows === (last[2] !== undefined);
  if (!matches || corners.length > 2 || (isPoor && corners.length === 1) || (!hasColumns && !hasRows)) {
    throw invalid(`${address} is not the address of a range.`);
  }
  const [row, column] = [hasRows ? Number(first[2]) - 1 : 0, hasColumns ? columnIndex(first[1] ?? '') : 0];
  const endRow = hasRows ? Number(last[2]) - 1 : EXCEL_ROWS - 1;
  const endColumn = hasColumns ? columnIndex(last[1] ?? '') : EXCEL_COLUMNS - 1;
  const area = {
    row: Math.min(row, endRow),
    column: Math.min(column, endColumn),
    rows: Math.abs(endRow - row) + 1,
    columns: Math.abs(endColumn - column) + 1,
  };
  if (row < 0 || endRow < 0 || area.row + area.rows > EXCEL_ROWS || area.column + area.columns > EXCEL_COLUMNS) {
    throw invalid(`${address} lies outside the sheet.`);
  }
  return area;
}

/** Splits `'My sheet'!A1:B2` into its sheet's name (or null) and the rest. */
export function splitSheet(reference: string): { sheetName: string | null; address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match) return { sheetName: null, address: reference };
  return { sheetName: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3] ?? '' };
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

export function intersection(one: Area, other: Area): Area | null {
  if (!overlap(one, other)) return null;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  return {
    sheetId: one.sheetId,
    row,
    column,
    rows: Math.min(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.min(one.column + one.columns, other.column + other.columns) - column,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}
