import { sumCells } from '../money';

/** The largest of some amounts, and what the others come to. */
export interface Largest<T> {
  /** The largest first; amounts of 0 are left out. */
  readonly top: readonly T[];
  /** `null` when `top` holds them all. */
  readonly rest: { readonly count: number; readonly amount: number } | null;
}

/** The `count` largest amounts and the sum of the others. One single other is shown rather than summed. */
export function largest<T extends { readonly amount: number }>(items: readonly T[], count: number): Largest<T> {
  const sorted = items.filter(({ amount }) => amount !== 0).sort((one, other) => other.amount - one.amount);
  if (sorted.length <= count + 1) return { top: sorted, rest: null };
  const others = sorted.slice(count);
  return {
    top: sorted.slice(0, count),
    rest: { count: others.length, amount: sumCells(others.map(({ amount }) => amount)) },
  };
}
