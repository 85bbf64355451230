/**
 * Cells of a sheet as the text that a delimited file would have for them.
 */
import { decimalOf, decimalText } from '../../decimal';

/** What a reader of workbooks makes of a cell. */
export type SheetValue = string | number | boolean | Date | null | undefined;

/** Digits of a number that Excel keeps; what a double has beyond them is noise of calculating. */
const EXCEL_DIGITS = 15;
const DAY_LENGTH = 10;

/** A number with a decimal point and all its digits, a day as `2025-03-31`, text as it is. */
export function cellText(value: SheetValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? decimalText(decimalOf(Number(value.toPrecision(EXCEL_DIGITS)))) : String(value);
  }
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, DAY_LENGTH);
}
