/** The template's validation rules: what a cell takes, and the sentence shown beside it. */
import { say } from '../locales';
import { NAMES } from './names';
import type { ValidationRule } from './spec';
import type { Template } from './template';

/** Bound for amounts: far above any real cost, so that only text is refused. */
const LARGEST = 1e12;

/** Days that a plan may start on, as Excel serials: 1990-01-01 to 2199-12-31. */
const [FIRST_DAY, LAST_DAY] = [32_874, 109_574];

type Wording = { readonly title: string; readonly message: string };

function stop(rule: ValidationRule['rule'], wording: Wording): ValidationRule {
  return { rule, prompt: wording, error: { ...wording, style: 'stop' } };
}

/** One of a few words. */
export function oneOf(template: Template, values: readonly string[]): ValidationRule {
  const { title, message } = template.words.validation.list;
  const wording = { title, message: say(template.settings.language, message, { values: values.join(' / ') }) };
  return stop({ kind: 'list', values }, wording);
}

/** An amount of money, also negative. */
export function amount(template: Template): ValidationRule {
  const { title, message } = template.words.validation.amount;
  const wording = {
    title,
    message: say(template.settings.language, message, { currency: template.settings.currency }),
  };
  return stop({ kind: 'decimal', minimum: -LARGEST, maximum: LARGEST }, wording);
}

/** A share of a whole, 0–1; on category sheets the five of a line make 1. */
export function share(template: Template): ValidationRule {
  return stop({ kind: 'decimal', minimum: 0, maximum: 1 }, template.words.validation.share);
}

/** A rate, 0–1. */
export function rate(template: Template): ValidationRule {
  return stop({ kind: 'decimal', minimum: 0, maximum: 1 }, template.words.validation.rate);
}

/** A volume or a head count: zero or more. */
export function count(template: Template): ValidationRule {
  return stop({ kind: 'decimal', minimum: 0, maximum: LARGEST }, template.words.validation.count);
}

/** A month of the fiscal year, 1–12. */
export function closingMonth(template: Template): ValidationRule {
  return stop({ kind: 'whole', minimum: 1, maximum: 12 }, template.words.validation.closing);
}

/** A number of months of the year, 3–12: a line through fewer points says nothing. */
export function months(template: Template): ValidationRule {
  return stop({ kind: 'whole', minimum: 3, maximum: 12 }, template.words.validation.months);
}

/** A number of years that a plan is looked at, 1–30. */
export function years(template: Template): ValidationRule {
  return stop({ kind: 'whole', minimum: 1, maximum: 30 }, template.words.inputs.planYears);
}

/** A month of a plan, 1–12. */
export function planMonth(template: Template): ValidationRule {
  return stop({ kind: 'whole', minimum: 1, maximum: 12 }, template.words.validation.planMonth);
}

/** A duration in months, 0–36. */
export function duration(template: Template): ValidationRule {
  return stop({ kind: 'whole', minimum: 0, maximum: 36 }, template.words.validation.duration);
}

/** A lever's effect: nothing goes away whole, and what gets worse does so by 100 % at most. */
export function effect(template: Template): ValidationRule {
  return stop({ kind: 'decimal', minimum: -1, maximum: 0.99 }, template.words.validation.effect);
}

/** How much of the likely effect comes true, 0–3. */
export function factor(template: Template): ValidationRule {
  return stop({ kind: 'decimal', minimum: 0, maximum: 3 }, template.words.validation.factor);
}

/** Percentage points. */
export function points(template: Template): ValidationRule {
  return stop({ kind: 'decimal', minimum: -100, maximum: 100 }, template.words.validation.points);
}

/** A day from 1990 on. */
export function day(template: Template): ValidationRule {
  return stop({ kind: 'date', minimum: FIRST_DAY, maximum: LAST_DAY }, template.words.validation.day);
}

/** A number of decimals, 0–6. */
export function digits(template: Template): ValidationRule {
  return stop({ kind: 'whole', minimum: 0, maximum: 6 }, template.words.validation.digits);
}

/** The first day of a month; `address` is the cell itself, relative. */
export function firstDay(template: Template, address: string): ValidationRule {
  return stop({ kind: 'custom', formula: `=DAY(${address})=1` }, template.words.validation.firstDay);
}

/** Three letters; `address` is the cell itself, relative. */
export function currencyCode(template: Template, address: string): ValidationRule {
  return stop({ kind: 'custom', formula: `=LEN(${address})=3` }, template.words.validation.currency);
}

/** The name of a category, from the list that the Summary holds. */
export function categoryName(template: Template): ValidationRule {
  return stop({ kind: 'list-range', formula: `=${NAMES.categories}` }, template.words.validation.category);
}

/** An id from a list on the sheet; others are taken after a warning, since people add lines. */
export function fromRange(template: Template, address: string): ValidationRule {
  const wording = template.words.validation.line;
  return {
    rule: { kind: 'list-range', formula: `=${address}` },
    prompt: wording,
    error: { ...wording, style: 'warning' },
  };
}
