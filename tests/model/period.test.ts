import { monthsOf, periodOfNumber, periodOfText } from '../../src/model/period';

const JULY = { year: 2025, month: 7 };

function months(given: string | number, closedMonths = 0): readonly number[] | null {
  const period = typeof given === 'number' ? periodOfNumber(given) : periodOfText(given);
  return period && monthsOf(period, JULY, closedMonths);
}

it.each([
  [1, [0]],
  [12, [11]],
  ['7', [6]],
  ['07', [6]],
  ['Q1', [0, 1, 2]],
  ['ｑ４', [9, 10, 11]],
  ['fy', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ['2025-07', [0]],
  ['2026-06', [11]],
  ['2026/6', [11]],
  ['2026.06', [11]],
  ['2026-06-30', [11]],
  ['2026年6月', [11]],
  // 1 July 2025 and 30 June 2026 as Excel counts them
  [45_839, [0]],
  [46_203, [11]],
])('reads %p in a year from July', (given, expected) => {
  expect(months(given)).toEqual(expected);
});

it('runs to date to the last closed month', () => {
  expect(months('YTD', 5)).toEqual([0, 1, 2, 3, 4]);
  expect(months('ytd', 0)).toEqual([]);
});

it.each(['2025-06', '2026-07', 45_838, 46_204])('finds %p outside a year from July', (given) => {
  expect(months(given)).toBeNull();
});

it.each(['', 'Q', 'Q5', 'quarter 1', '0', '13', '2025', '2025-13', '2025-00', '2025-01-32', '01/2025', 'FYX'])(
  'does not know %p',
  (given) => {
    expect(periodOfText(given)).toBeNull();
  },
);

it.each([0, -1, 0.5, 1.5, 12.5, NaN, Infinity, 2_958_466])('does not know the number %p', (given) => {
  expect(periodOfNumber(given)).toBeNull();
});
