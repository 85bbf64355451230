import type { CategoryKey } from '../../model/categories';
import { detailOf } from '../../model/plan/choosePlan';
import type { CostLine, LeverChoice, PlanModel } from '../../model/plan/planModel';
import { categoryOfLine } from '../../model/plan/serviceLines';

/** Decimals beyond the minor unit, so that a category's shares still sum to the cent. */
const GUARD_DIGITS = 2;

export type ByCategory = Readonly<Partial<Record<CategoryKey, number>>>;

/** What a lever saves in a full year, running cost apart. */
export interface LeverSaves {
  /** What comes in with the lever, month by month. */
  readonly even: ByCategory;
  /** What comes only once whole steps are free. */
  readonly inSteps: ByCategory;
}

type Growing = Record<keyof LeverSaves, Partial<Record<CategoryKey, number>>>;

/** Shapley share of each lever in what they save together of one line. */
function sharesOf(line: CostLine, model: PlanModel, levers: readonly LeverChoice[]): readonly number[] {
  const alone: PlanModel = {
    ...model,
    lines: [line],
    levers: levers.map((lever) => ({
      ...lever,
      running: 0,
      fixed: lever.fixed.filter((saving) => saving.line === line.id),
    })),
    requires: [],
    excludes: [],
    digits: model.digits + GUARD_DIGITS,
  };
  const { waterfall } = detailOf(
    alone,
    levers.map(({ id }) => id),
  );
  return waterfall.map(({ amount }) => amount);
}

/**
 * What each lever saves in each category: Shapley shares, line by line, so that they sum to what the levers save together.
 * One record for each lever. Throws what `detailOf` throws.
 */
export function savesByCategory(model: PlanModel, levers: readonly LeverChoice[]): readonly LeverSaves[] {
  const saves = levers.map((): Growing => ({ even: {}, inSteps: {} }));
  const volumeOnly = levers.map((lever) => ({ ...lever, fixed: [] }));
  for (const line of model.lines) {
    const key = categoryOfLine(line.id);
    const all = sharesOf(line, model, levers);
    const steps = line.steps ? sharesOf(line, model, volumeOnly) : [];
    saves.forEach(({ even, inSteps }, index) => {
      const inStep = steps[index] ?? 0;
      const rest = (all[index] ?? 0) - inStep;
      if (rest !== 0) even[key] = (even[key] ?? 0) + rest;
      if (inStep !== 0) inSteps[key] = (inSteps[key] ?? 0) + inStep;
    });
  }
  return saves;
}
