/** What a formula gives, for programs and for people. */
import type { Found } from '../engine/engineValues';
import { TELLING_CODES } from '../functions/result';
import { sentenceOf } from '../functions/sentenceOf';
import { say, type Language } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import type { Problem } from '../model/problem';

/** In place of the value of a text that is no formula. */
export interface NoFormula {
  readonly error: '#VALUE!';
  /** `not-a-formula`. */
  readonly problem: Problem;
}

/** What a formula gives: what one cell would show, or rows of it. */
export type FormulaResult = Found | NoFormula | readonly (readonly Found[])[];

type ErrorResult = Extract<Found | NoFormula, { readonly error: string }>;

type JsonCell = string | number | boolean | null | { readonly error: string; readonly message?: string };

/** What `eval --json` prints of a formula: its value, rows of them where it spills, or an error. */
export type JsonResult =
  | { readonly value: JsonCell | readonly (readonly JsonCell[])[] }
  | { readonly error: string; readonly message?: string };

function isError(found: FormulaResult): found is ErrorResult {
  return typeof found === 'object' && found !== null && 'error' in found;
}

/** The sentence of a function of ours, which a cell shows with some errors only, or about a text that is no formula. */
function messageOf(found: ErrorResult, language: Language): string | null {
  if ('problem' in found) return say(language, CLI_WORDS[language].problems['not-a-formula'], found.problem.values);
  const { error, cause } = found;
  return cause && TELLING_CODES.includes(error) ? sentenceOf(cause, language) : null;
}

function jsonCell(found: Found | NoFormula, language: Language): JsonCell {
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
  const cell = jsonCell(found as Found | NoFormula, language);
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

function textOf(found: Found | NoFormula, language: Language): string {
  if (!isError(found)) return typeof found === 'boolean' ? String(found).toUpperCase() : String(found ?? '');
  const message = messageOf(found, language);
  return message === null ? found.error : `${found.error} ${message}`;
}

/** A result as lines: one for each row, cells apart by tabs. */
export function resultLines(found: FormulaResult, language: Language): readonly string[] {
  const rows = Array.isArray(found) ? (found as readonly (readonly Found[])[]) : [[found as Found | NoFormula]];
  return rows.map((row) => row.map((cell) => textOf(cell, language)).join('\t'));
}
