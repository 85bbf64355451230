import fc from 'fast-check';
import { choosePlan, detailOf, type Plan } from '../../../src/model/plan/choosePlan';
import type { LeverChoice, PlanModel } from '../../../src/model/plan/planModel';
import { Problem } from '../../../src/model/problem';
import { caughtProblem } from '../caughtProblem';
import { naiveBest, naiveFrontier, naiveNet, naiveSets, pointsOf, reachesFloors } from './bruteForce';
import { ALL_SIX, ALONE, checkCase } from './checkCase';
import { planModels } from './planInstances';

const cents = (value: number): number => Math.round(value * 100);

describe('the check case of the reference', () => {
  it.each(ALONE)('gives %s alone a net saving of %d', (lever, net) => {
    expect(detailOf(checkCase(null), [lever])).toMatchObject({ net, composed: net, naiveSum: net });
  });

  it('composes all six to 1,001,669.52, not to the sum of 1,165,625', () => {
    expect(detailOf(checkCase(null), ALL_SIX)).toMatchObject({ composed: 1_001_669.52, naiveSum: 1_165_625 });
  });

  it('chooses L2, L4 and L5 within 500,000 when nothing holds quality', () => {
    expect(choosePlan(checkCase(null))).toMatchObject({
      selected: ['L2', 'L4', 'L5'],
      objective: 642_920,
      net: 642_920,
      oneOff: 440_000,
      quality: { csat: -1.5 },
      priceOfFloors: 0,
      unproven: [],
    });
  });

  it('chooses L3, L4, L5 and L6 when CSAT may not fall, which costs 23,150.28', () => {
    const plan = choosePlan(checkCase(0));
    expect(plan).toMatchObject({ selected: ['L3', 'L4', 'L5', 'L6'], net: 619_769.72, priceOfFloors: 23_150.28 });
    expect(plan.pricesOfFloors).toEqual([{ metric: 'csat', price: 23_150.28 }]);
    expect(plan.quality['csat']).toBe(0.3);
  });

  it('values three years at 10 % as −one-off + Σ net/1.1^t', () => {
    const plan = choosePlan(checkCase(null, { objective: { kind: 'npv', years: 3, rate: 0.1 } }));
    const annuity = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;
    expect(plan.objective).toBeCloseTo(plan.net * annuity - plan.oneOff, 1);
  });
});

describe('three levers on one driver', () => {
  const effects = [0.1, 0.05, 0.08];
  const model = checkCase(null, {
    lines: [{ id: 'base', cost: 3_000_000, drivers: ['contacts'] }],
    budget: null,
    levers: effects.map((contacts, index) => ({
      id: `E${index}`,
      effects: { contacts },
      fixed: [],
      quality: {},
      oneOff: 0,
      running: 0,
    })),
  });

  it('save 640,200 of 3,000,000 with 10, 5 and 8 %, shared by Shapley', () => {
    expect(choosePlan(model)).toMatchObject({
      net: 640_200,
      naiveSum: 690_000,
      waterfall: [
        { lever: 'E0', amount: 280_900 },
        { lever: 'E1', amount: 136_900 },
        { lever: 'E2', amount: 222_400 },
      ],
    });
  });
});

/** Random models that have a set that reaches the floors, with what brute force finds. */
function solved(model: PlanModel) {
  const sets = naiveSets(model);
  const reaching = sets.filter((set) => reachesFloors(model, set));
  return { sets, reaching, best: naiveBest(reaching, 1e-7), free: naiveBest(sets, 1e-7) };
}

function planned(model: PlanModel): Plan | null {
  try {
    return choosePlan(model);
  } catch (error) {
    if (error instanceof Problem && error.code === 'plan-floor-unreachable') return null;
    throw error;
  }
}

