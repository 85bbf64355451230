import { readInput } from '../../src/sandbox/host/typedInput';

const number = (value: number, format?: string) => ({ kind: 'number', number: value, ...(format && { format }) });
const text = (value: string) => ({ kind: 'text', text: value });

// Serials: 1 January 2025 is 45658 (Microsoft's documentation of DATE: 1 January 2008 is 39448; 6210 days between).
test.each([
  ['00123', number(123)],
  ['1,234', number(1234, '#,##0')],
  ['1,234.50', number(1234.5, '#,##0.00')],
  ['12%', number(0.12, '0%')],
  ['12.5%', number(0.125, '0.00%')],
  ['-5', number(-5)],
  ['(5)', number(-5)],
  ['1e3', number(1000)],
  ['$5', number(5, '$#,##0')],
  ['2008-01-01', number(39448, 'm/d/yyyy')],
  ['2025-01-17', number(45674, 'm/d/yyyy')],
  ['1/17/2025', number(45674, 'm/d/yyyy')],
  ['2025-01', number(45658, 'mmm-yy')],
  ['17-Jan-2025', number(45674, 'd-mmm-yy')],
  ['12:00', number(0.5, 'h:mm')],
  ['TRUE', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['=1+1', { kind: 'formula', formula: '=1+1' }],
  ['+A1', { kind: 'formula', formula: '=+A1' }],
  ['-A1', { kind: 'formula', formula: '=-A1' }],
  ["'=1+1", text('=1+1')],
  ["'00123", text('00123')],
  ['abc', text('abc')],
  ['=', text('=')],
  ['1,23', text('1,23')],
  ['2025-02-30', text('2025-02-30')],
  ['12 345', text('12 345')],
  ['', { kind: 'empty' }],
])('takes %j in a cell of format General as Excel does', (input, expected) => {
  expect(readInput(input, 'General')).toEqual(expected);
});

test.each(['=1+1', '00123', '2025-01-17', 'TRUE', '-A1', '12%'])('keeps %j as text in a cell of format @', (input) => {
  expect(readInput(input, '@')).toEqual(text(input));
});

test('leaves a cell alone for null, and takes numbers and booleans as they are', () => {
  expect(readInput(null, 'General')).toBeNull();
  expect(readInput(5, '@')).toEqual(number(5));
  expect(readInput(true, 'General')).toEqual({ kind: 'boolean', value: true });
});

test.each([['x'.repeat(32_768)], [`=${'1+'.repeat(5_000)}1`], [{ a: 1 }]])('refuses what no cell holds', (input) => {
  expect(() => readInput(input, 'General')).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});
