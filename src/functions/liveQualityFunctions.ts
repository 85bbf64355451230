/**
 * The functions that read cost of quality and its balance from the model.
 */
import { OPTIMUM_PARTS, qualityBalance, qualityOptimum } from '../model/qualityCurve';
import { sumCells } from '../model/money';
import { sumOf } from './cells';
import { live, type LiveFunction } from './functionSpec';
import { FULL_YEAR, closedMonthsIn, monthsIn, period, plainScenario, scenario } from './modelArguments';
import { classCosts, curveOf, failureOf, paceOf, spendOf, type ClassCosts } from './modelQuality';
import { choice, optional } from './parameters';
import { FunctionError } from './result';

/** What COQ gives: a class by its letter, or a sum of classes. */
const COQ_PARTS = {
  P: (costs) => costs.prevention,
  A: (costs) => costs.appraisal,
  IF: (costs) => costs['internal-failure'],
  EF: (costs) => costs['external-failure'],
  O: (costs) => costs.operating,
  COGQ: spendOf,
  COPQ: failureOf,
  TCQ: (costs) => sumCells([spendOf(costs), failureOf(costs)]),
} as const satisfies Record<string, (costs: ClassCosts) => number>;
const COQ_NAMES = Object.keys(COQ_PARTS) as (keyof typeof COQ_PARTS)[];

export const LIVE_QUALITY_FUNCTIONS: readonly LiveFunction[] = [
  live('COQ', {
    parameters: {
      class: optional(choice(COQ_NAMES), 'TCQ'),
      period: optional(period, FULL_YEAR),
      scenario: optional(scenario, 'actual'),
    },
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['COPQ', 'Q2'] }, { arguments: ['P', 'FY', 'Budget'] }],
    evaluate: (asked, model) =>
      COQ_PARTS[asked.class](classCosts(model, monthsIn(model, asked.period), plainScenario(model, asked.scenario))),
  }),
  live('BALANCE', {
    parameters: { period: optional(period, FULL_YEAR), scenario: optional(scenario, 'actual') },
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['Q2'] }, { arguments: ['FY', 'Budget'] }],
    evaluate(asked, model) {
      const closed = closedMonthsIn(model, asked.period);
      const pace = paceOf(model, closed, plainScenario(model, asked.scenario));
      const balance = qualityBalance(curveOf(model, pace), pace.spend);
      if (balance === null) throw new FunctionError('#N/A', 'no-quality-cost');
      return balance;
    },
  }),
  live('OPTIMUM', {
    parameters: { what: optional(choice(OPTIMUM_PARTS), 'spend') },
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['low'] }],
    evaluate({ what }, model) {
      const closed = closedMonthsIn(model, FULL_YEAR);
      return qualityOptimum(curveOf(model, paceOf(model, closed, 'actual')), sumOf([model.quality.band]))[what];
    },
  }),
];
