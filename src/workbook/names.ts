/** Defined names of the template: what formulas, functions and the pane find cells by. */
import type { CategoryKey } from '../model/categories';

export const NAMES = {
  totalActual: 'CsTotalActual',
  totalBudget: 'CsTotalBudget',
  actualToDate: 'CsActualToDate',
  budgetToDate: 'CsBudgetToDate',
  balance: 'CsBalance',
  stepAgents: 'CsStepAgents',
  openHours: 'CsOpenHours',
  answerSeconds: 'CsAnswerSeconds',
  planStart: 'CsPlanStart',
  planMonths: 'CsPlanMonths',
  planScenario: 'CsPlanScenario',
  planSaved: 'CsPlanSaved',
  planObjective: 'CsPlanObjective',
  planYears: 'CsPlanYears',
  planRate: 'CsPlanRate',
  planBudget: 'CsPlanBudget',
  guardrailsBreached: 'CsGuardrailsBreached',
  optimumSpend: 'CsOptimumSpend',
  checksFailing: 'CsChecksFailing',
  categories: 'CsCategories',
  company: 'CsCompany',
  currency: 'CsCurrency',
  minorDigits: 'CsMinorDigits',
  rateDigits: 'CsRateDigits',
  fiscalYearStart: 'CsFiscalYearStart',
  closingMonthChoice: 'CsClosingMonthChoice',
  closingMonth: 'CsClosingMonth',
  goal: 'CsGoal',
  repeatOption: 'CsRepeatOption',
  callbackShare: 'CsCallbackShare',
  agents: 'CsAgents',
  shrinkage: 'CsShrinkage',
  qualitySource: 'CsQualitySource',
  assumedSensitivity: 'CsAssumedSensitivity',
  unavoidableFailure: 'CsUnavoidableFailure',
  qualityBand: 'CsQualityBand',
  weakestFit: 'CsWeakestFit',
  fewestMonths: 'CsFewestMonths',
  previousCogq: 'CsPreviousCogq',
  previousCopq: 'CsPreviousCopq',
  previousContacts: 'CsPreviousContacts',
  customers: 'CsCustomers',
  badShare: 'CsBadShare',
  addedChurn: 'CsAddedChurn',
  lifetimeValue: 'CsLifetimeValue',
  contacts: 'CsContacts',
  unmapped: 'CsUnmapped',
  unmappedRows: 'CsUnmappedRows',
  categoryFigures: 'CsCategoryFigures',
  monthFigures: 'CsMonthFigures',
  glance: 'CsGlance',
  qualityMonths: 'CsQualityMonths',
  balanceFigures: 'CsBalanceFigures',
  guardrails: 'CsGuardrails',
  verdict: 'CsVerdict',
} as const;

/** Name of a category's actual cost of the year. */
export function actualName(category: CategoryKey): string {
  return `CsActual_${category}`;
}

/** Name of a category's budget of the year. */
export function budgetName(category: CategoryKey): string {
  return `CsBudget_${category}`;
}
