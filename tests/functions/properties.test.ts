/** What holds of the pure functions whatever the figures, against computations that share nothing with them. */
import fc from 'fast-check';
import { callPure } from './call';
import { expectNear, figure } from './figures';

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const volume = fc.double({ min: 0, max: 1e7, noNaN: true });
const positive = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const share = fc.double({ min: 0, max: 0.99, noNaN: true });

describe('FLEX', () => {
  const cost = fc.double({ min: 0, max: 1e6, noNaN: true });
  const stepSize = fc.double({ min: 0.1, max: 1e5, noNaN: true });

  it('never costs less at a larger volume', () => {
    fc.assert(
      fc.property(amount, cost, volume, volume, stepSize, cost, (fixed, rate, one, other, size, step) => {
        const at = (at: number) => figure('FLEX', fixed, rate, at, size, step);
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(at(more)).toBeGreaterThanOrEqual(at(less));
      }),
    );
  });

  it('costs a step more with every step, and the rate more with every unit', () => {
    fc.assert(
      fc.property(cost, fc.integer({ min: 0, max: 100_000 }), stepSize, cost, (rate, steps, size, step) => {
        const atEnd = (count: number) => figure('FLEX', 0, rate, count * size, size, step);
        expectNear(atEnd(steps + 1) - atEnd(steps), step + rate * size, atEnd(steps + 1));
      }),
    );
  });
});

describe('ALLOCATE', () => {
  const pools = fc.double({ min: -1e5, max: 1e5, noNaN: true });
  const drivers = fc.array(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  });

  /** A number of at most `decimals` decimals as a whole number of its last one. */
  const unitsOf = (value: number, decimals: number) => BigInt(value.toFixed(decimals).replace('.', ''));

  it('gives shares that sum exactly to the rounded pool, for any drivers and decimals', () => {
    fc.assert(
      fc.property(pools, drivers, fc.integer({ min: 0, max: 10 }), (pool, weights, decimals) => {
        fc.pre(weights.flat().some((weight) => weight > 0));
        const shares = callPure('ALLOCATE', pool, weights, decimals) as number[][];
        expect(shares.map((row) => row.length)).toEqual(weights.map((row) => row.length));
        const sum = shares.flat().reduce((units, part) => units + unitsOf(part, decimals), 0n);
        const [[whole = NaN] = []] = callPure('ALLOCATE', pool, 1, decimals) as number[][];
        expect(sum).toBe(unitsOf(whole, decimals));
        expect(Math.abs(whole - pool)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9) + Math.abs(pool) * 1e-15);
      }),
    );
  });

  it('gives no share further than a unit from its proportion, the larger driver never the smaller share', () => {
    fc.assert(
      fc.property(pools, drivers, fc.integer({ min: 0, max: 4 }), (pool, weights, decimals) => {
        const flat = weights.flat();
        const total = flat.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const shares = (callPure('ALLOCATE', pool, weights, decimals) as number[][]).flat().map(Math.abs);
        const [[whole = NaN] = []] = callPure('ALLOCATE', Math.abs(pool), 1, decimals) as number[][];
        const unit = 10 ** -decimals;
        const given = flat.map((weight, place) => ({ weight, part: shares[place] ?? NaN }));
        for (const { weight, part } of given)
          expect(Math.abs(part - whole * (weight / total))).toBeLessThan(unit * (1 + 1e-6));
        given.sort((one, other) => one.weight - other.weight || one.part - other.part);
        const parts = given.map(({ part }) => part);
        expect(parts).toEqual([...parts].sort((one, other) => one - other));
      }),
    );
  });

  it('mirrors a negative pool, and does not care for the size of the drivers', () => {
    fc.assert(
      fc.property(pools, drivers, fc.integer({ min: 0, max: 10 }), (pool, weights, decimals) => {
        fc.pre(weights.flat().some((weight) => weight > 0));
        const shares = (of: number, by: number[][]) => (callPure('ALLOCATE', of, by, decimals) as number[][]).flat();
        expect(shares(-pool, weights)).toEqual(shares(pool, weights).map((part) => 0 - part));
        // Eight times a double is exact.
        const eightfold = weights.map((row) => row.map((weight) => weight * 8));
        expect(shares(pool, eightfold)).toEqual(shares(pool, weights));
      }),
    );
  });
});

