import type { CellValue } from '../../workbook/spec';
import type { TableContent } from '../../workbook/content';
import { batch } from './batch';
import { readBlocks, requestsOf } from './readBlocks';

/** Rows of each table in the first request: all of any table but a ledger's, its mapping's and its log's. */
const FIRST_ROWS = 400;

/**
 * Reads whole tables in one request, and in more below the size that Excel answers where a table is long. Below a table that
 * is gone every range is a null object too, so a deleted table is left out instead of failing the read of all others.
 */
export function readTables(names: readonly string[], withFormulas: boolean): Promise<readonly TableContent[]> {
  return batch((context) => readTablesIn(context, names, withFormulas));
}

/** The first rows of a table's body, which may be all. */
export function firstRows(body: Excel.Range): Excel.Range {
  return body.getIntersectionOrNullObject(body.getRow(0).getResizedRange(FIRST_ROWS - 1, 0));
}

/** Values and formulas of cells; without formulas wanted, these are none. */
interface Rows {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/**
 * Reads what `firstRows` left of a body; `sheet` is its worksheet's name, `body` has `rowIndex,columnIndex,rowCount,columnCount`
 * loaded. One request or more, none for a body that has no further rows.
 */
export async function furtherRows(
  context: Excel.RequestContext,
  sheet: string,
  { rowIndex, columnIndex: column, rowCount, columnCount: columns }: Excel.Range,
  withFormulas: boolean,
): Promise<Rows> {
  const rest = { sheet, row: rowIndex + FIRST_ROWS, column, rows: rowCount - FIRST_ROWS, columns };
  const values: CellValue[][] = [];
  const formulas: CellValue[][] = [];
  for (const request of requestsOf([rest])) {
    const load = (range: Excel.Range): unknown => (withFormulas ? range.load('values,formulas') : range.load('values'));
    for (const { range } of await readBlocks(context, request, load)) {
      for (const row of range.values as CellValue[][]) values.push(row);
      if (withFormulas) for (const row of range.formulas as CellValue[][]) formulas.push(row);
    }
  }
  return { values, formulas };
}

/** Reads tables with all that was queued before, short ones in one request; see `readTables`. */
export async function readTablesIn(
  context: Excel.RequestContext,
  names: readonly string[],
  withFormulas: boolean,
): Promise<readonly TableContent[]> {
  const found = names.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name) }));
  const reads = found.map(({ name, table }) => {
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    const first = firstRows(body);
    table.load('name');
    table.worksheet.load('name');
    header.load('values,rowIndex,columnIndex');
    body.load('rowIndex,columnIndex,rowCount,columnCount');
    first.load('values');
    if (withFormulas) first.load('formulas');
    return { name, table, header, body, first };
  });
  await context.sync();
  const tables: TableContent[] = [];
  for (const { name, table, header, body, first } of reads) {
    if (table.isNullObject) continue;
    const sheetName = table.worksheet.name;
    const further = await furtherRows(context, sheetName, body, withFormulas);
    tables.push({
      name,
      sheetName,
      row: header.rowIndex,
      column: header.columnIndex,
      headers: (header.values[0] ?? []).map(String),
      values: [...(first.values as CellValue[][]), ...further.values],
      formulas: withFormulas ? [...(first.formulas as CellValue[][]), ...further.formulas] : null,
    });
  }
  return tables;
}
