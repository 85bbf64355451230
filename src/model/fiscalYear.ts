/**
 * The fiscal year: twelve calendar months from a first one. Months of the year are counted 0–11 from that first month.
 */
import { Problem } from './problem';

/** A calendar month; `month` is 1–12. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/** A calendar day; `month` 1–12, `day` 1–31. */
export interface CalendarDate extends CalendarMonth {
  readonly day: number;
}

const MONTHS_PER_YEAR = 12;

/** Reads `YYYY-MM`. Throws `fiscal-year-start` for anything else. */
export function parseMonth(text: string): CalendarMonth {
  const match = /^(\d{4})-(\d{2})$/.exec(text.trim());
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  if (!match || year < 1900 || month < 1 || month > MONTHS_PER_YEAR) {
    throw new Problem('fiscal-year-start', { given: text });
  }
  return { year, month };
}

/** Writes a month as `YYYY-MM`. */
export function formatMonth({ year, month }: CalendarMonth): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatDate(date: CalendarDate): string {
  return `${formatMonth(date)}-${String(date.day).padStart(2, '0')}`;
}

/** The month `offset` months after the start. */
export function monthAt(start: CalendarMonth, offset: number): CalendarMonth {
  const index = start.year * MONTHS_PER_YEAR + (start.month - 1) + offset;
  return { year: Math.floor(index / MONTHS_PER_YEAR), month: (index % MONTHS_PER_YEAR) + 1 };
}

/** Place of a month in the fiscal year, 0–11, or `null` when it lies outside. */
export function fiscalMonth(start: CalendarMonth, month: CalendarMonth): number | null {
  const offset = (month.year - start.year) * MONTHS_PER_YEAR + (month.month - start.month);
  return offset >= 0 && offset < MONTHS_PER_YEAR ? offset : null;
}

const DAY_MS = 86_400_000;
/** Excel's day 0 in its 1900 date system, for days from 1 March 1900 on. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** Excel's serial number of a day (1900 date system). */
export function toSerial({ year, month, day }: CalendarDate): number {
  return (Date.UTC(year, month - 1, day) - EXCEL_EPOCH_MS) / DAY_MS;
}

/** The day of an Excel serial number (1900 date system); a time of day is dropped. */
export function fromSerial(serial: number): CalendarDate {
  const date = new Date(EXCEL_EPOCH_MS + Math.floor(serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
