import { FunctionError } from './result';

/** A quotient; a zero denominator gives `#DIV/0!`. */
export function divide(dividend: number, divisor: number): number {
  if (divisor === 0) throw new FunctionError('#DIV/0!', 'zero-denominator');
  return dividend / divisor;
}
