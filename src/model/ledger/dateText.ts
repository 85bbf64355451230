/**
 * Dates as ledgers print them. The order of day and month is decided for a whole column (`dateOrder.ts`), never here.
 */
import { toAscii } from './amountText';
import { fromSerial, type CalendarDate } from '../fiscalYear';
import type { DateOrder } from './ledger';

const TIME = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`);
const CHINESE = /^(\d{4})\s*年\s*第?\s*(\d{1,2})\s*[月期]\s*(?:(\d{1,2})\s*[日号])?$/;
/** A period from a month to the same one. */
const ONE_MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})月?\s*[-–—~～至]\s*\1\s*[-/.年]\s*\2月?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DAY_NAME_YEAR = /^(\d{1,2})[-\s./]+([A-Za-z]{3,9})\.?[-\s,./]+(\d{4}|\d{2})$/;
const NAME_DAY_YEAR = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/;
const NAME_YEAR = /^([A-Za-z]{3,9})\.?[-\s]+(\d{4}|\d{2})$/;

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Excel's serials of 1954–2173, the five-digit numbers that can be days of a ledger. */
const FIRST_SERIAL = 20_000;
const FIRST_YEAR = 1900;
const CENTURY = 2000;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The calendar day, or `null` when there is none such. A month alone stands as its first day. */
export function calendarDate(year: number, month: number, day = 1): CalendarDate | null {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return { year, month, day };
}

function fullYear(text: string): number {
  return text.length === 2 ? CENTURY + Number(text) : Number(text);
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return FULL_MONTH_NAMES.test(lower) ? MONTH_NAMES.indexOf(lower.slice(0, 3)) + 1 : 0;
}

/** The three parts of a date with its year last, as text, and the mark between them. */
export interface YearLastParts {
  readonly first: number;
  readonly second: number;
  readonly year: string;
  readonly separator: string;
}

/** Parts of a date such as `03/04/2025`, or `null` when the text has another form. */
export function yearLastParts(text: string): YearLastParts | null {
  const match = YEAR_LAST.exec(toAscii(text).trim());
  if (!match) return null;
  const [, first = '', separator = '', second = '', year = ''] = match;
  return { first: Number(first), second: Number(second), year, separator };
}

/** Whether a text has its year first (`2025-03-04`, `20250304`, `2025年3月`). */
export function isYearFirst(text: string): boolean {
  const plain = toAscii(text).trim();
  return YEAR_FIRST.test(plain) || COMPACT.test(plain) || CHINESE.test(plain);
}

type Reader = (groups: readonly string[]) => CalendarDate | null;

const part = (groups: readonly string[], index: number): string => groups[index] ?? '';
const optionalDay = (text: string): number | undefined => (text === '' ? undefined : Number(text));
const yearMonthDay: Reader = (groups) =>
  calendarDate(Number(part(groups, 1)), Number(part(groups, 2)), optionalDay(part(groups, 3)));

/** Every form whose order is plain from the form itself. */
const PLAIN_FORMS: readonly (readonly [RegExp, Reader])[] = [
  [YEAR_FIRST, yearMonthDay],
  [COMPACT, yearMonthDay],
  [ONE_MONTH, yearMonthDay],
  [CHINESE, yearMonthDay],
  [SERIAL, ([serial = '']) => (Number(serial) < FIRST_SERIAL ? null : fromSerial(Number(serial)))],
  [MONTH_YEAR, (groups) => calendarDate(Number(part(groups, 2)), Number(part(groups, 1)))],
  [
    DAY_NAME_YEAR,
    (groups) => calendarDate(fullYear(part(groups, 3)), monthNumber(part(groups, 2)), Number(part(groups, 1))),
  ],
  [
    NAME_DAY_YEAR,
    (groups) => calendarDate(Number(part(groups, 3)), monthNumber(part(groups, 1)), Number(part(groups, 2))),
  ],
  [NAME_YEAR, (groups) => calendarDate(fullYear(part(groups, 2)), monthNumber(part(groups, 1)))],
];

function inOrder({ first, second, year }: YearLastParts, order: DateOrder): CalendarDate | null {
  switch (order) {
    case 'dmy':
      return calendarDate(fullYear(year), second, first);
    case 'mdy':
      return calendarDate(fullYear(year), first, second);
    case 'ymd':
      return year.length === 2 ? calendarDate(CENTURY + first, second, Number(year)) : null;
  }
}

/**
 * Reads a date; `null` when the text is none, or when the order matters and none is given. A month alone
 * (`2025-03`, `202503`, `2025年3月`, `2025.03-2025.03`) is its first day; a time of day is dropped.
 */
export function readDate(text: string, order: DateOrder | null): CalendarDate | null {
  const plain = toAscii(text).trim();
  for (const [form, read] of PLAIN_FORMS) {
    const match = form.exec(plain);
    if (match) return read(match);
  }
  const parts = yearLastParts(plain);
  return parts && order ? inOrder(parts, order) : null;
}
