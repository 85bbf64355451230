import fc from 'fast-check';
import { DateOrderEvidence } from '../../../src/model/ledger/dateOrder';
import { readDate } from '../../../src/model/ledger/dateText';
import { formatDate, toSerial } from '../../../src/model/fiscalYear';
import type { DateOrder } from '../../../src/model/ledger/ledger';
import { caughtProblem } from '../caughtProblem';

function read(text: string, order: DateOrder | null): string | null {
  const date = readDate(text, order);
  return date && formatDate(date);
}

it.each([
  ['2025-03-04', '2025-03-04'],
  ['2025/3/4', '2025-03-04'],
  ['2025.03.04', '2025-03-04'],
  ['20250304', '2025-03-04'],
  ['202503', '2025-03-01'],
  ['2025-03', '2025-03-01'],
  ['2025.3', '2025-03-01'],
  ['03/2025', '2025-03-01'],
  ['2025年3月', '2025-03-01'],
  ['2025年3月4日', '2025-03-04'],
  ['2025年第3期', '2025-03-01'],
  ['２０２５－０３－０４', '2025-03-04'],
  ['2025-03-04 00:00:00', '2025-03-04'],
  ['2025-03-04T13:05:00Z', '2025-03-04'],
  ['2025/3/4 0:00', '2025-03-04'],
  ['04 Mar 2025', '2025-03-04'],
  ['04-MAR-25', '2025-03-04'],
  ['March 4, 2025', '2025-03-04'],
  ['Mar-25', '2025-03-01'],
  // Excel: serial 45720 is 2025-03-04.
  ['45720', '2025-03-04'],
  ['45720.75', '2025-03-04'],
])('reads %s without knowing the order', (text, date) => {
  expect(read(text, null)).toBe(date);
});

it.each([
  ['03/04/2025', 'dmy', '2025-04-03'],
  ['03/04/2025', 'mdy', '2025-03-04'],
  ['03.04.2025', 'dmy', '2025-04-03'],
  ['3-4-25', 'mdy', '2025-03-04'],
  ['25/03/04', 'ymd', '2025-03-04'],
  ['31/12/2025 08:30 PM', 'dmy', '2025-12-31'],
  ['03/04/2025', 'ymd', null],
  ['03/04/2025', null, null],
  ['13/13/2025', 'dmy', null],
] as const)('reads %s as %s', (text, order, date) => {
  expect(read(text, order)).toBe(date);
});

it.each([
  '',
  '?',
  '2025-13-45',
  '2025-02-29',
  '20251301',
  '0204',
  '1899-12-31',
  '12345',
  '03.04/2025',
  '4 Foo 2025',
  '合计',
])('does not take “%s” for a date', (text) => {
  expect(read(text, 'dmy')).toBeNull();
});

it('knows leap days', () => {
  expect(read('2024-02-29', null)).toBe('2024-02-29');
});

it('reads every day of two centuries in every form back', () => {
  const day = fc.date({
    min: new Date(Date.UTC(1954, 10, 1)),
    max: new Date(Date.UTC(2150, 0, 1)),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const expected = { year, month, day: dayOfMonth };
      expect(readDate(`${dayOfMonth}.${month}.${year}`, 'dmy')).toEqual(expected);
      expect(readDate(`${month}/${dayOfMonth}/${year}`, 'mdy')).toEqual(expected);
      expect(readDate(date.toISOString(), null)).toEqual(expected);
      expect(readDate(`${year}年${month}月${dayOfMonth}日`, null)).toEqual(expected);
      expect(readDate(String(toSerial(expected)), null)).toEqual(expected);
    }),
  );
});

describe('the order of day and month in a column', () => {
  const evidenceOf = (...dates: readonly string[]): DateOrderEvidence => {
    const evidence = new DateOrderEvidence();
    dates.forEach((date, index) => evidence.look(date, index + 2));
    return evidence;
  };

  it.each([
    [['03/04/2025', '13/04/2025'], 'dmy'],
    [['03/04/2025', '04/13/2025'], 'mdy'],
    [['03.04.2025', '04.04.2025'], 'dmy'],
    [['2025-03-04'], 'ymd'],
    [['2025-13-45', '2025-03-04'], 'ymd'],
    [['05/05/2025'], 'dmy'],
    [['45720', '04 Mar 2025'], null],
    [[], null],
  ] as const)('of %j is %s', (dates, order) => {
    expect(evidenceOf(...dates).decide()).toBe(order);
  });

  it('is asked for with both readings when no value decides', async () => {
    const problem = await caughtProblem(() => evidenceOf('05/05/2025', '03/04/2025').decide());
    expect(problem.code).toBe('ambiguous-date-order');
    expect(problem.values).toEqual({ value: '03/04/2025', row: 3, dmy: '2025-04-03', mdy: '2025-03-04' });
  });

  it('is asked for when values contradict each other', async () => {
    const problem = await caughtProblem(() => evidenceOf('13/04/2025', '04/14/2025').decide());
    expect(problem.values).toEqual({ value: '04/14/2025', row: 3, dmy: '—', mdy: '2025-04-14' });
  });

  it('is what the user answered', () => {
    expect(evidenceOf('03/04/2025').decide('mdy')).toBe('mdy');
  });
});
