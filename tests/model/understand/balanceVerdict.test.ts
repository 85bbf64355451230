import { qualityOptimum } from '../../../src/model/qualityCurve';
import { balanceVerdict, curvePoints, type BalanceInput } from '../../../src/model/understand/balanceVerdict';

/** The example of the model's description: F0 2,000,000, s 400,000, F∞ 0. */
const at = (spend: number, more: Partial<BalanceInput> = {}): BalanceInput => ({
  spend,
  failure: 2_000_000 * Math.exp(-spend / 400_000),
  sensitivity: 400_000,
  source: 'two-periods',
  unavoidable: 0,
  band: 0.05,
  ...more,
});

describe('the verdict about a year', () => {
  it('says that cost is over-controlled below the band', () => {
    const { verdict, index, optimum } = balanceVerdict(at(200_000));
    expect(verdict).toBe('controlled');
    expect(index).toBeCloseTo(-0.3538, 5);
    expect(optimum?.spend).toBeCloseTo(643_775.165, 3);
    expect(optimum?.cost).toBeCloseTo(1_043_775.165, 3);
    expect(optimum?.low).toBeCloseTo(455_457, 0);
    expect(optimum?.high).toBeCloseTo(867_087, 0);
  });

  it('says that quality is over-pursued above it, and nothing of either inside', () => {
    expect(balanceVerdict(at(1_000_000)).verdict).toBe('pursued');
    expect(balanceVerdict(at(1_000_000)).index).toBeCloseTo(0.11535, 5);
    expect(balanceVerdict(at(460_000)).verdict).toBe('within');
    expect(balanceVerdict(at(450_000)).verdict).toBe('controlled');
  });

  // With the sensitivity assumed to be this year's spending, the sign only compares it with the failure cost: half and
  // double agree unless failures lie between half and double the spending.
  it.each([
    [100, 'open'],
    [60, 'open'],
    [199, 'open'],
    [300, 'controlled'],
    [30, 'pursued'],
  ] as const)('spending 100 against failures of %i, all assumed: %s', (failure, verdict) => {
    const input = { spend: 100, failure, sensitivity: 100, source: 'assumed', unavoidable: 0, band: 0.01 } as const;
    expect(balanceVerdict(input).verdict).toBe(verdict);
    const isSameSide = Math.sign(balanceVerdict(input).half ?? 0) === Math.sign(balanceVerdict(input).double ?? 0);
    expect(isSameSide).toBe(verdict !== 'open');
  });

  it('is none without a curve', () => {
    expect(balanceVerdict(at(1, { failure: 0, spend: 0 }))).toMatchObject({ verdict: 'missing', index: null });
    expect(balanceVerdict(at(200_000, { sensitivity: 0 })).verdict).toBe('missing');
    expect(balanceVerdict(at(200_000, { unavoidable: 3_000_000 })).verdict).toBe('missing');
  });
});

it('gives points from no spending on, where that is near the lowest total, to beyond the band and today', () => {
  const { curve, optimum } = balanceVerdict(at(200_000));
  if (!curve || !optimum) throw new Error('no curve');
  const points = curvePoints(curve, optimum, 200_000, 21);
  expect(points).toHaveLength(21);
  expect(points[0]?.spend).toBe(0);
  expect(points[0]?.total).toBeCloseTo(2_000_000, 6);
  expect(points[5]?.failure).toBeCloseTo(2_000_000 * Math.exp(-(points[5]?.spend ?? 0) / 400_000), 4);
  expect(points.at(-1)?.spend).toBeCloseTo(2 * 643_775.165, 2);
  expect(curvePoints(curve, optimum, 5_000_000, 3).at(-1)?.spend).toBe(5_000_000);
  // F0 of 20,000,000 against a lowest total of about 1,965,000: drawn from three times that, or from today on.
  const steep = { avoidable: 20_000_000, sensitivity: 400_000, unavoidable: 0 };
  const low = qualityOptimum(steep);
  const [start] = curvePoints(steep, low, 2_000_000, 21);
  // x is below its total, so the first point costs a little more than the limit, and never less.
  expect((start?.total ?? 0) / low.cost).toBeGreaterThan(3);
  expect((start?.total ?? 0) / low.cost).toBeLessThan(3.5);
  expect(curvePoints(steep, low, 100_000, 21)[0]?.spend).toBe(100_000);
  for (const { spend, failure, total } of points) expect(total).toBeCloseTo(spend + failure, 6);
});
