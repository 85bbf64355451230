import { add, decimalOf, decimalText, ExactSum, parseDecimal, roundedUnits, subtract } from '../../src/model/decimal';

const decimal = (text: string): { units: bigint; scale: number } => {
  const parsed = parseDecimal(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

it('adds and subtracts exactly, whatever the decimals', () => {
  expect(decimalText(add(decimal('0.1'), decimal('0.02')))).toBe('0.12');
  expect(decimalText(subtract(decimal('1'), decimal('1.000000000000000000001')))).toBe('-0.000000000000000000001');
});

it('sums numbers of several scales to one number with all decimals', () => {
  const sum = new ExactSum();
  for (const text of ['99999999999999999999.5', '0.25', '-0.125', '3']) sum.add(decimal(text));
  expect(decimalText(sum.total())).toBe('100000000000000000002.625');
});

it.each([
  ['1.005', 2, 101n],
  ['-1.005', 2, -101n],
  ['1.00499999', 2, 100n],
  ['7', 2, 700n],
  ['0.5', 0, 1n],
  ['-0.4999', 0, 0n],
])('rounds %s to %d digits half away from zero', (text, digits, units) => {
  expect(roundedUnits(decimal(text), digits)).toBe(units);
});

it.each([
  [0.1, '0.1'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-250, '-250'],
])('takes the double %d for the decimal a person means', (value, text) => {
  expect(decimalText(decimalOf(value))).toBe(text);
});

it('refuses what is no finite number', () => {
  expect(() => decimalOf(NaN)).toThrow(RangeError);
  expect(() => decimalOf(Infinity)).toThrow(RangeError);
});
