/**
 * The sets a plan is made of: the best one with the floors, what the best one without them is worth, and the frontier.
 */
import { holds, missedFloors } from './allowed';
import { findBest, findMost, type Effort, type SearchResult } from './branchAndBound';
import type { CompiledPlan } from './compiledPlan';
import { MOST_FOR_EVERY_SET, visitEverySet } from './everySet';
import { Frontier, searchFrontier } from './frontier';
import { Preference, type FoundSet } from './preference';
import { setOf } from './runningSet';

/** Parts of an answer that may be unproven. */
export type PlanPart = 'selected' | 'priceOfFloors' | 'frontier';

export interface BestSets {
  /** `null` when no set reaches the floors. */
  readonly selected: FoundSet | null;
  /** Most of the objective without floors. */
  readonly freeValue: number;
  /** By metric: most of the objective with every floor but its own; `selected`'s where it has none. */
  readonly valueWithout: readonly number[];
  readonly frontier: readonly FoundSet[];
  /** Parts that may be beaten by sets nobody looked at; empty up to `MOST_FOR_EVERY_SET` levers. */
  readonly unproven: readonly PlanPart[];
}

/** Bounds that a search for one set, and for a whole frontier, may look at: some seconds each. */
const SET_EFFORT = 500_000;
const FRONTIER_EFFORT = 250_000;

function lookAtEverySet(plan: CompiledPlan): BestSets {
  const frontier = new Frontier(plan.today.length);
  let [freeValue, value] = [-Infinity, -Infinity];
  const missingOnly = plan.floors.map(() => -Infinity);
  visitEverySet(plan, (set) => {
    const worth = set.value(plan.goal);
    freeValue = Math.max(freeValue, worth);
    const [missed, another] = missedFloors(set, plan.floors);
    if (missed === undefined) value = Math.max(value, worth);
    else if (another === undefined) missingOnly[missed] = Math.max(missingOnly[missed] ?? -Infinity, worth);
    frontier.show(set);
  });
  const preference = new Preference();
  visitEverySet(plan, (set) => {
    if (holds(set, plan.floors) && set.value(plan.goal) >= value - plan.tie) preference.offer(set);
  });
  const valueWithout = missingOnly.map((worth) => Math.max(worth, value));
  return { selected: preference.found, freeValue, valueWithout, frontier: frontier.sets(), unproven: [] };
}

/** The set that a search finds, within the effort of one set. */
export function searchOne(plan: CompiledPlan, floors: readonly number[], goal = plan.goal) {
  return findBest(plan, { goal, floors }, { left: SET_EFFORT });
}

/** The most with every floor but one. */
function searchWithout(plan: CompiledPlan, metric: number): SearchResult {
  const floors = plan.floors.map((floor, other) => (other === metric ? -Infinity : floor));
  return findMost(plan, { goal: plan.goal, floors }, { left: SET_EFFORT });
}

function search(plan: CompiledPlan): BestSets {
  const effort: Effort = { left: FRONTIER_EFFORT };
  const withFloors = searchOne(plan, plan.floors);
  const free = searchOne(plan, noFloors(plan));
  const without = plan.floors.map((floor, metric) => (floor === -Infinity ? withFloors : searchWithout(plan, metric)));
  const frontier = searchFrontier(plan, effort, ({ members }) => setOf(plan, members));
  const unproven: PlanPart[] = [];
  if (!withFloors.isProven) unproven.push('selected');
  if (![withFloors, free, ...without].every(({ isProven }) => isProven)) unproven.push('priceOfFloors');
  if (!frontier.isComplete) unproven.push('frontier');
  const valueWithout = without.map(({ value }) => value);
  return { selected: withFloors.set, freeValue: free.value, valueWithout, frontier: frontier.sets, unproven };
}

/** Floors that everything reaches. */
export function noFloors({ floors }: CompiledPlan): readonly number[] {
  return floors.map(() => -Infinity);
}

/** Finds the sets: every one is looked at up to `MOST_FOR_EVERY_SET` levers, above that they are searched for. */
export function findBestSets(plan: CompiledPlan): BestSets {
  return plan.levers.length <= MOST_FOR_EVERY_SET ? lookAtEverySet(plan) : search(plan);
}
