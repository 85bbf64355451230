import { fromMinor, minor, toMinor } from '../money';

/** Remainders that differ by less are equal: binary fractions tell them apart. */
const REMAINDER_PARTS = 1e6;

/**
 * Rounds shares, which sum to about `total`, to `digits` decimals so that they sum to it exactly: each is rounded down and
 * what is left over goes to the largest remainders, ties to the first. Throws `amount-too-large`.
 */
export function allocateShares(total: number, shares: readonly number[], digits: number): number[] {
  const parts = shares.map((share, index) => {
    // In parts of a minor unit: a share a hair below a whole one is that one.
    const units = Math.round(share * 10 ** digits * REMAINDER_PARTS) / REMAINDER_PARTS;
    return { index, units: Math.floor(units), remainder: units - Math.floor(units) };
  });
  const rest = toMinor(total, digits) - parts.reduce((sum, { units }) => sum + units, 0);
  const byRemainder = [...parts].sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const amounts = parts.map(({ units }) => units);
  for (let unit = 0; unit < Math.abs(rest) && byRemainder.length > 0; unit += 1) {
    const position = rest > 0 ? unit : -1 - unit;
    const part = byRemainder.at(position % byRemainder.length);
    if (part) amounts[part.index] = (amounts[part.index] ?? 0) + Math.sign(rest);
  }
  return amounts.map((units) => fromMinor(minor(units), digits));
}
