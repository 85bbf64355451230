/**
 * The figures that prove nothing was lost between the file and the bins.
 */
import { BINS, type Ledger, type Posting } from '../../model/ledger';
import { minor, sumMoney, type Minor } from '../../model/money';

export interface Reconciliation {
  /** Control total less the bins and the rounding; 0 when the import ties to the file. */
  readonly difference: Minor;
  /** Rows of the file less rows in the bins; 0 when every row ended in exactly one. */
  readonly rowDifference: number;
  readonly isOk: boolean;
}

/** Ties the bins to the file: `Σ bins + rounding = control total`, and every row in one bin. */
export function reconcile(ledger: Ledger, posting: Posting): Reconciliation {
  const accounted = sumMoney([...BINS.map((bin) => posting.amounts[bin]), posting.rounding]);
  const rowsInBins = BINS.reduce((sum, bin) => sum + posting.counts[bin], 0);
  const difference = minor(posting.controlTotal - accounted);
  const rowDifference = ledger.rows.length - rowsInBins;
  return { difference, rowDifference, isOk: difference === 0 && rowDifference === 0 };
}
