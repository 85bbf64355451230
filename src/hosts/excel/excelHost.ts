import type { WorkbookHost } from '../host';
import { applyPatches } from './applyPatches';
import { survey } from './describe';
import { inject } from './inject';
import { insertFormula } from './insertFormula';
import { openCopy } from './openCopy';
import { readSelection } from './readSelection';
import { readSheets } from './readSheets';
import { readTables } from './readTables';
import { repairFunctions } from './repairFunctions';
import { select } from './select';
import { readTheme } from './theme';

/** Excel as the pane's host, through Office.js. Needs the globals `Excel` and `Office` after `Office.onReady`. */
export const excelHost = {
  async describe() {
    const { sheets, tables, names, styles, mark } = await survey();
    return { sheets, tables, names, styles, mark };
  },
  inject,
  readTables: (names, content = {}) => readTables(names, content.formulas ?? false),
  readSheets,
  readSelection,
  write: applyPatches,
  repairFunctions,
  insertFormula,
  select,
  openCopy,
  theme: readTheme,
} satisfies WorkbookHost;
