/**
 * Freed capacity is not cash: only a part of what a lever saves lowers what is paid.
 */

/** A chosen lever. */
export interface CashLever {
  /** Net saving if it were chosen alone. */
  readonly alone: number;
  /** Share of its saving that is cash, 0–1. */
  readonly cash: number;
}

export interface CashSplit {
  readonly cash: number;
  readonly capacity: number;
}

/**
 * Splits the net saving of chosen levers into cash and freed capacity, by what each would save alone, as the Strategies
 * sheet does; nothing is cash where these savings sum to 0.
 */
export function splitCash(net: number, levers: readonly CashLever[]): CashSplit {
  const alone = levers.reduce((sum, lever) => sum + lever.alone, 0);
  const weighted = levers.reduce((sum, lever) => sum + lever.alone * lever.cash, 0);
  const cash = alone === 0 ? 0 : (net * weighted) / alone;
  return { cash, capacity: net - cash };
}
