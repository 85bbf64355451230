/** Defined names of the template: what formulas, functions and the pane find cells by. */
import type { CategoryKey } from '../model/categories';

export const NAMES = {
  totalActual: 'CsTotalActual',
  totalBudget: 'CsTotalBudget',
  checksFailing: 'CsChecksFailing',
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
  contacts: 'CsContacts',
  unmapped: 'CsUnmapped',
  unmappedRows: 'CsUnmappedRows',
} as const;

/** Name of a category's actual cost of the year. */
export function actualName(category: CategoryKey): string {
  return `CsActual_${category}`;
}

/** Name of a category's budget of the year. */
export function budgetName(category: CategoryKey): string {
  return `CsBudget_${category}`;
}
