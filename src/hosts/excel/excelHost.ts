import type { Control } from '../../model/progress';
import type { WorkbookHost } from '../host';
import { applyPatches } from './applyPatches';
import { survey } from './describe';
import { openCopy } from './openCopy';
import { readTables } from './readTables';
import { select } from './select';
import { readTheme } from './theme';

/** What few openings of the pane come to; fetched when the pane has come to rest. */
const acts = () => import(/* webpackChunkName: "excel-acts", webpackPrefetch: true */ './acts');

/** Excel as the pane's host, through Office.js. Needs the globals `Excel` and `Office` after `Office.onReady`. */
export const excelHost = {
  async describe() {
    const { sheets, tables, names, styles, mark } = await survey();
    return { sheets, tables, names, styles, mark };
  },
  inject: async (spec, control?: Control) => (await acts()).inject(spec, control),
  readTables: (names, content = {}) => readTables(names, content.formulas ?? false),
  readSheets: async (names, control?: Control) => (await acts()).readSheets(names, control),
  readSelection: async (control?: Control) => (await acts()).readSelection(control),
  write: applyPatches,
  repairFunctions: async (control?: Control) => (await acts()).repairFunctions(control),
  insertFormula: async (formula, options?: { readonly replaces?: boolean }) =>
    (await acts()).insertFormula(formula, options),
  select,
  openCopy,
  theme: readTheme,
} satisfies WorkbookHost;
