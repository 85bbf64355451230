/** Staffing from one erlang to a million, against Erlang C as the sum of its states, reckoned in logarithms. */
import inspector from 'node:inspector';
import fc from 'fast-check';
import { expectNear, figure } from './figures';

/**
 * P(wait) = W ÷ (Σ a^k/k!, k < N, + W) with W = a^N/N! · N/(N − a): every term as the logarithm of its ratio to a^N/N!, so
 * that nothing overflows. For N > a.
 */
function waitProbability(load: number, agents: number): number {
  let logRatio = 0;
  let free = 0;
  for (let busy = agents; busy > 0; busy -= 1) {
    logRatio += Math.log(busy / load);
    const term = Math.exp(logRatio);
    free += term;
    // Far below the load the terms only fall.
    if (busy < load && term < free * 1e-18) break;
  }
  const waiting = agents / (agents - load);
  return waiting / (free + waiting);
}

function serviceLevel(load: number, agents: number, wait: number): number {
  return agents <= load ? 0 : 1 - waitProbability(load, agents) * Math.exp(-(agents - load) * wait);
}

/** A load in erlangs as contacts of 180 s in half an hour. */
const workOf = (load: number) => [load * 10, 180, 1_800] as const;

/** Loads of every size, the same share of each. */
const loads = fc.double({ min: 0, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
const RUNS = { numRuns: 30 };

it('agrees with the sum of the states of the queue', () => {
  const spare = fc.double({ min: 0.05, max: 4, noNaN: true });
  fc.assert(
    fc.property(loads, spare, fc.double({ min: 0, max: 120, noNaN: true }), (load, more, seconds) => {
      const agents = Math.floor(load + more * Math.sqrt(load)) + 1;
      const wait = waitProbability(load, agents);
      expectNear(figure('WAITPROBABILITY', ...workOf(load), agents), wait);
      expectNear(figure('ASA', ...workOf(load), agents), (wait * 180) / (agents - load));
      expectNear(
        figure('SERVICELEVEL', ...workOf(load), agents, seconds),
        serviceLevel(load, agents, seconds / 180),
        1,
      );
      expectNear(figure('OCCUPANCY', ...workOf(load), agents), load / agents);
    }),
    RUNS,
  );
});

it('finds the fewest agents that meet the target', () => {
  const target = fc.double({ min: 0.05, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(loads, target, fc.integer({ min: 0, max: 120 }), (load, level, seconds) => {
      const agents = figure('AGENTS', ...workOf(load), level, seconds);
      const levelOf = (count: number) => serviceLevel(load, count, seconds / 180);
      expect(levelOf(agents)).toBeGreaterThanOrEqual(level - 1e-9);
      expect(levelOf(agents - 1)).toBeLessThan(level + 1e-9);
    }),
    RUNS,
  );
});

it('serves better with every agent more, up to everybody at once', () => {
  fc.assert(
    fc.property(loads, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (load, seconds, more) => {
      const fewest = Math.max(0, Math.floor(load) - 2);
      const [some, others] = [fewest, fewest + more].map((agents) => [
        figure('SERVICELEVEL', ...workOf(load), agents, seconds),
        1 - figure('WAITPROBABILITY', ...workOf(load), agents),
        -figure('OCCUPANCY', ...workOf(load), agents),
      ]);
      others?.forEach((better, index) => expect(better).toBeGreaterThanOrEqual((some?.[index] ?? NaN) - 1e-12));
    }),
    RUNS,
  );
});

it('needs no fewer agents for more contacts, a higher target, a shorter wait, less occupancy or more shrinkage', () => {
  const factor = fc.double({ min: 1, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(loads, fc.double({ min: 0.1, max: 0.9, noNaN: true }), factor, (load, level, more) => {
      const agents = (...more: readonly number[]) => figure('AGENTS', ...workOf(load), ...more);
      const usual = agents(level, 20, 0.9, 0.3);
      expect(figure('AGENTS', ...workOf(load * more), level, 20, 0.9, 0.3)).toBeGreaterThanOrEqual(usual);
      expect(agents(1 - (1 - level) / more, 20, 0.9, 0.3)).toBeGreaterThanOrEqual(usual);
      expect(agents(level, 20 / more, 0.9, 0.3)).toBeGreaterThanOrEqual(usual);
      expect(agents(level, 20, 0.9 / more, 0.3)).toBeGreaterThanOrEqual(usual);
      expect(agents(level, 20, 0.9, 0.3 * more)).toBeGreaterThanOrEqual(usual);
    }),
    RUNS,
  );
});

it('keeps the occupancy below its limit', () => {
  fc.assert(
    fc.property(loads, fc.double({ min: 0.3, max: 0.95, noNaN: true }), (load, limit) => {
      const agents = figure('AGENTS', ...workOf(load), 0.5, 20, limit);
      // Every ceiling forgives a billionth.
      expect(figure('OCCUPANCY', ...workOf(load), agents)).toBeLessThanOrEqual(limit * (1 + 2e-9) + 1e-9);
    }),
    RUNS,
  );
});

/** How often the busiest place of the Erlang module ran while `work` did, by V8's own counters. */
async function busiestOf(work: (figureOf: typeof figure) => void): Promise<number> {
  const session = new inspector.Session();
  session.connect();
  const post = session.post.bind(session) as (method: string, parameters?: object, take?: Take) => void;
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  let steps = NaN;
  // Only code that is compiled now has counters.
  await jest.isolateModulesAsync(async () => work((await import('./figures')).figure));
  post('Profiler.takePreciseCoverage', {}, (_, { result }) => {
    const functions = result.filter(({ url }) => url.endsWith('/erlang.ts')).flatMap((script) => script.functions);
    steps = Math.max(...functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  });
  session.disconnect();
  return steps;
}

type Take = (error: Error | null, coverage: inspector.Profiler.TakePreciseCoverageReturnType) => void;

it('takes one pass for a million erlangs: as many steps of the recursion as there are agents', async () => {
  let agents = NaN;
  const steps = await busiestOf((figureOf) => {
    agents = figureOf('AGENTS', ...workOf(1_000_000), 0.8, 20);
  });
  expect(agents).toBeGreaterThan(1_000_000);
  expect(steps).toBe(agents);
});
