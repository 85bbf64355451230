/**
 * How arguments are read. A parameter says what it takes; the rules that hold for all of them (one cell only, errors come
 * out again, numeric text counts as its number, a blank is a missing argument) are applied here and nowhere else.
 */
import { errorCodeOf } from './cellError';
import { FunctionError } from './result';

/** One parameter of a function. */
export interface Parameter<T> {
  readonly optional: boolean;
  /** Takes ranges of any size; others take one cell. */
  readonly takesRanges: boolean;
  /** Only the last one: takes all arguments from its place on. */
  readonly repeating: boolean;
  /** Reads the argument, `null` when it is missing. Throws a `FunctionError` that names the parameter. */
  read(given: unknown, name: string): T;
}

/** What one cell may hold besides an error; empty text counts as blank. */
export type CellContent = number | string | boolean | null;

/** Bounds of a number. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  /** The number must be greater than this. */
  readonly above?: number;
  /** Something is divided by the number: 0 gives `#DIV/0!`. */
  readonly divides?: boolean;
  /** Something is divided by what the number leaves of the whole: there, `#DIV/0!`. */
  readonly leavesNothingAt?: number;
  readonly whole?: boolean;
}

/** A number. */
export function number(limits: Limits = {}): Parameter<number> {
  return scalar((content, name) => withinLimits(numberOf(content, name), limits, name));
}

/** One of a few words, in any case. */
export function choice<const Word extends string>(words: readonly Word[]): Parameter<Word> {
  return scalar((content, name) => {
    const word = words.find((known) => known.toLowerCase() === plainText(content));
    if (word === undefined) {
      throw new FunctionError('#VALUE!', 'choice-unknown', {
        parameter: name,
        given: shown(content),
        words: words.join(', '),
      });
    }
    return word;
  });
}

/** One cell, read by `read`; a blank is refused unless the parameter is made `optional`. */
export function scalar<T>(read: (content: Exclude<CellContent, null>, name: string) => T): Parameter<T> {
  return {
    optional: false,
    takesRanges: false,
    repeating: false,
    read(given, name) {
      const content = contentOf(given, name);
      if (content === null) throw new FunctionError('#VALUE!', 'argument-missing', { parameter: name });
      return read(content, name);
    },
  };
}

/** The same parameter, which may be left out or blank: then it is `fallback`. */
export function optional<T, const F>(parameter: Parameter<T>, fallback: F): Parameter<T | F> {
  return {
    ...parameter,
    optional: true,
    read: (given, name) => (isBlank(given) ? fallback : parameter.read(given, name)),
  };
}

/**
 * Numbers from a range of any shape. Blanks are 0 and keep their place, or are left out of their row.
 */
export function numbers(blanks: 'zero' | 'skip', limits: Limits = {}): Parameter<readonly (readonly number[])[]> {
  const cell = number(limits);
  const readRow = (row: readonly unknown[], name: string) =>
    row
      .filter((given) => blanks === 'zero' || !isBlank(given))
      .map((given) => (isBlank(given) ? 0 : cell.read(given, name)));
  return {
    optional: false,
    takesRanges: true,
    repeating: false,
    read(given, name) {
      if (given === null || given === undefined)
        throw new FunctionError('#VALUE!', 'argument-missing', { parameter: name });
      return rowsOf(given).map((row) => readRow(row, name));
    },
  };
}

/** The same ranges, as many of them as are given, in one list. */
export function repeated<T>(parameter: Parameter<readonly (readonly T[])[]>): Parameter<readonly T[]> {
  return {
    ...parameter,
    repeating: true,
    read(given, name) {
      const list = Array.isArray(given) ? (given as readonly unknown[]) : [];
      const ranges = list.filter((range) => range !== null && range !== undefined);
      if (ranges.length === 0) throw new FunctionError('#VALUE!', 'argument-missing', { parameter: name });
      return ranges.flatMap((range) => parameter.read(range, name).flat());
    },
  };
}

function rowsOf(given: unknown): readonly (readonly unknown[])[] {
  return listOf(given).map(listOf);
}

function listOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [given];
}

/** The content of one cell; a range of one cell is that cell. */
function contentOf(given: unknown, name: string): CellContent {
  const value = onlyCell(given, name);
  const code = errorCodeOf(value);
  if (code !== null) throw new FunctionError(code, 'argument-error', { parameter: name, code });
  if (value === undefined || isBlankCell(value)) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  throw new FunctionError('#VALUE!', 'argument-type', { parameter: name });
}

function onlyCell(given: unknown, name: string): unknown {
  if (!Array.isArray(given)) return given;
  const cells: readonly unknown[] = given.flat();
  if (cells.length !== 1) throw new FunctionError('#VALUE!', 'argument-range', { parameter: name });
  return cells[0];
}

function isBlank(given: unknown): boolean {
  if (!Array.isArray(given)) return isBlankCell(given);
  const cells: readonly unknown[] = given.flat();
  return cells.length === 1 && isBlankCell(cells[0]);
}

function isBlankCell(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function numberOf(content: Exclude<CellContent, null>, name: string): number {
  const value = typeof content === 'string' ? numberOfText(content) : content;
  if (typeof value !== 'number')
    throw new FunctionError('#VALUE!', 'argument-number', { parameter: name, given: shown(content) });
  if (!Number.isFinite(value)) throw new FunctionError('#NUM!', 'argument-infinite', { parameter: name });
  return value;
}

/** Only what reads the same in every country: no thousands marks, a point for decimals, a percent sign. */
const NUMERIC_TEXT = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i;

function numberOfText(text: string): number | null {
  const match = NUMERIC_TEXT.exec(text.normalize('NFKC').trim().replace('\u2212', '-'));
  if (!match) return null;
  return Number(match[1]) / (match[2] === '%' ? 100 : 1);
}

function withinLimits(value: number, limits: Limits, parameter: string): number {
  if (limits.divides && value === 0) throw new FunctionError('#DIV/0!', 'argument-zero', { parameter });
  if (value === limits.leavesNothingAt) throw new FunctionError('#DIV/0!', 'argument-whole-share', { parameter });
  for (const { limit, message, isBroken } of LIMIT_RULES) {
    const bound = limits[limit];
    if (bound !== undefined && isBroken(value, bound))
      throw new FunctionError('#VALUE!', message, { parameter, bound });
  }
  if (limits.whole && !Number.isInteger(value)) throw new FunctionError('#VALUE!', 'argument-whole', { parameter });
  return value;
}

const LIMIT_RULES = [
  { limit: 'minimum', message: 'argument-minimum', isBroken: (value: number, bound: number) => value < bound },
  { limit: 'maximum', message: 'argument-maximum', isBroken: (value: number, bound: number) => value > bound },
  { limit: 'above', message: 'argument-above', isBroken: (value: number, bound: number) => value <= bound },
] as const;

/** A word as it is compared: width, case and spaces around do not matter. */
export function plainText(content: CellContent): string {
  return String(content ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();
}

/** What was given, as a sentence repeats it. */
export function shown(content: CellContent): string {
  const text = String(content);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
