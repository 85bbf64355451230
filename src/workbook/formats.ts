import type { FormatId } from './spec';

function zeros(digits: number): string {
  return digits > 0 ? `.${'0'.repeat(digits)}` : '';
}

/** Room of a space at the right of a number, as accounting formats have it: what stands in the next column keeps apart. */
const GAP = '_ ';

/** The parts of a format: for positive numbers, for negative ones, for zero. */
const spaced = (...parts: readonly string[]): string => parts.map((part) => part + GAP).join(';');

/**
 * Excel's code of each number format, in the en-US notation that files and Office.js use.
 * @param minorDigits decimals of the workbook's currency, 0–4
 */
export function formatCodes(minorDigits: number): Readonly<Record<FormatId, string>> {
  const money = `#,##0${zeros(minorDigits)}`;
  return {
    general: 'General',
    text: '@',
    amount: spaced(money, `-${money}`, '-'),
    variance: spaced(`+${money}`, `-${money}`, '-'),
    'unit-cost': spaced('#,##0.0000'),
    integer: spaced('#,##0'),
    percent: spaced('0.0%'),
    effect: spaced('0.0%', '-0.0%', '-'),
    'signed-percent': spaced('+0.0%', '-0.0%', '0.0%'),
    points: spaced('+0.00', '-0.00', '-'),
    ratio: spaced('0.0000'),
    date: spaced('yyyy-mm-dd'),
    timestamp: spaced('yyyy-mm-dd hh:mm'),
    month: 'yyyy-mm',
    number: spaced('#,##0.0'),
  };
}
