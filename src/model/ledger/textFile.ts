/**
 * Small text files that go with a ledger (mapping, drivers), and files that are no text at all.
 */
import { decodeText } from './encoding';
import { fileKind } from './fileKind';
import { findHeader, HeaderReader, type FieldColumns, type Vocabulary } from './headers';
import { Problem } from '../problem';
import { textTables } from './records';

/** One line of a table, by field; a field without a column is empty. */
export interface TableLine<Field extends string> {
  /** Row number as a spreadsheet shows the file: the first line is 1. */
  readonly row: number;
  readonly cells: Readonly<Record<Field, string>>;
}

/** A table, or the headers of a file in which a needed column was not found. */
export type TextTable<Field extends string> =
  | {
      readonly lines: readonly TableLine<Field>[];
      /** The header of each field's column as the file has it; empty for a field without a column. */
      readonly names: Readonly<Record<Field, string>>;
    }
  | { readonly lines: null; readonly headers: string };

/** Reads a small table with a header line; blank lines are left out. Throws `file-is-workbook`. */
export function readTextTable<Field extends string>(
  bytes: Uint8Array,
  vocabulary: Vocabulary<Field>,
  needed: readonly Field[],
): TextTable<Field> {
  if (fileKind(bytes) !== 'text') throw new Problem('file-is-workbook');
  const tables = textTables(decodeText(bytes));
  const reader = new HeaderReader(vocabulary);
  const search = findHeader<Field>(
    tables,
    (cells) => reader.columns(cells),
    (columns) => needed.every((field) => columns[field] !== undefined),
  );
  if (!search.found) return { lines: null, headers: headersOf(search.nearest?.cells ?? []) };
  const { table, record, columns, cells: headerCells } = search.found;
  // Object.keys forgets that the keys are the fields.
  const fields = Object.keys(vocabulary) as Field[];
  const lines: TableLine<Field>[] = [];
  let row = 0;
  for (const { records } of table.blocks()) {
    for (const cells of records) {
      row += 1;
      const isBlank = cells.every((cell) => cell.trim() === '');
      if (row > record + 1 && !isBlank) lines.push({ row, cells: cellsByField(cells, fields, columns) });
    }
  }
  return { lines, names: cellsByField(headerCells, fields, columns) };
}

function cellAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim();
}

function cellsByField<Field extends string>(
  cells: readonly string[],
  fields: readonly Field[],
  columns: FieldColumns<Field>,
): Record<Field, string> {
  const entries = fields.map((field) => [field, cellAt(cells, columns[field])] as const);
  // Every field has an entry, which Object.fromEntries does not know.
  return Object.fromEntries(entries) as Record<Field, string>;
}

function headersOf(cells: readonly string[]): string {
  return cells.filter((cell) => cell.trim() !== '').join(' | ');
}
