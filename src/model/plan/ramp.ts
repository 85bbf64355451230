/**
 * How a lever's saving comes in over the months of a plan. Months count from 1.
 */

export interface Ramp {
  /** First month in which it works. */
  readonly start: number;
  /** Months until it works in full, rising evenly; 0: at once. */
  readonly monthsToFull: number;
}

/** Part of its full effect that a lever has in a month, 0–1. */
export function effectInMonth({ start, monthsToFull }: Ramp, month: number): number {
  if (month < start) return 0;
  return monthsToFull <= 0 ? 1 : Math.min(1, (month - start + 1) / monthsToFull);
}

/** A lever's part of a plan. */
export interface PlannedLever {
  readonly ramp: Ramp;
  /** Saving of a full year, running cost not deducted, steps apart; money. */
  readonly saving: number;
  /** What it saves of a full year besides once whole steps of cost are free. Left out: nothing. */
  readonly inSteps?: number;
  /** Running cost of a full year. */
  readonly running: number;
}

const MONTHS_OF_YEAR = 12;

/** First month in which every lever that frees steps works in full; 1 without any. */
function stepsFrom(levers: readonly PlannedLever[]): number {
  const inFull = levers
    .filter(({ inSteps }) => (inSteps ?? 0) !== 0)
    .map(({ ramp }) => ramp.start + Math.max(1, ramp.monthsToFull) - 1);
  return Math.max(1, ...inFull);
}

/**
 * Net saving of each lever of a plan in each of the first months: savings ramp up, those in steps come once every lever
 * that frees them works in full, the running cost is paid from the start.
 */
export function monthlyNets(levers: readonly PlannedLever[], months: number): number[][] {
  const free = stepsFrom(levers);
  return levers.map(({ ramp, saving, inSteps = 0, running }) =>
    Array.from({ length: months }, (_, index) => {
      const month = index + 1;
      const paid = month < ramp.start ? 0 : running;
      return (saving * effectInMonth(ramp, month) + (month < free ? 0 : inSteps) - paid) / MONTHS_OF_YEAR;
    }),
  );
}
