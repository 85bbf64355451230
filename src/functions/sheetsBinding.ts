/**
 * Connects the catalogue with Google Sheets: what a wrapper of `sheetsWrappers` gets from its cell, and what it gives back.
 */
import type { Language } from '../locales';
import type { ModelSnapshot } from '../model/snapshot';
import { CATALOGUE } from './catalogue';
import { FunctionError, resultOf, type Scalar } from './result';
import { sentenceOf } from './sentenceOf';

/** What functions ask of a spreadsheet; each is asked for only by those that need it. */
export interface SheetsWorkbook {
  /** What live functions read; `null` while the spreadsheet holds no cost model. */
  readonly model: () => ModelSnapshot | null;
  /** Of the words in results and errors. */
  readonly language: () => Language;
  /** The day of a date among the arguments, as Excel counts; its midnight is that of the spreadsheet's time zone. */
  readonly serialOf: (date: Date) => number;
}

/**
 * What a cell of Google Sheets shows of a function. Sheets knows no errors but thrown ones, all shown as `#ERROR!`: the
 * message begins with the error's code and goes on with its sentence.
 *
 * @param given the arguments as Apps Script hands them over: a cell as its value, a range as rows, dates as `Date`
 * @param report takes faults of ours, which show as `#VALUE!`
 */
export function sheetsResult(
  id: string,
  given: readonly unknown[],
  { model, language, serialOf }: SheetsWorkbook,
  report: (error: unknown) => void = console.error,
): Scalar | Scalar[][] {
  const spec = CATALOGUE.find((candidate) => candidate.id === id);
  if (!spec) throw new RangeError(`There is no function ${id}`);
  const result = resultOf(() => {
    const values = given.map((value) => withoutDates(value, serialOf));
    if (spec.kind === 'pure') return spec.evaluate(values, spec.result === 'text' ? language() : undefined);
    const read = model();
    return read ? spec.evaluate(values, read) : new FunctionError('#N/A', 'no-template');
  }, report);
  if (result instanceof FunctionError) throw new Error(`${result.code}: ${sentenceOf(result, language())}`);
  return typeof result === 'object' ? result.map((row) => [...row]) : result;
}

/** The argument with every date as its day's serial number, as Excel would hand it over. */
function withoutDates(value: unknown, serialOf: SheetsWorkbook['serialOf']): unknown {
  if (Array.isArray(value)) return value.map((part) => withoutDates(part, serialOf));
  return isDate(value) ? Math.floor(serialOf(value)) : value;
}

/** No instanceof: a date may come from the realm of another script. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
