/**
 * How far the worth of chosen levers may lie apart: Monte Carlo over their low, likely and high cases.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';
import { compilePlan } from './compiledPlan';
import { scaleLever, type LeverRange, type LeverRanges } from './leverRange';
import type { PlanModel } from './planModel';
import { setOf } from './runningSet';

/** Objective that 5, 50 and 95 of 100 draws stay below. */
export interface Band {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const DRAWS = 10_000;
const [LOW, MEDIAN, HIGH] = [0.05, 0.5, 0.95];
const SURE: LeverRange = { low: 1, high: 1 };

/** The part of a triangular distribution from low over 1, the likeliest, to high that a share of all draws stays below. */
export function triangularPart({ low, high }: LeverRange, share: number): number {
  if (low === high) return 1;
  const width = high - low;
  const belowLikely = (1 - low) / width;
  return share < belowLikely
    ? low + Math.sqrt(share * width * (1 - low))
    : high - Math.sqrt((1 - share) * width * (high - 1));
}

/** Value that a share of sorted values stays below, interpolated between them. */
function percentile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const [value, next] = [sorted[below] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return value + (next - value) * (at - below);
}

/**
 * Draws how much of each lever's likely effects comes true, independently and triangularly, and gives the band of the
 * objective; the same seed (a whole number) gives the same band. Throws what `compilePlan` and `scaleLever` throw.
 */
export function simulatePlan(model: PlanModel, ids: readonly string[], ranges: LeverRanges, seed: number): Band {
  const chosen = model.levers.filter(({ id }) => ids.includes(id));
  const rangeOf = new Map(Object.entries(ranges));
  const places = chosen.map((_, place) => place);
  const random = mersenne(seed);
  const values = Float64Array.from({ length: DRAWS }, () => {
    const levers = chosen.map((lever) =>
      scaleLever(lever, triangularPart(rangeOf.get(lever.id) ?? SURE, uniformFloat64(random))),
    );
    const plan = compilePlan({ ...model, levers, requires: [], excludes: [] });
    return setOf(plan, places).value(plan.goal);
  }).sort();
  return { low: percentile(values, LOW), median: percentile(values, MEDIAN), high: percentile(values, HIGH) };
}
