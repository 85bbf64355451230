/**
 * Pure functions of budgets and cost allocation.
 */
import { flexibleBudget, type StepCost } from '../model/flexibleBudget';
import { LABOUR_VARIANCES, labourVariances, loadedHourlyRate } from '../model/labour';
import { allocate, fromMinor, toMinor } from '../model/money';
import { pure, type PureFunction } from './functionSpec';
import { choice, number, numbers, optional } from './parameters';
import { FunctionError } from './result';

export const BUDGET_FUNCTIONS: readonly PureFunction[] = [
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
  pure('ALLOCATE', {
    parameters: {
      pool: number(),
      drivers: numbers('zero', { minimum: 0 }),
      decimals: optional(number({ minimum: 0, maximum: 10, whole: true }), 2),
    },
    result: 'matrix',
    examples: [{ arguments: [100, [[1, 1, 1]]], result: [[33.34, 33.33, 33.33]] }],
    evaluate: ({ pool, drivers, decimals }) => shares(pool, drivers, decimals),
  }),
  pure('LOADEDRATE', {
    parameters: {
      annual_pay: number(),
      oncost: number({ minimum: 0 }),
      paid_hours: number({ minimum: 0, divides: true }),
      shrinkage: optional(number({ minimum: 0, maximum: 1, leavesNothingAt: 1 }), 0),
      occupancy: optional(number({ minimum: 0, maximum: 1, divides: true }), 1),
    },
    result: 'number',
    examples: [
      // 60,000 · 1.2 ÷ 2,000 = 36; ÷ 0.75 = 48; ÷ 0.8 = 60
      { arguments: [60_000, 0.2, 2_000], result: 36 },
      { arguments: [60_000, 0.2, 2_000, 0.25, 0.8], result: 60 },
    ],
    evaluate: ({ annual_pay, oncost, paid_hours, shrinkage, occupancy }) =>
      loadedHourlyRate({ annualPay: annual_pay, oncost, paidHours: paid_hours, shrinkage, occupancy }),
  }),
  pure('LABORVARIANCE', {
    parameters: {
      kind: choice(LABOUR_VARIANCES),
      budget_volume: number({ minimum: 0 }),
      actual_volume: number({ minimum: 0 }),
      hours_per_unit: number({ minimum: 0 }),
      actual_hours: number({ minimum: 0 }),
      standard_rate: number(),
      actual_rate: number(),
    },
    result: 'number',
    examples: [
      { arguments: ['efficiency', 100, 110, 0.5, 60, 30, 31], result: -150 },
      { arguments: ['total', 100, 110, 0.5, 60, 30, 31], result: -360 },
    ],
    evaluate: (given) =>
      labourVariances({
        budgetVolume: given.budget_volume,
        actualVolume: given.actual_volume,
        hoursPerUnit: given.hours_per_unit,
        actualHours: given.actual_hours,
        standardRate: given.standard_rate,
        actualRate: given.actual_rate,
      })[given.kind],
  }),
];

function stepOf(size: number | null, cost: number | null): StepCost | null {
  if (size === null && cost === null) return null;
  if (size === null || cost === null) {
    throw new FunctionError('#VALUE!', 'arguments-together', { one: 'step_size', other: 'step_cost' });
  }
  return { size, cost };
}

/** The pool in shares that sum to it exactly, in the shape of the drivers. */
function shares(pool: number, drivers: readonly (readonly number[])[], decimals: number): number[][] {
  const weights = drivers.flat();
  if (weights.every((weight) => weight === 0)) throw new FunctionError('#DIV/0!', 'zero-denominator');
  if (Math.abs(pool) * 10 ** decimals > Number.MAX_SAFE_INTEGER) throw new FunctionError('#NUM!', 'result-too-large');
  const parts = allocate(toMinor(pool, decimals), weights).map((part) => fromMinor(part, decimals));
  let taken = 0;
  return drivers.map((row) => parts.slice(taken, (taken += row.length)));
}
