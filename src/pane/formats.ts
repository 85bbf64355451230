/**
 * Numbers, months and currencies as a person of the pane's language writes them.
 */
import type { Language } from '../locales';
import type { CalendarDate, CalendarMonth } from '../model/fiscalYear';
import { fromMinor, minorDigits, type Minor } from '../model/money';

export interface Formats {
  /** A whole number with group separators. */
  count(value: number): string;
  /** Any number, with the decimals it has (at most six). */
  number(value: number): string;
  /** An amount in units of its currency, with all its decimals and no currency sign: the unit stands once beside it. */
  amount(value: number, currency: string): string;
  /** The same for an amount in minor units. */
  minor(value: Minor, currency: string): string;
  /** A rate of 0–1 as a percentage with one decimal. */
  percent(value: number): string;
  /** The same with its sign, whichever it is. */
  signedPercent(value: number): string;
  /** An amount as a person reads it in a sentence, with its currency sign: ¥12.40. */
  money(value: number, currency: string): string;
  /** A month's name as short as it goes: Mar, 3月; `month` is 1–12. */
  shortMonth(month: number): string;
  /** A calendar month: March 2025, 2025年3月. */
  month(month: CalendarMonth): string;
  /** A month's name alone; `month` is 1–12. */
  monthName(month: number): string;
  /** A calendar day. */
  date(date: CalendarDate): string;
  /** A day given as `YYYY-MM-DD` or a number given with a decimal point; any other text as it is. */
  reading(text: string): string;
  /** A currency's name, or its code where the language has no name for it. */
  currencyName(code: string): string;
}

/** A month standing alone: January; 1月, as long Chinese month names are written with Chinese numerals. */
const MONTH_STYLES: Readonly<Record<Language, 'long' | 'short'>> = { en: 'long', 'zh-CN': 'short' };

function percentFormat(language: Language, signDisplay: 'negative' | 'exceptZero'): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay,
  });
}

/** The formats of a language. */
export function createFormats(language: Language): Formats {
  const counts = new Intl.NumberFormat(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const months = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const monthNames = new Intl.DateTimeFormat(language, { month: MONTH_STYLES[language], timeZone: 'UTC' });
  const dates = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const shortMonths = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const percents = percentFormat(language, 'negative');
  const signedPercents = percentFormat(language, 'exceptZero');
  const currencies = new Intl.DisplayNames(language, { type: 'currency', fallback: 'code' });
  const date = ({ year, month, day }: CalendarDate): string => dates.format(Date.UTC(year, month - 1, day));
  const amount = (value: number, currency: string): string => {
    const digits = minorDigits(currency);
    const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    // A sum may come out as −0, which no ledger shows.
    return format.format(value === 0 ? 0 : value);
  };
  return {
    count: (value) => counts.format(value),
    number: (value) => numbers.format(value),
    amount,
    minor: (value, currency) => amount(fromMinor(value, minorDigits(currency)), currency),
    percent: (value) => percents.format(value),
    signedPercent: (value) => signedPercents.format(value),
    money: (value, currency) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(value),
    shortMonth: (month) => shortMonths.format(Date.UTC(2000, month - 1, 1)),
    month: ({ year, month }) => months.format(Date.UTC(year, month - 1, 1)),
    monthName: (month) => monthNames.format(Date.UTC(2000, month - 1, 1)),
    date,
    reading: (text) => {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
      if (year && month && day) return date({ year: Number(year), month: Number(month), day: Number(day) });
      return /^-?\d+(\.\d+)?$/.test(text) ? numbers.format(Number(text)) : text;
    },
    currencyName: (code) => currencies.of(code) ?? code,
  };
}
