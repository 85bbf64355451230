/** A month's cost beside its budget; `null`: no budget. */
export interface MonthPoint {
  /** 0–11. */
  readonly month: number;
  readonly actual: number;
  readonly budget: number | null;
}

/** What there is to say about a row of closed months. */
export type MonthsFinding =
  /** So many of the months with a budget cost more than it. */
  | { readonly kind: 'over-budget'; readonly over: number; readonly of: number }
  /** Without any budget: the dearest and the cheapest month. */
  | { readonly kind: 'range'; readonly highest: MonthPoint; readonly lowest: MonthPoint };

/** The finding of some closed months, of which the first of equals is named; `null` without months. */
export function monthsFinding(months: readonly MonthPoint[]): MonthsFinding | null {
  const [first] = months;
  if (!first) return null;
  const budgeted = months.filter(({ budget }) => budget !== null);
  if (budgeted.length > 0) {
    const over = budgeted.filter(({ actual, budget }) => actual > (budget ?? 0));
    return { kind: 'over-budget', over: over.length, of: budgeted.length };
  }
  return {
    kind: 'range',
    highest: months.reduce((best, month) => (month.actual > best.actual ? month : best), first),
    lowest: months.reduce((best, month) => (month.actual < best.actual ? month : best), first),
  };
}
