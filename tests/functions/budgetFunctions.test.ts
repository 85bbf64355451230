import fc from 'fast-check';
import { callPure, errorValue, failure } from './call';

describe('ALLOCATE', () => {
  const allocate = (...given: unknown[]) => callPure('ALLOCATE', ...given) as number[][];

  it('gives the odd cent to the first of equals', () => {
    expect(allocate(100, [[1, 1, 1]])).toEqual([[33.34, 33.33, 33.33]]);
    expect(allocate(-100, [[1, 1, 1]])).toEqual([[-33.34, -33.33, -33.33]]);
  });

  it('gives the odd cent to the largest remainder', () => {
    // 10 · 1/6, 2/6, 3/6 = 1.666…, 3.333…, 5.00
    expect(allocate(10, [[1, 2, 3]])).toEqual([[1.67, 3.33, 5]]);
  });

  it('takes the shape of the drivers', () => {
    expect(allocate(100, [[1], [3]])).toEqual([[25], [75]]);
    expect(
      allocate(100, [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [10, 20],
      [30, 40],
    ]);
    expect(allocate(100, 7)).toEqual([[100]]);
  });

  it('keeps the place of blanks, as 0', () => {
    expect(allocate(100, [[1, null, '', 3]])).toEqual([[25, 0, 0, 75]]);
  });

  it('rounds the pool half away from zero to the decimals', () => {
    expect(allocate(1.005, [[1]])).toEqual([[1.01]]);
    expect(allocate(-1.005, [[1]])).toEqual([[-1.01]]);
    expect(allocate(10, [[1, 1, 1]], 0)).toEqual([[4, 3, 3]]);
    expect(allocate(1, [[1, 1, 1]], 4)).toEqual([[0.3334, 0.3333, 0.3333]]);
  });

  it.each([
    ['a negative driver', [100, [[1, -1]]], '#VALUE!', 'argument-minimum'],
    ['drivers of zero', [100, [[0, null]]], '#DIV/0!', 'zero-denominator'],
    ['text among the drivers', [100, [[1, 'x']]], '#VALUE!', 'argument-number'],
    ['a boolean among the drivers', [100, [[1, true]]], '#VALUE!', 'argument-number'],
    ['an error among the drivers', [100, [[1, errorValue('#N/A')]]], '#N/A', 'argument-error'],
    ['no drivers', [100, null], '#VALUE!', 'argument-missing'],
    ['no pool', [null, [[1]]], '#VALUE!', 'argument-missing'],
    ['a range as pool', [[[1, 2]], [[1]]], '#VALUE!', 'argument-range'],
    ['half a decimal', [100, [[1]], 1.5], '#VALUE!', 'argument-whole'],
    ['negative decimals', [100, [[1]], -1], '#VALUE!', 'argument-minimum'],
    ['too many decimals', [100, [[1]], 11], '#VALUE!', 'argument-maximum'],
    ['more than can be split exactly', [1e15, [[1]], 2], '#NUM!', 'result-too-large'],
  ])('refuses %s', (_, given, code, key) => {
    expect(allocate(...given)).toEqual(failure(code, key));
  });

  it('reads numeric text among the drivers', () => {
    expect(allocate(100, [['1', ' 3 ']])).toEqual([[25, 75]]);
  });

  it('always sums exactly to the pool', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (cents, drivers) => {
        fc.pre(drivers.some((driver) => driver > 0));
        const parts = allocate(cents / 100, [drivers]).flat();
        expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(cents);
      }),
    );
  });
});

describe('LOADEDRATE', () => {
  // 72,000 for 2,000 paid hours, 1,500 of them available, 1,200 on contacts
  it.each([
    ['per paid hour', [60_000, 0.2, 2_000], 72_000 / 2_000],
    ['per available hour', [60_000, 0.2, 2_000, 0.25], 72_000 / 1_500],
    ['per handled hour', [60_000, 0.2, 2_000, 0.25, 0.8], 72_000 / 1_200],
    ['per handled hour without shrinkage', [60_000, 0.2, 2_000, null, 0.8], 72_000 / 1_600],
  ])('is the cost %s', (_, given, rate) => {
    expect(callPure('LOADEDRATE', ...given)).toBeCloseTo(rate, 9);
  });

  it.each([
    ['no paid hours', [60_000, 0.2, 0], '#DIV/0!', 'argument-zero'],
    ['shrinkage of everything', [60_000, 0.2, 2_000, 1], '#DIV/0!', 'argument-whole-share'],
    ['no occupancy', [60_000, 0.2, 2_000, 0, 0], '#DIV/0!', 'argument-zero'],
    ['shrinkage above 1', [60_000, 0.2, 2_000, 30], '#VALUE!', 'argument-maximum'],
    ['negative hours', [60_000, 0.2, -1], '#VALUE!', 'argument-minimum'],
    ['text', ['much', 0.2, 2_000], '#VALUE!', 'argument-number'],
    ['an error', [60_000, errorValue('#REF!'), 2_000], '#REF!', 'argument-error'],
    ['missing hours', [60_000, 0.2], '#VALUE!', 'argument-missing'],
  ])('refuses %s', (_, given, code, key) => {
    expect(callPure('LOADEDRATE', ...given)).toEqual(failure(code, key));
  });
});

describe('LABORVARIANCE', () => {
  /** 100,000 → 110,000 contacts, 300 s standard, 315 s actual, 30 → 31 an hour. */
  const figures = [100_000, 110_000, 300 / 3_600, (110_000 * 315) / 3_600, 30, 31];

  it.each([
    ['volume', -25_000],
    ['efficiency', -13_750],
    ['rate', -9_625],
    ['total', -48_375],
    ['TOTAL', -48_375],
  ])('%s', (kind, variance) => {
    expect(callPure('LABORVARIANCE', kind, ...figures)).toBeCloseTo(variance, 6);
  });

  it('has variances that sum to budget less actual', () => {
    const cost = (100_000 * 300 * 30) / 3_600 - ((110_000 * 315) / 3_600) * 31;
    expect(callPure('LABORVARIANCE', 'total', ...figures)).toBeCloseTo(cost, 6);
  });

  it.each(['price', 1, true])('refuses the kind %p', (kind) => {
    expect(callPure('LABORVARIANCE', kind, ...figures)).toEqual(failure('#VALUE!', 'choice-unknown'));
  });

  it('refuses negative volumes and missing rates', () => {
    expect(callPure('LABORVARIANCE', 'total', -1, ...figures.slice(1))).toEqual(failure('#VALUE!', 'argument-minimum'));
    expect(callPure('LABORVARIANCE', 'total', ...figures.slice(0, 5))).toEqual(failure('#VALUE!', 'argument-missing'));
  });
});
