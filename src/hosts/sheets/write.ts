/** Carries out patches, all or nothing: looks at the tables, gives them their rows, writes, and puts back what fails. */
import { Problem } from '../../model/problem';
import type { Control } from '../../model/progress';
import type { CellWrite, Patch } from '../../workbook/content';
import type { CellValue } from '../../workbook/spec';
import type { Ask } from './connection';
import { Dialect } from './dialect';
import { cellInput, constantInput } from './input';
import { bodyOf, type NamedArea, type TableArea } from './layout';
import type { CellInput, CellsReply, Fit, Piece, SheetArea } from './protocol';
import { requestsOf } from './reading';

/** Most bytes of cells in one request. */
const REQUEST_BYTES = 800_000;

/** What one patch does to its table. Rows and columns count inside the body. */
interface Step {
  readonly table: TableArea;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellInput[])[];
  readonly rowsAfter: number;
  /** The cells of the body that the step writes over. */
  readonly old: readonly (readonly CellInput[])[];
}

/** Cells as they have to be written to be the same again. */
function writable({ values, formulas }: CellsReply): readonly (readonly CellInput[])[] {
  return values.map((line, down) =>
    line.map((value, right) => {
      const formula = formulas?.[down]?.[right] ?? '';
      return formula === '' ? constantInput(value) : formula;
    }),
  );
}

/** The part of a body that a patch may write over: its own cells, all rows, or the first row. */
function overlap(patch: Patch, table: TableArea): SheetArea {
  const body = { ...bodyOf(table), sheet: table.sheet };
  if (patch.kind === 'replace-rows') return body;
  if (patch.kind === 'append-rows') return { ...body, rows: 1 };
  const columns = Math.max(...patch.cells.map((line) => line.length));
  if (patch.row + patch.cells.length > table.rows || patch.column + columns > table.headers.length) {
    throw new RangeError(`${table.name} has no such cells.`);
  }
  const [row, column] = [body.row + patch.row, body.column + patch.column];
  return { sheet: table.sheet, row, column, rows: patch.cells.length, columns };
}

/** Rows laid out for certain columns must not end up in others. */
function refuseIfMoved(patch: Patch, headers: readonly string[]): void {
  const wanted = patch.kind === 'append-rows' ? patch.headers : undefined;
  if (!wanted || (wanted.length === headers.length && wanted.every((header, at) => header === headers[at]))) return;
  throw new Problem('columns-moved', { table: patch.table, columns: wanted.join(', ') });
}

const linesOf = (patch: Patch): readonly (readonly CellWrite[])[] =>
  patch.kind === 'cells' ? patch.cells : patch.rows;

