/**
 * The arguments by which live functions point into the model: category, period, scenario, check.
 */
import { LANGUAGES } from '../locales/languages';
import { NAMES } from '../locales/names';
import { CATEGORY_KEYS, type CategoryKey } from '../model/categories';
import { formatMonth } from '../model/fiscalYear';
import { monthsOf, periodOfNumber, periodOfText, type Period } from '../model/period';
import type { ModelSnapshot, ScenarioSnapshot } from '../model/snapshot';
import { plainText, scalar, shown, type CellContent } from './parameters';
import { FunctionError } from './result';

/** Which of the two sets of months that every line has. */
export type PlainScenario = 'actual' | 'budget';

/** One of the two, or a committed scenario by the name it was asked for. */
export type Scenario = PlainScenario | { readonly given: string };

/** A period with the words it was asked for, which an error repeats. */
export interface AskedPeriod {
  readonly period: Period;
  readonly given: string;
}

/** The whole fiscal year. */
export const FULL_YEAR: AskedPeriod = { period: { kind: 'year' }, given: 'FY' };

/** The closed months of the fiscal year. */
export const TO_DATE: AskedPeriod = { period: { kind: 'to-date' }, given: 'YTD' };

/** A category by key, by its number 1–11, or by its English or Chinese name. */
export const category = scalar((content): CategoryKey => {
  const key = CATEGORY_WORDS.get(plainText(content));
  if (key === undefined || typeof content === 'boolean') {
    throw new FunctionError('#VALUE!', 'category-unknown', { given: shown(content), last: CATEGORY_KEYS.length });
  }
  return key;
});

/** A month 1–12, a date, `Q2`, `YTD` or `FY`. */
export const period = scalar((content): AskedPeriod => {
  const found = typeof content === 'boolean' ? null : periodOf(content);
  if (found === null) throw new FunctionError('#VALUE!', 'period-unknown', { given: shown(content) });
  return { period: found, given: shown(content) };
});

/** Actual or Budget, in English or Chinese, or the name of a committed scenario. */
export const scenario = scalar(
  (content): Scenario => SCENARIO_WORDS.get(plainText(content)) ?? { given: shown(content) },
);

/** Cost by category and month of a committed scenario. Throws `#VALUE!` when the model has none of that name. */
export function committedScenario(model: ModelSnapshot, { given }: { readonly given: string }): ScenarioSnapshot {
  const found = model.scenarios.find(({ name }) => plainText(name) === plainText(given));
  if (found) return found;
  const names = [...SCENARIO_WORDS.keys(), ...model.scenarios.map(({ name }) => name)];
  throw new FunctionError('#VALUE!', 'scenario-unknown', { given, names: names.join(', ') });
}

/**
 * Actual or Budget. Throws `#VALUE!` for a scenario the model does not have, and `#N/A` for a committed one: it holds costs
 * only.
 */
export function plainScenario(model: ModelSnapshot, asked: Scenario): PlainScenario {
  if (typeof asked === 'string') return asked;
  committedScenario(model, asked);
  throw new FunctionError('#N/A', 'scenario-costs-only', { given: asked.given });
}

/** The months of a period that are closed, so that no budget stands against a month still running. */
export function closedMonthsIn(model: ModelSnapshot, asked: AskedPeriod): readonly number[] {
  const closed = monthsIn(model, asked).filter((month) => month < model.closedMonths);
  if (closed.length === 0) throw new FunctionError('#N/A', 'no-closed-month');
  return closed;
}

/** The name of a check, as the model may have it. */
export const checkName = scalar((content) => ({ key: plainText(content), given: shown(content) }));

/** The months of a period in this model, 0–11. Throws `#VALUE!` when it lies outside the model's year. */
export function monthsIn(model: ModelSnapshot, asked: AskedPeriod): readonly number[] {
  const months = monthsOf(asked.period, model.fiscalYearStart, model.closedMonths);
  if (months === null) {
    const start = formatMonth(model.fiscalYearStart);
    throw new FunctionError('#VALUE!', 'period-outside', { given: asked.given, start });
  }
  return months;
}

function periodOf(content: Exclude<CellContent, boolean | null>): Period | null {
  return typeof content === 'number' ? periodOfNumber(content) : (periodOfText(content) ?? serialOfText(content));
}

/** A date serial that stands in its cell as text. */
function serialOfText(text: string): Period | null {
  return /^\d{5}$/.test(text.trim()) ? periodOfNumber(Number(text)) : null;
}

const CATEGORY_WORDS: ReadonlyMap<string, CategoryKey> = new Map(
  CATEGORY_KEYS.flatMap((key, index) => {
    const names = LANGUAGES.flatMap((language) => {
      const { categories, categorySheets } = NAMES[language];
      return [categories[key], categorySheets[key]];
    });
    return [key, String(index + 1), ...names].map((word) => [plainText(word), key] as const);
  }),
);

const SCENARIO_WORDS: ReadonlyMap<string, PlainScenario> = new Map(
  LANGUAGES.flatMap((language) => {
    const { actual, budget } = NAMES[language].scenarios;
    return [
      [plainText(actual), 'actual'],
      [plainText(budget), 'budget'],
    ] as const;
  }),
);
