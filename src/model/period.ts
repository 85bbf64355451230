/**
 * Periods of the fiscal year as people write them: a month by number or date, a quarter, the year to date, the year.
 */
import { fiscalMonth, fromSerial, type CalendarMonth } from './fiscalYear';

/** A period as asked for, before it is known which year the workbook covers. */
export type Period =
  /** Month of the fiscal year, 0–11. */
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'calendar-month'; readonly month: CalendarMonth }
  /** Quarter of the fiscal year, 0–3. */
  | { readonly kind: 'quarter'; readonly quarter: number }
  /** The closed months. */
  | { readonly kind: 'to-date' }
  | { readonly kind: 'year' };

const MONTHS_PER_YEAR = 12;
const MONTHS_PER_QUARTER = 3;
/** 31 December 9999, Excel's last day. */
const LAST_SERIAL = 2_958_465;

/** Reads 1–12, or the serial number of a date; `null` for any other number. */
export function periodOfNumber(value: number): Period | null {
  if (Number.isInteger(value) && value >= 1 && value <= MONTHS_PER_YEAR) return { kind: 'month', month: value - 1 };
  if (!(value > MONTHS_PER_YEAR && value < LAST_SERIAL + 1) || value < MONTHS_PER_YEAR + 1) return null;
  const { year, month } = fromSerial(value);
  return { kind: 'calendar-month', month: { year, month } };
}

type Reading = readonly [form: RegExp, period: (...parts: number[]) => Period];

const calendarMonth = (year = 0, month = 0): Period => ({ kind: 'calendar-month', month: { year, month } });

const TEXT_FORMS: readonly Reading[] = [
  [/^fy$/, () => ({ kind: 'year' })],
  [/^ytd$/, () => ({ kind: 'to-date' })],
  [/^q([1-4])$/, (quarter = 1) => ({ kind: 'quarter', quarter: quarter - 1 })],
  [/^(0?[1-9]|1[0-2])$/, (month = 1) => ({ kind: 'month', month: month - 1 })],
  [/^(\d{4})[-/.](0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?$/, calendarMonth],
  [/^(\d{4})年(0?[1-9]|1[0-2])月$/, calendarMonth],
];

/** Reads `3`, `Q2`, `YTD`, `FY`, `2025-03`, `2025/3`, `2025-03-31` or `2025年3月`, in any case; `null` for anything else. */
export function periodOfText(text: string): Period | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  for (const [form, period] of TEXT_FORMS) {
    const match = form.exec(plain);
    if (match) return period(...match.slice(1).map(Number));
  }
  return null;
}

/**
 * The months of a period, 0–11 from the first of the fiscal year; `null` when it lies outside the year. The year to date
 * has no months while none is closed.
 */
export function monthsOf(period: Period, start: CalendarMonth, closedMonths: number): readonly number[] | null {
  switch (period.kind) {
    case 'month':
      return [period.month];
    case 'calendar-month': {
      const month = fiscalMonth(start, period.month);
      return month === null ? null : [month];
    }
    case 'quarter':
      return monthsFrom(period.quarter * MONTHS_PER_QUARTER, MONTHS_PER_QUARTER);
    case 'to-date':
      return monthsFrom(0, closedMonths);
    case 'year':
      return monthsFrom(0, MONTHS_PER_YEAR);
  }
}

function monthsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
