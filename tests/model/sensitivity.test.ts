/** The three sources of the sensitivity, against curves whose sensitivity is known by construction. */
import { curveThrough, qualityOptimum } from '../../src/model/qualityCurve';
import { estimateSensitivity, twoPeriodSensitivity, type QualityMonth } from '../../src/model/sensitivity';

const RULES = { months: 12, unavoidable: 0, fewestMonths: 6, weakestFit: 0.5 };

/** Months on the curve F∞/12 + f0·e^(−x/s), at any volume: failure cost moves with contacts. */
function monthsOn(curve: { s: number; f0: number; unavoidable: number }, count = 12): QualityMonth[] {
  const contacts = Array.from({ length: count }, (_, month) => 1000 + ((month * 37) % 11) * 50);
  const mean = contacts.reduce((sum, value) => sum + value, 0) / count;
  return contacts.map((volume, month) => {
    const spend = 10_000 + ((month * 7) % 12) * 1000;
    const atMeanVolume = curve.unavoidable / 12 + curve.f0 * Math.exp(-spend / curve.s);
    return { spend, failure: (atMeanVolume * volume) / mean, contacts: volume };
  });
}

it('finds the sensitivity of a year from months that lie on a curve, whatever their volume', () => {
  const { result, used, fit } = estimateSensitivity(monthsOn({ s: 30_000, f0: 100_000, unavoidable: 0 }), RULES);
  expect(used).toBe(12);
  expect(fit).toBeCloseTo(1, 9);
  // 12 months × 30,000 of a month.
  expect(result).toEqual({ ok: true, sensitivity: expect.closeTo(360_000, 4) });
});

it('takes the unavoidable part of a month off before it takes logarithms', () => {
  const months = monthsOn({ s: 30_000, f0: 100_000, unavoidable: 240_000 });
  const { result } = estimateSensitivity(months, { ...RULES, unavoidable: 240_000 });
  expect(result).toEqual({ ok: true, sensitivity: expect.closeTo(360_000, 4) });
  const { result: wrong } = estimateSensitivity(months, RULES);
  expect(wrong.ok && Math.abs(wrong.sensitivity - 360_000)).toBeGreaterThan(1000);
});

it('refuses too few months, a slope of the wrong sign, and a weak fit', () => {
  const months = monthsOn({ s: 30_000, f0: 100_000, unavoidable: 0 });
  expect(estimateSensitivity(months.slice(0, 5), RULES).result).toEqual({ ok: false, refusal: 'few-months' });
  const rising = monthsOn({ s: -30_000, f0: 1000, unavoidable: 0 });
  expect(estimateSensitivity(rising, RULES).result).toEqual({ ok: false, refusal: 'wrong-sign' });
  // Failures that fall by a hair and jump about.
  const noisy = months.map((month, index) => ({ ...month, contacts: 1000, failure: index % 2 ? 5000 : 90_000 }));
  const { result, fit } = estimateSensitivity(noisy, RULES);
  expect(fit).toBeLessThan(0.5);
  expect(result.ok).toBe(false);
});

it('leaves months out that have no contacts or nothing avoidable', () => {
  const months = monthsOn({ s: 30_000, f0: 100_000, unavoidable: 0 });
  const idle = { spend: 99_999, failure: 1, contacts: 0 };
  const { used } = estimateSensitivity([...months, idle], RULES);
  expect(used).toBe(12);
});

it('finds s from two years: (x2 − x1) ÷ ln(F1/F2)', () => {
  // 80,000 ÷ ln(1,517,000 ÷ 1,317,000), computed to forty digits elsewhere.
  const result = twoPeriodSensitivity(
    { spend: 1_356_000, avoidable: 1_517_000 },
    { spend: 1_436_000, avoidable: 1_317_000 },
  );
  expect(result).toEqual({ ok: true, sensitivity: expect.closeTo(565_857.792, 3) });
});

it.each([
  ['no earlier year', null, { spend: 1, avoidable: 1 }, 'no-period'],
  ['spending that stood still', { spend: 5, avoidable: 9 }, { spend: 5, avoidable: 7 }, 'no-solution'],
  ['both rising', { spend: 5, avoidable: 7 }, { spend: 6, avoidable: 9 }, 'no-solution'],
  ['nothing avoidable left', { spend: 5, avoidable: 7 }, { spend: 6, avoidable: 0 }, 'no-solution'],
] as const)('has no sensitivity from two years with %s', (_, before, after, refusal) => {
  expect(twoPeriodSensitivity(before, after)).toEqual({ ok: false, refusal });
});

describe('the curve through today', () => {
  it('has the F0 that the reference example starts from', () => {
    const failure = 2_000_000 * Math.exp(-0.5);
    const curve = curveThrough({ spend: 200_000, failure }, 400_000, 0);
    expect(curve?.avoidable).toBeCloseTo(2_000_000, 6);
    expect(curve && qualityOptimum(curve).spend).toBeCloseTo(643_775.165, 3);
  });

  it.each([
    ['a sensitivity of 0', { spend: 1, failure: 1 }, 0, 0],
    ['failures below the unavoidable part', { spend: 1, failure: 1 }, 1, 2],
    ['far more spent than the sensitivity', { spend: 1e6, failure: 1 }, 1, 0],
  ] as const)('is none with %s', (_, today, sensitivity, unavoidable) => {
    expect(curveThrough(today, sensitivity, unavoidable)).toBeNull();
  });
});
