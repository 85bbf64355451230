/**
 * When money spent has come back.
 */

/** Sums this small against the flows are what binary fractions leave over. */
const SETTLED = 1e-12;

/**
 * Periods until the flows, the first at period 0, have paid back what was spent, interpolated within the period; each flow
 * discounted at `rate` a period (above −1). 0 when nothing was spent, `null` when it never comes back.
 */
export function paybackPeriods(flows: readonly number[], rate: number): number | null {
  const scale = Math.max(0, ...flows.map(Math.abs));
  let balance = 0;
  for (const [period, flow] of flows.entries()) {
    // Near −100 % the discount of a late period is too small for a double, and nothing divided by it would be no number.
    const discounted = flow === 0 ? 0 : flow / (1 + rate) ** period;
    const isOwed = balance < -SETTLED * scale;
    if (isOwed && balance + discounted >= -SETTLED * scale) return period - 1 + Math.min(1, -balance / discounted);
    balance += discounted;
  }
  return balance < -SETTLED * scale ? null : 0;
}
