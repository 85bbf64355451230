/** Figures of functions, and when two of them are the same. */
import { callPure } from './call';

/** A pure function's number. Throws when it gives anything else. */
export function figure(...call: Parameters<typeof callPure>): number {
  const result = callPure(...call);
  if (typeof result !== 'number') throw new Error(`${call[0]} gives ${JSON.stringify(result)}`);
  return result;
}

/** Expects two numbers to differ by rounding only: within 1e-9 of the larger, or of `scale`, what they were reckoned from. */
export function expectNear(one: number, other: number, scale = 0): void {
  const size = Math.max(Math.abs(one), Math.abs(other), scale);
  // Products of tiny numbers lose their digits.
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * size + 1e-300);
}
