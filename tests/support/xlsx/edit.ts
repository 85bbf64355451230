/** Lets openpyxl save files again, changed or not. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findPython } from '../../../src/tools/python.mjs';
import type { CellValue } from '../../../src/workbook/spec';

/** One change; text that begins with `=` is a formula, without the names and prefixes that files have. */
export type Edit =
  | readonly ['set', sheet: string, cell: string, value: CellValue]
  | readonly ['delete-table', sheet: string, table: string]
  | readonly ['delete-sheet', sheet: string]
  | readonly ['rename-sheet', sheet: string, name: string];

/** A file to load, changes, and where to save it. */
export interface Editing {
  readonly from: string;
  readonly to: string;
  readonly edits: readonly Edit[];
}

const SCRIPT = join(__dirname, 'edit.py');

/** Carries out changes, with one start of Python. Files that openpyxl saves hold no values of formulas. */
export function edit(tasks: readonly Editing[]): void {
  const python = findPython();
  if (!python) throw new Error('openpyxl is missing: `node src/tools/setup.mjs openpyxl` installs it where it may.');
  execFileSync(python, ['-W', 'ignore', SCRIPT], { input: JSON.stringify(tasks) });
}
