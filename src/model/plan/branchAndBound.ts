/**
 * The best set of more levers than every set of can be looked at: branch and bound. It is exact, unless it runs out of
 * the effort it is given, and then says so.
 */
import { hasItsNeeds, holds, mayJoin } from './allowed';
import { QUALITY_TIE, contactsLeft, lineSaving, type CompiledPlan, type Goal } from './compiledPlan';
import { Preference, snapshotOf, type FoundSet } from './preference';
import { RunningSet } from './runningSet';
import { UpperBound } from './upperBound';

/** Looks at bounds that are left; shared by searches that may last so long together. */
export interface Effort {
  left: number;
}

/** What is looked for: the most of a goal with these floors kept. */
export interface Search {
  readonly goal: Goal;
  readonly floors: readonly number[];
}

/** What was found; no set: none reaches the floors. `isProven` unless the effort ran out before the rest was excluded. */
export interface SearchResult {
  readonly value: number;
  readonly set: FoundSet | null;
  readonly isProven: boolean;
}

/** What a set that grows along an order of the levers could lead to. */
interface Branch {
  readonly set: RunningSet;
  /** Levers from this place in the order on are free; those before it that are not in the set are out. */
  readonly from: number;
}

/** Visits sets along an order of the levers, each before those that extend it, but none below a branch that is hopeless. */
function visitSets(
  plan: CompiledPlan,
  order: readonly number[],
  isHopeless: (branch: Branch, isFree: (place: number) => boolean) => boolean,
  visit: (set: RunningSet) => void,
): void {
  const rank = new Int32Array(plan.levers.length);
  order.forEach((place, index) => (rank[place] = index));
  const set = new RunningSet(plan);
  const extend = (from: number): void => {
    if (hasItsNeeds(plan, set)) visit(set);
    for (let index = from; index < order.length; index += 1) {
      const place = order[index] ?? 0;
      const isOut = (other: number): boolean => (rank[other] ?? 0) < index && !set.has(other);
      const isFree = (other: number): boolean => (rank[other] ?? 0) >= index && mayJoin(plan, set, other, isOut);
      if (isHopeless({ set, from: index }, isFree)) return;
      if (mayJoin(plan, set, place, isOut)) {
        set.add(place);
        extend(index + 1);
        set.removeLast();
      }
      if (set.members.some((member) => plan.rules.needs[member]?.includes(place))) return;
    }
  };
  extend(0);
}

/** What no set of levers is worth less than. */
function leastValue(plan: CompiledPlan, goal: Goal): number {
  const { levers, lines, repeatShare, today } = plan;
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.min(0, value), 0);
  const worst = (factors: readonly number[]): number => factors.reduce((all, factor) => all * Math.max(1, factor), 1);
  const repeats = contactsLeft(repeatShare, worst(levers.map(({ repeatLeft }) => repeatLeft)));
  const savings = lines.map((line, index) => {
    const left = worst(levers.map((lever) => lever.left[index] ?? 1)) * (line.usesRepeat ? repeats : 1);
    return lineSaving(line, left, sumOf(levers.map(({ lineFixed }) => lineFixed[index] ?? 0)));
  });
  const money = savings.reduce((sum, saving) => sum + saving, sumOf(levers.map(({ loose }) => loose)));
  const quality = today.map((level, metric) => {
    const weight = goal.quality[metric] ?? 0;
    return weight * level + sumOf(levers.map((lever) => weight * (lever.quality[metric] ?? 0)));
  });
  const spent = sumOf(levers.map(({ oneOff }) => goal.oneOff * oneOff));
  return quality.reduce((sum, points) => sum + points, goal.net * money + spent);
}

/** Most that the levers from each place of an order on can add to each metric. */
function gainsFrom(plan: CompiledPlan, order: readonly number[]): readonly (readonly number[])[] {
  const gains = [plan.today.map(() => 0)];
  for (const place of [...order].reverse()) {
    const after = gains[0] ?? [];
    gains.unshift(after.map((gain, metric) => gain + Math.max(0, plan.levers[place]?.quality[metric] ?? 0)));
  }
  return gains;
}

function cannotHold(gains: readonly (readonly number[])[], floors: readonly number[], { set, from }: Branch): boolean {
  const more = gains[from] ?? [];
  return floors.some((floor, metric) => set.qualityOf(metric) + (more[metric] ?? 0) < floor - QUALITY_TIE);
}

/** Finds a set that is worth the most. The effort it takes is taken off `effort`. */
export function findMost(plan: CompiledPlan, { goal, floors }: Search, effort: Effort): SearchResult {
  const bound = new UpperBound(plan, goal, floors);
  const order = bound.rankedBy(new RunningSet(plan));
  const gains = gainsFrom(plan, order);
  // A branch whose bound falls below what every set is worth holds no set that reaches the floors.
  const least = leastValue(plan, goal) - plan.tie;
  let value = -Infinity;
  let found: FoundSet | null = null;
  visitSets(
    plan,
    order,
    (branch, isFree) =>
      (effort.left -= 1) <= 0 ||
      cannotHold(gains, floors, branch) ||
      bound.isBelow(Math.max(value + plan.tie / 10, least), branch.set, isFree),
    (set) => {
      if (!holds(set, floors) || set.value(goal) <= value) return;
      value = set.value(goal);
      found = snapshotOf(set);
    },
  );
  return { value, set: found, isProven: effort.left > 0 };
}

/** Finds the preferred one of the sets that are worth the most. The effort it takes is taken off `effort`. */
export function findBest(plan: CompiledPlan, { goal, floors }: Search, effort: Effort): SearchResult {
  const most = findMost(plan, { goal, floors }, effort);
  if (!most.set) return most;
  const bound = new UpperBound(plan, goal, floors);
  const order = bound.rankedBy(new RunningSet(plan));
  const gains = gainsFrom(plan, order);
  const preference = new Preference();
  visitSets(
    plan,
    order,
    (branch, isFree) =>
      (effort.left -= 1) <= 0 ||
      !preference.wouldTake(branch.set) ||
      cannotHold(gains, floors, branch) ||
      bound.isBelow(most.value - 3 * plan.tie, branch.set, isFree),
    (set) => {
      if (holds(set, floors) && set.value(goal) >= most.value - plan.tie) preference.offer(set);
    },
  );
  return { value: most.value, set: preference.found ?? most.set, isProven: effort.left > 0 };
}
