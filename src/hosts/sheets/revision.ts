/**
 * The cell that moves with the model. Google Sheets calls a function anew only when one of its arguments changes, so that the
 * workbook's own calls are given this cell, which changes whenever anything does that the model is read from.
 */
import { MODEL_TABLES } from '../../workbook/readModel';

/**
 * A sum of a table's numbers, and one of the texts' lengths and first letters, each cell weighed by its place: moving money
 * from one cell to another changes it, too. SUMPRODUCT takes texts among its numbers for 0; a fault in the table counts as a
 * text of its own.
 */
function sumOf(table: string): string {
  const place = `(ROW(${table})*COLUMNS(${table})+COLUMN(${table}))`;
  const numbers = `SUMPRODUCT(${table};${place})`;
  const texts = `SUMPRODUCT((LEN(${table})+CODE(${table}&" "))*${place})`;
  return `IFERROR(${numbers};"!")&IFERROR(${texts};"!")`;
}

/** The formula of the cell, over the tables that a model is read from. */
export function revisionFormula(tables: readonly string[]): string {
  return `=${MODEL_TABLES.filter((name) => tables.includes(name))
    .map(sumOf)
    .join('&"|"&')}`;
}
