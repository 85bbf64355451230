/** What a commitment writes, sheet by sheet, told before it is written. */
import { isSameName } from '../../workbook/commit/scenarioName';
import type { CellWrite, Patch, TableContent } from '../../workbook/content';
import { readTables, type TableReader } from '../../workbook/tableReader';
import { SAVES_COLUMNS, STEPS_COLUMNS, TABLES } from '../../workbook/tables';

/** The part of one table. */
export interface WrittenPart {
  readonly table: string;
  readonly sheet: string;
  /** Rows of the scenario. */
  readonly rows: number;
  /** Cells of these rows that will hold something. */
  readonly cells: number;
  /** Rows that they take the place of. */
  readonly before: number;
}

type Row = readonly CellWrite[];

function textOf(cell: CellWrite): string {
  return typeof cell === 'string' ? cell : '';
}

function isFilled(cell: CellWrite): boolean {
  return cell !== undefined && cell !== null && cell !== '';
}

/** Rows of a patch that belong to the scenario; those of others are written back as they stand. */
function ownRows(patch: Patch, table: TableReader, name: string): readonly Row[] {
  const rows = patch.kind === 'cells' ? patch.cells : patch.rows;
  if (table.content.name === TABLES.log) return rows;
  const column = table.columnOf('scenario');
  return rows.filter((row) => isSameName(textOf(row[column]), name));
}

function rowsBefore(table: TableReader, name: string): number {
  if (table.content.name === TABLES.log) return 0;
  return Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    isSameName(table.text(row, 'scenario'), name),
  ).length;
}

/** What these patches write of a scenario into the tables as they stand. */
export function writtenParts(
  patches: readonly Patch[],
  tables: readonly TableContent[],
  name: string,
): readonly WrittenPart[] {
  const readers = readTables(tables);
  return patches.flatMap((patch): readonly WrittenPart[] => {
    const table = readers.get(patch.table);
    if (!table) return [];
    const rows = ownRows(patch, table, name);
    return [
      {
        table: patch.table,
        sheet: table.content.sheetName,
        rows: rows.length,
        cells: rows.reduce((sum, row) => sum + row.filter(isFilled).length, 0),
        before: rowsBefore(table, name),
      },
    ];
  });
}

/** Net saving of each lever in a full year, in the order of the rows: what it saves by category, less what it costs to run. */
export function plannedNets(
  patches: readonly Patch[],
  tables: readonly TableContent[],
  name: string,
): readonly number[] {
  const patch = patches.find(({ table }) => table === TABLES.plan);
  const table = readTables(tables).get(TABLES.plan);
  if (!patch || !table) return [];
  const sum = (row: Row, ids: readonly string[]): number =>
    ids.reduce((total, id) => total + Number(row[table.columnOf(id)] ?? 0), 0);
  return ownRows(patch, table, name).map(
    (row) => sum(row, [...SAVES_COLUMNS, ...STEPS_COLUMNS]) - sum(row, ['running']),
  );
}
