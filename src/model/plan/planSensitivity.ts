/**
 * Which assumption changes the answer: each lever in turn at its low and its high case.
 */
import { searchOne } from './bestSets';
import { compilePlan } from './compiledPlan';
import { withPart, type LeverRange, type LeverRanges } from './leverRange';
import type { PlanModel } from './planModel';

/** The best set when one lever comes in low or high. */
export interface CaseAnswer {
  /** Ids in the order of the levers; `null` when no set reaches the floors any more. */
  readonly selected: readonly string[] | null;
  /** The maximised value, not rounded; `null` without a set. */
  readonly objective: number | null;
  /** Whether it is proven to be the best. */
  readonly isProven: boolean;
}

export interface LeverSensitivity {
  readonly lever: string;
  readonly low: CaseAnswer;
  readonly high: CaseAnswer;
  /** Whether another set is best in one of the cases. */
  readonly changesAnswer: boolean;
}

function answer(model: PlanModel): CaseAnswer {
  const plan = compilePlan(model);
  const { set, value, isProven } = searchOne(plan, plan.floors);
  if (!set) return { selected: null, objective: null, isProven };
  return { selected: set.members.map((place) => model.levers[place]?.id ?? ''), objective: value, isProven };
}

/** Chooses anew for each lever that has a range, in the order of the levers. Throws what `choosePlan` and `withPart` throw. */
export function planSensitivity(model: PlanModel, ranges: LeverRanges): readonly LeverSensitivity[] {
  const rangeOf = new Map<string, LeverRange>(Object.entries(ranges));
  const likely = answer(model).selected?.join('\n');
  return model.levers.flatMap(({ id }) => {
    const range = rangeOf.get(id);
    if (!range) return [];
    const [low, high] = [answer(withPart(model, id, range.low)), answer(withPart(model, id, range.high))];
    const changesAnswer = [low, high].some(({ selected }) => selected?.join('\n') !== likely);
    return [{ lever: id, low, high, changesAnswer }];
  });
}
