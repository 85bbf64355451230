import fc from 'fast-check';
import type { CostDriver } from '../../../src/model/categories';
import type { LineSnapshot, NumberCell } from '../../../src/model/snapshot';
import { monthChange } from '../../../src/model/understand/monthChange';
import { drivers, line, model, year } from '../../functions/modelFixture';

const driverOf = ({ driver }: LineSnapshot): CostDriver => driver as CostDriver;

function variable(id: string, actual: readonly NumberCell[], driver: CostDriver = 'contacts'): LineSnapshot {
  return { ...line(id, actual), behaviour: 'variable', driver };
}

const BROKEN = { kind: 'error', content: '#REF!', place: '05 Software · CRM · Actual 02' } as const;

describe('the change of a month', () => {
  // Contacts 100 → 110. Overtime: 1,000 → 1,210, of which the volume is 1,000 × 10 % = 100.
  const book = model(
    {
      people: [line('people.agent-pay', year(5000, 5050)), variable('people.overtime', year(1000, 1210))],
      complaints: [variable('complaints.refunds', year(300, 150), 'complaints')],
      facilities: [line('facilities.rent', year(800, 800))],
      outsourcing: [{ ...line('outsourcing.transition', year(null, 90)), recurrence: 'one-off' }],
    },
    {
      closedMonths: 2,
      drivers: {
        actual: drivers([100, 110]).map((month, index) => ({ ...month, complaints: [30, 12][index] ?? null })),
        budget: drivers([]),
      },
    },
  );
  const change = monthChange(book, 1, driverOf);

  it('adds up over all lines and all categories', () => {
    expect(change).toMatchObject({ month: 1, before: 7100, after: 7300, change: 200, leftOut: 0 });
    expect(change.categories).toEqual([
      { category: 'people', change: 260 },
      { category: 'complaints', change: -150 },
      { category: 'outsourcing', change: 90 },
    ]);
  });

  it('names the lines that moved, the largest movement first, with their rows', () => {
    expect(change.lines.map(({ name, row, change: moved, isOneOff }) => [name, row, moved, isOneOff])).toEqual([
      ['people.overtime', 1, 210, false],
      ['complaints.refunds', 0, -150, false],
      ['outsourcing.transition', 0, 90, true],
      ['people.agent-pay', 0, 50, false],
    ]);
  });

  it('splits variable lines into volume and rate by their own driver, and no others', () => {
    const split = (name: string) => change.lines.find((moved) => moved.name === name)?.split;
    expect(split('people.overtime')).toEqual({ volume: 100, rate: 110 });
    // Complaints fell to 12 of 30: 300 × 0.4 = 120 was to be expected, 150 it was.
    expect(split('complaints.refunds')).toEqual({ volume: -180, rate: 30 });
    expect(split('people.agent-pay')).toBeNull();
    expect([change.volume, change.rate, change.other]).toEqual([-80, 140, 140]);
  });

  it('has no split without a volume to begin with', () => {
    const unknown = monthChange(
      model({ people: [variable('a', year(10, 20))] }, { drivers: { actual: drivers([0, 5]), budget: drivers([]) } }),
      1,
      driverOf,
    );
    expect(unknown.lines[0]?.split).toBeNull();
    expect(unknown.other).toBe(10);
  });

  it('leaves a line with a faulty cell out, and says so', () => {
    const faulty = monthChange(model({ software: [line('a', year(10, BROKEN)), line('b', year(1, 3))] }), 1, driverOf);
    expect(faulty).toMatchObject({ before: 1, after: 3, change: 2, leftOut: 1 });
  });

  it('splits to the cent whatever the figures', () => {
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((amount) => amount / 100);
    const volume = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, volume, volume, (before, after, earlier, later) => {
        const { change: moved, ...parts } = monthChange(
          model(
            { people: [variable('a', year(before, after))] },
            { drivers: { actual: drivers([earlier, later]), budget: drivers([]) } },
          ),
          1,
          driverOf,
        );
        expect(parts.volume + parts.rate + parts.other).toBeCloseTo(after - before, 6);
        expect(moved).toBeCloseTo(after - before, 6);
        // The nearest double of an amount in whole cents, and no other.
        expect(parts.volume).toBe(Number(parts.volume.toFixed(2)));
      }),
    );
  });
});