/** Tables that the formulas of patches speak of. */
function tablesIn(patches: readonly Patch[]): readonly string[] {
  const names = new Set(patches.map(({ table }) => table));
  for (const patch of patches) {
    for (const line of linesOf(patch)) {
      for (const one of line) {
        if (typeof one !== 'object' || one === null) continue;
        for (const name of one.formula.match(/\bCS_[A-Za-z\d]+(?=\[)/g) ?? []) names.add(name);
      }
    }
  }
  return [...names];
}

/** Reads areas as they stand; what has no rows is none. */
async function readAreas(ask: Ask, areas: readonly SheetArea[], { signal }: Control): Promise<readonly CellsReply[]> {
  const read = areas.map(() => ({ values: [] as (readonly CellValue[])[], formulas: [] as (readonly string[])[] }));
  // Pieces of one area follow each other, so that their places tell which area they are of.
  const owners = areas.flatMap((area, index) =>
    requestsOf([area])
      .flat()
      .map((piece) => ({ piece, index })),
  );
  for (let at = 0; at < owners.length;) {
    signal?.throwIfAborted();
    const [request = []] = requestsOf(owners.slice(at).map(({ piece }) => piece));
    // A piece that the packing would cut goes whole into the next request.
    const whole = request.filter((piece, index) => piece.rows === owners[at + index]?.piece.rows);
    const { areas: parts } = await ask({ kind: 'cells', areas: whole, formulas: true });
    parts.forEach(({ values, formulas }, index) => {
      const target = read[owners[at + index]?.index ?? -1];
      for (const line of values) target?.values.push(line);
      for (const line of formulas ?? []) target?.formulas.push(line);
    });
    at += whole.length;
  }
  return read;
}

/** What stands in the calculated columns of a table: formulas that say the same in the first row and in the last one. */
function calculatedColumns(
  table: TableArea,
  dialect: Dialect,
  first: CellsReply,
  last: CellsReply,
): readonly (string | null)[] {
  const body = bodyOf(table);
  return table.headers.map((_, index) => {
    const excel = (read: CellsReply, row: number): string | null => {
      const formula = read.formulas?.[0]?.[index] ?? '';
      if (formula === '') return null;
      return dialect.fromSheets(formula, { sheet: table.sheet, row, column: body.column + index });
    };
    const [above, below] = [excel(first, body.row), excel(last, body.row + body.rows - 1)];
    return above === below ? above : null;
  });
}

/** Cells that a patch writes, whole rows filled up with what stands there or what their column calculates. */
function inputsOf(
  step: Omit<Step, 'cells'>,
  lines: readonly (readonly CellWrite[])[],
  calculated: readonly (string | null)[],
  dialect: Dialect,
): readonly (readonly CellInput[])[] {
  const body = bodyOf(step.table);
  const width = Math.max(0, ...lines.map((line) => line.length));
  return lines.map((line, down) =>
    Array.from({ length: width }, (_, right): CellInput => {
      const [row, index] = [step.row + down, step.column + right];
      const at = { sheet: step.table.sheet, row: body.row + row, column: body.column + index };
      const formula = calculated[index] ?? null;
      const write = line[right];
      // As Excel fills calculated columns of new rows; a cell that is to be empty is emptied, there as here.
      if (write === undefined && formula !== null && row >= step.table.rows) return dialect.toSheets(formula, at);
      return cellInput(write, step.old[down]?.[right] ?? null, (text) => dialect.toSheets(text, at));
    }),
  );
}

function stepOf(patch: Patch, table: TableArea, old: Step['old'], isBlank: boolean): Omit<Step, 'cells'> {
  if (patch.kind === 'cells') return { table, row: patch.row, column: patch.column, rowsAfter: table.rows, old };
  if (patch.kind === 'replace-rows')
    return { table, row: 0, column: 0, rowsAfter: Math.max(1, patch.rows.length), old };
  // A table always has a body row; the first rows of all take the place of the blank one.
  const isNew = table.rows === 1 && isBlank;
  const row = isNew ? 0 : table.rows;
  return { table, row, column: 0, rowsAfter: row + patch.rows.length, old: isNew ? old : [] };
}

/** Looks at every table the patches touch, and plans what they do. */
async function planSteps(
  ask: Ask,
  patches: readonly Patch[],
  control: Control,
): Promise<{ readonly steps: readonly Step[]; readonly names: readonly NamedArea[] }> {
  const { tables, sheets } = await ask({ kind: 'layout', tables: tablesIn(patches) });
  const byName = new Map(tables.map((table) => [table.name, table]));
  const missing = patches.map(({ table }) => table).filter((name) => !byName.has(name));
  if (missing.length > 0) throw new Problem('tables-missing', { names: [...new Set(missing)].join(', ') });
  const touched = patches.map(({ table }) => byName.get(table) as TableArea);
  const closed = new Set(sheets.filter((sheet) => sheet.closed).map(({ name }) => name));
  if (touched.some(({ sheet }) => closed.has(sheet))) throw new Problem('sheet-protected');
  patches.forEach((patch, index) => refuseIfMoved(patch, touched[index]?.headers ?? []));
  const rowOf = (table: TableArea, row: number): SheetArea => {
    const body = bodyOf(table);
    return { ...body, sheet: table.sheet, row: body.row + row, rows: 1 };
  };
  const read = await readAreas(
    ask,
    patches.flatMap((patch, index) => {
      const table = touched[index] as TableArea;
      // The row of the cells that are emptied tells whether their column calculates.
      return [overlap(patch, table), rowOf(table, 0), rowOf(table, table.rows - 1)];
    }),
    control,
  );
  const before = new Dialect({ tables, names: [] });
  const planned = patches.map((patch, index) => {
    const table = touched[index] as TableArea;
    const [over, first, last] = read.slice(index * 3) as [CellsReply, CellsReply, CellsReply];
    const calculated = calculatedColumns(table, before, first, last);
    const isBlank = table.headers.every((_, at) => calculated[at] !== null || (first.values[0]?.[at] ?? '') === '');
    return { patch, calculated, step: stepOf(patch, table, writable(over), isBlank) };
  });
  // Formulas are written for the tables as they will be.
  const rowsAfter = new Map(planned.map(({ step }) => [step.table.name, step.rowsAfter]));
  const after = tables.map((table) => ({ ...table, rows: rowsAfter.get(table.name) ?? table.rows }));
  const dialect = new Dialect({ tables: after, names: [] });
  const steps = planned.map(({ patch, calculated, step }): Step => {
    return { ...step, cells: inputsOf(step, linesOf(patch), calculated, dialect) };
  });
  return { steps, names: dialect.columnNames };
}

/** Packs cells into requests, in order, cutting a piece where its request is full. */
function piecesOf(steps: readonly Pick<Step, 'table' | 'row' | 'column' | 'cells'>[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const { table, row: first, column, cells } of steps) {
    const body = bodyOf(table);
    let piece: { readonly row: number; readonly cells: (readonly CellInput[])[] } | null = null;
    cells.forEach((line, index) => {
      const size = JSON.stringify(line).length;
      if (size > room) {
        requests.push([]);
        room = REQUEST_BYTES;
        piece = null;
      }
      room -= size;
      if (!piece) {
        piece = { row: body.row + first + index, cells: [] };
        requests.at(-1)?.push({ sheet: table.sheet, column: body.column + column, ...piece });
      }
      piece.cells.push(line);
    });
  }
  return requests;
}

/** A cell that a shrinking table leaves is put back with the rows that are read before. */
async function putBack(ask: Ask, steps: readonly Step[]): Promise<void> {
  try {
    const tables = steps.map(({ table }): Fit => ({ table: table.name, rows: table.rows }));
    await ask({ kind: 'fit', tables, names: [], checked: false });
    const old = steps.map(({ table, row, column, old: cells }) => ({ table, row, column, cells }));
    for (const pieces of piecesOf(old)) await ask({ kind: 'put', pieces });
  } catch {
    throw new Problem('rollback-failed', { names: steps.map(({ table }) => table.name).join(', ') });
  }
}

/** What the script says before it has changed anything. */
const REFUSALS: readonly string[] = ['tables-missing', 'sheet-protected', 'rows-in-the-way'];

/** Carries out patches; see `WorkbookHost.write`. Progress counts the requests that write. */
export async function write(ask: Ask, patches: readonly Patch[], control: Control = {}): Promise<void> {
  if (patches.length === 0) return;
  const { steps, names } = await planSteps(ask, patches, control);
  const requests = piecesOf(steps);
  control.signal?.throwIfAborted();
  const tables = steps.map(({ table, rowsAfter }): Fit => ({ table: table.name, rows: rowsAfter }));
  let isFitting = false;
  try {
    if (names.length > 0 || steps.some(({ table, rowsAfter }) => rowsAfter !== table.rows)) {
      isFitting = true;
      await ask({ kind: 'fit', tables, names, checked: true });
      isFitting = false;
    }
    for (const [done, pieces] of requests.entries()) {
      control.signal?.throwIfAborted();
      control.onProgress?.({ done, total: requests.length });
      await ask({ kind: 'put', pieces });
    }
    control.signal?.throwIfAborted();
    control.onProgress?.({ done: requests.length, total: requests.length });
  } catch (error) {
    const isRefused = isFitting && error instanceof Problem && REFUSALS.includes(error.code);
    if (!isRefused) await putBack(ask, steps);
    throw error;
  }
}
