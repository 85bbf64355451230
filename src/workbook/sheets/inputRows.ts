/** The rows of CS_Inputs as data: their key, section, defined name, format and starting value. */
import { toSerial } from '../../model/fiscalYear';
import { onSheet, range } from '../formulas';
import { NAMES } from '../names';
import type { CellSpec, FormatId, ValidationRule } from '../spec';
import type { Template } from '../template';
import { closingMonth, count, currencyCode, digits, firstDay, months, oneOf, rate, years } from '../validations';
import { SUMMARY } from './summaryLayout';

type Rows = Template['words']['inputs']['rows'];
export type InputKey = keyof Rows;
type Section = keyof Template['words']['inputs']['sections'];

/** Starting assumptions; each is an input with its source beside it. */
const ASSUMED = {
  shrinkage: 0.3,
  stepAgents: 10,
  openHours: 3000,
  answerSeconds: 20,
  callbackShare: 1,
  unavoidable: 0,
  band: 0.05,
  fit: 0.5,
  months: 6,
} as const;
/** What a plan is first chosen by: net savings of so many years, discounted at this rate, where they are what counts. */
export const ASSUMED_PLAN = { years: 3, rate: 0.08 } as const;
/** Decimals to which shares are compared. */
const RATE_DIGITS = 4;

/** One row of CS_Inputs. */
export interface InputRow {
  readonly key: InputKey;
  readonly section: Section;
  /** Defined name of the value's cell. */
  readonly name: string;
  readonly format: FormatId;
  /** What the value's cell holds at first; blank when left out. */
  readonly start?: (template: Template) => CellSpec;
  /** What may be typed; `address` is the value's cell, relative. */
  readonly rule?: (template: Template, address: string) => ValidationRule;
  /** The starting value is an assumption of the template, which its row says. */
  readonly isAssumption?: boolean;
}

/** Last month with an actual: the highest month number whose column of the Summary matrix is not all zero. */
function closingFormula(template: Template): string {
  const sheet = template.sheetName('summary');
  const matrix = onSheet(sheet, range(SUMMARY.monthMatrix));
  const numbers = onSheet(sheet, range(SUMMARY.monthNumbers));
  const choice = NAMES.closingMonthChoice;
  return `=IF(ISBLANK(${choice}),SUMPRODUCT(MAX((${matrix}<>0)*${numbers})),${choice})`;
}

const always =
  (value: number): InputRow['start'] =>
  () => ({ value });

