/**
 * The figures that prove nothing was lost between the file and the bins.
 */
import { BINS, type Posting } from '../../model/ledger/ledger';
import { minor, sumMoney, ZERO_MONEY, type Minor } from '../../model/money';
import type { LedgerFacts } from './work/ledgerWork';

export interface Reconciliation {
  /** What rounding the rows to the minor unit moved. */
  readonly rounding: Minor;
  /** Control total less bins and rounding; 0 when the import ties to the file. */
  readonly difference: Minor;
  /** Rows of the file less rows in the bins; 0 when every row ended in exactly one. */
  readonly rowDifference: number;
  readonly isOk: boolean;
}

/**
 * Ties the bins to the file: `Σ bins + rounding = control total`, and every row in one bin. Rounding moves at most half
 * a minor unit a row, and once more in the control total; money beyond that was lost, not rounded, and is a difference.
 */
export function reconcile(
  { rowCount }: Pick<LedgerFacts, 'rowCount'>,
  posting: Pick<Posting, 'amounts' | 'counts' | 'controlTotal'>,
): Reconciliation {
  const open = minor(posting.controlTotal - sumMoney(BINS.map((bin) => posting.amounts[bin])));
  const mostRounding = (rowCount + 1) / 2;
  const rounding = Math.abs(open) <= mostRounding ? open : ZERO_MONEY;
  const difference = minor(open - rounding);
  const rowDifference = rowCount - BINS.reduce((sum, bin) => sum + posting.counts[bin], 0);
  return { rounding, difference, rowDifference, isOk: difference === 0 && rowDifference === 0 };
}
