/** Small workbooks by openpyxl, a writer that is not ours. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findPython } from '../../../src/tools/python.mjs';
import type { TemporaryFolder } from './files';

/** Text stays text; a date is a number that is shown as one. */
export type WrittenCell = string | number | boolean | null | { readonly date: string } | { readonly error: string };

/** Writes sheets of rows into a file of the folder and gives its path. */
export function workbookWith(
  folder: TemporaryFolder,
  sheets: readonly (readonly (readonly WrittenCell[])[])[],
): string {
  const python = findPython();
  if (!python) throw new Error('openpyxl is missing: `node src/tools/setup.mjs openpyxl` installs it where it may.');
  const file = join(folder.path, 'book.xlsx');
  execFileSync(python, [join(__dirname, 'writeBook.py'), file], { input: JSON.stringify(sheets) });
  return file;
}
