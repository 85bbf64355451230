/** What tests of the Excel host share: the globals an add-in finds, and "the workbook is as it was". */
import { openExcel, type OpenExcel } from './excel';
import { workbookState } from './workbookState';

/** Gives our code the globals it finds in Excel. */
export function useExcel({ Excel, Office }: OpenExcel): void {
  Object.assign(globalThis, { Excel, Office });
}

/**
 * Opens a workbook with something of a person's in it, lets `prepare` set a trap, and expects `operation` to fail and
 * everything to be as it was before. Resolves with what it failed with.
 */
export async function expectSameWorkbook(
  prepare: (excel: OpenExcel) => void,
  operation: (excel: OpenExcel) => Promise<unknown>,
  build: (excel: OpenExcel) => Promise<void> = fillOwnSheet,
): Promise<unknown> {
  const excel = await openExcel();
  try {
    let failure: unknown;
    useExcel(excel);
    await build(excel);
    const before = await workbookState(excel);
    prepare(excel);
    const run = operation(excel).catch((error: unknown) => {
      failure = error;
      throw error;
    });
    await expect(run).rejects.toThrow();
    expect(await workbookState(excel)).toEqual(before);
    return failure;
  } finally {
    excel.close();
  }
}

async function fillOwnSheet({ Excel }: OpenExcel): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').formulas = [
      ['mine', 42],
      ['double', '=B1*2'],
    ];
    context.workbook.names.add('MyRate', sheet.getRange('B1'));
    await context.sync();
  });
}
