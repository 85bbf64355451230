import fc from 'fast-check';
import { callPure, failure } from './call';

const WORK = [100, 180, 1_800];

/** P(wait) by the sum of Poisson terms, an independent form of Erlang C. */
function waitProbability(load: number, agents: number): number {
  let term = 1;
  let sum = 1;
  for (let busy = 1; busy < agents; busy += 1) {
    term *= load / busy;
    sum += term;
  }
  const all = ((term * load) / agents) * (agents / (agents - load));
  return all / (sum + all);
}

describe('published examples', () => {
  it('needs 14 agents for 100 calls of 180 s, 80 % in 20 s', () => {
    expect(callPure('AGENTS', ...WORK, 0.8, 20)).toBe(14);
  });

  it('rosters 20 of them at 85 % occupancy and 30 % shrinkage', () => {
    expect(callPure('AGENTS', ...WORK, 0.8, 20, 0.85, 0.3)).toBe(20);
  });

  it('needs 1 agent for 6 calls of 60 s and 1,334 for 6,000 calls of 300 s at 75 % occupancy', () => {
    expect(callPure('AGENTS', 6, 60, 1_800, 0.8, 20)).toBe(1);
    expect(callPure('AGENTS', 6_000, 300, 1_800, 0.95, 10, 0.75)).toBe(1_334);
  });

  it('achieves with 14 agents what the formula says', () => {
    expect(callPure('SERVICELEVEL', ...WORK, 14, 20)).toBeCloseTo(0.8883500191794669, 14);
    expect(callPure('WAITPROBABILITY', ...WORK, 14)).toBeCloseTo(0.1741319335950498, 14);
    expect(callPure('ASA', ...WORK, 14)).toBeCloseTo(7.835937, 6);
    expect(callPure('OCCUPANCY', ...WORK, 14)).toBeCloseTo(0.7142857, 7);
  });
});

it('agrees with the sum form of Erlang C', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40 }), (contacts, spare) => {
      const load = (contacts * 180) / 1_800;
      const agents = Math.floor(load) + spare;
      const expected = waitProbability(load, agents);
      expect(callPure('WAITPROBABILITY', contacts, 180, 1_800, agents)).toBeCloseTo(expected, 10);
    }),
  );
});

it('finds the fewest agents that meet the target', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      (contacts, target) => {
        const agents = Number(callPure('AGENTS', contacts, 240, 1_800, target, 20));
        const level = (count: number) => Number(callPure('SERVICELEVEL', contacts, 240, 1_800, count, 20));
        expect(level(agents)).toBeGreaterThanOrEqual(target);
        expect(level(agents - 1)).toBeLessThan(target);
      },
    ),
  );
});

describe('extremes', () => {
  it('has nothing to do without contacts', () => {
    expect(callPure('AGENTS', 0, 180, 1_800, 0.8, 20)).toBe(0);
    expect(callPure('AGENTS', 0, 180, 1_800, 1, 20)).toBe(0);
    expect(callPure('WAITPROBABILITY', 0, 180, 1_800, 3)).toBe(0);
    expect(callPure('ASA', 0, 180, 1_800, 0)).toBe(0);
    expect(callPure('OCCUPANCY', 0, 180, 1_800, 0)).toBe(0);
    expect(callPure('SERVICELEVEL', 0, 180, 1_800, 0, 20)).toBe(1);
  });

  it.each([0, 5, 10])('lets everybody wait with %d agents for 10 erlangs', (agents) => {
    expect(callPure('WAITPROBABILITY', ...WORK, agents)).toBe(1);
    expect(callPure('SERVICELEVEL', ...WORK, agents, 20)).toBe(0);
    expect(callPure('OCCUPANCY', ...WORK, agents)).toBe(1);
    expect(callPure('ASA', ...WORK, agents)).toEqual(failure('#N/A', 'queue-grows'));
  });

  it('stays exact with very many agents', () => {
    expect(callPure('SERVICELEVEL', ...WORK, 1_000_000, 20)).toBe(1);
    expect(callPure('AGENTS', 600_000, 300, 1_800, 0.8, 20)).toBeGreaterThan(100_000);
  });

  it('rounds the roster only, halves up', () => {
    // 7 agents for 6 erlangs; in binary 7 ÷ 0.56 falls short of 12.5
    expect(callPure('AGENTS', 60, 180, 1_800, 0.1, 20, null, 0.44, 'nearest')).toBe(13);
    // 14 ÷ 0.96 = 14.58…, 14 ÷ 0.97 = 14.43…, 14 ÷ (14/14.5) = 14.5
    expect(callPure('AGENTS', ...WORK, 0.8, 20, null, 0.04, 'nearest')).toBe(15);
    expect(callPure('AGENTS', ...WORK, 0.8, 20, null, 0.03, 'nearest')).toBe(14);
    expect(callPure('AGENTS', ...WORK, 0.8, 20, null, 0.03, 'UP')).toBe(15);
    expect(callPure('AGENTS', ...WORK, 0.8, 20, null, 1 - 14 / 14.5, 'nearest')).toBe(15);
  });
});

describe('wrong arguments', () => {
  it.each([
    ['no handling time', [100, 0, 1_800, 0.8, 20], '#DIV/0!', 'argument-zero'],
    ['no interval', [100, 180, 0, 0.8, 20], '#DIV/0!', 'argument-zero'],
    ['negative contacts', [-1, 180, 1_800, 0.8, 20], '#VALUE!', 'argument-minimum'],
    ['a target in percent', [100, 180, 1_800, 80, 20], '#VALUE!', 'argument-maximum'],
    ['a target of everybody', [100, 180, 1_800, 1, 20], '#NUM!', 'target-unreachable'],
    ['shrinkage of everything', [100, 180, 1_800, 0.8, 20, 1, 1], '#DIV/0!', 'argument-whole-share'],
    ['no occupancy', [100, 180, 1_800, 0.8, 20, 0], '#DIV/0!', 'argument-zero'],
    ['an unknown rounding', [100, 180, 1_800, 0.8, 20, 1, 0, 'down'], '#VALUE!', 'choice-unknown'],
    ['more work than can be staffed', [1e12, 180, 1_800, 0.8, 20], '#NUM!', 'result-too-large'],
    ['text', ['many', 180, 1_800, 0.8, 20], '#VALUE!', 'argument-number'],
    ['a missing threshold', [100, 180, 1_800, 0.8], '#VALUE!', 'argument-missing'],
  ])('AGENTS refuses %s', (_, given, code, key) => {
    expect(callPure('AGENTS', ...given)).toEqual(failure(code, key));
  });

  it.each(['SERVICELEVEL', 'WAITPROBABILITY', 'ASA', 'OCCUPANCY'] as const)('%s refuses fractional agents', (id) => {
    const given = id === 'SERVICELEVEL' ? [...WORK, 13.5, 20] : [...WORK, 13.5];
    expect(callPure(id, ...given)).toEqual(failure('#VALUE!', 'argument-whole'));
  });
});
