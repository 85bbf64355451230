/**
 * Rounds up to a whole number, forgiving what binary fractions add: 21 ÷ 0.7 is 30, not 31. Every ceiling of the model is
 * this one: ⌈v − 1e−9·max(1, |v|)⌉.
 */
export function ceiling(value: number): number {
  // `+ 0` makes −0 plain 0.
  return Math.ceil(value - 1e-9 * Math.max(1, Math.abs(value))) + 0;
}
