import { compilePlan, lineSaving } from './compiledPlan';
import type { PlanModel } from './planModel';
import { setOf } from './runningSet';

/** Share of a line above which a saving deserves a warning. */
const WORTH_A_WARNING = 0.5;

/** What levers save of one line a year. */
export interface LineSaving {
  readonly line: string;
  readonly cost: number;
  /** At most the cost; negative when it rises. */
  readonly saving: number;
  /** More than half of the line: seldom true in practice. */
  readonly isDoubtful: boolean;
}

/** What these levers save together of each line, running costs and savings without a line apart. */
export function lineSavings(model: PlanModel, ids: readonly string[]): readonly LineSaving[] {
  const plan = compilePlan(model);
  const set = setOf(
    plan,
    model.levers.flatMap(({ id }, place) => (ids.includes(id) ? [place] : [])),
  );
  return model.lines.map(({ id, cost }) => {
    const index = plan.lines.findIndex((line) => line.id === id);
    const line = plan.lines[index];
    const saving = line ? lineSaving(line, set.leftOf(index), set.fixedOf(index)) : 0;
    return { line: id, cost, saving, isDoubtful: saving > WORTH_A_WARNING * cost };
  });
}
