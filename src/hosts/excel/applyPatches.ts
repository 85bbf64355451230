import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import { takeTurn } from '../../model/ledger/turns';
import type { CellWrite, Patch } from '../../workbook/content';
import { asOneUndo, batch, type Run } from './batch';
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

/** Rows of a piece before it is packed. */
interface ToWrite extends Omit<Piece, 'cells'> {
  readonly rows: Iterable<readonly Cell[]>;
}

/** Rows as Excel takes them, each when its turn comes. */
function* inputOf(rows: readonly (readonly CellWrite[])[]): Generator<readonly Cell[]> {
  for (const row of rows) yield row.map(cellInput);
}

const encoder = new TextEncoder();

function bytesOf(cells: readonly Cell[]): number {
  return encoder.encode(JSON.stringify(cells)).length;
}

/** Rows packed in one go: a few milliseconds for the page. */
const ROWS_PER_TURN = 2_000;

/**
 * Packs rows into requests of at most `REQUEST_BYTES`, in order, cutting a piece where its request is full; in turns with
 * the page, since a ledger has a million rows.
 */
async function requestsOf(
  pieces: readonly ToWrite[],
  signal: AbortSignal | undefined,
): Promise<readonly (readonly Piece[])[]> {
  const requests: Piece[][] = [];
  let room = 0;
  let packed = 0;
  for (const { table, row: first, column, rows } of pieces) {
    let row = first;
    let cells: (readonly Cell[])[] = [];
    const push = (): void => {
      if (cells.length > 0) requests.at(-1)?.push({ table, row, column, cells });
      row += cells.length;
      cells = [];
    };
    for (const line of rows) {
      const size = bytesOf(line);
      if (size > room) {
        push();
        requests.push([]);
        room = REQUEST_BYTES;
      }
      room -= size;
      cells.push(line);
      packed += 1;
      if (packed % ROWS_PER_TURN === 0) await takeTurn({ signal }, 0, null);
    }
    push();
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
      const pieces = steps.map((step) => ({ ...place(step), rows: step.old }));
      await writeAll(context, await requestsOf(pieces, undefined));
    });
  } catch {
    throw new Problem('rollback-failed', { names: steps.map(({ table }) => table.name).join(', ') });
  }
}

function place({ table, firstRow, firstColumn }: PatchStep): Omit<Piece, 'cells'> {
  return { table, row: firstRow, column: firstColumn };
}

/** Most cells that are written as one step of undo: Excel keeps what such a step takes back, and refuses large ones. */
const MOST_CELLS_OF_AN_UNDO = 50_000;

function cellsOf(patches: readonly Patch[]): number {
  const areas = patches.map((patch) => (patch.kind === 'cells' ? patch.cells : patch.rows));
  return areas.reduce((sum, rows) => sum + rows.length * (rows[0]?.length ?? 0), 0);
}

/** Carries out patches, all or nothing; see `WorkbookHost.write`. Progress counts requests. */
export function applyPatches(patches: readonly Patch[], control: Control = {}): Promise<void> {
  if (cellsOf(patches) > MOST_CELLS_OF_AN_UNDO) return applyIn(batch, patches, control);
  return asOneUndo((run) => applyIn(run, patches, control));
}

async function applyIn(run: Run, patches: readonly Patch[], control: Control): Promise<void> {
  let begun: readonly PatchStep[] = [];
  try {
    await run(async (context) => {
      const steps = await planSteps(context, patches);
      await refuseIfInTheWay(context, steps);
      control.signal?.throwIfAborted();
      const pieces = steps.map((step) => ({ ...place(step), rows: inputOf(step.cells) }));
      const requests = await requestsOf(pieces, control.signal);
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
