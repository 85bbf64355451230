/** Changes of single cells, found by the key of their row, as patches of the workbook as it stands now. */
import { CATEGORY_KEYS, type CategoryKey } from '../../model/categories';
import { Problem } from '../../model/problem';
import { recordOf } from '../../model/recordOf';
import type { Patch, TableContent } from '../../workbook/content';
import type { CellValue } from '../../workbook/spec';
import { readTables, type TableReader } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';

/** Tables whose cells fields of the pane stand for. */
export type EditedTable =
  typeof TABLES.levers | typeof TABLES.guardrails | typeof TABLES.inputs | typeof TABLES.drivers | `CS_${CategoryKey}`;

export interface CellEdit {
  readonly table: EditedTable;
  /** What the row is found by: its key, the number of a month, or the id or name of a lever or line. */
  readonly row: string;
  /** Id of the column. */
  readonly column: string;
  readonly value: CellValue;
  /** What a person calls the cell, should it not be there; left out: `row`. */
  readonly name?: string;
}

/** A cell that holds a formula where a value is to be written. */
export interface FormulaCell {
  readonly edit: CellEdit;
  /** Sheet, row and column, as a person would say them. */
  readonly place: string;
  readonly formula: string;
}

export interface PlacedEdits {
  readonly patches: readonly Patch[];
  readonly formulas: readonly FormulaCell[];
}

/** Columns that tell a row, the first that holds something, and the column of the name that people know it by. */
const ROW_KEYS: Readonly<Record<EditedTable, { readonly keys: readonly string[]; readonly name: string }>> = {
  ...recordOf(
    CATEGORY_KEYS.map((key) => `CS_${key}` as const),
    () => ({ keys: ['id', 'line'], name: 'line' }),
  ),
  [TABLES.drivers]: { keys: ['number'], name: 'number' },
  [TABLES.levers]: { keys: ['id', 'lever'], name: 'lever' },
  [TABLES.guardrails]: { keys: ['key'], name: 'metric' },
  [TABLES.inputs]: { keys: ['key'], name: 'input' },
};

export function isSameCell(a: CellEdit, b: CellEdit): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

/** Later edits of a cell take the place of earlier ones. */
export function mergeEdits(before: readonly CellEdit[], edits: readonly CellEdit[]): readonly CellEdit[] {
  return [...before.filter((old) => !edits.some((edit) => isSameCell(old, edit))), ...edits];
}

function rowOf(table: TableReader, edit: CellEdit): number {
  const { keys } = ROW_KEYS[edit.table];
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return rows.findIndex((row) => keys.map((key) => table.text(row, key)).find((text) => text !== '') === edit.row);
}

/**
 * Places edits into tables that were just read with formulas. Throws `cell-missing` for a row or column that is gone, or that
 * a workbook of an earlier version never had.
 */
export function placeEdits(edits: readonly CellEdit[], tables: readonly TableContent[]): PlacedEdits {
  const readers = readTables(tables);
  const placed = edits.map((edit) => {
    const table = readers.get(edit.table);
    const row = table ? rowOf(table, edit) : -1;
    const column = table?.columnOf(edit.column) ?? -1;
    if (!table || row < 0 || column < 0) {
      throw new Problem('cell-missing', { cell: edit.name ?? edit.row, sheet: table?.content.sheetName ?? edit.table });
    }
    const patch: Patch = { kind: 'cells', table: edit.table, row, column, cells: [[edit.value]] };
    const formula = table.formula(row, edit.column);
    const { sheetName, headers } = table.content;
    const place = [sheetName, table.text(row, ROW_KEYS[edit.table].name), headers[column]].filter(Boolean).join(' · ');
    return { patch, formulas: formula === null ? [] : [{ edit, place, formula }] };
  });
  return { patches: placed.map(({ patch }) => patch), formulas: placed.flatMap(({ formulas }) => formulas) };
}
