/**
 * Suspected duplicates: rows that say the same as an earlier one.
 */
import { toSerial } from '../fiscalYear';
import type { LedgerRow } from './ledger';

/** Finds rows whose parsed date, voucher, account, amount and text equal an earlier one's. */
export class DuplicateFinder {
  /** How many were found. */
  count = 0;
  /** Rows by date, amount and voucher, which tell most rows apart. */
  private readonly met = new Map<string, LedgerRow[]>();

  /** Row number of the earliest row that equals this one, or `null`. */
  earlier(row: LedgerRow): number | null {
    const key = `${row.date ? toSerial(row.date) : ''} ${row.amount} ${row.voucher}`;
    const alike = this.met.get(key);
    const same = alike?.find(({ account, text }) => account === row.account && text === row.text);
    if (same) {
      this.count += 1;
      return same.row;
    }
    if (alike) alike.push(row);
    else this.met.set(key, [row]);
    return null;
  }
}
