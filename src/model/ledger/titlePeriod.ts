/**
 * Months that stand in words around a table: in its title, or above columns that each hold a month.
 */
import { calendarDate, readDate } from './dateText';
import { formatMonth, type CalendarDate, type CalendarMonth } from '../fiscalYear';
import { Problem } from '../problem';

const NAMES = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH_NAME = String.raw`(${NAMES})[a-z]*\.?`;
const YEAR = String.raw`((?:19|20)\d{2})`;

/** Ways to write a month with its year inside a longer text; groups named by what they hold. */
const WRITTEN: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d{2})\s*[年./-]\s*第?\s*(?<month>\d{1,2})(?!\d)`, 'g'),
  new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)`, 'g'),
  new RegExp(String.raw`(?<![a-z])(?<name>${NAMES})[a-z]*\.?\s+(?:\d{1,2},?\s+)?(?<year>(?:19|20)\d{2})(?!\d)`, 'gi'),
];

/** A month before its year, and a day whose parts may stand in two orders. */
const MONTH_BEFORE_YEAR = /(?<![\d./-])(0?[1-9]|1[0-2])[./-]((?:19|20)\d{2})(?!\d)/g;
const DAY_BEFORE_YEAR = /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/g;

function monthOf(name: string): number {
  return NAMES.split('|').indexOf(name.toLowerCase()) + 1;
}

/**
 * The days of a text whose year stands last, in the order that makes days of all of them; in the one that makes them days
 * of one month where both do. `null` where that leaves it open.
 */
function daysInText(text: string): readonly CalendarDate[] | null {
  const written = Array.from(text.matchAll(DAY_BEFORE_YEAR), ([day]) => day);
  const readings = (['dmy', 'mdy'] as const)
    .map((order) => written.flatMap((day) => readDate(day, order) ?? []))
    .filter((days) => days.length === written.length);
  const ofOneMonth = readings.filter((days) => new Set(days.map(formatMonth)).size <= 1);
  const [days, other] = ofOneMonth.length > 0 ? ofOneMonth : readings;
  const isOpen = days && other && days.map(formatMonth).join() !== other.map(formatMonth).join();
  return days && !isOpen ? days : null;
}

/** The months that texts name, each once and in order; none where days leave open which. */
function monthsInText(texts: readonly string[]): readonly CalendarMonth[] {
  const months = new Map<string, CalendarMonth>();
  const meet = (date: CalendarMonth | null): void => {
    if (date) months.set(formatMonth(date), { year: date.year, month: date.month });
  };
  for (const text of texts.map((title) => title.normalize('NFKC'))) {
    const rest = text.replace(DAY_BEFORE_YEAR, ' ');
    for (const { groups = {} } of WRITTEN.flatMap((form) => [...rest.matchAll(form)])) {
      const month = groups.name === undefined ? Number(groups.month) : monthOf(groups.name);
      meet(calendarDate(Number(groups.year), month));
    }
    for (const [, month, year] of rest.matchAll(MONTH_BEFORE_YEAR)) meet(calendarDate(Number(year), Number(month)));
    (daysInText(text) ?? []).forEach(meet);
  }
  return [...months].sort(([one], [other]) => one.localeCompare(other)).map(([, month]) => month);
}

/** Titles may say, too, when and until when a list was printed. */
const SAYS_PERIOD = /期间|会计期|period/i;

/** The month that titles name, the one of a period before others. Throws `period-unclear` for none or several. */
export function titleMonth(titles: readonly string[]): CalendarMonth {
  const ofPeriod = monthsInText(titles.filter((title) => SAYS_PERIOD.test(title)));
  const months = ofPeriod.length > 0 ? ofPeriod : monthsInText(titles);
  const [month] = months;
  if (month && months.length === 1) return month;
  throw new Problem('period-unclear', { count: months.length, months: months.map(formatMonth).join(', ') });
}

/** The one year that titles name, or `null`. */
export function yearInText(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(String)));
  const [year] = years;
  return years.size === 1 ? Number(year) : null;
}

/** A header that is a month; `year` is `null` where only the title can tell it. */
export interface MonthHeader {
  readonly year: number | null;
  readonly month: number;
}

const MONTH_ALONE = new RegExp(String.raw`^(?:(\d{1,2})月份?|${MONTH_NAME})$`, 'i');
const NAME_YEAR = new RegExp(String.raw`^${MONTH_NAME}[\s-]+(?:${YEAR}|(\d{2}))$`, 'i');
const YEAR_MONTH = new RegExp(String.raw`^${YEAR}\s*(?:[年./-]\s*(\d{1,2})\s*月?|(\d{2}))$`);
const CENTURY = 2000;
const MONTHS = 12;

/** Reads a header such as `3月`, `Mar`, `Mar-25`, `2025-03` or `2025年3月`; `null` for any other. */
export function monthHeader(header: string): MonthHeader | null {
  const text = header.normalize('NFKC').trim();
  const alone = MONTH_ALONE.exec(text);
  const named = NAME_YEAR.exec(text);
  const dated = YEAR_MONTH.exec(text);
  const found = alone
    ? { year: null, month: alone[1] === undefined ? monthOf(alone[2] ?? '') : Number(alone[1]) }
    : named
      ? { year: named[2] === undefined ? CENTURY + Number(named[3]) : Number(named[2]), month: monthOf(named[1] ?? '') }
      : dated && { year: Number(dated[1]), month: Number(dated[2] ?? dated[3]) };
  return found && found.month >= 1 && found.month <= MONTHS ? found : null;
}
