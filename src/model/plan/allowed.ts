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

/** The first two floors, by metric, that the set's quality does not reach. */
export function missedFloors(set: RunningSet, floors: readonly number[]): readonly number[] {
  const missed: number[] = [];
  for (let metric = 0; metric < floors.length && missed.length < 2; metric += 1) {
    if (set.qualityOf(metric) < (floors[metric] ?? 0) - QUALITY_TIE) missed.push(metric);
  }
  return missed;
}
