import { callPure, errorValue, failure } from './call';

const ARGUMENTS = { fixed: 1_000, rate: 2, volume: 100, step_size: 30, step_cost: 50 };
type Name = keyof typeof ARGUMENTS;
const NAMES = Object.keys(ARGUMENTS) as Name[];

function flex(changed: Partial<Record<Name, unknown>> = {}) {
  return callPure('FLEX', ...NAMES.map((name) => (name in changed ? changed[name] : ARGUMENTS[name])));
}

describe('flexible budget', () => {
  it('adds fixed cost, rate times volume and the steps begun', () => {
    // 1,000 + 2·100 + 50·⌈100/30⌉
    expect(flex()).toBe(1_400);
  });

  it('costs 425,000 for 42,500 calls in steps of 4,250', () => {
    expect(callPure('FLEX', 0, 0, 42_500, 4_250, 42_500)).toBe(425_000);
  });

  it('saves nothing on a step until the step is crossed', () => {
    expect(callPure('FLEX', 0, 0, 42_500 - 3_800, 4_250, 42_500)).toBe(425_000);
    expect(callPure('FLEX', 0, 0, 42_500 - 4_250, 4_250, 42_500)).toBe(382_500);
  });

  it('does not begin a step for what binary fractions add', () => {
    // 0.3 ÷ 0.1 is 2.9999999999999996, 21 ÷ 0.7 is 30.000000000000004 in binary
    expect(callPure('FLEX', 0, 0, 21, 0.7, 1)).toBe(30);
    expect(callPure('FLEX', 0, 0, 0.3, 0.1, 1)).toBe(3);
  });

  it('begins no step at no volume', () => {
    expect(callPure('FLEX', 5, 3, 0, 10, 7)).toBe(5);
  });

  it('needs no steps', () => {
    expect(callPure('FLEX', 100_000, 2.5, 42_500)).toBe(206_250);
    expect(callPure('FLEX', 100_000, 2.5, 42_500, null, null)).toBe(206_250);
    expect(callPure('FLEX', 100_000, 2.5, 42_500, '', '')).toBe(206_250);
  });

  it.each([
    ['step_size alone', { step_cost: null }],
    ['step_cost alone', { step_size: null }],
  ])('refuses %s', (_, changed) => {
    expect(flex(changed)).toEqual(failure('#VALUE!', 'arguments-together'));
  });

  it('divides by the step size', () => {
    expect(flex({ step_size: 0 })).toEqual(failure('#DIV/0!', 'argument-zero'));
  });

  it('refuses a negative volume and a negative step size, and takes credits', () => {
    expect(flex({ volume: -1 })).toEqual(failure('#VALUE!', 'argument-minimum'));
    expect(flex({ step_size: -30 })).toEqual(failure('#VALUE!', 'argument-minimum'));
    expect(flex({ fixed: -1_000 })).toBe(-600);
    expect(flex({ rate: -2 })).toBe(1_000);
    expect(flex({ step_cost: -50 })).toBe(1_000);
  });

  it('refuses more arguments than it has', () => {
    expect(callPure('FLEX', 1, 2, 3, 4, 5, 6)).toEqual(failure('#VALUE!', 'too-many-arguments'));
  });

  it('says when the result is too large for a cell', () => {
    expect(flex({ fixed: 1.7e308, rate: 1.7e308, volume: 1 })).toEqual(failure('#NUM!', 'result-too-large'));
  });
});

describe.each(NAMES)('argument %s', (name) => {
  const plain = flex();

  it.each([
    ['numeric text', (value: number) => String(value)],
    ['text with spaces around', (value: number) => `  ${value} `],
    [
      'full-width digits',
      (value: number) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['a percentage', (value: number) => `${value * 100}%`],
    ['a range of one cell', (value: number) => [[value]]],
  ])('reads %s as its number', (_, form) => {
    expect(flex({ [name]: form(ARGUMENTS[name]) })).toBe(plain);
  });

  it.each([
    ['text', 'abc'],
    ['text with a thousands mark', '1,234'],
    ['hexadecimal text', '0x10'],
    ['the word Infinity', 'Infinity'],
    ['TRUE', true],
    ['FALSE', false],
  ])('refuses %s', (_, given) => {
    expect(flex({ [name]: given })).toEqual(failure('#VALUE!', 'argument-number'));
  });

  it.each(['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#NULL!', '#NUM!', '#VALUE!'])('gives the error %s back', (code) => {
    expect(flex({ [name]: errorValue(code) })).toEqual(failure(code, 'argument-error'));
    expect(flex({ [name]: [[errorValue(code)]] })).toEqual(failure(code, 'argument-error'));
    expect(flex({ [name]: { type: 'Error', basicValue: code } })).toEqual(failure(code, 'argument-error'));
  });

  it.each([
    ['a row', [[1, 2]]],
    ['a column', [[1], [2]]],
    ['a column of blanks', [[null], [null]]],
  ])('refuses %s of cells', (_, given) => {
    expect(flex({ [name]: given })).toEqual(failure('#VALUE!', 'argument-range'));
  });

  it.each([NaN, Infinity, -Infinity])('refuses %p', (given) => {
    expect(flex({ [name]: given })).toEqual(failure('#NUM!', 'argument-infinite'));
  });

  it('refuses what is no cell value', () => {
    expect(flex({ [name]: { picture: 1 } })).toEqual(failure('#VALUE!', 'argument-type'));
  });
});

it.each(['fixed', 'rate', 'volume'] as const)('never reads a missing %s as 0', (name) => {
  for (const blank of [null, undefined, '', '  ', [[null]], [['']]]) {
    expect(flex({ [name]: blank })).toEqual(failure('#VALUE!', 'argument-missing'));
  }
});
