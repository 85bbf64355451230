import type { FormatId } from './spec';

function zeros(digits: number): string {
  return digits > 0 ? `.${'0'.repeat(digits)}` : '';
}

/**
 * Excel's code of each number format, in the en-US notation that files and Office.js use.
 * @param minorDigits decimals of the workbook's currency, 0–4
 */
export function formatCodes(minorDigits: number): Readonly<Record<FormatId, string>> {
  return {
    general: 'General',
    text: '@',
    amount: `#,##0${zeros(minorDigits)};-#,##0${zeros(minorDigits)};-`,
    variance: `+#,##0${zeros(minorDigits)};-#,##0${zeros(minorDigits)};-`,
    'unit-cost': '#,##0.0000',
    integer: '#,##0',
    percent: '0.0%',
    effect: '0.0%;-0.0%;-',
    'signed-percent': '+0.0%;-0.0%;0.0%',
    points: '+0.00;-0.00;-',
    ratio: '0.0000',
    date: 'yyyy-mm-dd',
    timestamp: 'yyyy-mm-dd hh:mm',
    month: 'yyyy-mm',
    number: '#,##0.0',
  };
}
