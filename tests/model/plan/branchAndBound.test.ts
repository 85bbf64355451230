import fc from 'fast-check';
import { findBest, findMost } from '../../../src/model/plan/branchAndBound';
import { choosePlan } from '../../../src/model/plan/choosePlan';
import { compilePlan } from '../../../src/model/plan/compiledPlan';
import { searchFrontier } from '../../../src/model/plan/frontier';
import { handlingLine, type LeverChoice, type PlanModel } from '../../../src/model/plan/planModel';
import { setOf } from '../../../src/model/plan/runningSet';
import { caughtProblem } from '../caughtProblem';
import { naiveBest, naiveFrontier, naiveSets, pointsOf, reachesFloors } from './bruteForce';
import { checkCase } from './checkCase';
import { planModels } from './planInstances';

const ENOUGH = 1_000_000;

describe('the search for more levers than every set can be looked at, on few of them', () => {
  it('finds what brute force finds, with and without floors', () => {
    fc.assert(
      fc.property(planModels(0, 9), (model) => {
        const plan = compilePlan(model);
        const sets = naiveSets(model);
        const best = naiveBest(
          sets.filter((set) => reachesFloors(model, set)),
          1e-7,
        );
        const effort = { left: ENOUGH };
        const { set, isProven } = findBest(plan, { goal: plan.goal, floors: plan.floors }, effort);
        expect(set?.members).toEqual(best?.members);
        const free = findMost(plan, { goal: plan.goal, floors: plan.floors.map(() => -Infinity) }, effort);
        expect(free.value).toBeCloseTo(naiveBest(sets, 1e-7)?.objective ?? NaN, 5);
        expect([isProven, free.isProven]).toEqual([true, true]);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the frontier that brute force finds', () => {
    fc.assert(
      fc.property(planModels(0, 7), (model) => {
        const plan = compilePlan(model);
        const { sets, isComplete } = searchFrontier(plan, { left: ENOUGH }, ({ members }) => setOf(plan, members));
        const shown = sets.map(({ members }) => {
          const set = setOf(plan, members);
          const quality = model.metrics.map(({ isBetterLower }, metric) => {
            const level = plan.scales[metric]?.levelOf(set.qualityOf(metric)) ?? NaN;
            return isBetterLower ? -level : level;
          });
          return { net: set.net(), quality };
        });
        expect(isComplete).toBe(true);
        expect(pointsOf(shown)).toEqual(naiveFrontier(naiveSets(model)));
      }),
      { numRuns: 100 },
    );
  });

  it('says when its effort ran out', () => {
    const plan = compilePlan(checkCase(0));
    expect(findBest(plan, { goal: plan.goal, floors: plan.floors }, { left: 3 }).isProven).toBe(false);
  });
});

/** Levers whose savings are added up, so that a table of whole budgets gives the best of them. */
function knapsack(count: number): PlanModel {
  const levers = Array.from({ length: count }, (_, index): LeverChoice => {
    const oneOff = 1 + ((index * 7919) % 97);
    return {
      id: `l${index}`,
      effects: {},
      fixed: [{ amount: oneOff + ((index * 104_729) % 13), line: null }],
      quality: {},
      oneOff,
      running: 0,
    };
  });
  return checkCase(null, { levers, metrics: [], budget: 700 });
}

/** Most saved within each whole budget up to the model's (Bellman 1957). */
function mostByTable({ levers, budget }: PlanModel): number {
  const most = Array.from({ length: (budget ?? 0) + 1 }, () => 0);
  for (const { oneOff, fixed } of levers) {
    for (let spent = most.length - 1; spent >= oneOff; spent -= 1) {
      most[spent] = Math.max(most[spent] ?? 0, (most[spent - oneOff] ?? 0) + (fixed[0]?.amount ?? 0));
    }
  }
  return most.at(-1) ?? 0;
}

describe('more levers than every set can be looked at', () => {
  it('that only add up, forty of them, are chosen as a table of budgets chooses them', () => {
    const model = knapsack(40);
    expect(choosePlan(model)).toMatchObject({ net: mostByTable(model), unproven: [] });
  });

  /** Eighteen levers; and the same with eighteen more, which no budget of theirs allows. */
  function doubled(limit: number | null): { readonly few: PlanModel; readonly many: PlanModel } {
    const few = Array.from({ length: 18 }, (_, index): LeverChoice => ({
      id: `l${index}`,
      effects: {
        contacts: ((index * 37) % 11) / 100,
        aht: (((index * 53) % 13) - 4) / 100,
        rate: ((index * 29) % 7) / 100,
      },
      fixed: [],
      quality: { csat: (((index * 31) % 17) - 9) / 10 },
      oneOff: 20_000 + ((index * 61) % 19) * 10_000,
      running: ((index * 43) % 5) * 10_000,
    }));
    const dear = few.map((lever) => ({ ...lever, id: `${lever.id}-dear`, oneOff: lever.oneOff * 10 + 1_000_000 }));
    const model = checkCase(limit, {
      lines: [handlingLine({ contacts: 1e6, ahtSeconds: 300, hourlyRate: 36, occupancy: 0.8, shrinkage: 0 })],
      budget: 700_000,
    });
    return { few: { ...model, levers: few }, many: { ...model, levers: [...few, ...dear] } };
  }

  it('give each of two floors its price', () => {
    const { few, many } = doubled(1);
    const metrics = [...few.metrics, { name: 'fcr', today: 0, limit: 1, isBetterLower: false }];
    const withFcr = (model: PlanModel): PlanModel => ({
      ...model,
      metrics,
      levers: model.levers.map((lever, index) => ({
        ...lever,
        quality: { ...lever.quality, fcr: (((index * 23) % 15) - 7) / 10 },
      })),
    });
    const [one, other] = [choosePlan(withFcr(few)), choosePlan(withFcr(many))];
    expect(one.pricesOfFloors.map(({ metric }) => metric)).toEqual(['csat', 'fcr']);
    expect(Math.max(...one.pricesOfFloors.map(({ price }) => price))).toBeGreaterThan(0);
    expect(other.pricesOfFloors).toEqual(one.pricesOfFloors);
  });

  it.each([null, 0, 2])('of which half are beyond the budget are chosen as the other half alone, floor %p', (limit) => {
    const { few, many } = doubled(limit);
    expect(choosePlan(many)).toEqual(choosePlan(few));
  });

  it('say which floor nobody can reach', async () => {
    const { few, many } = doubled(30);
    const [one, other] = [await caughtProblem(() => choosePlan(few)), await caughtProblem(() => choosePlan(many))];
    expect(one.code).toBe('plan-floor-unreachable');
    expect(other.values).toEqual(one.values);
  });
});
