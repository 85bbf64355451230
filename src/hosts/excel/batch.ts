/** How one batch runs against Excel. */
export type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * Runs one batch against Excel. While a person is editing a cell Excel refuses every request, so ours wait for the end
 * of the edit instead of failing (https://github.com/OfficeDev/office-js/issues/806).
 */
export const batch: Run = (work) => Excel.run({ delayForCellEdit: true }, work);

const batchAsOneUndo: Run = (work) =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.20')
    ? Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work)
    : batch(work);

/** Code of the error with which Excel refuses to undo something in one step. */
const UNDO_REFUSED = 'UndoNotSupported';

function isUndoRefused(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === UNDO_REFUSED;
}

/**
 * Does something that a person then undoes in one step, where Excel can: in older ones, and where it refuses, each request is
 * a step of its own (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities). `work` leaves
 * the workbook as it was when it fails, for it may be asked twice.
 */
export async function asOneUndo<T>(work: (run: Run) => Promise<T>): Promise<T> {
  try {
    return await work(batchAsOneUndo);
  } catch (error) {
    if (!isUndoRefused(error)) throw error;
    return work(batch);
  }
}
