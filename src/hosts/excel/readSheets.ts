import type { Control } from '../../model/progress';
import type { SheetContent, SheetTable } from '../../workbook/content';
import type { CellValue } from '../../workbook/spec';
import { batch } from './batch';

/**
 * Cells in one request, each with its value and its formula. Excel on the web refuses answers over 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization), which leaves
 * some 100 bytes a cell.
 */
const CELLS_A_REQUEST = 50_000;

/** Used cells of a sheet, without their contents yet. */
interface FoundSheet {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly SheetTable[];
}

/** Whole rows of the used cells of a sheet, counted from the first of them. */
interface Piece {
  readonly sheet: FoundSheet;
  readonly first: number;
  readonly rows: number;
}

interface ReadRows {
  readonly sheet: FoundSheet;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** Finds the sheets that are there, how far they are used, and the tables on them, in two requests. */
async function findSheets(context: Excel.RequestContext, names: readonly string[]): Promise<readonly FoundSheet[]> {
  const looks = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load('name');
    sheet.tables.load('items/name,items/showTotals');
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name, sheet, used };
  });
  await context.sync();
  const sheets = looks
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ name, sheet, used }) => {
      const tables = sheet.tables.items.map((table) => {
        const header = table.getHeaderRowRange();
        const body = table.getDataBodyRange();
        header.load('rowIndex,columnIndex,values');
        body.load('rowCount');
        return { table, header, body };
      });
      return { name, used, tables };
    });
  await context.sync();
  return sheets.map(({ name, used, tables }): FoundSheet => ({
    name,
    ...(used.isNullObject
      ? { row: 0, column: 0, rows: 0, columns: 0 }
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }),
    tables: tables.map(({ table, header, body }) => ({
      name: table.name,
      row: header.rowIndex,
      column: header.columnIndex,
      headers: (header.values[0] ?? []).map(String),
      rows: body.rowCount,
      hasTotals: table.showTotals,
    })),
  }));
}

/** Packs the rows of all sheets into requests, in order, cutting a sheet where its request is full. */
function requestsOf(sheets: readonly FoundSheet[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    for (let first = 0; first < sheet.rows;) {
      if (room < sheet.columns) {
        requests.push([]);
        room = CELLS_A_REQUEST;
      }
      const rows = Math.min(sheet.rows - first, Math.max(1, Math.floor(room / sheet.columns)));
      requests.at(-1)?.push({ sheet, first, rows });
      room -= rows * sheet.columns;
      first += rows;
    }
  }
  return requests;
}

/** Whether Excel refused to answer because the answer was too large. */
function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded'
  );
}

/** Two halves of what a request reads, or `null` when it reads one row. */
function halvesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] | null {
  const [piece] = pieces;
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  if (!piece || piece.rows < 2) return null;
  const rows = Math.ceil(piece.rows / 2);
  return [[{ ...piece, rows }], [{ ...piece, first: piece.first + rows, rows: piece.rows - rows }]];
}

/** Reads rows in one request, or in more when their texts are so long that the answer would not pass. */
async function readRows(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<readonly ReadRows[]> {
  const reads = pieces.map(({ sheet, first, rows }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    const range = worksheet.getRangeByIndexes(sheet.row + first, sheet.column, rows, sheet.columns);
    range.load('values,formulas');
    return { sheet, range };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(pieces) : null;
    if (!halves) throw error;
    const [before = [], after = []] = halves;
    return [...(await readRows(context, before)), ...(await readRows(context, after))];
  }
  return reads.map(({ sheet, range }) => ({
    sheet,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
  }));
}

/** Reads whole sheets; see `WorkbookHost.readSheets`. */
export function readSheets(names: readonly string[], control: Control = {}): Promise<readonly SheetContent[]> {
  return batch(async (context) => {
    const sheets = await findSheets(context, names);
    const requests = requestsOf(sheets);
    const rows: ReadRows[] = [];
    for (const [done, request] of requests.entries()) {
      control.signal?.throwIfAborted();
      control.onProgress?.({ done, total: requests.length });
      rows.push(...(await readRows(context, request)));
    }
    control.onProgress?.({ done: requests.length, total: requests.length });
    return sheets.map((sheet): SheetContent => {
      const own = rows.filter((read) => read.sheet === sheet);
      const { name, row, column, tables } = sheet;
      return {
        name,
        row,
        column,
        values: own.flatMap(({ values }) => values),
        formulas: own.flatMap(({ formulas }) => formulas),
        tables,
      };
    });
  });
}
