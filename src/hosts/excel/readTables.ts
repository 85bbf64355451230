import type { CellValue } from '../../workbook/spec';
import type { TableContent } from '../../workbook/content';
import { batch } from './batch';

/**
 * Reads whole tables in one request. Below a table that is gone every range is a null object too, so a deleted table is left
 * out instead of failing the read of all others.
 */
export function readTables(names: readonly string[], withFormulas: boolean): Promise<readonly TableContent[]> {
  return batch((context) => readTablesIn(context, names, withFormulas));
}

/** Reads tables with all that was queued before, in one request; see `readTables`. */
export async function readTablesIn(
  context: Excel.RequestContext,
  names: readonly string[],
  withFormulas: boolean,
): Promise<readonly TableContent[]> {
  const found = names.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name) }));
  const reads = found.map(({ name, table }) => {
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    table.load('name');
    table.worksheet.load('name');
    header.load('values,rowIndex,columnIndex');
    body.load('values');
    if (withFormulas) body.load('formulas');
    return { name, table, header, body };
  });
  await context.sync();
  return reads
    .filter(({ table }) => !table.isNullObject)
    .map(({ name, table, header, body }): TableContent => ({
      name,
      sheetName: table.worksheet.name,
      row: header.rowIndex,
      column: header.columnIndex,
      headers: (header.values[0] ?? []).map(String),
      values: body.values as CellValue[][],
      formulas: withFormulas ? (body.formulas as CellValue[][]) : null,
    }));
}
