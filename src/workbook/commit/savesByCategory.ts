import { CATEGORY_KEYS, type CategoryKey } from '../../model/categories';
import { detailOf } from '../../model/plan/choosePlan';
import type { LeverChoice, PlanModel } from '../../model/plan/planModel';

/** Decimals beyond the minor unit, so that a category's shares still sum to the cent. */
const GUARD_DIGITS = 2;

/** The category whose money a line of the plan is. */
function categoryOf(line: string): CategoryKey {
  return CATEGORY_KEYS.find((key) => key === line) ?? 'people';
}

/**
 * What each lever saves in each category in a full year, running costs apart: Shapley shares, line by line, so that they
 * sum to what the levers save together. One record for each lever. Throws what `detailOf` throws.
 */
export function savesByCategory(
  model: PlanModel,
  levers: readonly LeverChoice[],
): readonly Readonly<Partial<Record<CategoryKey, number>>>[] {
  const saves = levers.map((): Partial<Record<CategoryKey, number>> => ({}));
  for (const line of model.lines) {
    const acting = levers.map((lever) => ({
      ...lever,
      running: 0,
      fixed: lever.fixed.filter((saving) => saving.line === line.id),
    }));
    const alone: PlanModel = {
      ...model,
      lines: [line],
      levers: acting,
      requires: [],
      excludes: [],
      digits: model.digits + GUARD_DIGITS,
    };
    const { waterfall } = detailOf(
      alone,
      levers.map(({ id }) => id),
    );
    const key = categoryOf(line.id);
    waterfall.forEach(({ amount }, index) => {
      const own = saves[index];
      if (own && amount !== 0) own[key] = (own[key] ?? 0) + amount;
    });
  }
  return saves;
}