describe('against brute force', () => {
  it('chooses the same set, at the same price of the floors', () => {
    fc.assert(
      fc.property(planModels(0, 9), (model) => {
        const { sets, best, free } = solved(model);
        const plan = planned(model);
        expect(plan?.selected).toEqual(best?.members.map((place) => model.levers[place]?.id));
        if (!plan || !best || !free) return;
        expect(plan.objective).toBeCloseTo(best.objective, 1.9);
        expect(plan.net).toBeCloseTo(best.net, 1.9);
        expect(plan.priceOfFloors).toBeCloseTo(free.objective - best.objective, 1.9);
        const prices = model.metrics.flatMap(({ name, limit }) => {
          if (limit === null) return [];
          const metrics = model.metrics.map((metric) => (metric.name === name ? { ...metric, limit: null } : metric));
          const without = naiveBest(
            sets.filter((set) => reachesFloors({ ...model, metrics }, set)),
            1e-7,
          );
          return [
            { metric: name, price: expect.closeTo((without?.objective ?? NaN) - best.objective, 1.9) as unknown },
          ];
        });
        expect(plan.pricesOfFloors).toEqual(prices);
      }),
      { numRuns: 300 },
    );
  });

  it('shows the same frontier', () => {
    fc.assert(
      fc.property(planModels(0, 8), (model) => {
        const plan = planned({ ...model, metrics: model.metrics.map((metric) => ({ ...metric, limit: null })) });
        const shown = (plan?.frontier ?? []).map(({ net, quality }) => ({
          net,
          quality: model.metrics.map(({ name, isBetterLower }) => (quality[name] ?? 0) * (isBetterLower ? -1 : 1)),
        }));
        expect(pointsOf(shown)).toEqual(naiveFrontier(naiveSets(model)));
        expect([...shown].sort((a, b) => b.net - a.net)).toEqual(shown);
      }),
      { numRuns: 150 },
    );
  });
});

describe('laws', () => {
  const withPlan = (check: (model: PlanModel, plan: Plan) => void): void =>
    fc.assert(
      fc.property(planModels(1, 9), (model) => {
        const plan = planned(model);
        if (plan) check(model, plan);
      }),
      { numRuns: 150 },
    );

  it('the waterfall sums to the net saving to the cent', () => {
    withPlan((_, { waterfall, net, composed }) => {
      expect(waterfall.reduce((sum, { amount }) => sum + cents(amount), 0)).toBe(cents(net));
      expect(composed).toBe(net);
    });
  });

  it('the order of the levers changes no sum', () => {
    withPlan((model) => {
      const ids = model.levers.map(({ id }) => id);
      const turned = { ...model, levers: [...model.levers].reverse() };
      const [forward, backward] = [detailOf(model, ids), detailOf(turned, ids)];
      expect(backward.net).toBe(forward.net);
      for (const { lever, amount } of forward.waterfall) {
        const other = backward.waterfall.find((step) => step.lever === lever);
        // The cent that is left over may go to another one.
        expect(Math.abs(cents(amount) - cents(other?.amount ?? NaN))).toBeLessThanOrEqual(1);
      }
    });
  });

  it('more budget never lowers the objective, and a floor never raises it', () => {
    withPlan((model, { objective, priceOfFloors }) => {
      const richer = planned({ ...model, budget: model.budget === null ? null : model.budget + 100_000 });
      expect(richer?.objective).toBeGreaterThanOrEqual(objective);
      const free = planned({ ...model, metrics: model.metrics.map((metric) => ({ ...metric, limit: null })) });
      expect(free?.objective).toBeGreaterThanOrEqual(objective);
      expect(priceOfFloors).toBeGreaterThanOrEqual(0);
    });
  });

  it('no line saves more than itself', () => {
    fc.assert(
      fc.property(planModels(1, 9), (model) => {
        const free = model.levers.map((lever) => ({
          ...lever,
          running: 0,
          fixed: lever.fixed.filter(({ line }) => line !== null),
        }));
        const { net } = detailOf(
          { ...model, levers: free },
          free.map(({ id }) => id),
        );
        expect(net).toBeLessThanOrEqual(model.lines.reduce((sum, { cost }) => sum + cost, 0) + 0.01);
        expect(net).toBeCloseTo(naiveNet(model, free), 1.9);
      }),
    );
  });
});