describe('LOADEDRATE', () => {
  it('pays for the hours: rate × hours on contacts = pay with on-cost', () => {
    fc.assert(
      fc.property(positive, share, positive, share, share, (pay, oncost, hours, shrinkage, idle) => {
        const rate = figure('LOADEDRATE', pay, oncost, hours, shrinkage, 1 - idle);
        expectNear(rate * hours * (1 - shrinkage) * (1 - idle), pay * (1 + oncost));
      }),
    );
  });

  it('is the rate per paid hour ÷ (1 − shrinkage), and that ÷ occupancy', () => {
    fc.assert(
      fc.property(positive, share, positive, share, share, (pay, oncost, hours, shrinkage, idle) => {
        const paid = figure('LOADEDRATE', pay, oncost, hours);
        const available = figure('LOADEDRATE', pay, oncost, hours, shrinkage);
        const handled = figure('LOADEDRATE', pay, oncost, hours, shrinkage, 1 - idle);
        expectNear(available * (1 - shrinkage), paid);
        expectNear(handled * (1 - idle), available);
      }),
    );
  });
});

describe('LABORVARIANCE', () => {
  it('explains the whole difference of budget and actual, rate by rate', () => {
    const rate = fc.double({ min: 0, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(volume, volume, rate, volume, rate, rate, (budget, actual, hours, worked, standard, paid) => {
        const of = (kind: string) => figure('LABORVARIANCE', kind, budget, actual, hours, worked, standard, paid);
        const [planned, spent] = [budget * hours * standard, worked * paid];
        const scale = Math.max(planned, spent, actual * hours * standard, worked * standard);
        expectNear(of('total'), planned - spent, scale);
        expectNear(of('volume') + of('efficiency') + of('rate'), of('total'), scale);
      }),
    );
  });
});

describe('COMPOSE', () => {
  const effects = fc.array(fc.double({ min: -2, max: 0.99, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('does not depend on the order, nor on how effects are grouped', () => {
    const grouped = effects.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(list.length - 1)),
    );
    fc.assert(
      fc.property(grouped, ([list, shuffled, cut]) => {
        const whole = figure('COMPOSE', [list]);
        const scale = list.reduce((product, effect) => product * (1 + Math.abs(effect)), 1);
        expectNear(figure('COMPOSE', ...shuffled), whole, scale);
        const [head, tail] = [list.slice(0, cut), list.slice(cut)];
        const parts = [...(head.length ? [figure('COMPOSE', [head])] : []), figure('COMPOSE', [tail])];
        if (parts.every((part) => part < 1)) expectNear(figure('COMPOSE', ...parts), whole, scale);
      }),
    );
  });

  it('never saves more than the effects added up, nor less than the largest', () => {
    const savings = fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(savings, (list) => {
        const composed = figure('COMPOSE', [list]);
        expect(composed).toBeLessThanOrEqual(list.reduce((sum, effect) => sum + effect, 0) + 1e-12);
        expect(composed).toBeGreaterThanOrEqual(Math.max(...list) - 1e-12);
        expect(composed).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('PAYBACK', () => {
  const outlay = fc.integer({ min: 1, max: 1_000_000 });
  const returns = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 });
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true });

  /** What the flows are worth up to a time between two periods, the running one in proportion. */
  function worthAt(time: number, flows: readonly number[], discount: number): number {
    return flows.reduce((worth, flow, period) => {
      const part = Math.min(1, Math.max(0, time - period + 1));
      return worth + (period === 0 ? flow : (part * flow) / (1 + discount) ** period);
    }, 0);
  }

  it('is the time at which what came back makes up for what was spent, and never when it does not', () => {
    fc.assert(
      fc.property(outlay, returns, rate, (spent, list, discount) => {
        const flows = [-spent, ...list];
        const result = callPure('PAYBACK', [flows], discount);
        const final = worthAt(flows.length, flows, discount);
        if (typeof result === 'number') expectNear(worthAt(result, flows, discount), 0, spent);
        else {
          expect(result).toMatchObject({ code: '#N/A', key: 'never-paid-back' });
          expect(final).toBeLessThan(0);
        }
      }),
    );
  });

  it('comes a period later for every period nothing happens, and in proportion counts no currency', () => {
    fc.assert(
      fc.property(outlay, returns, fc.integer({ min: 1, max: 5 }), (spent, list, idle) => {
        const sum = list.reduce((total, flow) => total + flow, 0);
        fc.pre(sum >= spent);
        const plain = figure('PAYBACK', [[-spent, ...list]]);
        expectNear(figure('PAYBACK', [[...Array<null>(idle).fill(null), -spent, ...list]]), plain + idle);
        expectNear(figure('PAYBACK', [[-spent, ...Array<number>(idle).fill(0), ...list]]), plain + idle);
        expectNear(figure('PAYBACK', [[-spent, ...list].map((flow) => flow * 128)]), plain);
      }),
    );
  });
});