/** Every row, in the order of the sheet. */
export const INPUT_ROWS: readonly InputRow[] = [
  {
    key: 'company',
    section: 'firm',
    name: NAMES.company,
    format: 'text',
    start: ({ settings }) => ({ value: settings.company ?? null }),
  },
  {
    key: 'currency',
    section: 'firm',
    name: NAMES.currency,
    format: 'text',
    start: ({ settings }) => ({ value: settings.currency }),
    rule: currencyCode,
  },
  {
    key: 'fiscal-year-start',
    section: 'firm',
    name: NAMES.fiscalYearStart,
    format: 'date',
    start: ({ settings }) => ({ value: toSerial({ ...settings.fiscalYearStart, day: 1 }) }),
    rule: firstDay,
  },
  {
    key: 'closing-month-choice',
    section: 'firm',
    name: NAMES.closingMonthChoice,
    format: 'integer',
    rule: closingMonth,
  },
  {
    key: 'closing-month',
    section: 'firm',
    name: NAMES.closingMonth,
    format: 'integer',
    start: (template) => ({ formula: closingFormula(template), style: 'formula' }),
  },
  {
    key: 'goal',
    section: 'firm',
    name: NAMES.goal,
    format: 'general',
    start: ({ words }) => ({ value: words.goals.balanced }),
    rule: (template) => oneOf(template, Object.values(template.words.goals)),
  },
  {
    key: 'agents',
    section: 'service',
    name: NAMES.agents,
    format: 'number',
    start: ({ settings }) => ({ value: settings.agents ?? null }),
    rule: count,
  },
  {
    key: 'shrinkage',
    section: 'service',
    name: NAMES.shrinkage,
    format: 'percent',
    start: always(ASSUMED.shrinkage),
    rule: rate,
    isAssumption: true,
  },
  {
    key: 'step-agents',
    section: 'service',
    name: NAMES.stepAgents,
    format: 'number',
    start: always(ASSUMED.stepAgents),
    rule: count,
    isAssumption: true,
  },
  {
    key: 'open-hours',
    section: 'service',
    name: NAMES.openHours,
    format: 'number',
    start: always(ASSUMED.openHours),
    rule: count,
    isAssumption: true,
  },
  {
    key: 'answer-seconds',
    section: 'service',
    name: NAMES.answerSeconds,
    format: 'number',
    start: always(ASSUMED.answerSeconds),
    rule: count,
    isAssumption: true,
  },
  {
    key: 'repeat-option',
    section: 'quality',
    name: NAMES.repeatOption,
    format: 'general',
    start: ({ words }) => ({ value: words.switches.off }),
    rule: (template) => oneOf(template, Object.values(template.words.switches)),
  },
  {
    key: 'callback-share',
    section: 'quality',
    name: NAMES.callbackShare,
    format: 'percent',
    start: always(ASSUMED.callbackShare),
    rule: rate,
    isAssumption: true,
  },
  {
    key: 'quality-source',
    section: 'quality',
    name: NAMES.qualitySource,
    format: 'general',
    start: ({ words }) => ({ value: words.inputs.qualitySources.assumed }),
    rule: (template) => oneOf(template, Object.values(template.words.inputs.qualitySources)),
  },
  { key: 'quality-sensitivity', section: 'quality', name: NAMES.assumedSensitivity, format: 'amount', rule: count },
  {
    key: 'quality-unavoidable',
    section: 'quality',
    name: NAMES.unavoidableFailure,
    format: 'amount',
    start: always(ASSUMED.unavoidable),
    rule: count,
    isAssumption: true,
  },
  {
    key: 'quality-band',
    section: 'quality',
    name: NAMES.qualityBand,
    format: 'percent',
    start: always(ASSUMED.band),
    rule: rate,
    isAssumption: true,
  },
  {
    key: 'quality-fit',
    section: 'quality',
    name: NAMES.weakestFit,
    format: 'ratio',
    start: always(ASSUMED.fit),
    rule: rate,
    isAssumption: true,
  },
  {
    key: 'quality-months',
    section: 'quality',
    name: NAMES.fewestMonths,
    format: 'integer',
    start: always(ASSUMED.months),
    rule: months,
    isAssumption: true,
  },
  { key: 'previous-cogq', section: 'previous', name: NAMES.previousCogq, format: 'amount', rule: count },
  { key: 'previous-copq', section: 'previous', name: NAMES.previousCopq, format: 'amount', rule: count },
  { key: 'previous-contacts', section: 'previous', name: NAMES.previousContacts, format: 'integer', rule: count },
  { key: 'customers', section: 'customers', name: NAMES.customers, format: 'integer', rule: count },
  { key: 'bad-share', section: 'customers', name: NAMES.badShare, format: 'percent', rule: rate },
  { key: 'added-churn', section: 'customers', name: NAMES.addedChurn, format: 'percent', rule: rate },
  { key: 'lifetime-value', section: 'customers', name: NAMES.lifetimeValue, format: 'amount', rule: count },
  {
    key: 'plan-objective',
    section: 'plan',
    name: NAMES.planObjective,
    format: 'general',
    start: ({ words }) => ({ value: words.inputs.objectives['annual-net'] }),
    rule: (template) => oneOf(template, Object.values(template.words.inputs.objectives)),
  },
  {
    key: 'plan-years',
    section: 'plan',
    name: NAMES.planYears,
    format: 'integer',
    start: always(ASSUMED_PLAN.years),
    rule: years,
    isAssumption: true,
  },
  {
    key: 'plan-rate',
    section: 'plan',
    name: NAMES.planRate,
    format: 'percent',
    start: always(ASSUMED_PLAN.rate),
    rule: rate,
    isAssumption: true,
  },
  { key: 'plan-budget', section: 'plan', name: NAMES.planBudget, format: 'amount', rule: count },
  {
    key: 'minor-digits',
    section: 'exactness',
    name: NAMES.minorDigits,
    format: 'integer',
    start: (template) => ({ value: template.minorDigits }),
    rule: digits,
  },
  {
    key: 'rate-digits',
    section: 'exactness',
    name: NAMES.rateDigits,
    format: 'integer',
    start: always(RATE_DIGITS),
    rule: digits,
  },
];
