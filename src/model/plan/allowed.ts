/**
 * What a set of levers must keep to: rules, budget, floors.
 */
import { QUALITY_TIE, type CompiledPlan } from './compiledPlan';
import type { RunningSet } from './runningSet';

/**
 * Whether a lever may join a set: nothing in it excludes the lever, and the budget allows it. `isOut` tells the levers
 * that will never join; a lever that needs one of them may not join either.
 */
export function mayJoin(
  { levers, rules, budget }: CompiledPlan,
  set: RunningSet,
  place: number,
  isOut: (place: number) => boolean,
): boolean {
  if (set.oneOff() + (levers[place]?.oneOff ?? 0) > budget) return false;
  if (rules.excludes[place]?.some((other) => set.has(other) || other === place)) return false;
  return !rules.needs[place]?.some(isOut);
}

/** Whether every lever of the set has what it needs. */
export function hasItsNeeds({ rules }: CompiledPlan, set: RunningSet): boolean {
  return set.members.every((place) => rules.needs[place]?.every((needed) => set.has(needed)) ?? true);
}

/** Whether the set's quality reaches each floor. */
export function holds(set: RunningSet, floors: readonly number[]): boolean {
  return floors.every((floor, metric) => set.qualityOf(metric) >= floor - QUALITY_TIE);
}
