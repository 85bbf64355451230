/**
 * What Excel makes of a value that is typed or written into a cell.
 */
import { invalid } from './errors';

/** Content for a cell, and the number format Excel gives a cell of format General with it. */
export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly formula: string };

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days since 30 December 1899, as Excel counts from 1 March 1900 on; `null` for a day that is not in the calendar. */
function serialOf(year: number, month: number, day: number): number | null {
  const fullYear = year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
  const time = Date.UTC(fullYear, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && fullYear >= 1900 ? Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000) : null;
}

const thisYear = (): number => new Date().getFullYear();
const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

interface DatePattern {
  readonly pattern: RegExp;
  readonly format: string;
  /** Year, month and day from the pattern's groups. */
  readonly read: (groups: readonly string[]) => readonly [number, number, number];
}

/** Dates as an en-US Excel understands them. */
const DATES: readonly DatePattern[] = [
  {
    pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/,
    format: 'm/d/yyyy',
    read: ([y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/,
    format: 'm/d/yyyy',
    read: ([m, d, y]) => [Number(y), Number(m), Number(d)],
  },
  { pattern: /^(\d{4})[-/](\d{1,2})$/, format: 'mmm-yy', read: ([y, m]) => [Number(y), Number(m), 1] },
  { pattern: /^(\d{1,2})[-/](\d{1,2})$/, format: 'd-mmm', read: ([m, d]) => [thisYear(), Number(m), Number(d)] },
  {
    pattern: /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})$/i,
    format: 'd-mmm-yy',
    read: ([d, m, y]) => [Number(y), monthOf(m), Number(d)],
  },
  { pattern: /^([a-z]{3,9})[- ](\d{4})$/i, format: 'mmm-yy', read: ([m, y]) => [Number(y), monthOf(m), 1] },
];

function readDate(text: string): CellContent | null {
  for (const { pattern, format, read } of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = read(match.slice(1));
    const serial = month >= 1 && month <= 12 ? serialOf(year, month, day) : null;
    if (serial !== null) return { kind: 'number', number: serial, format };
  }
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!time) return null;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { kind: 'number', number: seconds / 86_400, format: time[3] ? 'h:mm:ss' : 'h:mm' };
}

const NUMBER = /^([+-]?)([$¥€£]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?)(%?)$/;

function readNumber(text: string): CellContent | null {
  const inBrackets = /^\((.+)\)$/.exec(text);
  const match = NUMBER.exec(inBrackets?.[1] ?? text);
  if (!match || !/\d/.test(match[3] ?? '')) return null;
  const [, sign, currency, digits = '', percent] = match;
  if (inBrackets && sign) return null;
  const size = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(size)) return null;
  const number = (sign === '-' || inBrackets ? -size : size) / (percent ? 100 : 1);
  const decimals = digits.includes('.');
  if (percent) return { kind: 'number', number, format: decimals ? '0.00%' : '0%' };
  if (currency) return { kind: 'number', number, format: `${currency}#,##0${decimals ? '.00' : ''}` };
  if (digits.includes(',')) return { kind: 'number', number, format: decimals ? '#,##0.00' : '#,##0' };
  return { kind: 'number', number };
}

function readText(input: string, isTextCell: boolean): CellContent {
  if (input === '') return { kind: 'empty' };
  if (input.length > LONGEST_TEXT) throw invalid('A cell holds at most 32,767 characters.');
  if (input.startsWith("'")) return { kind: 'text', text: input.slice(1) };
  if (isTextCell) return { kind: 'text', text: input };
  if (input.startsWith('=') && input.length > 1) return readFormula(input);
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  const value = readNumber(text) ?? readDate(text);
  if (value) return value;
  // Excel takes a leading sign for the beginning of a formula.
  if (/^[+\-@]./.test(input)) return readFormula(`=${input}`);
  return { kind: 'text', text: input };
}

function readFormula(formula: string): CellContent {
  if (formula.length > LONGEST_FORMULA) throw invalid('A formula holds at most 8,192 characters.');
  return { kind: 'formula', formula };
}

/** Reads one cell of an input matrix; `null` means that the cell stays as it is. Cells of format `@` keep all as text. */
export function readInput(input: unknown, numberFormat: string): CellContent | null {
  if (input === null || input === undefined) return null;
  if (typeof input === 'number') return { kind: 'number', number: input };
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (typeof input === 'string') return readText(input, numberFormat === '@');
  throw invalid('A cell takes text, a number or a boolean.');
}