describe('a metric that falls in proportion, attrition of 38 %', () => {
  const lever = (id: string, attrition: number, amount: number): LeverChoice => ({
    id,
    effects: { attrition },
    fixed: [{ amount, line: null }],
    quality: {},
    oneOff: 0,
    running: 0,
  });
  // A tighter roster saves most and drives people away; the other two keep them, at a loss.
  const levers = [lever('tight', -0.1, 100_000), lever('keep', 0.15, -20_000), lever('grow', 0.08, -5_000)];
  const held = (limit: number | null, today = 38): PlanModel =>
    checkCase(null, {
      levers,
      metrics: [{ name: 'attrition', today, limit, isBetterLower: true, follows: 'attrition' }],
    });

  it('falls by the effects composed, and rises where they are negative', () => {
    // 38 × 1.1 × 0.85 × 0.92 = 32.6876.
    const all = levers.map(({ id }) => id);
    expect(detailOf(held(null), all).quality).toEqual({ attrition: 32.6876 });
    expect(choosePlan(held(null))).toMatchObject({ selected: ['tight'], quality: { attrition: 41.8 } });
  });

  it('is kept at most at its limit, whatever that costs', () => {
    // 41.8 × 0.92 = 38.456; 41.8 × 0.85 = 35.53.
    const plan = choosePlan(held(38.456));
    expect(plan).toMatchObject({ selected: ['tight', 'grow'], net: 95_000, priceOfFloors: 5_000 });
    expect(choosePlan(held(38.4559))).toMatchObject({ selected: ['tight', 'keep'], priceOfFloors: 20_000 });
    expect(choosePlan(held(32.6876))).toMatchObject({ selected: ['tight', 'keep', 'grow'], net: 75_000 });
    expect(choosePlan(held(30))).toMatchObject({ selected: ['keep', 'grow'], quality: { attrition: 29.716 } });
  });

  it('says how far the best set stays above a limit that none keeps, also a limit of nothing', async () => {
    for (const [limit, short] of [
      [29, 0.716],
      [0, 29.716],
    ] as const) {
      const problem = await caughtProblem(() => choosePlan(held(limit)));
      expect(problem.code).toBe('plan-floor-unreachable');
      expect(problem.values).toEqual({ metric: 'attrition', isCeiling: 'yes', limit, best: 29.716, short });
    }
  });

  it('stays at nothing where nobody leaves', () => {
    expect(choosePlan(held(0, 0))).toMatchObject({ selected: ['tight'], quality: { attrition: 0 }, priceOfFloors: 0 });
  });
});

describe('ties', () => {
  const lever = (id: string, oneOff: number) => ({
    id,
    effects: {},
    fixed: [{ amount: 1000, line: null }],
    quality: {},
    oneOff,
    running: 0,
  });
  const choose = (levers: PlanModel['levers']): readonly string[] =>
    choosePlan(checkCase(null, { levers, excludes: [['a', 'b']] })).selected;

  it('go to the lower one-off cost', () => {
    expect(choose([lever('a', 200), lever('b', 100)])).toEqual(['b']);
  });

  it('then to the order of the levers', () => {
    expect(choose([lever('a', 100), lever('b', 100)])).toEqual(['a']);
    expect(choose([lever('b', 100), lever('a', 100)])).toEqual(['b']);
  });

  it('leave out a lever that does nothing', () => {
    const idle = { ...lever('c', 0), fixed: [] };
    expect(choose([idle, lever('a', 100), lever('b', 200)])).toEqual(['a']);
  });
});

