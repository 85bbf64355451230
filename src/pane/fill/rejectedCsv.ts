/**
 * The rejected rows of an import as a CSV file, to be corrected where they come from. Loads only when somebody saves one.
 */
import { unparse } from 'papaparse';
import type { PostedRow } from '../../model/ledger/ledger';

/** Columns of the file, in order. */
export const REJECTED_COLUMNS = [
  'row',
  'reason',
  'date',
  'voucher',
  'account',
  'accountName',
  'amount',
  'currency',
  'costCentre',
  'text',
] as const;
export type RejectedColumn = (typeof REJECTED_COLUMNS)[number];

/** Tells Excel that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line for each row with its number, the reason in words and its fields as the ledger file has them. A field that a
 * spreadsheet program would run as a formula gets a leading apostrophe.
 */
export function rejectedCsv(
  rows: readonly PostedRow[],
  headers: Readonly<Record<RejectedColumn, string>>,
  reasonOf: (row: PostedRow) => string,
): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row): Record<RejectedColumn, string | number> => ({
    row: row.row,
    reason: reasonOf(row),
    date: row.dateText,
    voucher: row.voucher,
    account: row.account,
    accountName: row.accountName,
    amount: row.amountText,
    currency: row.currency,
    costCentre: row.costCentre,
    text: row.text,
  }));
  const data = lines.map((line) => REJECTED_COLUMNS.map((column) => line[column]));
  const text = unparse({ fields: REJECTED_COLUMNS.map((column) => headers[column]), data }, { escapeFormulae: true });
  return new Uint8Array(new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`));
}
