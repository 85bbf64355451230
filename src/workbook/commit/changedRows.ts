/** New rows of a table whose rows carry a scenario's name, those of others kept. */
import type { CellWrite, Patch } from '../content';
import { placeByColumn } from '../import/placeByColumn';
import type { TableReader } from '../tableReader';
import { columnsOf } from '../tables';
import { isSameName } from './scenarioName';

type Row = Readonly<Record<string, CellWrite>>;

/** A row as it stands, so that it can be written to another place. A constant's value and formula are the same. */
export function asItStands({ content }: TableReader, row: number): readonly CellWrite[] {
  return content.headers.map((_, column): CellWrite => {
    const value = content.values[row]?.[column] ?? null;
    const formula = content.formulas?.[row]?.[column];
    return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { formula } : value;
  });
}

/** Calculated columns are filled in a new table's one row too; a person's row holds a name. */
function isBlank(table: TableReader, row: number): boolean {
  return ['scenario', 'lever', 'category'].every(
    (id) => !columnsOf(table.content.name).includes(id) || table.text(row, id) === '',
  );
}

/**
 * Adds rows below the others, or, where a scenario is removed or the table is new, writes the whole body anew: the rows that
 * stay as they stand, then the added ones. Calculated columns take the formula of the table's first row.
 */
export function changedRows(
  table: TableReader,
  added: readonly Row[],
  calculated: readonly string[],
  removed: string | null,
): Patch {
  const { name, headers } = table.content;
  const formulas = calculated.flatMap((id): readonly (readonly [string, CellWrite])[] => {
    const formula = table.formula(0, id);
    return formula === null ? [] : [[id, { formula }]];
  });
  const rows = added.map((row) => placeByColumn(table, { ...Object.fromEntries(formulas), ...row }));
  const all = Array.from({ length: table.rows }, (_, row) => row);
  const kept = all.filter(
    (row) => !isBlank(table, row) && !(removed !== null && isSameName(table.text(row, 'scenario'), removed)),
  );
  if (kept.length === table.rows) return { kind: 'append-rows', table: name, headers, rows };
  const blank = headers.map((_, column): CellWrite => {
    const formula = formulas.find(([id]) => table.columnOf(id) === column);
    return formula ? formula[1] : null;
  });
  const body = [
    ...kept.map((row) => asItStands(table, row)),
    ...rows.map((row) => row.map((cell, at) => cell ?? blank[at])),
  ];
  return { kind: 'replace-rows', table: name, rows: body.length > 0 ? body : [blank] };
}
