/** What is told of levers once they are chosen: months, cash, staffing, and how sure all of it is. */
import { splitCash } from '../../../src/model/plan/cash';
import { scaleLever } from '../../../src/model/plan/leverRange';
import type { LeverChoice, PlanModel } from '../../../src/model/plan/planModel';
import { planSensitivity } from '../../../src/model/plan/planSensitivity';
import { effectInMonth, monthlyNets } from '../../../src/model/plan/ramp';
import { simulatePlan, triangularPart } from '../../../src/model/plan/simulatePlan';
import { composedEffect, staffingChange } from '../../../src/model/plan/staffing';
import { caughtProblem } from '../caughtProblem';
import { checkCase } from './checkCase';

function lever(id: string, change: Partial<LeverChoice>): LeverChoice {
  return { id, effects: {}, fixed: [], quality: {}, oneOff: 0, running: 0, ...change };
}

function saving(id: string, amount: number): LeverChoice {
  return lever(id, { fixed: [{ amount, line: null }] });
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7];

it('a saving starts in its month and rises evenly until it is full', () => {
  const ramp = { start: 3, monthsToFull: 4 };
  expect(MONTHS.map((month) => effectInMonth(ramp, month))).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1]);
  expect(MONTHS.map((month) => effectInMonth({ start: 2, monthsToFull: 0 }, month))).toEqual([0, 1, 1, 1, 1, 1, 1]);
  // 100 a month in full, less 10 a month from the start.
  expect(monthlyNets([{ ramp, saving: 1200, running: 120 }], 7)).toEqual([[0, 0, 15, 40, 65, 90, 90]]);
});

it('what comes in steps comes once every lever that frees steps works in full', () => {
  const plain = { saving: 0, running: 0 };
  const levers = [
    { ...plain, ramp: { start: 1, monthsToFull: 0 }, inSteps: 1200 },
    { ...plain, ramp: { start: 3, monthsToFull: 3 }, inSteps: -120 },
    { ...plain, ramp: { start: 7, monthsToFull: 9 }, saving: 12 },
  ];
  expect(monthlyNets(levers, 7).slice(0, 2)).toEqual([
    [0, 0, 0, 0, 100, 100, 100],
    [0, 0, 0, 0, -10, -10, -10],
  ]);
});

it('cash is the part of the net saving that the levers would save in cash alone', () => {
  // (600·50 % + 400·100 %) ÷ 1,000 = 70 % of 900.
  const levers = [
    { alone: 600, cash: 0.5 },
    { alone: 400, cash: 1 },
  ];
  expect(splitCash(900, levers)).toEqual({ cash: 630, capacity: 270 });
  expect(splitCash(-5, [])).toEqual({ cash: 0, capacity: -5 });
});

describe('staffing', () => {
  const goal = { level: 0.8, threshold: 20, occupancy: 0.85 };

  it('needs 20 rostered agents before and 2 after, by the examples of the reference', () => {
    // 100 calls of 180 s need 14, 20 with a shrinkage of 30 %; 6 calls of 60 s need 1.
    const levers = [lever('a', { effects: { contacts: 0.94 } }), lever('b', { effects: { aht: 2 / 3 } })];
    const workload = { contacts: 100, handlingTime: 180, interval: 1800 };
    expect(staffingChange({ workload, goal, shrinkage: 0.3, repeatShare: 0 }, levers)).toEqual({
      // Of 14 agents ten are busy, of one a fifth.
      before: { required: 14, rostered: 20, occupancy: 10 / 14 },
      after: { required: 1, rostered: 2, occupancy: expect.closeTo(0.2, 12) as unknown },
    });
  });

  it('counts repeat contacts among those that go: of 100, half of 20 are left and 80 ÷ (1 − 0.1) come', () => {
    const levers = [lever('a', { effects: { repeat: 0.5 } })];
    const workload = { contacts: 100, handlingTime: 180, interval: 1800 };
    const given = { goal, shrinkage: 0 };
    const fewer = { ...workload, contacts: 80 / 0.9 };
    expect(staffingChange({ ...given, workload, repeatShare: 0.2 }, levers)?.after).toEqual(
      staffingChange({ ...given, workload: fewer, repeatShare: 0 }, [])?.before,
    );
  });

  it('composes effects on a driver: 10, 5 and 8 % are 21.34 %', () => {
    const levers = [0.1, 0.05, 0.08].map((contacts, index) => lever(`l${index}`, { effects: { contacts } }));
    expect(composedEffect(levers, 'contacts')).toBeCloseTo(0.2134, 12);
    expect(composedEffect(levers, 'aht')).toBe(0);
  });
});

