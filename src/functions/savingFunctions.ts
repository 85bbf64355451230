/**
 * Pure functions of savings and what is at stake.
 */
import { paybackPeriods } from '../model/payback';
import { composeEffects, deflectionSaving, valueAtRisk } from '../model/savings';
import { pure, type PureFunction } from './functionSpec';
import { number, numbers, optional, repeated } from './parameters';
import { FunctionError } from './result';

const share = number({ minimum: 0, maximum: 1 });

export const SAVING_FUNCTIONS: readonly PureFunction[] = [
  pure('COMPOSE', {
    parameters: { effects: repeated(numbers('skip')) },
    result: 'number',
    examples: [
      { arguments: [0.1, 0.05, 0.08], result: 0.2134 },
      { arguments: [[[0.1, 0.05, 0.08]]], result: 0.2134 },
    ],
    evaluate({ effects }) {
      if (effects.some((effect) => effect >= 1)) throw new FunctionError('#NUM!', 'effect-whole');
      return composeEffects(effects);
    },
  }),
  pure('PAYBACK', {
    parameters: { flows: numbers('zero'), rate: optional(number({ above: -1 }), 0) },
    result: 'number',
    // 3 + 20,000 ÷ 35,000
    examples: [{ arguments: [[[-95_000, 20_000, 25_000, 30_000, 35_000, 40_000]]], result: 3.571429 }],
    evaluate({ flows, rate }) {
      const periods = paybackPeriods(flows.flat(), rate);
      if (periods === null) throw new FunctionError('#N/A', 'never-paid-back');
      return periods;
    },
  }),
  pure('DEFLECTION', {
    parameters: {
      contacts: number({ minimum: 0 }),
      rate: share,
      avoidable_cost: number(),
      self_service_cost: number(),
      leakage: optional(share, 0),
      run_cost: optional(number(), 0),
    },
    result: 'number',
    // 100,000 · 0.2 · (0.75 · 20 − 1) − 60,000
    examples: [{ arguments: [100_000, 0.2, 20, 1, 0.25, 60_000], result: 220_000 }],
    evaluate: (given) =>
      deflectionSaving({
        contacts: given.contacts,
        rate: given.rate,
        avoidableCost: given.avoidable_cost,
        selfServiceCost: given.self_service_cost,
        leakage: given.leakage,
        runCost: given.run_cost,
      }),
  }),
  pure('VALUEATRISK', {
    parameters: {
      customers: number({ minimum: 0 }),
      bad_share: share,
      churn_increase: share,
      lifetime_value: number(),
    },
    result: 'number',
    examples: [{ arguments: [50_000, 0.08, 0.15, 1_200], result: 720_000 }],
    evaluate: (given) => valueAtRisk(given.customers, given.bad_share, given.churn_increase, given.lifetime_value),
  }),
];
