import './setup';
import type { Posting } from '../../src/model/ledger/ledger';
import { minor } from '../../src/model/money';
import { reconcile } from '../../src/pane/fill/reconciliation';

/** Four bins in cents, one row each but `posted`, which has the rest. */
function posting(controlTotal: number, inBins: readonly [number, number, number, number], rows = 4): Posting {
  const [posted, excluded, unmapped, rejected] = inBins;
  return {
    counts: { read: rows, posted: rows - 3, excluded: 1, unmapped: 1, rejected: 1, suspectedDuplicates: 0 },
    amounts: { posted: minor(posted), excluded: minor(excluded), unmapped: minor(unmapped), rejected: minor(rejected) },
    controlTotal: minor(controlTotal),
  } as Posting;
}

const ledger = (rowCount: number) => ({ rowCount });

describe('tying the bins to the file', () => {
  it('is OK when the bins make the control total and every row is in a bin', () => {
    expect(reconcile(ledger(4), posting(1000, [600, 300, 150, -50]))).toEqual({
      rounding: 0,
      difference: 0,
      rowDifference: 0,
      isOk: true,
    });
  });

  it('calls rounding what half a cent a row can move', () => {
    expect(reconcile(ledger(4), posting(1002, [600, 300, 150, -50]))).toMatchObject({
      rounding: 2,
      difference: 0,
      isOk: true,
    });
    expect(reconcile(ledger(4), posting(998, [600, 300, 150, -50]))).toMatchObject({
      rounding: -2,
      difference: 0,
      isOk: true,
    });
  });

  it('shows money that is in no bin as a difference, not as rounding', () => {
    expect(reconcile(ledger(4), posting(1003, [600, 300, 150, -50]))).toMatchObject({
      rounding: 0,
      difference: 3,
      isOk: false,
    });
    expect(reconcile(ledger(4), posting(-9000, [600, 300, 150, -50]))).toMatchObject({
      difference: -10000,
      isOk: false,
    });
  });

  it('shows rows that are in no bin even where the money happens to agree', () => {
    expect(reconcile(ledger(5), posting(1000, [600, 300, 150, -50]))).toMatchObject({ rowDifference: 1, isOk: false });
  });
});
