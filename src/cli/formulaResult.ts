/** What a formula gives, for programs and for people. */
import type { Found } from '../engine/engineValues';
import { TELLING_CODES } from '../functions/result';
import { sentenceOf } from '../functions/sentenceOf';
import type { Language } from '../locales';

/** What a formula gives: what one cell would show, or rows of it. */
export type FormulaResult = Found | readonly (readonly Found[])[];

type JsonCell = string | number | boolean | null | { readonly error: string; readonly message?: string };

/** What `eval --json` prints of a formula: its value, rows of them where it spills, or an error. */
export type JsonResult =
  | { readonly value: JsonCell | readonly (readonly JsonCell[])[] }
  | { readonly error: string; readonly message?: string };

function isError(found: FormulaResult): found is Extract<Found, { readonly error: string }> {
  return typeof found === 'object' && found !== null && 'error' in found;
}

/** The sentence of a function of ours; a cell shows one with some errors only. */
function messageOf({ error, cause }: Extract<Found, { readonly error: string }>, language: Language): string | null {
  return cause && TELLING_CODES.includes(error) ? sentenceOf(cause, language) : null;
}

function jsonCell(found: Found, language: Language): JsonCell {
  if (!isError(found)) return found;
  const message = messageOf(found, language);
  return message === null ? { error: found.error } : { error: found.error, message };
}

/** A result as data. Errors inside of rows are objects like an error that stands alone. */
export function jsonResult(found: FormulaResult, language: Language): JsonResult {
  if (Array.isArray(found)) {
    const rows = found as readonly (readonly Found[])[];
    return { value: rows.map((row) => row.map((cell) => jsonCell(cell, language))) };
  }
  const cell = jsonCell(found as Found, language);
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

function textOf(found: Found, language: Language): string {
  if (!isError(found)) return typeof found === 'boolean' ? String(found).toUpperCase() : String(found ?? '');
  const message = messageOf(found, language);
  return message === null ? found.error : `${found.error} ${message}`;
}

/** A result as lines: one for each row, cells apart by tabs. */
export function resultLines(found: FormulaResult, language: Language): readonly string[] {
  const rows = Array.isArray(found) ? (found as readonly (readonly Found[])[]) : [[found as Found]];
  return rows.map((row) => row.map((cell) => textOf(cell, language)).join('\t'));
}
