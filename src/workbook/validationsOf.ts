import { runsOf } from './runs';
import type { SheetSpec, TableSpec, ValidationSpec } from './spec';

function columnValidations(table: TableSpec): readonly ValidationSpec[] {
  const rules = table.columns.flatMap(({ validation }, at) => (validation ? [{ at, value: validation }] : []));
  return runsOf(rules).map(({ first, count, value }) => ({
    ...value,
    area: { row: table.row + 1, column: table.column + first, rows: table.rows.length, columns: count },
  }));
}

/** Every validation of a sheet: its own, and those of its tables' columns over their bodies. */
export function validationsOf(sheet: SheetSpec): readonly ValidationSpec[] {
  return [...sheet.validations, ...sheet.tables.flatMap(columnValidations)];
}
