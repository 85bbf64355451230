/** What the tests of the simulated Excel share. */
import type { OpenExcel } from '../support/excel';

/** The code a batch fails with, or `null` when it passes. */
export async function codeOf(
  { Excel, OfficeExtension }: OpenExcel,
  batch: (context: Excel.RequestContext) => Promise<unknown> | void,
): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** Values of a range of one sheet. */
export async function valuesOf({ Excel }: OpenExcel, sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

/** A sheet with a table of headers Item, Cost, Twice (calculated) and two rows. */
export async function addCosts({ Excel }: OpenExcel, sheetName: string, tableName: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    sheet.getRange('A1:C3').values = [
      ['Item', 'Cost', 'Twice'],
      ['a', 1, ''],
      ['b', 2, ''],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = tableName;
    await context.sync();
    sheet.getRange('C2:C3').formulas = [['=[@Cost]*2'], ['=[@Cost]*2']];
    await context.sync();
  });
}
