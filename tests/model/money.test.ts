import fc from 'fast-check';
import {
  addMoney,
  allocate,
  fromMinor,
  minor,
  minorDigits,
  roundHalfAway,
  sumCells,
  sumMoney,
  toMinor,
} from '../../src/model/money';
import { caughtProblem } from './caughtProblem';

const LARGEST = Number.MAX_SAFE_INTEGER;

// ISO 4217: minor units of each currency.
it.each([
  ['CNY', 2],
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['XYZ', 2],
  ['', 2],
  ['yuan', 2],
])('keeps %s in %d decimals', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits);
});

it.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.675, 2, 2.68],
  [1e-7, 6, 0],
  [5e-7, 6, 1e-6],
  [19.8877535, 6, 19.887754],
  [1e21, 2, 1e21],
  [0.1, 20, 0.1],
])('rounds %d to %d decimals half away from zero: %d', (value, decimals, rounded) => {
  expect(roundHalfAway(value, decimals)).toBe(rounded);
});

/** The same from the digits of the number's text, in whole numbers of any size. */
function roundedDigits(value: number, decimals: number): number {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e(.+))?$/.exec(String(Math.abs(value))) ?? [];
  const excess = fraction.length - Number(exponent) - decimals;
  const digits = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -excess));
  const divisor = 10n ** BigInt(Math.max(0, excess));
  return Math.sign(value) * Number(`${(digits * 2n + divisor) / (divisor * 2n)}e-${decimals}`) + 0;
}

it('rounds every number as its digits say, halves and their neighbours among them', () => {
  const half = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(7)).map(([n, digits]) => (n + 0.5) / 10 ** digits);
  const cents = fc.integer({ min: -1e11, max: 1e11 }).map((n) => n / 100);
  const near = fc.tuple(half, fc.integer({ min: -4, max: 4 })).map(([n, steps]) => n * (1 + steps * Number.EPSILON));
  const numbers = fc.oneof(half, near, cents, fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
  fc.assert(
    fc.property(numbers, fc.nat(6), (value, decimals) => {
      expect(roundHalfAway(value, decimals)).toBe(roundedDigits(value, decimals));
    }),
    { numRuns: 5000 },
  );
});

it('never rounds to negative zero', () => {
  expect(roundHalfAway(-0.4)).toBe(0);
  expect(toMinor(-0.001, 2)).toBe(0);
});

it.each([
  [1.005, 2, 101],
  [-1.005, 2, -101],
  [27108221.55, 2, 2710822155],
  [1234.5, 0, 1235],
  [1e-10, 2, 0],
])('takes %d at %d decimals as %d minor units', (amount, digits, units) => {
  expect(toMinor(amount, digits)).toBe(units);
});

it.each([
  ['toMinor', () => toMinor(1e15, 2)],
  ['toMinor of infinity', () => toMinor(Infinity, 2)],
  ['addMoney', () => addMoney(minor(LARGEST), minor(1))],
  ['sumMoney', () => sumMoney([minor(LARGEST), minor(2), minor(-5)])],
])('refuses to lose money in %s', async (_name, work) => {
  expect((await caughtProblem(work)).code).toBe('amount-too-large');
});

it('refuses what is no number', async () => {
  expect((await caughtProblem(() => toMinor(NaN, 2))).code).toBe('amount-not-a-number');
});

// Fifteen significant digits are what a double, and so a workbook's cell, keeps.
it('gives up to fifteen digits of minor units back as they were', () => {
  const fifteenDigits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(fifteenDigits, fc.integer({ min: 0, max: 3 }), (units, digits) => {
      expect(toMinor(fromMinor(minor(units), digits), digits)).toBe(units + 0);
    }),
  );
});

describe('summing cells', () => {
  it('gives the nearest double of the exact sum of cents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 200 }), (cents) => {
        const exact = cents.reduce((sum, cent) => sum + BigInt(cent), 0n);
        expect(sumCells(cents.map((cent) => cent / 100))).toBe(Number(exact) / 100 + 0);
      }),
    );
  });

  it('keeps what a plain sum loses', () => {
    expect(sumCells([0.1, 0.2])).toBe(0.3);
    expect(sumCells([1e16, 1, -1e16])).toBe(1);
    expect(sumCells(Array.from({ length: 100_000 }, () => 0.1))).toBe(10_000);
  });

  it('is zero for no cells and infinite beyond the range of doubles', () => {
    expect(sumCells([])).toBe(0);
    expect(sumCells([Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Infinity);
  });
});

describe('allocating', () => {
  it('gives the rest to the largest remainders, ties to the first', () => {
    expect(allocate(minor(10000), [1, 1, 1])).toEqual([3334, 3333, 3333]);
    expect(allocate(minor(10001), [1, 1, 1])).toEqual([3334, 3334, 3333]);
    expect(allocate(minor(100), [0.1, 0.2, 0.7])).toEqual([10, 20, 70]);
    // Quotas 33.3, 16.65 and 50.05: the spare unit goes to .65.
    expect(allocate(minor(100), [0.333, 0.1665, 0.5005])).toEqual([33, 17, 50]);
    expect(allocate(minor(7), [0, 3, 0])).toEqual([0, 7, 0]);
    expect(allocate(minor(5), [])).toEqual([]);
  });

  it('mirrors a negative pool', () => {
    expect(allocate(minor(-10000), [1, 1, 1])).toEqual([-3334, -3333, -3333]);
  });

  it('sums to the pool, and no part is a whole unit off its share', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (pool, drivers) => {
        const all = drivers.reduce((sum, driver) => sum + BigInt(driver), 0n);
        fc.pre(all > 0n);
        const parts = allocate(minor(pool), drivers);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(pool));
        parts.forEach((part, index) => {
          const error = BigInt(part) * all - BigInt(pool) * BigInt(drivers[index] ?? 0);
          expect(error > -all && error < all).toBe(true);
        });
      }),
    );
  });

  it('refuses negative weights and weights that are all zero', async () => {
    expect((await caughtProblem(() => allocate(minor(1), [1, -1]))).code).toBe('allocation-negative-weight');
    expect((await caughtProblem(() => allocate(minor(1), [0, 0]))).code).toBe('allocation-no-weight');
  });
});
