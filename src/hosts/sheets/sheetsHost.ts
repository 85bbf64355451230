import { Problem } from '../../model/problem';
import type { HostTheme, WorkbookHost } from '../host';
import { connect, type Ask } from './connection';
import { Dialect } from './dialect';
import { inject } from './inject';
import { readSelection, readSheets, readTables } from './reading';
import { repairFunctions } from './repairFunctions';
import { write } from './write';

/** Google Sheets is light whatever the system says, but for the colours that a person asks of every program. */
function theme(): HostTheme {
  return window.matchMedia('(forced-colors: active)').matches ? 'high-contrast' : 'light';
}

async function insertFormula(ask: Ask, formula: string, replaces: boolean): Promise<string> {
  const tables = formula.match(/\bCS_[A-Za-z\d]+(?=\[)/g) ?? [];
  const layout = tables.length === 0 ? [] : (await ask({ kind: 'layout', tables })).tables;
  const dialect = new Dialect({ tables: layout, names: [] });
  let written: string;
  try {
    written = dialect.toSheets(formula, { sheet: '', row: 0, column: 0 });
  } catch (error) {
    throw error instanceof RangeError ? new Problem('formula-refused', { formula }) : error;
  }
  const { columnNames } = dialect;
  if (columnNames.length > 0) await ask({ kind: 'fit', tables: [], names: columnNames, checked: true });
  return ask({ kind: 'insert-formula', formula: written, replaces });
}

/**
 * Google Sheets as the pane's host. Each request is one call of the script behind the spreadsheet.
 * @param rpc carries a request as JSON to the script's `rpc`, and its answer back; rejects when the call itself fails
 */
export function createSheetsHost(rpc: (json: string) => Promise<string>): WorkbookHost {
  const ask = connect(rpc);
  return {
    describe: async () => ({ ...(await ask({ kind: 'describe' })), styles: [] }),
    inject: (spec, control) => inject(ask, spec, control),
    readTables: (names, content = {}) => readTables(ask, names, content.formulas ?? false),
    readSheets: (names, control) => readSheets(ask, names, control),
    readSelection: (control) => readSelection(ask, control),
    write: (patches, control) => write(ask, patches, control),
    repairFunctions: (control) => repairFunctions(ask, control),
    insertFormula: (formula, { replaces = false } = {}) => insertFormula(ask, formula, replaces),
    select: async (place) => {
      await ask({ kind: 'select', place });
    },
    theme,
  };
}
