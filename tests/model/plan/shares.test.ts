import fc from 'fast-check';
import { detailOf } from '../../../src/model/plan/choosePlan';
import { compilePlan, lineSaving } from '../../../src/model/plan/compiledPlan';
import { lineSavings } from '../../../src/model/plan/lineSavings';
import { shareNet } from '../../../src/model/plan/lineShares';
import type { LeverChoice, PlanModel } from '../../../src/model/plan/planModel';
import { sampleShares } from '../../../src/model/plan/sampledShares';
import { shareProduct } from '../../../src/model/plan/shapley';
import { naiveNet } from './bruteForce';
import { checkCase } from './checkCase';
import { planModels } from './planInstances';

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) => orders(items.filter((_, at) => at !== index)).map((rest) => [first, ...rest]));
}

/** What each lever adds when it comes, on average over all orders: the definition. */
function sharesByOrders(model: PlanModel): readonly number[] {
  const all = orders(model.levers);
  return model.levers.map((lever) => {
    const added = all.map((order) => {
      const before = order.slice(0, order.indexOf(lever));
      return naiveNet(model, [...before, lever]) - naiveNet(model, before);
    });
    return added.reduce((sum, value) => sum + value, 0) / all.length;
  });
}

function lever(id: string, change: Partial<LeverChoice>): LeverChoice {
  return { id, effects: {}, fixed: [], quality: {}, oneOff: 0, running: 0, ...change };
}

it('shares are what each lever adds on average over all orders in which they could come', () => {
  fc.assert(
    fc.property(planModels(1, 5), (model) => {
      const { shares, isExact } = shareNet(
        compilePlan(model),
        model.levers.map((_, place) => place),
      );
      expect(isExact).toBe(true);
      expect(shares).toEqual(sharesByOrders(model).map((share) => expect.closeTo(share, 4)));
    }),
    { numRuns: 200 },
  );
});

it('thirty levers on one driver share what they save', () => {
  const left = Array.from({ length: 30 }, (_, index) => 0.9 + (index % 7) * 0.02);
  const shares = shareProduct(left);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(
    1 - left.reduce((product, factor) => product * factor, 1),
    12,
  );
  // Equal levers share equally, and what does less has less.
  expect(shares[0]).toBeCloseTo(shares[7] ?? NaN, 14);
  expect(shares[0]).toBeGreaterThan(shares[1] ?? NaN);
});

describe('cost in steps', () => {
  // 42,500 calls at 425,000, a step for every 4,250 calls.
  const lines = [{ id: 'seats', cost: 425_000, drivers: ['contacts'] as const, steps: { volume: 42_500, size: 4250 } }];
  const saved = (calls: number): number =>
    detailOf(checkCase(null, { lines, levers: [lever('fewer', { effects: { contacts: calls / 42_500 } })] }), ['fewer'])
      .net;

  it('saves nothing until a step is crossed', () => {
    expect(saved(3800)).toBe(0);
    expect(saved(4250)).toBe(42_500);
    expect(saved(8499)).toBe(42_500);
    expect(saved(-1)).toBe(-42_500);
  });
});

describe('a line', () => {
  const lines = [
    { id: 'software', cost: 1000, drivers: [] },
    { id: 'handling', cost: 1000, drivers: ['aht'] as const },
  ];
  const saving = (id: string, amount: number) => lever(id, { fixed: [{ amount, line: 'software' }] });
  const model = checkCase(null, {
    lines,
    levers: [saving('a', 700), saving('b', 600), lever('c', { effects: { aht: 0.5 } })],
  });

  it('never saves more than itself, and the levers share what it saves', () => {
    // a first: 700 + 300; b first: 600 + 400.
    expect(detailOf(model, ['a', 'b'])).toMatchObject({
      net: 1000,
      naiveSum: 1300,
      waterfall: [
        { lever: 'a', amount: 550 },
        { lever: 'b', amount: 450 },
      ],
    });
  });

  it('is doubtful when more than half of it is saved', () => {
    expect(lineSavings(model, ['a', 'b', 'c'])).toEqual([
      { line: 'software', cost: 1000, saving: 1000, isDoubtful: true },
      { line: 'handling', cost: 1000, saving: 500, isDoubtful: false },
    ]);
  });
});

describe('a line of steps on which more levers act than every set of can be looked at', () => {
  const steps = { volume: 100, size: 7 };
  const lines = [{ id: 'seats', cost: 1000, drivers: ['contacts'] as const, steps }];
  const crowded = (count: number): PlanModel =>
    checkCase(null, {
      lines,
      levers: Array.from({ length: count }, (_, index) =>
        lever(`l${index}`, { effects: { contacts: 0.01 + (index % 5) * 0.005 } }),
      ),
    });
  const all = ({ levers }: PlanModel): readonly string[] => levers.map(({ id }) => id);

  it('is shared by drawn orders: the shares sum, are the same each time, and it is said', () => {
    const model = crowded(22);
    const found = detailOf(model, all(model));
    expect(found.isWaterfallExact).toBe(false);
    expect(found.waterfall.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(
      Math.round(found.net * 100),
    );
    expect(detailOf(model, all(model))).toEqual(found);
  });

  it('is shared nearly as by all orders', () => {
    const model = crowded(12);
    const plan = compilePlan(model);
    const exact = shareNet(
      plan,
      model.levers.map((_, place) => place),
    ).shares;
    const [line] = plan.lines;
    const drawn = sampleShares(12, () => {
      let left = 1;
      return {
        add: (member) => {
          left *= plan.levers[member]?.left[0] ?? 1;
          return line ? lineSaving(line, left, 0) : NaN;
        },
      };
    });
    // 4,000 walks: the mean of a share lies within a few thousandths of the line.
    drawn.forEach((share, member) => expect(Math.abs(share - (exact[member] ?? NaN))).toBeLessThan(5));
  });
});
