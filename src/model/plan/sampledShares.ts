/**
 * Shapley shares of more members than every set of can be looked at: the mean over orders that are drawn. Each order's
 * shares sum to what all are worth together, and so does their mean.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';

/** Orders that are drawn; each is also gone through backwards, which halves the spread at no cost of its own. */
const ORDERS = 2000;
/** The same shares for the same members. */
const SEED = 20_251_124;

/** What grows by one member at a time. */
export interface Growing {
  /** Adds a member and returns what all that were added are worth; nothing is worth 0. */
  add(member: number): number;
}

/** Shares of `members` members; `start` gives an empty set that grows. */
export function sampleShares(members: number, start: () => Growing): number[] {
  const random = mersenne(SEED);
  const order = Array.from({ length: members }, (_, member) => member);
  const sums = order.map(() => 0);
  const walk = (members: readonly number[]): void => {
    const set = start();
    let before = 0;
    for (const member of members) {
      const worth = set.add(member);
      sums[member] = (sums[member] ?? 0) + worth - before;
      before = worth;
    }
  };
  for (let drawn = 0; drawn < ORDERS; drawn += 1) {
    for (let last = members - 1; last > 0; last -= 1) {
      const other = uniformInt(random, 0, last);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    walk(order);
    walk([...order].reverse());
  }
  return sums.map((sum) => sum / (2 * ORDERS));
}
