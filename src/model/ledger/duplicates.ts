/**
 * Suspected duplicates: rows that say the same as an earlier one.
 */
import { toSerial } from '../fiscalYear';
import type { LedgerRow } from './ledger';

/** Engines hold whole numbers of so many bits without a place in memory of their own. */
const HASH_BITS = 0x3fffffff;

const OFFSET = 0x811c9dc5;
const PRIME = 16_777_619;

/** A number that is equal for rows that are, and seldom for others (Fowler–Noll–Vo, 32 bits). */
function hashOf({ date, amount, voucher, account, text }: LedgerRow): number {
  let hash = Math.imul(OFFSET ^ (date ? toSerial(date) : 0), PRIME);
  hash = Math.imul(hash ^ (amount ?? 0), PRIME);
  for (const part of [voucher, account, text]) {
    for (let index = 0; index < part.length; index += 1) hash = Math.imul(hash ^ part.charCodeAt(index), PRIME);
  }
  return (hash ^ (hash >>> 15)) & HASH_BITS;
}

function areEqual(one: LedgerRow, other: LedgerRow): boolean {
  return (
    one.amount === other.amount &&
    one.voucher === other.voucher &&
    one.account === other.account &&
    one.text === other.text &&
    (one.date && toSerial(one.date)) === (other.date && toSerial(other.date))
  );
}

/** Finds rows whose parsed date, voucher, account, amount and text equal an earlier one's. */
export class DuplicateFinder {
  /** How many were found. */
  count = 0;
  /** Rows by hash: of a million, keys of text would take more memory than the rows. */
  private readonly met = new Map<number, LedgerRow | LedgerRow[]>();

  /** Row number of the earliest row that equals this one, or `null`. */
  earlier(row: LedgerRow): number | null {
    const hash = hashOf(row);
    const met = this.met.get(hash);
    if (met === undefined) {
      this.met.set(hash, row);
      return null;
    }
    const alike = Array.isArray(met) ? met : [met];
    const same = alike.find((earlier) => areEqual(earlier, row));
    if (same) {
      this.count += 1;
      return same.row;
    }
    if (alike === met) alike.push(row);
    else this.met.set(hash, [...alike, row]);
    return null;
  }
}