describe('constraints', () => {
  it('choose levers that need each other all or none', () => {
    const requires = [
      ['L1', 'L2'],
      ['L2', 'L3'],
      ['L3', 'L1'],
    ] as const;
    const dear = choosePlan(checkCase(null, { requires }));
    expect(dear.selected.filter((id) => ['L1', 'L2', 'L3'].includes(id))).toEqual([]);
    const all = choosePlan(checkCase(null, { requires, budget: null })).selected;
    expect(all).toEqual(expect.arrayContaining(['L1', 'L2', 'L3']));
  });

  it('refuse a lever that needs two levers that exclude each other, also through others', async () => {
    const problem = await caughtProblem(() =>
      choosePlan(
        checkCase(null, {
          requires: [
            ['L1', 'L2'],
            ['L2', 'L3'],
          ],
          excludes: [['L3', 'L1']],
        }),
      ),
    );
    expect(problem).toMatchObject({ code: 'plan-rules-contradict', values: { lever: 'L1' } });
  });

  it.each(['requires', 'excludes'] as const)('refuse an unknown lever in %s', async (rule) => {
    const problem = await caughtProblem(() =>
      choosePlan(
        checkCase(null, {
          [rule]: [
            ['L1', 'L2'],
            ['L1', 'L9'],
          ],
        }),
      ),
    );
    expect(problem).toMatchObject({
      code: 'plan-lever-unknown',
      values: { path: `constraints.${rule}[1][1]`, lever: 'L9' },
    });
  });

  it('refuse two levers of one name', async () => {
    const { levers } = checkCase(null);
    const problem = await caughtProblem(() => choosePlan(checkCase(null, { levers: [...levers, ...levers] })));
    expect(problem).toMatchObject({ code: 'plan-lever-twice', values: { path: 'levers[6].id', lever: 'L1' } });
  });

  it('say which floor nobody can reach, and by how much', async () => {
    // All that raise CSAT: 0.5 + 1.5 + 0.8 = 2.8 within the budget of 500,000.
    const problem = await caughtProblem(() => choosePlan(checkCase(5)));
    expect(problem).toMatchObject({
      code: 'plan-floor-unreachable',
      values: { metric: 'csat', best: 2.8, short: 2.2 },
    });
  });

  it('say it of a floor that cannot be kept together with those before it', async () => {
    const base = checkCase(null);
    const metrics = [
      { name: 'csat', today: 0, limit: 1, isBetterLower: false },
      { name: 'complaints', today: 2, limit: 1.5, isBetterLower: true },
    ];
    const levers: readonly LeverChoice[] = [
      { id: 'a', effects: {}, fixed: [], quality: { csat: 1, complaints: 0.2 }, oneOff: 0, running: 0 },
      { id: 'b', effects: {}, fixed: [], quality: { complaints: -0.5 }, oneOff: 0, running: 0 },
    ];
    const problem = await caughtProblem(() => choosePlan({ ...base, metrics, levers }));
    expect(problem).toMatchObject({ values: { metric: 'complaints', limit: 1.5, best: 1.7, short: 0.2 } });
    const reached = choosePlan({
      ...base,
      metrics: metrics.map((m) => ({ ...m, limit: m.limit + (m.isBetterLower ? 0.2 : 0) })),
      levers,
    });
    expect(reached).toMatchObject({ selected: ['a', 'b'], quality: { csat: 1, complaints: 1.7 } });
  });

  it('keep a floor that binary fractions miss by a hair', () => {
    const lever = (id: string) => ({ id, effects: {}, fixed: [], quality: { csat: 0.1 }, oneOff: 0, running: 0 });
    const levers = ['a', 'b', 'c'].map(lever);
    // 0.1 + 0.1 + 0.1 is more than 0.3 as a double, 0.7 + 0.1 + 0.1 + 0.1 less than 1.
    const metrics = [{ name: 'csat', today: 0.7, limit: 1, isBetterLower: false }];
    expect(choosePlan(checkCase(null, { levers, metrics })).selected).toEqual(['a', 'b', 'c']);
  });

  it('refuse levers that together make every contact a repeat', async () => {
    const levers = ['a', 'b'].map((id) => ({
      id,
      effects: { repeat: -0.9 },
      fixed: [],
      quality: {},
      oneOff: 0,
      running: 0,
    }));
    const problem = await caughtProblem(() => choosePlan(checkCase(null, { levers, repeatShare: 0.3 })));
    expect(problem.code).toBe('plan-repeats-endless');
  });
});
