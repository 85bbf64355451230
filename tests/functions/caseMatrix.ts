/**
 * Every kind of argument in the place of every parameter, and what the rules say of it.
 */
import { CATALOGUE } from '../../src/functions/catalogue';
import type { FunctionSpec } from '../../src/functions/functionSpec';
import { FunctionError, type FunctionResult } from '../../src/functions/result';
import { sentenceOf } from '../../src/functions/sentenceOf';
import { LANGUAGES } from '../../src/locales';
import {
  ARGUMENT_RULES,
  type ArgumentRule,
  type NumberRule,
  type NumbersRule,
  type TextRule,
  type WordRule,
} from './argumentRules';
import { errorValue } from './call';

/** A call: `undefined` for an argument left out, `null` for a blank cell, rows of cells for a range. */
export type Call = readonly unknown[];

/** What a call must give. */
export type Expected =
  /** What another call gives, which is no error. */
  | { readonly like: Call }
  /** This error, with a sentence in every language that holds these words. */
  | { readonly error: string; readonly says: readonly string[] }
  /** Finite numbers, or an error that says there is no such figure. */
  | 'sound';

export interface Case {
  readonly title: string;
  readonly call: Call;
  readonly expected: Expected;
}

interface Place {
  readonly name: string;
  /** The example call with another argument in this place. */
  readonly with: (argument: unknown) => Call;
  /** The example call cut off before this place. */
  readonly cut: Call;
}

/** Errors as the programs hand them over. */
const ERRORS = ['#N/A', '#DIV/0!', '#VALUE!', '#NUM!', '#NAME?', '#REF!', '#NULL!'];
const BLANKS: readonly unknown[] = [null, '', '  ', [[null]], [['']]];
/** What is neither a number nor a word that any function knows. */
const NOTHING_KNOWN: readonly unknown[] = ['abc', '1,234', '0x10', 'Infinity', true, false];
const HUGE = [1e308, -1e308, Number.MAX_SAFE_INTEGER, 5e-324];
const NOT_A_NUMBER = [NaN, Infinity, -Infinity];

const titleOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner)) ?? 'left out';

/** Cases of the same rule, one for each argument. */
function cases(
  rule: string,
  place: Place,
  given: readonly unknown[],
  expected: (argument: unknown) => Expected,
): readonly Case[] {
  return given.map((argument) => ({
    title: `${rule}: ${titleOf(argument)}`,
    call: place.with(argument),
    expected: expected(argument),
  }));
}

const refused = (place: Place, ...says: readonly string[]): Expected => ({
  error: '#VALUE!',
  says: [place.name, ...says],
});

/** What holds for every argument without a star, whatever it takes. */
function cellCases(place: Place, like: unknown): readonly Case[] {
  return [
    ...cases('an error returns itself', place, ERRORS.map(errorValue), (given) => returned(place, given)),
    ...cases('a range of one cell is that cell', place, [[[like]]], () => ({ like: place.with(like) })),
    ...cases('a range is refused', place, [[[like, like]], [[like], [like]], [[null, null]]], () => refused(place)),
  ];
}

function returned(place: Place, given: unknown): Expected {
  const { code } = given as ReturnType<typeof errorValue>;
  return { error: code, says: [place.name, code] };
}

/** What holds where an argument is left out or its cell is blank. */
function blankCases(place: Place, { leftOut }: NumberRule | WordRule | TextRule): readonly Case[] {
  const missing = (): Expected => {
    if (leftOut === undefined) return refused(place);
    return 'needs' in leftOut ? refused(place, leftOut.needs) : { like: place.with(leftOut.means) };
  };
  const ends: readonly Case[] =
    leftOut === undefined ? [{ title: 'missing: cut off', call: place.cut, expected: refused(place) }] : [];
  return [...cases('missing', place, [undefined], missing), ...cases('blank', place, BLANKS, missing), ...ends];
}

function numberCases(place: Place, rule: NumberRule): readonly Case[] {
  const { like } = rule;
  const wide = String(like).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const percent = String(like * 100);
  const text = (same: number) => (): Expected => ({ like: place.with(same) });
  return [
    ...cases('numeric text', place, [String(like), ` ${like}  `, wide, `${like}e0`], text(like)),
    ...cases('numeric text', place, [`${percent}%`], text(Number(percent) / 100)),
    ...cases('no number', place, NOTHING_KNOWN, (given) => refused(place, String(given))),
    ...cases('a number', place, [-1, -Math.abs(like), 0, 1, like + 0.5, ...HUGE], (given) =>
      withinRule(place, rule, given as number),
    ),
    ...cases('not a number', place, NOT_A_NUMBER, () => ({ error: '#NUM!', says: [place.name] })),
    ...cellCases(place, like),
    ...blankCases(place, rule),
  ];
}

function withinRule(place: Place, rule: NumberRule, value: number): Expected {
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity, whole, divides } = rule;
  if (divides === `at ${value}`) return { error: '#DIV/0!', says: [place.name] };
  if (value < minimum) return refused(place, String(minimum));
  if (value > maximum) return refused(place, String(maximum));
  if (value <= above) return refused(place, String(above));
  return whole && !Number.isInteger(value) ? refused(place) : 'sound';
}

function wordCases(place: Place, rule: WordRule): readonly Case[] {
  const { like } = rule;
  const forms =
    typeof like === 'number' ? [String(like), ` ${like} `] : [like.toUpperCase(), like.toLowerCase(), ` ${like} `];
  const unknown = [...NOTHING_KNOWN, -1, 0, 1.5, ...HUGE, ...NOT_A_NUMBER];
  return [
    ...cases('a word', place, forms, () => ({ like: place.with(like) })),
    ...cases('no such word', place, unknown, (given) => ({ error: '#VALUE!', says: [String(given)] })),
    ...cellCases(place, like),
    ...blankCases(place, rule),
  ];
}

