/** The balance of cost and quality, against the curve itself and a minimum found by search. */
import fc from 'fast-check';
import type { QualityClass } from '../../src/model/categories';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { NEW_WORKBOOK_QUALITY } from '../support/qualitySettings';
import { callLive } from './call';
import { expectNear, figure } from './figures';
import { line, model, year } from './modelFixture';

const money = fc.double({ min: 1, max: 1e8, noNaN: true });
const unavoidable = fc.double({ min: 0, max: 1e8, noNaN: true });

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The lowest value of a function with one minimum between two places. */
function lowest(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1e-9 * (1 + high)) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (of(left) < of(right)) high = right;
    else low = left;
  }
  return Math.min(of(low), of((low + high) / 2), of(high));
}

it('CURVEOPTIMUM finds what a search along CURVE finds', () => {
  fc.assert(
    fc.property(money, money, unavoidable, (avoidable, sensitivity, rest) => {
      const total = (spend: number) => figure('CURVE', spend, avoidable, sensitivity, rest);
      // Nobody spends more than the failures that spending could avoid.
      const found = lowest(total, 0, avoidable);
      const cost = figure('CURVEOPTIMUM', avoidable, sensitivity, rest, 'cost');
      expectNear(cost, found);
      expectNear(total(figure('CURVEOPTIMUM', avoidable, sensitivity, rest, 'spend')), found);
    }),
  );
});

it('CURVEBALANCE is the excess over the lowest total, negative below the optimum and positive above', () => {
  fc.assert(
    fc.property(money, money, unavoidable, unavoidable, (avoidable, sensitivity, rest, spend) => {
      const curve = [avoidable, sensitivity, rest] as const;
      const [optimum, cost] = [figure('CURVEOPTIMUM', ...curve), figure('CURVEOPTIMUM', ...curve, 'cost')];
      const balance = figure('CURVEBALANCE', spend, ...curve);
      expectNear(Math.abs(balance), (figure('CURVE', spend, ...curve) - cost) / cost, 1);
      if (balance !== 0) expect(Math.sign(balance)).toBe(Math.sign(spend - optimum));
      expectNear(figure('CURVEBALANCE', optimum, ...curve), 0, 1);
    }),
  );
});

it('CURVEBALANCE is 5 % at the ends of the band, and less between them', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(money, money, unavoidable, place, (avoidable, sensitivity, rest, between) => {
      const curve = [avoidable, sensitivity, rest] as const;
      const [low, high] = [figure('CURVEOPTIMUM', ...curve, 'low'), figure('CURVEOPTIMUM', ...curve, 'high')];
      expectNear(figure('CURVEBALANCE', high, ...curve), 0.05, 1);
      if (low > 0) expectNear(figure('CURVEBALANCE', low, ...curve), -0.05, 1);
      const inside = figure('CURVEBALANCE', low + between * (high - low), ...curve);
      expect(Math.abs(inside)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
  );
});

it('CURVEBALANCE grows with the distance from the optimum, and knows no currency', () => {
  const factor = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(money, money, unavoidable, factor, factor, (avoidable, sensitivity, rest, one, other) => {
      const curve = [avoidable, sensitivity, rest] as const;
      const optimum = figure('CURVEOPTIMUM', ...curve);
      const [less, more] = [one, other].sort((a, b) => a - b).map((at) => at * (optimum + sensitivity));
      const at = (spend = 0) => figure('CURVEBALANCE', spend, ...curve);
      expect(at(less)).toBeLessThanOrEqual(at(more) + 1e-12);
      const thousandfold = curve.map((part) => part * 1_000);
      expectNear(figure('CURVEBALANCE', (less ?? 0) * 1_000, ...thousandfold), at(less), 1);
    }),
  );
});

describe('in a model', () => {
  function modelOf(spend: number, failure: number, sensitivity: number, rest: number): ModelSnapshot {
    const classed = (id: string, quality: QualityClass, total: number) => {
      const plain = line(id, year(...Array<number>(12).fill(total / 12)));
      return { ...plain, classes: { ...plain.classes, operating: 0, [quality]: 1 } };
    };
    return model(
      {
        training: [classed('training.product', 'prevention', spend)],
        complaints: [classed('complaints.refunds', 'external-failure', failure)],
      },
      { quality: { ...NEW_WORKBOOK_QUALITY, assumedSensitivity: sensitivity, unavoidable: rest } },
    );
  }

  it('BALANCE and OPTIMUM are CURVEBALANCE and CURVEOPTIMUM of the curve through today', () => {
    // Whole cents a month, so that a year's sum is exact.
    const yearly = fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => (12 * cents) / 100);
    fc.assert(
      fc.property(yearly, yearly, yearly, yearly, (spend, avoided, sensitivity, rest) => {
        // Beyond these the rounding of today's failures is what the curve goes through.
        fc.pre(spend / sensitivity < 200 && rest < 1_000 * avoided);
        const failure = rest + avoided;
        const today = modelOf(spend, failure, sensitivity, rest);
        // F0 so that F∞ + F0·e^(−x/s) is what failures cost today.
        const curve = [avoided * Math.exp(spend / sensitivity), sensitivity, rest] as const;
        expectNear(Number(callLive(today, 'BALANCE')), figure('CURVEBALANCE', spend, ...curve), 1);
        for (const what of ['spend', 'cost', 'low', 'high']) {
          const found = Number(callLive(today, 'OPTIMUM', what));
          expectNear(found, figure('CURVEOPTIMUM', ...curve, what), spend + failure + sensitivity);
        }
      }),
      { numRuns: 60 },
    );
  });
});
