/**
 * The plan: which levers to choose, what they bring together and each, and what the floors cost.
 */
import { allocateShares } from './allocateShares';
import { findBestSets, type PlanPart } from './bestSets';
import { compilePlan, type CompiledPlan } from './compiledPlan';
import { shareNet } from './lineShares';
import type { PlanModel } from './planModel';
import type { FoundSet } from './preference';
import { findMissedFloor } from './reachFloors';
import { setOf, type RunningSet } from './runningSet';
import { Problem } from '../problem';
import { roundHalfAway } from '../money';

/** A set of levers and what it does; money rounded to the minor unit, points to nine decimals. */
export interface PlannedSet {
  /** Ids in the order of the levers. */
  readonly selected: readonly string[];
  /** Net saving of a full year; one-off cost is not deducted. */
  readonly net: number;
  readonly oneOff: number;
  /** Level of each metric, starting level included. */
  readonly quality: Readonly<Record<string, number>>;
}

/** A lever's part of the net saving, its Shapley share. */
export interface WaterfallStep {
  readonly lever: string;
  readonly amount: number;
}

/** A set with what each of its levers brings. */
export interface PlannedDetail extends PlannedSet {
  /** The maximised value. */
  readonly objective: number;
  /** Sum of what each lever would bring alone. */
  readonly naiveSum: number;
  /** What they bring together. */
  readonly composed: number;
  /** Sums to the net saving to the minor unit. */
  readonly waterfall: readonly WaterfallStep[];
  /** Otherwise its shares are means over some thousand orders of the levers; they still sum. */
  readonly isWaterfallExact: boolean;
}

/** What one floor costs in the objective's terms while the others hold. */
export interface FloorPrice {
  readonly metric: string;
  /** Best objective without this floor − best with all. */
  readonly price: number;
}

export interface Plan extends PlannedDetail {
  /** Best objective without floors − best with them. */
  readonly priceOfFloors: number;
  /** Each floor by itself, in the order of the metrics; floors that only hold together each cost nothing alone. */
  readonly pricesOfFloors: readonly FloorPrice[];
  /** Sets within the budget, floors apart, that no other beats in net saving and quality; by falling net. */
  readonly frontier: readonly PlannedSet[];
  /** Parts that could not be proven, or worked out exactly; always empty up to twenty levers. */
  readonly unproven: readonly (PlanPart | 'waterfall')[];
}

/** Decimals that tell sums apart from what binary fractions add. */
const SETTLED_DECIMALS = 6;
const POINT_DECIMALS = 9;

/** Money at the minor unit, half away from zero. Throws `amount-too-large` for what is no finite number. */
function money(amount: number, digits: number): number {
  if (!Number.isFinite(amount)) throw new Problem('amount-too-large', { amount: String(amount) });
  return roundHalfAway(roundHalfAway(amount, SETTLED_DECIMALS), digits);
}

/** A metric's level in points. */
function levelOf({ scales }: CompiledPlan, metric: number, value: number): number {
  return roundHalfAway(scales[metric]?.levelOf(value) ?? value, POINT_DECIMALS);
}

function describe(model: PlanModel, plan: CompiledPlan, set: RunningSet): PlannedSet {
  const levels = model.metrics.map(({ name }, metric) => [name, levelOf(plan, metric, set.qualityOf(metric))] as const);
  return {
    selected: set.members.map((place) => model.levers[place]?.id ?? ''),
    net: money(set.net(), model.digits),
    oneOff: money(set.oneOff(), model.digits),
    quality: Object.fromEntries(levels),
  };
}

function detail(model: PlanModel, plan: CompiledPlan, places: readonly number[]): PlannedDetail {
  const set = setOf(plan, places);
  const planned = describe(model, plan, set);
  const alone = places.reduce((sum, place) => sum + setOf(plan, [place]).net(), 0);
  const { shares, isExact } = shareNet(plan, places);
  const amounts = allocateShares(planned.net, shares, model.digits);
  return {
    ...planned,
    objective: money(set.value(plan.goal), model.digits),
    naiveSum: money(alone, model.digits),
    composed: planned.net,
    waterfall: planned.selected.map((lever, index) => ({ lever, amount: amounts[index] ?? 0 })),
    isWaterfallExact: isExact,
  };
}

function refuseMissedFloor(model: PlanModel, plan: CompiledPlan): never {
  const missed = findMissedFloor(plan);
  const metric = model.metrics[missed?.metric ?? -1];
  if (!missed || !metric) throw new RangeError('no set was found although every floor can be reached');
  const limit = metric.limit ?? 0;
  const best = levelOf(plan, missed.metric, missed.best);
  const short = roundHalfAway(Math.abs(limit - best), POINT_DECIMALS);
  throw new Problem('plan-floor-unreachable', {
    metric: metric.name,
    isCeiling: metric.isBetterLower ? 'yes' : 'no',
    limit,
    best,
    short,
  });
}

/**
 * What these levers bring, whether they are worth choosing or not. Throws a `Problem` as `choosePlan` does, floors, budget
 * and rules between levers apart, which are not asked for.
 */
export function detailOf(model: PlanModel, ids: readonly string[]): PlannedDetail {
  const places = model.levers.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
  return detail(model, compilePlan(model), places);
}

/**
 * Chooses the set with the most of the objective that keeps to budget, floors and rules; of equal ones the one with the
 * lower one-off cost, then the first in the order of the levers. Throws a `Problem`: `plan-floor-unreachable`,
 * `plan-rules-contradict` and other faults of the rules, `plan-repeats-endless`, `amount-too-large`.
 */
export function choosePlan(model: PlanModel): Plan {
  const plan = compilePlan(model);
  const { selected, freeValue, valueWithout, frontier, unproven } = findBestSets(plan);
  if (!selected) return refuseMissedFloor(model, plan);
  const chosenValue = setOf(plan, selected.members).value(plan.goal);
  const priceOf = (value: number): number => Math.max(0, money(value - chosenValue, model.digits));
  const chosen = detail(model, plan, selected.members);
  return {
    ...chosen,
    priceOfFloors: priceOf(freeValue),
    pricesOfFloors: model.metrics.flatMap(({ name, limit }, metric) =>
      limit === null ? [] : [{ metric: name, price: priceOf(valueWithout[metric] ?? chosenValue) }],
    ),
    frontier: frontier.map(({ members }: FoundSet) => describe(model, plan, setOf(plan, members))),
    unproven: chosen.isWaterfallExact ? unproven : [...unproven, 'waterfall'],
  };
}