describe('sensitivity', () => {
  const model = checkCase(null, {
    levers: [saving('a', 100), saving('b', 120), saving('c', 10)],
    excludes: [['a', 'b']],
    metrics: [],
  });
  const sure = { isProven: true };

  it('tells which lever changes the answer in its low or high case', () => {
    expect(planSensitivity(model, { a: { low: 0.5, high: 1.5 }, c: { low: 0.5, high: 2 } })).toEqual([
      {
        lever: 'a',
        low: { selected: ['b', 'c'], objective: 130, ...sure },
        high: { selected: ['a', 'c'], objective: 160, ...sure },
        changesAnswer: true,
      },
      {
        lever: 'c',
        low: { selected: ['b', 'c'], objective: 125, ...sure },
        high: { selected: ['b', 'c'], objective: 140, ...sure },
        changesAnswer: false,
      },
    ]);
  });

  it('tells when a low case leaves no set that reaches a floor', () => {
    const metrics = [{ name: 'csat', today: 0, limit: 1, isBetterLower: false }];
    const floor: PlanModel = { ...model, metrics, levers: [lever('a', { quality: { csat: 1 } })], excludes: [] };
    const [found] = planSensitivity(floor, { a: { low: 0.9, high: 1 } });
    expect(found).toMatchObject({ low: { selected: null, objective: null }, high: { selected: ['a'] } });
    expect(found?.changesAnswer).toBe(true);
  });

  it('refuses a case in which an effect reaches 100 %', async () => {
    const problem = await caughtProblem(() => scaleLever(lever('a', { effects: { aht: 0.8 } }), 1.25));
    expect(problem).toMatchObject({ code: 'plan-effect-whole', values: { lever: 'a' } });
  });
});

describe('simulation', () => {
  const model = checkCase(null, { levers: [saving('a', 100), saving('b', 1000)], metrics: [] });
  const ranges = { a: { low: 0, high: 2 } };

  it('gives the band of a triangular distribution, the same for the same seed', () => {
    // From 0 over 100 to 200: 5 % lie below 100·√0.1, 95 % below 200 − 100·√0.1.
    const band = simulatePlan(model, ['a'], ranges, 7);
    const tail = 100 * Math.sqrt(0.1);
    expect(Math.abs(band.low - tail)).toBeLessThan(3);
    expect(Math.abs(band.median - 100)).toBeLessThan(3);
    expect(Math.abs(band.high - (200 - tail))).toBeLessThan(3);
    expect(simulatePlan(model, ['a'], ranges, 7)).toEqual(band);
    expect(simulatePlan(model, ['a'], ranges, 8)).not.toEqual(band);
  });

  it('leaves a sure lever no band, and adds it to the others', () => {
    expect(simulatePlan(model, ['b'], ranges, 7)).toEqual({ low: 1000, median: 1000, high: 1000 });
    const [one, both] = [simulatePlan(model, ['a'], ranges, 7), simulatePlan(model, ['a', 'b'], ranges, 7)];
    expect(Math.abs(both.median - one.median - 1000)).toBeLessThan(3);
  });

  it.each([
    [0, 0.4],
    [2 / 3, 1],
    [1, 1.3],
    // Half of the area left of 1: (0.6² ÷ 2) of 2/3.
    [1 / 3, 0.4 + Math.sqrt(0.18)],
  ])('puts %d of all draws below the part %d of 0.4 over 1 to 1.3', (share, part) => {
    expect(triangularPart({ low: 0.4, high: 1.3 }, share)).toBeCloseTo(part, 12);
  });
});
