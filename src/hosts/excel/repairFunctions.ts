import type { Control } from '../../model/progress';
import { UNKNOWN_FUNCTION, brokenCalls, type BrokenCall } from '../../workbook/brokenCalls';
import { cell } from '../../workbook/formulas';
import type { Repair } from '../host';
import { batch } from './batch';
import { readSheets } from './readSheets';

async function sheetNames(): Promise<readonly string[]> {
  return batch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

function isRefused(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'AccessDenied';
}

/** Protects a sheet again that was opened and, because of a failure, not closed. */
async function closeAgain(sheet: string, options: Excel.WorksheetProtectionOptions): Promise<void> {
  await batch(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load('protected');
    await context.sync();
    if (!protection.protected) protection.protect(options);
    await context.sync();
  });
}

/** Writes cells of one sheet again, and says what each shows then. A protected sheet is opened for it and closed after it. */
async function writeAgain(sheet: string, calls: readonly BrokenCall[]): Promise<readonly unknown[]> {
  return batch(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { protection } = worksheet;
    protection.load('protected,options');
    await context.sync();
    const { protected: isProtected, options } = protection;
    if (isProtected) protection.unprotect();
    const ranges = calls.map(({ row, column, formula }) => {
      const range = worksheet.getRangeByIndexes(row, column, 1, 1);
      range.formulas = [[formula]];
      range.load('values');
      return range;
    });
    if (isProtected) protection.protect(options);
    try {
      await context.sync();
    } catch (error) {
      if (isProtected) await closeAgain(sheet, options);
      throw error;
    }
    return ranges.map(({ values }): unknown => values[0]?.[0]);
  });
}

/** Repairs the calls of one sheet; a sheet protected with a password is left as it is. */
async function repairSheet(sheet: string, calls: readonly BrokenCall[]): Promise<readonly Repair[]> {
  const repairs = (outcomeOf: (index: number) => Repair['outcome']): readonly Repair[] =>
    calls.map(({ row, column, before, formula }, index) => {
      return { sheet, cell: cell(row, column), before, formula, outcome: outcomeOf(index) };
    });
  try {
    const shown = await writeAgain(sheet, calls);
    return repairs((index) => (shown[index] === UNKNOWN_FUNCTION ? 'still-unknown' : 'repaired'));
  } catch (error) {
    if (isRefused(error)) return repairs(() => 'sheet-protected');
    throw error;
  }
}

/** Writes every broken call of our functions again; see `WorkbookHost.repairFunctions`. */
export async function repairFunctions(control: Control = {}): Promise<readonly Repair[]> {
  const calls = brokenCalls(await readSheets(await sheetNames(), control));
  const repairs: Repair[] = [];
  for (const sheet of new Set(calls.map((call) => call.sheet))) {
    control.signal?.throwIfAborted();
    const own = calls.filter((call) => call.sheet === sheet);
    repairs.push(...(await repairSheet(sheet, own)));
  }
  return repairs;
}
