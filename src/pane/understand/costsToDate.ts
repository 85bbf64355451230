/**
 * Costs up to the closing month, against budget: in all, by category, by month and by unit. Computed as the functions
 * compute them.
 */
import { divide } from '../../functions/divide';
import { contactsOf, costOf, meanAgentsOf, type Scope } from '../../functions/modelCost';
import type { PlainScenario } from '../../functions/modelArguments';
import { CATEGORY_KEYS, type CategoryKey } from '../../model/categories';
import { sumCells } from '../../model/money';
import type { ModelSnapshot } from '../../model/snapshot';
import { isKnown, orReason, type Figure } from './figure';

/** A cost and its budget; `null`: no budget is entered for these months. */
export interface Compared {
  readonly actual: Figure;
  readonly budget: Figure | null;
  /** Budget − actual: favourable when positive. */
  readonly variance: Figure | null;
}

export interface CategoryToDate extends Compared {
  readonly category: CategoryKey;
  /** Of the total to date; `null` while that is not known or 0. */
  readonly share: number | null;
}

export interface MonthToDate extends Compared {
  /** 0–11. */
  readonly month: number;
}

export interface CostsToDate {
  readonly total: Compared;
  /** All eleven, in sheet order. */
  readonly categories: readonly CategoryToDate[];
  /** The closed months. */
  readonly months: readonly MonthToDate[];
  readonly perContact: Compared;
  readonly perAgent: Compared;
}

/** The closed months, 0–11. */
export function closedMonthsOf(model: ModelSnapshot): readonly number[] {
  return Array.from({ length: model.closedMonths }, (_, month) => month);
}

function hasBudget(model: ModelSnapshot, months: readonly number[]): boolean {
  const lines = model.categories.flatMap((category) => category.lines);
  return lines.some(({ budget }) => months.some((month) => (budget[month] ?? null) !== null));
}

function compare(model: ModelSnapshot, months: readonly number[], of: (scope: Scope) => number): Compared {
  const at = (scenario: PlainScenario): Figure => orReason(() => of({ months, scenario }));
  const actual = at('actual');
  const budget = hasBudget(model, months) ? at('budget') : null;
  const variance = isKnown(actual) && isKnown(budget) ? sumCells([budget, -actual]) : null;
  return { actual, budget, variance };
}

/** The costs of a model's closed months. */
export function costsToDate(model: ModelSnapshot): CostsToDate {
  const months = closedMonthsOf(model);
  const total = compare(model, months, (scope) => costOf(model, null, scope));
  const of = isKnown(total.actual) && total.actual !== 0 ? total.actual : null;
  return {
    total,
    categories: CATEGORY_KEYS.map((category) => {
      const compared = compare(model, months, (scope) => costOf(model, category, scope));
      const share = of !== null && isKnown(compared.actual) ? compared.actual / of : null;
      return { category, share, ...compared };
    }),
    months: months.map((month) => ({ month, ...compare(model, [month], (scope) => costOf(model, null, scope)) })),
    perContact: compare(model, months, (scope) => divide(costOf(model, null, scope), contactsOf(model, scope))),
    perAgent: compare(model, months, (scope) => divide(costOf(model, null, scope), meanAgentsOf(model, scope))),
  };
}

/** Whether any actual cost stands in the workbook, readable or not. */
export function hasCosts(model: ModelSnapshot): boolean {
  return model.categories.some(({ lines }) =>
    lines.some(({ actual }) => actual.some((cell) => cell !== null && cell !== 0)),
  );
}
