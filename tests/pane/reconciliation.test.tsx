import './setup';
import type { Ledger, Posting } from '../../src/model/ledger';
import { minor } from '../../src/model/money';
import { reconcile } from '../../src/pane/fill/reconciliation';

/** Bins in cents that come from `rows` rows. */
function posting(controlTotal: number, rounding: number, inBins: readonly [number, number, number, number], rows = 4) {
  const [posted, excluded, unmapped, rejected] = inBins;
  return {
    counts: { read: rows, posted: rows - 3, excluded: 1, unmapped: 1, rejected: 1, suspectedDuplicates: 0 },
    amounts: {
      posted: minor(posted),
      excluded: minor(excluded),
      unmapped: minor(unmapped),
      rejected: minor(rejected),
    },
    controlTotal: minor(controlTotal),
    rounding: minor(rounding),
  } as Posting;
}

const ledger = (rows: number): Ledger => ({ rows: Array.from({ length: rows }, () => ({})) }) as unknown as Ledger;

describe('tying the bins to the file', () => {
  it('is OK when bins and rounding make the control total and every row is in a bin', () => {
    expect(reconcile(ledger(4), posting(1000, 0, [600, 300, 150, -50]))).toEqual({
      difference: 0,
      rowDifference: 0,
      isOk: true,
    });
    expect(reconcile(ledger(4), posting(1001, 1, [600, 300, 150, -50])).isOk).toBe(true);
  });

  it('shows money that is in no bin', () => {
    expect(reconcile(ledger(4), posting(1010, 0, [600, 300, 150, -50]))).toMatchObject({ difference: 10, isOk: false });
  });

  it('shows rows that are in no bin even where the money happens to agree', () => {
    expect(reconcile(ledger(5), posting(1000, 0, [600, 300, 150, -50]))).toMatchObject({ rowDifference: 1, isOk: false });
  });
});
