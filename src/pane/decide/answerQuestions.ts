/** The answers to the questions of the step Decide. Pure, and long for many levers: run it away from the page. */
import { choosePlan, detailOf, type Plan } from '../../model/plan/choosePlan';
import { lineSavings } from '../../model/plan/lineSavings';
import type { PlanModel } from '../../model/plan/planModel';
import { planSensitivity } from '../../model/plan/planSensitivity';
import { simulatePlan } from '../../model/plan/simulatePlan';
import { Problem } from '../../model/problem';
import type { BlockingLimit, DoubtAnswer, DoubtQuestion, PlanAnswer, PlanQuestion } from './planQuestions';

/** Any number: the same one, so that the same levers show the same band. */
const SEED = 1;

function withoutLimits(model: PlanModel): PlanModel {
  return { ...model, metrics: model.metrics.map((metric) => ({ ...metric, limit: null })) };
}

function blockingLimit({ code, values }: Problem): BlockingLimit | null {
  if (code !== 'plan-floor-unreachable') return null;
  const { metric, limit, best, short } = values;
  return { metric: String(metric), limit: Number(limit), best: Number(best), short: Number(short) };
}

function bestOf(model: PlanModel): Plan | BlockingLimit {
  try {
    return choosePlan(model);
  } catch (error) {
    const blocking = error instanceof Problem ? blockingLimit(error) : null;
    if (!blocking) throw error;
    return blocking;
  }
}

/** Throws a `Problem` as `choosePlan` does, apart from limits that cannot be reached. */
export function answerPlan({ model, chosen }: PlanQuestion): PlanAnswer {
  const best = bestOf(model);
  const isBlocked = 'short' in best;
  return {
    chosen: detailOf(model, chosen),
    lines: lineSavings(model, chosen),
    alone: Object.fromEntries(model.levers.map(({ id }) => [id, detailOf(model, [id]).net])),
    best: isBlocked ? null : best,
    blocking: isBlocked ? best : null,
    frontier: (isBlocked ? choosePlan(withoutLimits(model)) : best).frontier,
  };
}

/** Throws what `planSensitivity` and `simulatePlan` throw. */
export function answerDoubt({ model, chosen, ranges }: DoubtQuestion): DoubtAnswer {
  return {
    band: chosen.length === 0 ? null : simulatePlan(model, chosen, ranges, SEED),
    swaps: planSensitivity(model, ranges).filter(({ changesAnswer }) => changesAnswer),
  };
}
