/**
 * Days and times as Excel counts them. Sheets hands a day over as a `Date`, the moment of its midnight in the time zone of the
 * spreadsheet, which need not be the script's.
 */

const DAY = 86_400_000;
/** Day 0 of Excel's serials, from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Whether a value is a date; it may come from another realm, so that `instanceof` would not do. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Reads dates of a spreadsheet in a time zone, such as `Asia/Shanghai`, as serials. */
export function serialReader(timeZone: string): (date: Date) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  return (date) => {
    const time = date.getTime();
    const before = known.get(time);
    if (before !== undefined) return before;
    const parts: Partial<Record<string, number>> = {};
    for (const { type, value } of format.formatToParts(date)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const milliseconds = ((time % 1000) + 1000) % 1000;
    const serial = (Date.UTC(year, month - 1, day, hour, minute, second) + milliseconds - EPOCH) / DAY;
    known.set(time, serial);
    return serial;
  };
}

/** The day of a serial as rules of data take it: its midnight where the script runs. */
export function dateOf(serial: number): Date {
  const day = new Date(EPOCH + Math.floor(serial) * DAY);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
}
