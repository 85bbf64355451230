import type { CellWrite } from '../../workbook/content';

/**
 * Text that Excel would take for something else when it is written: a formula, a number, a date, a percentage, a boolean,
 * an error, or text whose own apostrophe would vanish.
 */
const NOT_PLAIN_TEXT =
  /^(?:[=+\-@'#]|[\s]*[\d.,(/¥$€£￥０-９－＋＝＠]|(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** What to put into `Range.values` so that a text stays this text: Excel drops a leading apostrophe and keeps the rest. */
export function textInput(text: string): string {
  return NOT_PLAIN_TEXT.test(text) ? `'${text}` : text;
}

/** What to put into `Range.formulas` for a cell to write; `null` leaves the cell alone, an empty string empties it. */
export function cellInput(cell: CellWrite): string | number | boolean | null {
  if (cell === undefined) return null;
  if (cell === null) return '';
  if (typeof cell === 'string') return textInput(cell);
  return typeof cell === 'object' ? cell.formula : cell;
}
