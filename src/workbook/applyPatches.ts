/**
 * Carries out patches on a workbook that is still data, as a host does on one that is open. The spec given stays as it is.
 */
import { Problem } from '../model/problem';
import type { CellWrite, Patch } from './content';
import { cell, range } from './formulas';
import { followTable } from './followTable';
import type { AreaSpec, BlockSpec, CellSpec, CellValue, SheetSpec, TableSpec, WorkbookSpec } from './spec';
import { tableArea } from './tableArea';

type SpecCell = CellSpec | CellValue;
type SpecRow = TableSpec['rows'][number];

function isSpec(given: SpecCell | undefined): given is CellSpec {
  return typeof given === 'object' && given !== null;
}

function isEmptyCell(given: SpecCell): boolean {
  return isSpec(given) ? given.formula === undefined && (given.value ?? null) === null : given === null;
}

/** A cell written over another: its own look stays, a calculated column's emptied cell is calculated again. */
function written(old: SpecCell | undefined, write: CellWrite): SpecCell {
  if (write === undefined) return old ?? null;
  if (!isSpec(old) || (old.style === undefined && old.format === undefined)) return write;
  const look = { style: old.style, format: old.format };
  return typeof write === 'object' && write !== null ? { ...look, formula: write.formula } : { ...look, value: write };
}

/** A row with cells written from a column on; cells of a new row that are not written are empty. */
function writtenRow(table: TableSpec, old: SpecRow | undefined, writes: readonly CellWrite[], from: number): SpecRow {
  if (from + writes.length > table.columns.length) {
    throw new RangeError(`${table.name} has ${table.columns.length} columns, not ${from + writes.length}`);
  }
  return table.columns.map((_, column) => written(old?.[column], writes[column - from]));
}

function isEmptyRow(table: TableSpec, row: SpecRow | undefined): boolean {
  return table.columns.every(({ formula }, column) => formula === undefined && isEmptyCell(row?.[column] ?? null));
}

function refuseIfMoved(table: TableSpec, headers: readonly string[] | undefined): void {
  if (!headers) return;
  const isSame = headers.length === table.columns.length && table.columns.every((c, at) => c.header === headers[at]);
  if (!isSame) throw new Problem('columns-moved', { table: table.name, columns: headers.join(', ') });
}

function writtenCells(table: TableSpec, patch: Extract<Patch, { kind: 'cells' }>): readonly SpecRow[] {
  const last = patch.row + patch.cells.length;
  if (last > table.rows.length) throw new RangeError(`${table.name} has ${table.rows.length} rows, not ${last}`);
  const rows = [...table.rows];
  patch.cells.forEach((writes, index) => {
    const at = patch.row + index;
    rows[at] = writtenRow(table, rows[at], writes, patch.column);
  });
  return rows;
}

function rowsAfter(table: TableSpec, patch: Patch): readonly SpecRow[] {
  if (patch.kind === 'cells') return writtenCells(table, patch);
  if (patch.kind === 'append-rows') refuseIfMoved(table, patch.headers);
  const isNew = table.rows.length === 1 && isEmptyRow(table, table.rows[0]);
  const replacing = patch.kind === 'replace-rows' || isNew;
  const added = patch.rows.map((writes, row) => writtenRow(table, replacing ? table.rows[row] : undefined, writes, 0));
  if (!replacing) return [...table.rows, ...added];
  return added.length > 0 ? added : [table.columns.map(() => null)];
}

/** The cells of a block that hold something. */
function filled(block: BlockSpec): readonly AreaSpec[] {
  return block.cells.flatMap((cells, row) =>
    cells.flatMap((own, column) =>
      isEmptyCell(own) ? [] : [{ row: block.row + row, column: block.column + column, rows: 1, columns: 1 }],
    ),
  );
}

function overlap(one: AreaSpec, other: AreaSpec): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function refuseIfInTheWay(sheet: SheetSpec, table: TableSpec, rows: number): void {
  const before = tableArea(table);
  const grown = { ...before, row: before.row + before.rows, rows: rows - table.rows.length };
  if (grown.rows <= 0) return;
  const others = sheet.tables.filter((other) => other !== table).map(tableArea);
  const blocking = [...others, ...sheet.blocks.flatMap(filled)].find((area) => overlap(area, grown));
  if (blocking) throw new Problem('rows-in-the-way', { table: table.name, address: range(blocking, cell) });
}

function applyPatch(spec: WorkbookSpec, patch: Patch): WorkbookSpec {
  const sheet = spec.sheets.find(({ tables }) => tables.some(({ name }) => name === patch.table));
  const table = sheet?.tables.find(({ name }) => name === patch.table);
  if (!sheet || !table) throw new Problem('tables-missing', { names: patch.table });
  const rows = rowsAfter(table, patch);
  refuseIfInTheWay(sheet, table, rows.length);
  const tables = sheet.tables.map((other) => (other === table ? { ...table, rows } : other));
  const changed: SheetSpec = { ...sheet, tables };
  const sheets = spec.sheets.map((other) => (other === sheet ? changed : other));
  return followTable({ ...spec, sheets }, sheet.id, table, rows.length);
}

/**
 * The workbook after patches, one after the other. Throws a `Problem`: `tables-missing`, `columns-moved` for rows laid out
 * for other columns, `rows-in-the-way` when a table would grow over something; a RangeError for cells outside a body.
 * A calculated column's cell that is emptied holds the column's formula again.
 */
export function applyPatches(spec: WorkbookSpec, patches: readonly Patch[]): WorkbookSpec {
  return patches.reduce(applyPatch, spec);
}
