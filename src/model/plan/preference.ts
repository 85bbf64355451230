import type { RunningSet } from './runningSet';

/** A set of levers that was found. */
export interface FoundSet {
  /** Places in the order of the levers. */
  readonly members: readonly number[];
  readonly oneOff: number;
}

/** Order of two sets by their levers: the last lever in which they differ decides, and the set without it comes first. */
function compareMembers(left: readonly number[], right: readonly number[]): number {
  for (let back = 1; ; back += 1) {
    const [own, other] = [left.at(-back), right.at(-back)];
    if (own !== other) return (own ?? -1) - (other ?? -1);
    if (own === undefined) return 0;
  }
}

/**
 * Whether a set of equal worth comes before another: the lower one-off cost, then the order of the levers.
 * No set comes before one that it extends, so a lever that adds nothing is left out.
 */
export function isPreferred(set: FoundSet, other: FoundSet | null): boolean {
  if (other === null) return true;
  if (Math.abs(set.oneOff - other.oneOff) > 1e-9) return set.oneOff < other.oneOff;
  return compareMembers(set.members, other.members) < 0;
}

/** The set as it is now. */
export function snapshotOf(set: RunningSet): FoundSet {
  return { members: [...set.members].sort((a, b) => a - b), oneOff: set.oneOff() };
}

/** The preferred one of the sets of equal worth that were offered. */
export class Preference {
  found: FoundSet | null = null;

  offer(set: RunningSet): void {
    if (this.wouldTake(set)) this.found = snapshotOf(set);
  }

  /** Whether the set, or what extends it, can be preferred to what was offered so far. */
  wouldTake(set: RunningSet): boolean {
    return isPreferred(snapshotOf(set), this.found);
  }
}
