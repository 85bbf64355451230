/**
 * The functions that are calculated from their arguments alone.
 */
import { flexibleBudget, type StepCost } from '../model/flexibleBudget';
import { pure, type PureFunction } from './functionSpec';
import { number, optional } from './parameters';
import { FunctionError } from './result';

export const PURE_FUNCTIONS: readonly PureFunction[] = [
  pure('FLEX', {
    parameters: {
      fixed: number(),
      rate: number(),
      volume: number({ minimum: 0 }),
      step_size: optional(number({ minimum: 0, divides: true }), null),
      step_cost: optional(number(), null),
    },
    result: 'number',
    examples: [
      { arguments: [100_000, 2.5, 42_500], result: 206_250 },
      { arguments: [0, 0, 42_500, 4_250, 42_500], result: 425_000 },
      { arguments: [0, 0, 38_700, 4_250, 42_500], result: 425_000 },
    ],
    evaluate: ({ fixed, rate, volume, step_size, step_cost }) =>
      flexibleBudget(fixed, rate, volume, stepOf(step_size, step_cost)),
  }),
];

function stepOf(size: number | null, cost: number | null): StepCost | null {
  if (size === null && cost === null) return null;
  if (size === null || cost === null) {
    throw new FunctionError('#VALUE!', 'arguments-together', { one: 'step_size', other: 'step_cost' });
  }
  return { size, cost };
}
