import fc from 'fast-check';
import { markEvidence, readAmount } from '../../../src/model/ledger/amountText';
import { decimalText } from '../../../src/model/decimal';
import { DecimalMarkEvidence } from '../../../src/model/ledger/decimalMark';
import type { DecimalMark } from '../../../src/model/ledger/ledger';
import { caughtProblem } from '../caughtProblem';

function read(text: string, mark: DecimalMark): string | null {
  const amount = readAmount(text, mark);
  return amount && decimalText(amount);
}

it.each([
  ['1234.56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['1 234.56', '1234.56'],
  ['1\u00a0234.56', '1234.56'],
  ['1\u202f234\u202f567.8', '1234567.8'],
  ["1'234.56", '1234.56'],
  ['1’234’567.56', '1234567.56'],
  ['12,34,567.89', '1234567.89'],
  ['５４２２６.０２', '54226.02'],
  ['１１,２６４．１８', '11264.18'],
  ['－１，２３４．５', '-1234.5'],
  ['-3,200.00', '-3200.00'],
  ['50.00-', '-50.00'],
  ['\u2212123.4', '-123.4'],
  ['(1,234.56)', '-1234.56'],
  ['（88.00）', '-88.00'],
  ['+7', '7'],
  ['.5', '0.5'],
  ['12.', '12'],
  ['$1,234.56', '1234.56'],
  ['-$20,450.00', '-20450.00'],
  ['$-20.00', '-20.00'],
  ['($33.10)', '-33.10'],
  ['￥1,000.00', '1000.00'],
  ['¥ 99', '99'],
  ['EUR 12.50', '12.50'],
  ['12.50 EUR', '12.50'],
  ['12.50-EUR', '-12.50'],
  ['1,234.56元', '1234.56'],
  ['US$5', '5'],
  ['-', '0'],
  ['1234.560000000001', '1234.560000000001'],
  ['123456789012345678901234.5', '123456789012345678901234.5'],
])('reads %s with a decimal point', (text, amount) => {
  expect(read(text, '.')).toBe(amount);
});

it.each([
  ['1.234,56', '1234.56'],
  ['1 234,56', '1234.56'],
  ['1.250,00-', '-1250.00'],
  ['-1.000,00', '-1000.00'],
  ['21840,00', '21840.00'],
  ['1.234.567', '1234567'],
  ['€ 1.234,5', '1234.5'],
])('reads %s with a decimal comma', (text, amount) => {
  expect(read(text, ',')).toBe(amount);
});

it.each([
  '',
  'n/a',
  '12%',
  '12 %',
  '1,23',
  '1,2345.6',
  '1,234,56',
  '1.2.3',
  '12..5',
  '--5',
  '(-5)',
  '1,234 567',
  '1e5',
  '2025-01-05',
  'ABC 5',
  '=1+1',
  '²5',
])('does not take “%s” for an amount', (text) => {
  expect(read(text, '.')).toBeNull();
});

it('reads back every amount in every form it can be printed in', () => {
  const forms: readonly ((digits: string, isNegative: boolean) => string)[] = [
    (digits, isNegative) => (isNegative ? `-${digits}` : digits),
    (digits, isNegative) => (isNegative ? `${digits}-` : digits),
    (digits, isNegative) => (isNegative ? `(${digits})` : digits),
    (digits, isNegative) => (isNegative ? `\u2212€${digits}` : `€${digits}`),
  ];
  const marks = fc.constantFrom<[DecimalMark, string]>(
    ['.', ','],
    ['.', ' '],
    [',', '.'],
    ['.', "'"],
    [',', '\u202f'],
    [',', ''],
  );
  fc.assert(
    fc.property(
      fc.bigInt(),
      fc.integer({ min: 0, max: 6 }),
      marks,
      fc.constantFrom(...forms),
      (units, scale, [mark, group], form) => {
        const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
        const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(?:\d{3})+$)/g, group);
        const fraction = scale === 0 ? '' : mark + digits.slice(-scale);
        const amount = readAmount(form(whole + fraction, units < 0n), mark);
        expect(amount).toEqual({ units, scale });
      },
    ),
  );
});

it.each([
  ['1,234.56', '.'],
  ['1.234,56', ','],
  ['12.5', '.'],
  ['12,50', ','],
  ['1,234,567', '.'],
  ['1.234.567', ','],
  ['1234,567', ','],
  ['0,125', ','],
  ['1 234,567', ','],
  ["1'234.567", '.'],
  ['1,234', 'either'],
  ['-$1.234', 'either'],
  ['(12,345)', 'either'],
  ['1234', null],
  ['1 234', null],
  ['n/a', null],
  ['', null],
])('takes from “%s” that the decimal mark is %s', (text, evidence) => {
  expect(markEvidence(text)).toBe(evidence);
});

describe('the decimal mark of a file', () => {
  const evidenceOf = (...amounts: readonly string[]): DecimalMarkEvidence => {
    const evidence = new DecimalMarkEvidence();
    amounts.forEach((amount, index) => evidence.look(amount, index + 2));
    return evidence;
  };

  it('is decided by one clear amount for all doubtful ones', () => {
    expect(evidenceOf('1,234', '2,500', '17.20').decide()).toBe('.');
    expect(evidenceOf('1,234', '17,2').decide()).toBe(',');
  });

  it('stays open when no amount has a mark', () => {
    expect(evidenceOf('12', '700', '').decide()).toBeNull();
  });

  it('is asked for with both readings when no amount decides', async () => {
    const problem = await caughtProblem(() => evidenceOf('12', '1,234').decide());
    expect(problem.code).toBe('ambiguous-decimal');
    expect(problem.values).toEqual({ value: '1,234', row: 3, withPoint: '1234', withComma: '1.234' });
  });

  it('is asked for when amounts contradict each other', async () => {
    const problem = await caughtProblem(() => evidenceOf('1,234.50', '7,25').decide());
    expect(problem.values).toEqual({ value: '7,25', row: 3, withPoint: '—', withComma: '7.25' });
  });

  it('is what the user answered', () => {
    expect(evidenceOf('1,234').decide(',')).toBe(',');
    expect(evidenceOf('1,234.50', '7,25').decide('.')).toBe('.');
  });
});
