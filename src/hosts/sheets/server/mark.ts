import { readMark } from '../../../workbook/mark';
import type { TemplateMark } from '../../../workbook/spec';
import { SUPPORT_KEYS, SUPPORT_SHEET } from '../supportSheet';
import type { Book } from './book';

/** The mark of the template in this spreadsheet, `null` when there is none. */
export function readSupport(book: Book): TemplateMark | null {
  const support = book.sheets.get(SUPPORT_SHEET);
  if (!support) return null;
  const rows = support.getRange(1, 1, SUPPORT_KEYS.length, 2).getValues() as unknown[][];
  return readMark(new Map(rows.map(([key, value]) => [String(key), value])));
}
