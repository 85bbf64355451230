/**
 * The functions that read the model of the workbook.
 */
import { sumCells } from '../model/money';
import type { ModelSnapshot } from '../model/snapshot';
import { sumOf } from './cells';
import { divide } from './divide';
import { live, type LiveFunction } from './functionSpec';
import {
  category,
  checkName,
  closedMonthsIn,
  FULL_YEAR,
  TO_DATE,
  monthsIn,
  period,
  scenario,
  type AskedPeriod,
  type Scenario,
} from './modelArguments';
import { contactsOf, costOf, meanAgentsOf, requireTable, type Scope } from './modelCost';
import { optional } from './parameters';
import { FunctionError } from './result';

const wherever = {
  category: optional(category, null),
  period: optional(period, FULL_YEAR),
  scenario: optional(scenario, 'actual'),
};

export const LIVE_FUNCTIONS: readonly LiveFunction[] = [
  live('TOTAL', {
    parameters: wherever,
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['people', 'Q2'] }, { arguments: [6, 'YTD', 'Budget'] }],
    evaluate: (asked, model) => costOf(model, asked.category, scopeOf(asked, model)),
  }),
  live('SHARE', {
    parameters: { ...wherever, category },
    result: 'number',
    examples: [{ arguments: ['complaints'] }, { arguments: ['people', '2025-03'] }],
    evaluate(asked, model) {
      const scope = scopeOf(asked, model);
      return divide(costOf(model, asked.category, scope), costOf(model, null, scope));
    },
  }),
  live('PERCONTACT', {
    parameters: wherever,
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['outsourcing', 'YTD'] }],
    evaluate(asked, model) {
      const scope = scopeOf(asked, model);
      return divide(costOf(model, asked.category, scope), contactsOf(model, scope));
    },
  }),
  live('PERAGENT', {
    parameters: wherever,
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['people', 'Q1', 'Budget'] }],
    evaluate(asked, model) {
      const scope = scopeOf(asked, model);
      return divide(costOf(model, asked.category, scope), meanAgentsOf(model, scope));
    },
  }),
  live('VARIANCE', {
    parameters: { category: wherever.category, period: optional(period, TO_DATE) },
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['training', 'Q1'] }],
    evaluate(asked, model) {
      const months = closedMonthsIn(model, asked.period);
      const budget = costOf(model, asked.category, { months, scenario: 'budget' });
      return sumCells([budget, -costOf(model, asked.category, { months, scenario: 'actual' })]);
    },
  }),
  live('CHECK', {
    parameters: { name: optional(checkName, null) },
    result: 'number',
    examples: [{ arguments: [] }, { arguments: ['control-total'] }],
    evaluate: ({ name }, model) => (name === null ? failingChecks(model) : differenceOf(name, model)),
  }),
];

function scopeOf(asked: { period: AskedPeriod; scenario: Scenario }, model: ModelSnapshot): Scope {
  return { months: monthsIn(model, asked.period), scenario: asked.scenario };
}

function failingChecks(model: ModelSnapshot): number {
  requireTable(model, 'CS_Checks');
  return model.checks.filter(({ passed }) => passed === false).length;
}

function differenceOf(name: { key: string; given: string }, model: ModelSnapshot): number {
  requireTable(model, 'CS_Checks');
  const check = model.checks.find(({ key }) => key === name.key);
  if (!check) {
    const names = model.checks.map(({ key }) => key).join(', ');
    throw new FunctionError('#VALUE!', 'check-unknown', { given: name.given, names });
  }
  if (check.passed === null || check.difference === null) {
    throw new FunctionError('#N/A', 'check-not-run', { name: check.key });
  }
  return sumOf([check.difference]);
}
