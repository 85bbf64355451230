/**
 * What a function gives a cell: a number, a text, a matrix of them, or an error with a sentence.
 */
import type { FunctionWords } from '../locales/functionWords';

/**
 * Every error a cell can hold, those of ERROR.TYPE and what else Excel and Google Sheets show; any of them may come in with
 * an argument (https://support.microsoft.com/office/error-type-function-10958677-7c8d-44f7-ae77-b9a9ee6eefaa).
 */
export const ERROR_CODES = [
  '#VALUE!',
  '#N/A',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#REF!',
  '#NAME?',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#GETTING_DATA',
  '#ERROR!',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes beside which a cell shows the sentence; others stand alone. */
export const TELLING_CODES: readonly string[] = ['#VALUE!', '#N/A'] satisfies ErrorCode[];

/** Key of an error's sentence in `src/locales/*\/functions.ts`. */
export type ErrorMessage = keyof FunctionWords['errors'];

/**
 * An error for a cell: thrown while arguments are read or a result is computed, published as a result. `sentenceOf` puts
 * it into words.
 */
export class FunctionError extends Error {
  readonly code: ErrorCode;
  readonly key: ErrorMessage;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, key: ErrorMessage, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${key}`);
    this.name = 'FunctionError';
    this.code = code;
    this.key = key;
    this.values = values;
  }
}

export type Scalar = number | string;
export type FunctionResult = Scalar | readonly (readonly Scalar[])[] | FunctionError;

/**
 * Runs a computation. A `FunctionError` it throws is its result; anything else it throws is a fault of ours, which goes to
 * `report` and becomes a `#VALUE!` that says so.
 */
export function resultOf(compute: () => FunctionResult, report: (error: unknown) => void): FunctionResult {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    report(error);
    return new FunctionError('#VALUE!', 'internal', { detail: String(error) });
  }
}

/** Whether two results look the same in a cell, their sentences included. */
export function isSameResult(one: FunctionResult, other: FunctionResult): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable(result: object): unknown {
  return result instanceof FunctionError ? { code: result.code, key: result.key, values: result.values } : result;
}
