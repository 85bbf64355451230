import { Problem } from '../../model/problem';
import type { CellWrite, Patch } from '../../workbook/content';
import { textInput } from './cellInput';
import { firstRows, furtherRows } from './readTables';

/** A cell as Excel gives and takes it; `null` leaves a cell alone. */
export type Cell = string | number | boolean | null;

/** A table as it is before the first write. `row` and `column` place its body's first cell on the sheet. */
export interface TableBefore {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What one patch does to its table, and what putting it back takes. Rows and columns count inside the body. */
export interface PatchStep {
  readonly table: TableBefore;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly CellWrite[])[];
  readonly rowsAfter: number;
  /** The cells of the body that the step writes over, ready to be written back from (`firstRow`, `firstColumn`). */
  readonly old: readonly (readonly Cell[])[];
}

/**
 * Cells read so that writing them back gives the same cells. Where formula and value agree the cell is a constant, and its
 * text must not be taken for a formula or a number (https://github.com/OfficeDev/office-js/issues/6687).
 */
function writable(values: readonly (readonly Cell[])[], formulas: readonly (readonly Cell[])[]): Cell[][] {
  return formulas.map((cells, row) =>
    cells.map((cell, column) => (typeof cell === 'string' && cell === values[row]?.[column] ? textInput(cell) : cell)),
  );
}

/**
 * The part of the body a patch may write over: its own cells, the first of all rows, or the one empty row of a new table.
 */
function overlap(body: Excel.Range, patch: Patch): Excel.Range {
  if (patch.kind === 'replace-rows') return firstRows(body);
  if (patch.kind === 'append-rows') return body.getRow(0);
  const columns = Math.max(...patch.cells.map((row) => row.length));
  return body.getCell(patch.row, patch.column).getResizedRange(patch.cells.length - 1, columns - 1);
}

const NO_ROWS = { values: [], formulas: [] } as const;

function stepOf(patch: Patch, table: TableBefore, old: readonly (readonly Cell[])[]): PatchStep {
  if (patch.kind === 'cells') {
    const place = { firstRow: patch.row, firstColumn: patch.column };
    return { table, ...place, cells: patch.cells, rowsAfter: table.rows, old };
  }
  if (patch.kind === 'replace-rows') {
    const rowsAfter = Math.max(1, patch.rows.length);
    return { table, firstRow: 0, firstColumn: 0, cells: patch.rows, rowsAfter, old };
  }
  // A table always has a body row; the first rows of all take the place of the empty one.
  const isNew = table.rows === 1 && old.flat().every((cell) => cell === '');
  const firstRow = isNew ? 0 : table.rows;
  const rowsAfter = firstRow + patch.rows.length;
  return { table, firstRow, firstColumn: 0, cells: patch.rows, rowsAfter, old: isNew ? old : [] };
}

/** Rows laid out for certain columns must not end up in others. */
function refuseIfMoved(patch: Patch, headers: readonly string[]): void {
  const wanted = patch.kind === 'append-rows' ? patch.headers : undefined;
  if (!wanted || (wanted.length === headers.length && wanted.every((header, index) => header === headers[index])))
    return;
  throw new Problem('columns-moved', { table: patch.table, columns: wanted.join(', ') });
}

/**
 * Looks at every table the patches touch, in one request and more for rows to replace that are many, and plans the steps. Rejects with `tables-missing`,
 * `columns-moved`, or `sheet-protected`: what a protected sheet refuses, it would refuse to take back as well.
 */
export async function planSteps(
  context: Excel.RequestContext,
  patches: readonly Patch[],
): Promise<readonly PatchStep[]> {
  const reads = patches.map((patch) => {
    const table = context.workbook.tables.getItemOrNullObject(patch.table);
    const body = table.getDataBodyRange();
    const over = overlap(body, patch);
    const header = table.getHeaderRowRange();
    table.worksheet.load('name');
    table.worksheet.protection.load('protected');
    header.load('values');
    table.load('name');
    body.load('rowIndex,columnIndex,rowCount,columnCount');
    over.load('values,formulas');
    return { patch, table, header, body, over };
  });
  await context.sync();
  const missing = reads.filter(({ table }) => table.isNullObject).map(({ patch }) => patch.table);
  if (missing.length > 0) throw new Problem('tables-missing', { names: [...new Set(missing)].join(', ') });
  if (reads.some(({ table }) => table.worksheet.protection.protected)) throw new Problem('sheet-protected');
  reads.forEach(({ patch, header }) => refuseIfMoved(patch, (header.values[0] ?? []).map(String)));
  const steps: PatchStep[] = [];
  for (const { patch, table, body, over } of reads) {
    const further =
      patch.kind === 'replace-rows' ? await furtherRows(context, table.worksheet.name, body, true) : NO_ROWS;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = body;
    const old = [...writable(over.values, over.formulas), ...writable(further.values, further.formulas)];
    steps.push(stepOf(patch, { name: patch.table, row, column, rows, columns }, old));
  }
  return steps;
}

/** Rejects with `rows-in-the-way` when a table would grow over cells that somebody has filled below it. */
export async function refuseIfInTheWay(context: Excel.RequestContext, steps: readonly PatchStep[]): Promise<void> {
  const growing = steps.filter((step) => step.rowsAfter > step.table.rows);
  if (growing.length === 0) return;
  const below = growing.map(({ table, rowsAfter }) => {
    const used = context.workbook.tables
      .getItem(table.name)
      .worksheet.getRangeByIndexes(table.row + table.rows, table.column, rowsAfter - table.rows, table.columns)
      .getUsedRangeOrNullObject(true);
    used.load('address');
    return { table: table.name, used };
  });
  await context.sync();
  const blocked = below.find(({ used }) => !used.isNullObject);
  if (blocked) throw new Problem('rows-in-the-way', { table: blocked.table, address: blocked.used.address });
}
