import type { Control } from '../../model/progress';
import { UNKNOWN_FUNCTION, brokenCalls } from '../../workbook/brokenCalls';
import { cell } from '../../workbook/formulas';
import type { Repair } from '../host';
import type { Ask } from './connection';
import { Dialect } from './dialect';
import { readSheets } from './reading';

/** Writes every broken call of our functions again; see `WorkbookHost.repairFunctions`. Sheets that are closed stay as they are. */
export async function repairFunctions(ask: Ask, control: Control = {}): Promise<readonly Repair[]> {
  const { tables, sheets } = await ask({ kind: 'layout' });
  const names = sheets.map(({ name }) => name);
  const calls = brokenCalls(await readSheets(ask, names, control));
  const closed = new Set(sheets.filter((sheet) => sheet.closed).map(({ name }) => name));
  const dialect = new Dialect({ tables, names: [] });
  const cells = calls
    .filter(({ sheet }) => !closed.has(sheet))
    .map(({ sheet, row, column, formula }) => ({
      sheet,
      row,
      column,
      formula: dialect.toSheets(formula, { sheet, row, column }),
    }));
  control.signal?.throwIfAborted();
  const shown = cells.length === 0 ? [] : await ask({ kind: 'rewrite', cells });
  let at = 0;
  return calls.map(({ sheet, row, column, before, formula }): Repair => {
    const place = { sheet, cell: cell(row, column), before, formula };
    if (closed.has(sheet)) return { ...place, outcome: 'sheet-protected' };
    const value = shown[at];
    at += 1;
    return { ...place, outcome: value === UNKNOWN_FUNCTION ? 'still-unknown' : 'repaired' };
  });
}
