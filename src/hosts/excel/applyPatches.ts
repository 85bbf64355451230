import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import type { Patch } from '../../workbook/content';
import { batch } from './batch';
import { cellInput } from './cellInput';
import { planSteps, refuseIfInTheWay, type Cell, type PatchStep, type TableBefore } from './patchSteps';

/**
 * Most bytes of cell contents in one request. Excel on the web refuses requests over 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization); small ones also
 * keep Excel responsive between them.
 */
const REQUEST_BYTES = 800_000;

/** Rows of cells to write, from a place inside the body of a table on. */
interface Piece {
  readonly table: TableBefore;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

const encoder = new TextEncoder();

function bytesOf(cells: readonly Cell[]): number {
  return encoder.encode(JSON.stringify(cells)).length;
}

/** Packs rows into requests of at most `REQUEST_BYTES`, in order, cutting a piece where its request is full. */
function requestsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    let start = 0;
    const push = (end: number): void => {
      if (end === start) return;
      requests.at(-1)?.push({ ...piece, row: piece.row + start, cells: piece.cells.slice(start, end) });
      start = end;
    };
    piece.cells.forEach((row, index) => {
      const size = bytesOf(row);
      if (size > room) {
        push(index);
        requests.push([]);
        room = REQUEST_BYTES;
      }
      room -= size;
    });
    push(piece.cells.length);
  }
  return requests;
}

function bodyRange(context: Excel.RequestContext, table: TableBefore, row: number, rows: number): Excel.Range {
  const sheet = context.workbook.tables.getItem(table.name).worksheet;
  return sheet.getRangeByIndexes(table.row + row, table.column, rows, table.columns);
}

function resize(context: Excel.RequestContext, table: TableBefore, rows: number): void {
  const withHeader = bodyRange(context, table, -1, rows + 1);
  context.workbook.tables.getItem(table.name).resize(withHeader);
}

/** Grows or shrinks the tables; new rows look like the first one, so that text columns stay text. */
async function fitTables(context: Excel.RequestContext, steps: readonly PatchStep[]): Promise<void> {
  const changing = steps.filter(({ table, rowsAfter }) => rowsAfter !== table.rows);
  if (changing.length === 0) return;
  for (const { table, rowsAfter } of changing) {
    resize(context, table, rowsAfter);
    if (rowsAfter > table.rows) {
      const added = bodyRange(context, table, table.rows, rowsAfter - table.rows);
      added.copyFrom(bodyRange(context, table, 0, 1), 'Formats');
    } else {
      bodyRange(context, table, rowsAfter, table.rows - rowsAfter).clear('Contents');
    }
  }
  await context.sync();
}

async function writePieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  for (const { table, row, column, cells } of pieces) {
    const sheet = context.workbook.tables.getItem(table.name).worksheet;
    const columns = cells[0]?.length ?? 1;
    const range = sheet.getRangeByIndexes(table.row + row, table.column + column, cells.length, columns);
    range.formulas = cells.map((line) => [...line]);
  }
  await context.sync();
}

async function writeAll(
  context: Excel.RequestContext,
  requests: readonly (readonly Piece[])[],
  { onProgress, signal }: Control = {},
): Promise<void> {
  for (const [done, request] of requests.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ done, total: requests.length });
    await writePieces(context, request);
  }
  signal?.throwIfAborted();
}

/** Puts the tables back as they were: size, new rows emptied, cells written over. */
async function putBack(steps: readonly PatchStep[]): Promise<void> {
  try {
    await batch(async (context) => {
      for (const { table, rowsAfter } of steps) {
        if (rowsAfter === table.rows) continue;
        resize(context, table, table.rows);
        if (rowsAfter > table.rows) bodyRange(context, table, table.rows, rowsAfter - table.rows).clear('All');
      }
      await context.sync();
      await writeAll(context, requestsOf(steps.map((step) => ({ ...place(step), cells: step.old }))));
    });
  } catch {
    throw new Problem('rollback-failed', { names: steps.map(({ table }) => table.name).join(', ') });
  }
}

function place({ table, firstRow, firstColumn }: PatchStep): Omit<Piece, 'cells'> {
  return { table, row: firstRow, column: firstColumn };
}

/** Carries out patches, all or nothing; see `WorkbookHost.write`. Progress counts requests. */
export async function applyPatches(patches: readonly Patch[], control: Control = {}): Promise<void> {
  let begun: readonly PatchStep[] = [];
  try {
    await batch(async (context) => {
      const steps = await planSteps(context, patches);
      await refuseIfInTheWay(context, steps);
      control.signal?.throwIfAborted();
      const pieces = steps.map((step) => ({ ...place(step), cells: step.cells.map((row) => row.map(cellInput)) }));
      const requests = requestsOf(pieces);
      begun = steps;
      await fitTables(context, steps);
      await writeAll(context, requests, control);
      control.onProgress?.({ done: requests.length, total: requests.length });
    });
  } catch (error) {
    if (begun.length > 0) await putBack(begun);
    throw error;
  }
}
