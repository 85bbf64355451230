/**
 * DATEV booking batches (EXTF): the first line says which days the batch covers, the lines give day and month only.
 * Source: DATEV format description, header fields 13, 15 and 16.
 */
import { calendarDate, readDate } from './dateText';
import type { CalendarDate } from '../fiscalYear';

const MARKS: ReadonlySet<string> = new Set(['EXTF', 'DTVF']);
const FIELD = { mark: 0, yearStart: 12, from: 14 } as const;
const DAY_MONTH = /^(\d{1,2})(\d{2})$/;

/** The first day a batch covers, from the cells of its first line; `null` when the line is none of DATEV's. */
export function datevStart(cells: readonly string[]): CalendarDate | null {
  if (!MARKS.has(cells[FIELD.mark] ?? '')) return null;
  return readDate(cells[FIELD.from] ?? '', null) ?? readDate(cells[FIELD.yearStart] ?? '', null);
}

/**
 * A day such as `3105` or `206` in the first year in which it lies on or after the batch's first day; full dates as they
 * are. `null` when it is no day.
 */
export function readDatevDay(text: string, start: CalendarDate | null): CalendarDate | null {
  const match = DAY_MONTH.exec(text);
  if (!match || !start) return match ? null : readDate(text, 'dmy');
  const day = Number(match[1]);
  const month = Number(match[2]);
  const isBeforeStart = month < start.month || (month === start.month && day < start.day);
  return calendarDate(isBeforeStart ? start.year + 1 : start.year, month, day);
}
