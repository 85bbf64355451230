/**
 * A book's formulas in the engine's dialect: structured references as `structuredReferences.ts` writes them, and totals
 * rows by their address, since the engine knows none.
 */
import { AbsoluteRefType, type IRange } from '@univerjs/core';
import { serializeRangeWithSheet } from '@univerjs/engine-formula';
import type { Book, BookPlace, BookTable } from './book';
import { resolveStructuredReferences } from './structuredReferences';

/** `T[#Totals]`, `T[[#Totals],[C]]` and `T[[#Totals],[C]:[D]]`. */
const TOTALS =
  /(?<table>[\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:#totals|\[#totals\](?:,\s*\[(?<first>[^[\]]*)\](?::\[(?<last>[^[\]]*)\])?)?)\]/giu;

const FIXED = { startAbsoluteRefType: AbsoluteRefType.ALL, endAbsoluteRefType: AbsoluteRefType.ALL } as const;

/** The address of an area that stays wherever its formula stands: `'Sheet 1'!$A$1:$B$2`. */
export function fixedAddress(
  sheet: string,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
): string {
  const range: IRange = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
  return serializeRangeWithSheet(sheet, { ...range, ...FIXED });
}

/** A cell as a person would say it: `'Sheet 1'!B2`. */
export function cellAddress({ sheet, row, column }: BookPlace): string {
  return serializeRangeWithSheet(sheet, { startRow: row, startColumn: column, endRow: row, endColumn: column });
}

function columnOf({ headers }: BookTable, header: string): number {
  return headers.findIndex((known) => known.toLowerCase() === header.toLowerCase());
}

function totalsAddress(table: BookTable, first: string | undefined, last: string | undefined): string {
  const from = first === undefined ? 0 : columnOf(table, first);
  const to = last === undefined ? (first === undefined ? table.headers.length - 1 : from) : columnOf(table, last);
  if (!table.hasTotals || from < 0 || to < from) return '#REF!';
  const row = table.row + 1 + table.rows;
  return fixedAddress(table.sheet, { row, column: table.column + from, rows: 1, columns: to - from + 1 });
}

function covers({ row, column, rows, headers }: BookTable, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow <= row + rows && atColumn >= column && atColumn < column + headers.length;
}

/** A formula's texts, which are no references. */
const TEXTS = /("(?:[^"]|"")*")/;
/** A sheet's name, quoted where it has to be, and the address or name on it. */
const ON_SHEET = /(?:'((?:[^']|'')+)'|(#?[\p{L}_][\p{L}\p{N}_.]*))!(\$?[\p{L}\p{N}_.$]+(?::[\p{L}\p{N}_.$]+)?)/gu;

/**
 * Names sheets as the book does, in any case; what refers to one that is not there becomes `#REF!`. The engine would look for
 * the address on the formula's own sheet.
 */
function withKnownSheets(formula: string, sheets: ReadonlyMap<string, string>): string {
  if (!formula.includes('!')) return formula;
  return formula
    .split(TEXTS)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part.replace(ON_SHEET, (_, quoted: string | undefined, bare: string | undefined, address: string) => {
        const given = quoted?.replaceAll("''", "'") ?? bare ?? '';
        const name = sheets.get(given.toLowerCase());
        return name === undefined ? '#REF!' : `'${name.replaceAll("'", "''")}'!${address}`;
      });
    })
    .join('');
}

/** Puts a formula of a cell into the engine's dialect. */
export type Dialect = (formula: string, sheet: string, row: number, column: number) => string;

/**
 * Gives the function that puts a formula into the engine's dialect. A reference to a table or column that is not there makes
 * the whole formula `#REF!`; one to a sheet that is not there is `#REF!` itself.
 */
export function dialectOf({ sheets, tables }: Pick<Book, 'sheets' | 'tables'>): Dialect {
  const sheetNames = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const named = tables.map(({ name, headers }) => ({ name, columns: headers.map((displayName) => ({ displayName })) }));
  const plainOf = (written: string, own: BookTable | undefined): string => {
    const formula = withKnownSheets(written, sheetNames);
    if (!formula.includes('[')) return formula;
    const plain = formula.replace(TOTALS, (whole, name: string, first?: string, last?: string) => {
      const table = byName.get(name.toLowerCase());
      return table ? totalsAddress(table, first, last) : whole;
    });
    const resolved = resolveStructuredReferences(plain, named, own?.name ?? null);
    return resolved.ok ? resolved.formula : '=#REF!';
  };
  // Columns repeat a formula in every row.
  const known = new Map<string, string>();
  return (written, sheet, row, column) => {
    const own = tables.find((table) => table.sheet === sheet && covers(table, row, column));
    const key = `${own?.name ?? ''} ${written}`;
    const formula = known.get(key) ?? plainOf(written, own);
    known.set(key, formula);
    return formula;
  };
}
