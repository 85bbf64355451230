/**
 * What the last unit spent on quality saved in failures.
 */

/** One period: failure cost (COPQ) and spending on prevention and appraisal (COGQ). */
export interface QualityPeriod {
  readonly failure: number;
  readonly spend: number;
}

/** Movements smaller than this share of the amounts are what binary fractions leave over. */
const UNMOVED = 1e-12;

/**
 * −ΔCOPQ/ΔCOGQ, the earlier COPQ × `growth` (later volume ÷ earlier volume). `null` when COGQ did not move or both moved
 * the same way; 0 when only COPQ did not move.
 */
export function marginalBalance(before: QualityPeriod, after: QualityPeriod, growth: number): number | null {
  const spendMoved = movement(before.spend, after.spend);
  const failureMoved = movement(before.failure * growth, after.failure);
  if (spendMoved === 0 || Math.sign(failureMoved) === Math.sign(spendMoved)) return null;
  return failureMoved === 0 ? 0 : -failureMoved / spendMoved;
}

function movement(from: number, to: number): number {
  const moved = to - from;
  const size = Math.max(Math.abs(from), Math.abs(to));
  return size !== Infinity && Math.abs(moved) <= UNMOVED * size ? 0 : moved;
}
