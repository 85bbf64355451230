/**
 * What the reader understood of a ledger file, before anything is mapped, as plain numbers.
 */
import type { Ledger } from './ledger';
import { addMoney, fromMinor, ZERO_MONEY, type Minor } from '../money';

export interface Inspection extends Pick<
  Ledger,
  'encoding' | 'delimiter' | 'columns' | 'dateOrder' | 'decimal' | 'rowsRead' | 'skipped'
> {
  readonly totalDebit: number;
  readonly totalCredit: number;
  /** Debit − credit of each account, in the order of the file. */
  readonly netByAccount: Readonly<Record<string, number>>;
}

/** Sums up what was read. */
export function inspectionOf(ledger: Ledger): Inspection {
  const { encoding, delimiter, columns, dateOrder, decimal, rowsRead, skipped, digits } = ledger;
  return {
    encoding,
    delimiter,
    columns,
    dateOrder,
    decimal,
    rowsRead,
    totalDebit: fromMinor(ledger.totalDebit, digits),
    totalCredit: fromMinor(ledger.totalCredit, digits),
    // Of entries, so that an account named like a part of every object is an account all the same.
    netByAccount: Object.fromEntries(
      [...netByAccount(ledger)].map(([account, net]) => [account, fromMinor(net, digits)]),
    ),
    skipped,
  };
}

function netByAccount({ rows }: Ledger): ReadonlyMap<string, Minor> {
  const sums = new Map<string, Minor>();
  for (const { account, amount } of rows) {
    if (amount !== null) sums.set(account, addMoney(sums.get(account) ?? ZERO_MONEY, amount));
  }
  return sums;
}
