/** Random plan models. */
import fc from 'fast-check';
import type { LeverChoice, LeverPair, PlanModel } from '../../../src/model/plan/planModel';

const fraction = fc.integer({ min: -150, max: 300 }).map((value) => value / 1000);
const money = (max: number) => fc.integer({ min: 0, max }).map((value) => value * 1000);
const points = fc.integer({ min: -20, max: 20 }).map((value) => value / 10);
const METRICS = ['csat', 'complaintRate', 'occupancy'] as const;

const effects = fc.record(
  { contacts: fraction, aht: fraction, rate: fraction, repeat: fraction, complaints: fraction, attrition: fraction },
  { requiredKeys: [] },
);
const fixed = fc.array(fc.record({ amount: money(120), line: fc.constantFrom('software', 'complaints', null) }), {
  maxLength: 2,
});

/** Levers `l0`, `l1`, …; some cost nothing and some do nothing, so that ties occur. */
function levers(minLength: number, maxLength: number): fc.Arbitrary<LeverChoice[]> {
  const lever = fc.record({
    effects: fc.oneof({ weight: 4, arbitrary: effects }, { weight: 1, arbitrary: fc.constant({}) }),
    fixed,
    quality: fc.record({ csat: points, complaintRate: points, occupancy: points }, { requiredKeys: [] }),
    oneOff: fc.oneof(money(300), fc.constantFrom(0, 50_000)),
    running: fc.oneof(money(60), fc.constant(0)),
  });
  return fc
    .array(lever, { minLength, maxLength })
    .map((all) => all.map((one, index): LeverChoice => ({ id: `l${index}`, ...one })));
}

/** Pairs of levers, none with itself; the lower place first, so that no rule contradicts another. */
function pairs(count: number): fc.Arbitrary<LeverPair[]> {
  if (count < 2) return fc.constant([]);
  const place = fc.integer({ min: 0, max: count - 1 });
  return fc
    .array(fc.tuple(place, place), { maxLength: 2 })
    .map((all) => all.flatMap(([a, b]): LeverPair[] => (a === b ? [] : [[`l${a}`, `l${b}`]])));
}

function hasNoContradiction({ requires, excludes }: PlanModel): boolean {
  // Rules that could contradict each other share a lever.
  const needed = new Set(requires.flat());
  return excludes.every((pair) => !pair.some((lever) => needed.has(lever)));
}

/** Models with lines that follow drivers, that come in steps and that only fixed savings lessen. */
export function planModels(minLevers: number, maxLevers: number): fc.Arbitrary<PlanModel> {
  return levers(minLevers, maxLevers)
    .chain((chosen) =>
      fc.record({
        lines: fc.record({
          handling: money(4000),
          complaints: money(900),
          software: money(250),
          rooms: money(400),
          turnover: money(200),
        }),
        size: fc.integer({ min: 3, max: 40 }),
        repeatShare: fc.constantFrom(0, 0.15, 0.3),
        limits: fc.tuple(fc.option(points), fc.option(points), fc.option(points)),
        /** In points, today and at most; nobody may leave at all, too. */
        attrition: fc.record({
          today: fc.constantFrom(0, 12, 38.5),
          limit: fc.option(fc.integer({ min: 0, max: 60 })),
        }),
        levers: fc.constant(chosen),
        budget: fc.option(money(900)),
        requires: pairs(chosen.length),
        excludes: pairs(chosen.length),
        objective: fc.oneof(
          fc.constant({ kind: 'annual-net' } as const),
          fc.record({
            kind: fc.constant('npv' as const),
            years: fc.integer({ min: 1, max: 6 }),
            rate: fc.constantFrom(0, 0.08, 0.12),
          }),
        ),
      }),
    )
    .map(({ lines, size, limits, attrition, ...rest }) => ({
      ...rest,
      lines: [
        { id: 'handling', cost: lines.handling, drivers: ['contacts', 'aht', 'rate', 'repeat'] as const },
        { id: 'complaints', cost: lines.complaints, drivers: ['complaints'] as const },
        { id: 'software', cost: lines.software, drivers: [] },
        { id: 'turnover', cost: lines.turnover, drivers: ['attrition'] as const },
        { id: 'rooms', cost: lines.rooms, drivers: ['contacts'] as const, steps: { volume: 100, size } },
      ],
      metrics: [
        ...METRICS.map((name, index) => ({
          name,
          today: index,
          limit: limits[index] ?? null,
          isBetterLower: name !== 'csat',
        })),
        { name: 'attrition', ...attrition, isBetterLower: true, follows: 'attrition' as const },
      ],
      digits: 2,
    }))
    .filter(hasNoContradiction);
}
