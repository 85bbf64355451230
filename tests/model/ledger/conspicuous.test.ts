import { findJumps, monthsWithoutPostings } from '../../../src/model/ledger/conspicuous';
import { parseMonth } from '../../../src/model/fiscalYear';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import type { Posting } from '../../../src/model/ledger/ledger';

/** A posting with these amounts of agent pay from January on; a blank month has no row. */
async function postingOf(...months: readonly (number | null)[]): Promise<Posting> {
  const lines = months.flatMap((amount, at) =>
    amount === null ? [] : [`2025-${String(at + 1).padStart(2, '0')}-15,6001,${amount.toFixed(2)}`],
  );
  const ledger = await readLedger(new TextEncoder().encode(['Date,Account,Amount', ...lines, ''].join('\n')));
  return postLedger(ledger, new Map([['6001', 'people.agent-pay']]), parseMonth('2025-01'));
}

describe('months without postings', () => {
  it('are those no row was posted in', async () => {
    expect(monthsWithoutPostings(await postingOf(1, 1, null, 1, 1, 1, 1, 1, 1, 1, null, 1))).toEqual([2, 10]);
    expect(monthsWithoutPostings(await postingOf(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))).toEqual([]);
  });
});

describe('an unusual month', () => {
  it('is far from the median of its line', async () => {
    // Median 102.5; deviations 2.5, 1.5, 0.5, 0.5, 497.5, 0.5: median 1. The year moves 1,109.
    expect(findJumps(await postingOf(100, 101, 102, 103, 600, 103))).toEqual([
      { line: 'people.agent-pay', month: 4, amount: 60000, usual: 10250 },
    ]);
  });

  it('is a month without money between months that have some', async () => {
    const jumps = findJumps(await postingOf(100, 100, null, 100, 100));
    expect(jumps).toEqual([{ line: 'people.agent-pay', month: 2, amount: 0, usual: 10000 }]);
  });

  it('is not one that moves little of the year, however steady the others are', async () => {
    // 130 is 30 from the median, and a tenth of the year's 1,230 is 123.
    expect(findJumps(await postingOf(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 130))).toEqual([]);
  });

  it('is not one among months that differ as much', async () => {
    // Median 250, deviations 150, 50, 50, 150: three times their median of 100 is 300.
    expect(findJumps(await postingOf(100, 200, 300, 400))).toEqual([]);
  });

  it('needs four months with money to compare with', async () => {
    expect(findJumps(await postingOf(100, 100, 900))).toEqual([]);
    expect(findJumps(await postingOf(100, 100, 900, 100))).toHaveLength(1);
  });
});
