import { hasItsNeeds, mayJoin } from './allowed';
import type { CompiledPlan } from './compiledPlan';
import { RunningSet } from './runningSet';

/** Levers up to which every set is looked at. */
export const MOST_FOR_EVERY_SET = 20;

/**
 * Visits every set that keeps to rules and budget, floors apart, the empty one first: in the order of the levers, each set
 * before those that extend it. Meant for up to `MOST_FOR_EVERY_SET` levers.
 */
export function visitEverySet(plan: CompiledPlan, visit: (set: RunningSet) => void): void {
  const set = new RunningSet(plan);
  const extend = (from: number): void => {
    if (hasItsNeeds(plan, set)) visit(set);
    for (let place = from; place < plan.levers.length; place += 1) {
      // What stands before this lever and is not in the set stays out.
      if (!mayJoin(plan, set, place, (other) => other < place && !set.has(other))) continue;
      set.add(place);
      extend(place + 1);
      set.removeLast();
    }
  };
  extend(0);
}
