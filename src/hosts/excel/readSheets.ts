import type { Control } from '../../model/progress';
import type { SheetContent, SheetTable } from '../../workbook/content';
import type { CellValue } from '../../workbook/spec';
import { batch } from './batch';
import { readBlocks, requestsOf, type ReadBlock } from './readBlocks';

/** Used cells of a sheet, without their contents yet. */
interface FoundSheet {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly SheetTable[];
}

/** Finds the sheets that are there, how far they are used, and the tables on them, in two requests. */
async function findSheets(context: Excel.RequestContext, names: readonly string[]): Promise<readonly FoundSheet[]> {
  const looks = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load('name');
    sheet.tables.load('items/name,items/showTotals');
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name, sheet, used };
  });
  await context.sync();
  const sheets = looks
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ name, sheet, used }) => {
      const tables = sheet.tables.items.map((table) => {
        const header = table.getHeaderRowRange();
        const body = table.getDataBodyRange();
        header.load('rowIndex,columnIndex,values');
        body.load('rowCount');
        return { table, header, body };
      });
      return { name, used, tables };
    });
  await context.sync();
  return sheets.map(({ name, used, tables }): FoundSheet => ({
    name,
    ...(used.isNullObject
      ? { row: 0, column: 0, rows: 0, columns: 0 }
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount }),
    tables: tables.map(({ table, header, body }) => ({
      name: table.name,
      row: header.rowIndex,
      column: header.columnIndex,
      headers: (header.values[0] ?? []).map(String),
      rows: body.rowCount,
      hasTotals: table.showTotals,
    })),
  }));
}

/** Reads whole sheets; see `WorkbookHost.readSheets`. */
export function readSheets(names: readonly string[], control: Control = {}): Promise<readonly SheetContent[]> {
  return batch(async (context) => {
    const sheets = await findSheets(context, names);
    const requests = requestsOf(
      sheets.map(({ name, row, column, rows, columns }) => ({ sheet: name, row, column, rows, columns })),
    );
    const read: ReadBlock[] = [];
    for (const [done, request] of requests.entries()) {
      control.signal?.throwIfAborted();
      control.onProgress?.({ done, total: requests.length });
      read.push(...(await readBlocks(context, request, (range) => range.load('values,formulas'))));
    }
    control.onProgress?.({ done: requests.length, total: requests.length });
    return sheets.map(({ name, row, column, tables }): SheetContent => {
      const ranges = read.filter(({ block }) => block.sheet === name).map(({ range }) => range);
      return {
        name,
        row,
        column,
        values: ranges.flatMap(({ values }) => values as CellValue[][]),
        formulas: ranges.flatMap(({ formulas }) => formulas as CellValue[][]),
        tables,
      };
    });
  });
}
