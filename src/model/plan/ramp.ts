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
  /** Saving of a full year, running cost not deducted; money. */
  readonly saving: number;
  /** Running cost of a full year. */
  readonly running: number;
}

const MONTHS_OF_YEAR = 12;

/** Net saving of each of the first months: the saving ramps up, the running cost is paid from the start. */
export function monthlyNet({ ramp, saving, running }: PlannedLever, months: number): number[] {
  return Array.from({ length: months }, (_, index) => {
    const month = index + 1;
    const paid = month < ramp.start ? 0 : running;
    return (saving * effectInMonth(ramp, month) - paid) / MONTHS_OF_YEAR;
  });
}
