/** New rows of a table whose rows carry a scenario's name, those of others kept. */
import type { CellWrite, Patch } from '../content';
import { placeByColumn } from '../import/placeByColumn';
import type { TableReader } from '../tableReader';
import { columnsOf } from '../tables';
import { isSameName } from './scenarioName';

/** A row to write: its cells by column id; columns left out stay as they stand in the row that it takes the place of. */
export interface AddedRow {
  readonly cells: Readonly<Record<string, CellWrite>>;
  /** Place of that row in the table's body; left out, the columns are blank. */
  readonly over?: number | undefined;
}

/** A row as it stands, so that it can be written to another place. A constant's value and formula are the same. */
export function asItStands({ content }: TableReader, row: number): readonly CellWrite[] {
  return content.headers.map((_, column): CellWrite => {
    const value = content.values[row]?.[column] ?? null;
    const formula = content.formulas?.[row]?.[column];
    return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { formula } : value;
  });
}

/** Whether a cell holds something, and no formula. */
export function isConstant(cell: CellWrite): boolean {
  return cell !== undefined && cell !== null && cell !== '' && typeof cell !== 'object';
}

/** Whether nobody typed anything into a row: calculated columns are filled in a new table's one row, too. */
export function isBlank(table: TableReader, row: number): boolean {
  const isNamed = ['scenario', 'lever', 'category'].some(
    (id) => columnsOf(table.content.name).includes(id) && table.text(row, id) !== '',
  );
  return !isNamed && !asItStands(table, row).some(isConstant);
}

/**
 * Adds rows below the others, or, where a scenario is removed or the table is new, writes the whole body anew: the rows that
 * stay as they stand, then the added ones. Calculated columns take the formula of the table's first row.
 */
export function changedRows(
  table: TableReader,
  added: readonly AddedRow[],
  calculated: readonly string[],
  removed: string | null,
): Patch {
  const { name, headers } = table.content;
  const formulas = calculated.flatMap((id): readonly (readonly [string, CellWrite])[] => {
    const formula = table.formula(0, id);
    return formula === null ? [] : [[id, { formula }]];
  });
  const rows = added.map(({ cells }) => placeByColumn(table, { ...Object.fromEntries(formulas), ...cells }));
  const all = Array.from({ length: table.rows }, (_, row) => row);
  const kept = all.filter(
    (row) => !isBlank(table, row) && !(removed !== null && isSameName(table.text(row, 'scenario'), removed)),
  );
  if (kept.length === table.rows) return { kind: 'append-rows', table: name, headers, rows };
  const blank = headers.map((_, column): CellWrite => {
    const formula = formulas.find(([id]) => table.columnOf(id) === column);
    return formula ? formula[1] : null;
  });
  const whole = (row: readonly CellWrite[], over: number | undefined): readonly CellWrite[] => {
    const before = over === undefined ? blank : asItStands(table, over);
    return row.map((cell, at) => (cell === undefined ? before[at] : cell));
  };
  const body = [
    ...kept.map((row) => asItStands(table, row)),
    ...rows.map((row, index) => whole(row, added[index]?.over)),
  ];
  return { kind: 'replace-rows', table: name, rows: body.length > 0 ? body : [blank] };
}
