/** Reads tables, sheets and the selection, in answers that stay small enough for a page to take. */
import { LANGUAGES } from '../../locales';
import type { Control } from '../../model/progress';
import type { SheetContent, SheetTable, TableContent } from '../../workbook/content';
import { sheetNames } from '../../workbook/sheetIds';
import type { CellValue } from '../../workbook/spec';
import type { SelectedCells } from '../host';
import type { Ask } from './connection';
import { Dialect } from './dialect';
import { bodyOf, type TableArea } from './layout';
import type { CellsReply, SheetArea } from './protocol';

/** Cells of one answer; one with its formula takes some 100 bytes. */
export const CELLS_AN_ANSWER = 50_000;

/** Cuts areas into pieces of whole rows, and packs these into requests. */
export function requestsOf(areas: readonly SheetArea[]): readonly (readonly SheetArea[])[] {
  const requests: SheetArea[][] = [];
  let room = 0;
  for (const area of areas) {
    for (let first = 0; first < area.rows;) {
      if (room < area.columns) {
        requests.push([]);
        room = CELLS_AN_ANSWER;
      }
      const rows = Math.min(area.rows - first, Math.max(1, Math.floor(room / area.columns)));
      requests.at(-1)?.push({ ...area, row: area.row + first, rows });
      room -= rows * area.columns;
      first += rows;
    }
  }
  return requests;
}

/** Formulas as the template writes them; cells without one hold their value. */
export function excelFormulas(
  { values, formulas }: CellsReply,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  dialect: Dialect,
): readonly (readonly CellValue[])[] {
  return values.map((line, down) =>
    line.map((value, right) => {
      const formula = formulas?.[down]?.[right] ?? '';
      if (formula === '') return value;
      return dialect.fromSheets(formula, { sheet: at.sheet, row: at.row + down, column: at.column + right });
    }),
  );
}

/** What was read of one area, in pieces one below the other. */
function joined(parts: readonly CellsReply[]): CellsReply {
  return {
    values: parts.flatMap(({ values }) => values),
    formulas: parts.some(({ formulas }) => formulas) ? parts.flatMap(({ formulas }) => formulas ?? []) : null,
  };
}

/** See `WorkbookHost.readTables`. One request where no table is long. */
export async function readTables(
  ask: Ask,
  names: readonly string[],
  withFormulas: boolean,
): Promise<readonly TableContent[]> {
  const reply = await ask({ kind: 'tables', names, formulas: withFormulas, cells: CELLS_AN_ANSWER });
  const spokenOf = new Map(reply.spokenOf.map((table) => [table.name, table]));
  const contents: { readonly table: TableArea; readonly read: CellsReply }[] = [];
  for (const { table, ...first } of reply.tables) {
    const body = bodyOf(table);
    const from = first.values.length;
    const rest = { ...body, sheet: table.sheet, row: body.row + from, rows: body.rows - from };
    const parts: CellsReply[] = [first];
    for (const areas of requestsOf(rest.rows > 0 ? [rest] : [])) {
      const further = await ask({ kind: 'cells', areas, formulas: withFormulas });
      parts.push(...further.areas);
      for (const one of further.spokenOf) spokenOf.set(one.name, one);
    }
    contents.push({ table, read: joined(parts) });
  }
  for (const { table } of contents) spokenOf.set(table.name, table);
  const dialect = new Dialect({ tables: [...spokenOf.values()], names: [] });
  return contents.map(({ table, read }) => {
    const { name, sheet, row, column, headers } = table;
    const at = { sheet, row: row + 1, column };
    const formulas = withFormulas ? excelFormulas(read, at, dialect) : null;
    return { name, sheetName: sheet, row, column, headers, values: read.values, formulas };
  });
}

function sheetTable({ name, row, column, headers, rows }: TableArea): SheetTable {
  return { name, row, column, headers, rows, hasTotals: false };
}

/** The cells from the first used one on. */
function fromFirstUsed(name: string, content: Pick<SheetContent, 'values' | 'formulas' | 'tables'>): SheetContent {
  const isUsed = (row: number, column: number): boolean =>
    content.values[row]?.[column] !== '' || content.formulas[row]?.[column] !== '';
  const rows = content.values.flatMap((line, row) => (line.some((_, column) => isUsed(row, column)) ? [row] : []));
  const width = Math.max(0, ...content.values.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => isUsed(row, column)),
  );
  const [row, column] = [rows[0] ?? 0, columns[0] ?? 0];
  const cut = (cells: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] =>
    rows.length === 0
      ? []
      : cells.slice(row, (rows.at(-1) ?? 0) + 1).map((line) => line.slice(column, (columns.at(-1) ?? 0) + 1));
  return { name, row, column, values: cut(content.values), formulas: cut(content.formulas), tables: content.tables };
}

/** See `WorkbookHost.readSheets`. */
export async function readSheets(
  ask: Ask,
  names: readonly string[],
  { signal, onProgress }: Control = {},
): Promise<readonly SheetContent[]> {
  const { tables, sheets } = await ask({ kind: 'layout' });
  const found = names.flatMap((name) => sheets.find((sheet) => sheet.name === name) ?? []);
  const areas = found.map(({ name, rows, columns }) => ({ sheet: name, row: 0, column: 0, rows, columns }));
  const requests = requestsOf(areas);
  const parts = new Map<string, CellsReply[]>();
  for (const [done, request] of requests.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ done, total: requests.length });
    const reply = await ask({ kind: 'cells', areas: request, formulas: true });
    reply.areas.forEach((read, index) => {
      const sheet = request[index]?.sheet ?? '';
      parts.set(sheet, [...(parts.get(sheet) ?? []), read]);
    });
  }
  onProgress?.({ done: requests.length, total: requests.length });
  const dialect = new Dialect({ tables, names: [] });
  return found.map(({ name }) => {
    const read = joined(parts.get(name) ?? []);
    const formulas = excelFormulas(read, { sheet: name, row: 0, column: 0 }, dialect);
    const own = tables.filter((table) => table.sheet === name).map(sheetTable);
    return fromFirstUsed(name, { values: read.values, formulas, tables: own });
  });
}

/** See `WorkbookHost.readSelection`. */
export async function readSelection(ask: Ask, { signal, onProgress }: Control = {}): Promise<SelectedCells> {
  const ours = Object.fromEntries(LANGUAGES.map((language) => [language, sheetNames(language)]));
  const { area, address } = await ask({ kind: 'selection', ours });
  const rows: (readonly string[])[] = [];
  for (const [part] of requestsOf([area])) {
    if (!part) continue;
    signal?.throwIfAborted();
    onProgress?.({ done: rows.length, total: area.rows });
    for (const row of await ask({ kind: 'texts', area: part })) rows.push(row);
  }
  signal?.throwIfAborted();
  return { address, row: area.row + 1, rows };
}