function textCases(place: Place, rule: TextRule): readonly Case[] {
  const { like } = rule;
  const unknown = [...NOTHING_KNOWN, -1, 0, 1.5, ...HUGE, ...NOT_A_NUMBER];
  return [
    ...cases('a text', place, [like.toUpperCase(), ` ${like} `], () => ({ like: place.with(like) })),
    ...cases('no such text', place, unknown, (given) => ({ error: '#N/A', says: [String(given)] })),
    ...cellCases(place, like),
    ...blankCases(place, rule),
  ];
}

/** Cases for one of the numbers of a range, its second. */
function numbersCases(place: Place, rule: NumbersRule): readonly Case[] {
  const { like } = rule;
  const [first, second = 0, ...rest] = like;
  const among = (cell: unknown) => [[first, cell, ...rest]];
  const inRange: Place = { ...place, with: (cell) => place.with(among(cell)) };
  const without: Expected = { like: rule.blank === 0 ? inRange.with(0) : place.with([[first, ...rest]]) };
  return [
    ...cases('a column', place, [like.map((cell) => [cell])], () => ({ like: place.with([like]) })),
    ...cases('one cell', place, [like[2]], () => ({ like: place.with([[like[2]]]) })),
    ...cases('numeric text', inRange, [String(second), ` ${second} `, `${second}e0`], () => ({
      like: inRange.with(second),
    })),
    ...cases('a blank', inRange, [null, '', '  '], () => without),
    ...cases('no number', inRange, NOTHING_KNOWN, (given) => refused(place, String(given))),
    ...cases('a number', inRange, [-1, 0, 0.5, ...HUGE], (given) =>
      withinRule(place, { ...rule, takes: 'number', like: second }, given as number),
    ),
    ...cases('not a number', inRange, NOT_A_NUMBER, () => ({ error: '#NUM!', says: [place.name] })),
    ...cases('an error returns itself', inRange, ERRORS.map(errorValue), (given) => returned(place, given)),
    ...cases('missing', place, [undefined], () => refused(place)),
    { title: 'missing: cut off', call: place.cut, expected: refused(place) },
  ];
}

function casesOf(place: Place, rule: ArgumentRule): readonly Case[] {
  switch (rule.takes) {
    case 'number':
      return numberCases(place, rule);
    case 'word':
      return wordCases(place, rule);
    case 'numbers':
      return numbersCases(place, rule);
    case 'text':
      return textCases(place, rule);
  }
}

/** The parameters of a function that have rules, with the function's example call around each. */
function placesOf(spec: FunctionSpec): readonly (readonly [Place, ArgumentRule])[] {
  const rules = Object.entries(ARGUMENT_RULES[spec.id] ?? {});
  const example = rules.map(([, { takes, like }]) => (takes === 'numbers' ? [like] : like));
  return rules.map(([name, rule], index) => {
    const place: Place = {
      name,
      with: (argument) => example.map((own, at) => (at === index ? argument : own)),
      cut: example.slice(0, index),
    };
    return [place, rule];
  });
}

/** One function and one of its parameters, with all cases of it. */
export interface Row {
  readonly spec: FunctionSpec;
  readonly parameter: string;
  readonly rule: ArgumentRule;
  /** The example call, and the same with this argument left out. */
  readonly example: Call;
  readonly leftOut: Call;
  readonly cases: readonly Case[];
}

/** The matrix: a row for every parameter of the catalogue. */
export const CASE_MATRIX: readonly Row[] = CATALOGUE.flatMap((spec) =>
  placesOf(spec).map(([place, rule]): Row => ({
    spec,
    parameter: place.name,
    rule,
    example: place.with(rule.takes === 'numbers' ? [rule.like] : rule.like),
    leftOut: place.with(undefined),
    cases: casesOf(place, rule),
  })),
);

const NO_SUCH_FIGURE: readonly string[] = ['#NUM!', '#DIV/0!', '#N/A'];

const numbersIn = (result: Exclude<FunctionResult, FunctionError>): readonly unknown[] => [result].flat(2);

/** What is wrong with an outcome, in a few words; `null` when it is what was expected. */
export function faultOf(outcome: FunctionResult, expected: Expected, resultOf: (call: Call) => FunctionResult) {
  const shown = outcome instanceof FunctionError ? sentenceOf(outcome, 'en') : JSON.stringify(outcome);
  if (expected === 'sound') return isSound(outcome) ? null : `is not sound: ${shown}`;
  if ('like' in expected) {
    const wanted = resultOf(expected.like);
    if (wanted instanceof FunctionError) return `should be like a call that fails: ${sentenceOf(wanted, 'en')}`;
    const isLike =
      !(outcome instanceof FunctionError) && JSON.stringify(numbersIn(outcome)) === JSON.stringify(numbersIn(wanted));
    return isLike ? null : `is not ${JSON.stringify(wanted)} but ${shown}`;
  }
  if (!(outcome instanceof FunctionError)) return `is no ${expected.error} but ${shown}`;
  if (outcome.code !== expected.error) return `is no ${expected.error} but ${outcome.code}: ${shown}`;
  const sentences = LANGUAGES.map((language) => sentenceOf(outcome, language));
  const isTelling = sentences.every(
    (text) => !text.includes('{') && expected.says.every((words) => text.includes(words)),
  );
  return isTelling ? null : `does not say ${expected.says.join(' and ')}: ${sentences.join(' / ')}`;
}

function isSound(outcome: FunctionResult): boolean {
  if (outcome instanceof FunctionError) return NO_SUCH_FIGURE.includes(outcome.code);
  return numbersIn(outcome).every(Number.isFinite);
}
