/**
 * Pure functions of the balance of cost and quality.
 */
import { marginalBalance } from '../model/marginalBalance';
import {
  isSolvable,
  OPTIMUM_PARTS,
  qualityBalance,
  qualityOptimum,
  totalQualityCost,
  type QualityCurve,
} from '../model/qualityCurve';
import { divide } from './divide';
import { pure, type PureFunction } from './functionSpec';
import { choice, number, optional } from './parameters';
import { FunctionError } from './result';

const spend = number({ minimum: 0 });
const curve = { avoidable: number(), sensitivity: number(), unavoidable: optional(number(), 0) };

export const QUALITY_FUNCTIONS: readonly PureFunction[] = [
  pure('CURVE', {
    parameters: { spend, ...curve },
    result: 'number',
    // 400,000 + 2,000,000·e^(−1)
    examples: [{ arguments: [400_000, 2_000_000, 400_000], result: 1_135_758.882343 }],
    evaluate: (given) => totalQualityCost(solvable(given), given.spend),
  }),
  pure('CURVEOPTIMUM', {
    parameters: { ...curve, what: optional(choice(OPTIMUM_PARTS), 'spend') },
    result: 'number',
    // 400,000·ln 5, and 400,000 more
    examples: [
      { arguments: [2_000_000, 400_000], result: 643_775.164974 },
      { arguments: [2_000_000, 400_000, 0, 'cost'], result: 1_043_775.164974 },
    ],
    evaluate: (given) => qualityOptimum(solvable(given))[given.what],
  }),
  pure('CURVEBALANCE', {
    parameters: { spend, ...curve },
    result: 'number',
    examples: [{ arguments: [400_000, 400_000, 400_000], result: 0.367879 }],
    evaluate(given) {
      const balance = qualityBalance(solvable(given), given.spend);
      if (balance === null) throw new FunctionError('#DIV/0!', 'zero-denominator');
      return balance;
    },
  }),
  pure('MARGINAL', {
    parameters: {
      copq_before: number(),
      copq_after: number(),
      cogq_before: number(),
      cogq_after: number(),
      volume_before: optional(number({ minimum: 0, divides: true }), null),
      volume_after: optional(number({ minimum: 0 }), null),
    },
    result: 'number',
    examples: [{ arguments: [1_517_000, 1_317_000, 1_356_000, 1_436_000], result: 2.5 }],
    evaluate(given) {
      const before = { failure: given.copq_before, spend: given.cogq_before };
      const after = { failure: given.copq_after, spend: given.cogq_after };
      const marginal = marginalBalance(before, after, growthOf(given.volume_before, given.volume_after));
      if (marginal === null) throw new FunctionError('#N/A', 'marginal-unknown');
      return marginal;
    },
  }),
];

function solvable(given: QualityCurve): QualityCurve {
  if (!isSolvable(given)) throw new FunctionError('#NUM!', 'curve-unsolvable');
  return given;
}

function growthOf(before: number | null, after: number | null): number {
  if (before === null && after === null) return 1;
  if (before === null || after === null) {
    throw new FunctionError('#VALUE!', 'arguments-together', { one: 'volume_before', other: 'volume_after' });
  }
  return divide(after, before);
}
