import fc from 'fast-check';
import { callPure, failure } from './call';

const F0 = 2_000_000;
const S = 400_000;
const tcq = (x: number, f0: number, s: number, f: number) => x + f + f0 * Math.exp(-x / s);

describe('CURVE', () => {
  it('is spending, unavoidable and what is left of avoidable failure cost', () => {
    expect(callPure('CURVE', 200_000, F0, S)).toBeCloseTo(tcq(200_000, F0, S, 0), 6);
    expect(callPure('CURVE', 0, F0, S, 50_000)).toBe(2_050_000);
    expect(callPure('CURVE', 100, 0, S)).toBe(100);
  });
});

describe('CURVEOPTIMUM', () => {
  it.each([
    ['spend', 643_775.165, 3],
    ['cost', 1_043_775.165, 3],
    ['low', 455_457, 0],
    ['high', 867_087, 0],
    ['HIGH', 867_087, 0],
  ])('%s of the example', (what, value, digits) => {
    expect(callPure('CURVEOPTIMUM', F0, S, null, what)).toBeCloseTo(value, digits);
  });

  it('gives the spending when nothing is asked for', () => {
    expect(callPure('CURVEOPTIMUM', F0, S)).toBeCloseTo(S * Math.log(5), 6);
  });

  it('spends nothing when failures are cheaper than the spending that cuts them', () => {
    expect(callPure('CURVEOPTIMUM', 300_000, S)).toBe(0);
    expect(callPure('CURVEOPTIMUM', 300_000, S, 20_000, 'cost')).toBe(320_000);
    expect(callPure('CURVEOPTIMUM', 300_000, S, 0, 'low')).toBe(0);
    const high = Number(callPure('CURVEOPTIMUM', 300_000, S, 0, 'high'));
    expect(high).toBeGreaterThan(0);
    expect(tcq(high, 300_000, S, 0)).toBeCloseTo(315_000, 4);
  });

  it('takes no avoidable failure cost', () => {
    expect(callPure('CURVEOPTIMUM', 0, S, 100_000, 'spend')).toBe(0);
    expect(callPure('CURVEOPTIMUM', 0, S, 100_000, 'high')).toBeCloseTo(5_000, 6);
  });

  it('has the lowest total, and a band whose ends cost 5 % more', () => {
    const amount = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 10_000_000 }), (f0, s, f) => {
        const part = (what: string) => Number(callPure('CURVEOPTIMUM', f0, s, f, what));
        const [spend, cost, low, high] = [part('spend'), part('cost'), part('low'), part('high')];
        const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(1e-9 * cost);
        near(tcq(spend, f0, s, f), cost);
        for (const x of [spend * 0.9, spend * 1.1 + 1])
          expect(tcq(x, f0, s, f)).toBeGreaterThanOrEqual(cost * (1 - 1e-12));
        near(tcq(high, f0, s, f), 1.05 * cost);
        if (low > 0) near(tcq(low, f0, s, f), 1.05 * cost);
        else expect(tcq(0, f0, s, f)).toBeLessThanOrEqual(1.05 * cost * (1 + 1e-12));
      }),
    );
  });
});

describe('CURVEBALANCE', () => {
  it.each([
    [200_000, -0.3538],
    [1_000_000, 0.11535],
  ])('at %d', (spend, balance) => {
    expect(callPure('CURVEBALANCE', spend, F0, S)).toBeCloseTo(balance, 5);
  });

  it('is 0 at the optimum', () => {
    const spend = callPure('CURVEOPTIMUM', F0, S);
    expect(callPure('CURVEBALANCE', spend, F0, S)).toBe(0);
    expect(callPure('CURVEBALANCE', 0, 300_000, S)).toBe(0);
  });

  it('has nothing to compare with when nothing costs anything', () => {
    expect(callPure('CURVEBALANCE', 10, 0, S)).toEqual(failure('#DIV/0!', 'zero-denominator'));
  });
});

it.each(['CURVE', 'CURVEBALANCE'] as const)(
  '%s has no solution without sensitivity or with negative failure cost',
  (id) => {
    for (const given of [
      [1, F0, 0],
      [1, F0, -1],
      [1, -1, S],
      [1, F0, S, -1],
    ]) {
      expect(callPure(id, ...given)).toEqual(failure('#NUM!', 'curve-unsolvable'));
    }
    expect(callPure(id, -1, F0, S)).toEqual(failure('#VALUE!', 'argument-minimum'));
    expect(callPure(id, 'x', F0, S)).toEqual(failure('#VALUE!', 'argument-number'));
  },
);

it('CURVEOPTIMUM has no solution without sensitivity, and knows four parts', () => {
  expect(callPure('CURVEOPTIMUM', F0, 0)).toEqual(failure('#NUM!', 'curve-unsolvable'));
  expect(callPure('CURVEOPTIMUM', F0, S, 0, 'middle')).toEqual(failure('#VALUE!', 'choice-unknown'));
});

describe('MARGINAL', () => {
  it('is what the last unit spent on quality saved', () => {
    expect(callPure('MARGINAL', 1_517_000, 1_317_000, 1_356_000, 1_436_000)).toBe(2.5);
  });

  it('compares at the later volume', () => {
    // 1,000 · 110/100 = 1,100, so 300 less for 100 more
    expect(callPure('MARGINAL', 1_000, 800, 500, 600, 100, 110)).toBeCloseTo(3, 12);
  });

  it('is 0 when failure cost did not move', () => {
    expect(callPure('MARGINAL', 1_000, 1_000, 500, 600)).toBe(0);
    expect(callPure('MARGINAL', 0.3, 0.1, 500, 600, 3, 1)).toBe(0);
  });

  it.each([
    ['spending did not move', [1_000, 800, 500, 500]],
    ['nothing moved', [1_000, 1_000, 500, 500]],
    ['both rose', [1_000, 1_200, 500, 600]],
    ['both fell', [1_000, 800, 600, 500]],
  ])('cannot tell when %s', (_, given) => {
    expect(callPure('MARGINAL', ...given)).toEqual(failure('#N/A', 'marginal-unknown'));
  });

  it('does not take a figure too large for a cell for one that did not move', () => {
    expect(callPure('MARGINAL', 1_000, 800, 500, 600, 1e-300, 1e300)).toEqual(failure('#NUM!', 'result-too-large'));
  });

  it('refuses one volume alone and divides by the earlier one', () => {
    expect(callPure('MARGINAL', 1_000, 800, 500, 600, 100)).toEqual(failure('#VALUE!', 'arguments-together'));
    expect(callPure('MARGINAL', 1_000, 800, 500, 600, null, 100)).toEqual(failure('#VALUE!', 'arguments-together'));
    expect(callPure('MARGINAL', 1_000, 800, 500, 600, 0, 100)).toEqual(failure('#DIV/0!', 'argument-zero'));
  });
});
