/**
 * Small tables that go with a ledger (mapping, drivers, rates, names), in delimited text or a sheet of a workbook.
 */
import { decodeText } from './encoding';
import { fileKind } from './fileKind';
import {
  findHeader,
  HeaderReader,
  type FieldColumns,
  type HeaderSearch,
  type TableHeader,
  type Vocabulary,
} from './headers';
import { Problem } from '../problem';
import { textTables, type RecordTable } from './records';

/** One line of a table, by field; a field without a column is empty. */
export interface TableLine<Field extends string> {
  /** Row number as a spreadsheet shows the file: the first line is 1. */
  readonly row: number;
  readonly cells: Readonly<Record<Field, string>>;
}

/** A table, or the headers of a file in which a needed column was not found. */
export type FileTable<Field extends string> =
  | {
      readonly lines: readonly TableLine<Field>[];
      /** The header of each field's column as the file has it; empty for a field without a column. */
      readonly names: Readonly<Record<Field, string>>;
      /** Whether cells may be numbers and no text: these have a decimal point and no thousands marks. */
      readonly hasNumbers: boolean;
    }
  | { readonly lines: null; readonly headers: string };

/**
 * Reads a small table with a header line, of a workbook the first sheet that has the needed columns; blank lines are left
 * out. Rejects with a `Problem`: `file-is-old-workbook`, `file-is-page`, `workbook-unsafe`, `workbook-unreadable`.
 */
export async function readTableFile<Field extends string>(
  bytes: Uint8Array,
  vocabulary: Vocabulary<Field>,
  needed: readonly Field[],
): Promise<FileTable<Field>> {
  const reader = new HeaderReader(vocabulary);
  // Object.keys forgets that the keys are the fields.
  const fields = Object.keys(vocabulary) as Field[];
  let lacking: readonly string[] | null = null;
  for await (const tables of readings(bytes)) {
    const search: HeaderSearch<Field> = findHeader<Field>(
      tables,
      (cells) => reader.columns(cells),
      (columns) => needed.every((field) => columns[field] !== undefined),
    );
    if (search.found) return tableBelow(search.found, fields);
    lacking ??= search.nearest?.cells ?? null;
  }
  return { lines: null, headers: (lacking ?? []).filter((cell) => cell.trim() !== '').join(' | ') };
}

/** What a file may be read as: text with each delimiter, or one sheet after the other. */
async function* readings(bytes: Uint8Array): AsyncGenerator<readonly RecordTable[]> {
  const kind = fileKind(bytes);
  if (kind === 'old-workbook') throw new Problem('file-is-old-workbook');
  if (kind === 'page') throw new Problem('file-is-page');
  if (kind === 'text') {
    yield textTables(decodeText(bytes));
    return;
  }
  const { sheetTables } = await import('./sheets/sheetTables');
  for await (const table of sheetTables(bytes, {})) yield [table];
}

function tableBelow<Field extends string>(
  { table, record, columns, cells: headerCells }: TableHeader<Field>,
  fields: readonly Field[],
): FileTable<Field> {
  const lines: TableLine<Field>[] = [];
  let row = 0;
  for (const { records } of table.blocks()) {
    for (const cells of records) {
      row += 1;
      const isBlank = cells.every((cell) => cell.trim() === '');
      if (row > record + 1 && !isBlank) lines.push({ row, cells: cellsByField(cells, fields, columns) });
    }
  }
  return { lines, names: cellsByField(headerCells, fields, columns), hasNumbers: table.delimiter === '' };
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
