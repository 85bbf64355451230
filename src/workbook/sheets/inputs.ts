import { toSerial } from '../../model/fiscalYear';
import { cell, onSheet, range } from '../formulas';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import { closingMonth, currencyCode, digits, count, firstDay, oneOf, rate } from '../validations';
import type { CellSpec, NameSpec, SheetSpec, StyleId, TableSpec, ValidationRule, ValidationSpec } from '../spec';
import { wrappedHeight } from '../textFit';
import { TABLES, columnIndex, columnsOf, headerOf } from '../tables';
import type { Template } from '../template';
import { buildSheet, single } from './frame';
import { SUMMARY } from './summaryLayout';

/** Keys of the rows of CS_Inputs, in order. */
export const INPUT_KEYS = [
  'company',
  'currency',
  'fiscal-year-start',
  'closing-month-choice',
  'closing-month',
  'goal',
  'agents',
  'repeat-option',
  'callback-share',
  'minor-digits',
  'rate-digits',
] as const;
export type InputKey = (typeof INPUT_KEYS)[number];

const HEADER_ROW = 4;
const INPUT_WIDTH = 40;
const NOTE_WIDTH = 56;
const VALUE_COLUMN = columnIndex(TABLES.inputs, 'value');
/** Decimals to which shares are compared, and the share of unresolved customers who call back: starting assumptions. */
const RATE_DIGITS = 4;
const CALLBACK_SHARE = 1;

const NAME_OF: Readonly<Record<InputKey, string>> = {
  company: NAMES.company,
  currency: NAMES.currency,
  'fiscal-year-start': NAMES.fiscalYearStart,
  'closing-month-choice': NAMES.closingMonthChoice,
  'closing-month': NAMES.closingMonth,
  goal: NAMES.goal,
  agents: NAMES.agents,
  'repeat-option': NAMES.repeatOption,
  'callback-share': NAMES.callbackShare,
  'minor-digits': NAMES.minorDigits,
  'rate-digits': NAMES.rateDigits,
};

function rowOf(key: InputKey): number {
  return HEADER_ROW + 1 + INPUT_KEYS.indexOf(key);
}

/** Last month with an actual: the highest month number whose column of the Summary matrix is not all zero. */
function closingFormula(template: Template): string {
  const sheet = template.sheetName('summary');
  const matrix = onSheet(sheet, range(SUMMARY.monthMatrix));
  const numbers = onSheet(sheet, range(SUMMARY.monthNumbers));
  const choice = NAMES.closingMonthChoice;
  return `=IF(ISBLANK(${choice}),SUMPRODUCT(MAX((${matrix}<>0)*${numbers})),${choice})`;
}

function valueCells(template: Template): Readonly<Record<InputKey, CellSpec>> {
  const { settings, words } = template;
  const start = toSerial({ ...settings.fiscalYearStart, day: 1 });
  return {
    company: { value: settings.company ?? null, format: 'text' },
    currency: { value: settings.currency, format: 'text' },
    'fiscal-year-start': { value: start, format: 'date' },
    'closing-month-choice': { value: null, format: 'integer' },
    'closing-month': { formula: closingFormula(template), style: 'formula', format: 'general' },
    goal: { value: words.goals.balanced },
    agents: { value: settings.agents ?? null, format: 'number' },
    'repeat-option': { value: words.switches.off },
    'callback-share': { value: CALLBACK_SHARE, format: 'percent' },
    'minor-digits': { value: template.minorDigits, format: 'general' },
    'rate-digits': { value: RATE_DIGITS, format: 'general' },
  };
}

function rules(template: Template): Partial<Record<InputKey, ValidationRule>> {
  const { words } = template;
  const address = (key: InputKey): string => cell(rowOf(key), VALUE_COLUMN);
  return {
    currency: currencyCode(template, address('currency')),
    'fiscal-year-start': firstDay(template, address('fiscal-year-start')),
    'closing-month-choice': closingMonth(template),
    goal: oneOf(template, Object.values(words.goals)),
    agents: count(template),
    'repeat-option': oneOf(template, Object.values(words.switches)),
    'callback-share': rate(template),
    'minor-digits': digits(template),
    'rate-digits': digits(template),
  };
}

const STYLES: Readonly<Record<string, StyleId>> = { input: 'prose', value: 'input', note: 'prose', source: 'prose' };

function inputsTable(template: Template): TableSpec {
  const { words, settings } = template;
  const values = valueCells(template);
  return {
    name: TABLES.inputs,
    row: HEADER_ROW,
    column: 0,
    columns: columnsOf(TABLES.inputs).map((id) => ({
      id,
      header: headerOf(TABLES.inputs, id, settings.language),
      style: STYLES[id] ?? 'text',
      format: id === 'date' ? 'date' : 'general',
    })),
    rows: INPUT_KEYS.map((key) => {
      const { label, unit, note } = words.inputs.rows[key];
      return [key, label, values[key], unit, note, null, null, null];
    }),
    totals: false,
    filter: false,
  };
}

/** Settings and assumptions: one table, each with its note, source, owner and date. */
export function buildInputs(template: Template): SheetSpec {
  const table = inputsTable(template);
  const validations = Object.entries(rules(template)).map(([key, rule]): ValidationSpec => ({
    area: single(rowOf(key as InputKey), VALUE_COLUMN),
    ...rule,
  }));
  const widths = [24, INPUT_WIDTH, 18, 12, NOTE_WIDTH, 18, 14, 12];
  return buildSheet(template, 'inputs', {
    title: template.sheetName('inputs'),
    lead: template.words.inputs.lead,
    tabColor: PALETTE.settings,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    columns: widths.map((width, column) => ({ column, width, ...(column === 0 && { hidden: true }) })),
    rows: INPUT_KEYS.map((key) => {
      const { label, note } = template.words.inputs.rows[key];
      const texts = [
        { text: label, width: INPUT_WIDTH },
        { text: note, width: NOTE_WIDTH },
      ];
      return { row: rowOf(key), height: wrappedHeight(texts) };
    }),
    tables: [table],
    validations,
    print: {
      landscape: true,
      area: { row: 0, column: 1, rows: HEADER_ROW + 1 + table.rows.length, columns: widths.length - 1 },
      pagesTall: 1,
    },
  });
}

/** The defined names of the inputs' value cells. */
export function inputNames(): readonly NameSpec[] {
  return INPUT_KEYS.map((key) => ({ name: NAME_OF[key], sheet: 'inputs', area: single(rowOf(key), VALUE_COLUMN) }));
}
