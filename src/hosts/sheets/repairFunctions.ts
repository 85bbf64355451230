import type { Control } from '../../model/progress';
import { UNKNOWN_FUNCTION, brokenCalls, type BrokenCall } from '../../workbook/brokenCalls';
import { cell } from '../../workbook/formulas';
import type { Repair } from '../host';
import type { Ask } from './connection';
import { Dialect } from './dialect';
import type { Rewrite } from './protocol';
import { readSheets } from './reading';

/** The cell as it is to be written; `null` where it calls a function that there is not, which writing again does not mend. */
function rewriteOf(dialect: Dialect, { sheet, row, column, formula }: BrokenCall): Rewrite | null {
  try {
    return { sheet, row, column, formula: dialect.toSheets(formula, { sheet, row, column }) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Writes every broken call of our functions again; see `WorkbookHost.repairFunctions`. Sheets that are closed and calls of
 * functions that there are not stay as they are.
 */
export async function repairFunctions(ask: Ask, control: Control = {}): Promise<readonly Repair[]> {
  const { tables, sheets } = await ask({ kind: 'layout' });
  const names = sheets.map(({ name }) => name);
  const calls = brokenCalls(await readSheets(ask, names, control));
  const closed = new Set(sheets.filter((sheet) => sheet.closed).map(({ name }) => name));
  const dialect = new Dialect({ tables, names: [] });
  const planned = calls.map((call) => ({ call, cell: closed.has(call.sheet) ? null : rewriteOf(dialect, call) }));
  const cells = planned.flatMap(({ cell: one }) => (one ? [one] : []));
  control.signal?.throwIfAborted();
  const shown = cells.length === 0 ? [] : await ask({ kind: 'rewrite', cells });
  return planned.map(({ call: { sheet, row, column, before, formula }, cell: written }): Repair => {
    const place = { sheet, cell: cell(row, column), before, formula };
    if (closed.has(sheet)) return { ...place, outcome: 'sheet-protected' };
    const isKnown = written !== null && shown[cells.indexOf(written)] !== UNKNOWN_FUNCTION;
    return { ...place, outcome: isKnown ? 'repaired' : 'still-unknown' };
  });
}
