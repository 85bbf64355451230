/**
 * Ledgers that were broken by chance: they are read or refused, never half; and every line of them is accounted for.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AccountMapping } from '../../../src/model/ledger/ledger';
import { sumMoney } from '../../../src/model/money';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { Problem } from '../../../src/model/problem';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { TemporaryFolder } from '../../support/xlsx/files';
import { workbookWith } from '../../support/xlsx/writeBook';
import { fixture } from './ledgerFiles';

const FILES = [
  ...['kingdee-k3', 'yonyou-u8', 'sap-fagll03', 'quickbooks-gl', 'datev-extf'].map(
    (name) => `cases/formats/${name}.csv`,
  ),
  ...['xero.csv', 'kingdee-balances.csv', 'months-across.csv', 'netsuite.csv', 'sap-tabs.txt'].map(
    (name) => `ledgers/systems/${name}`,
  ),
];

/** Cuts a piece out of some bytes, puts it elsewhere, or puts others in its place. Places are shares of the length. */
interface Break {
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

const breaks = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom(
          ',',
          '"',
          '\n',
          '\r\n',
          ';',
          '\t',
          '|',
          '-',
          '合计',
          'Total',
          '=1+1',
          '__proto__',
          '1e999',
          '9'.repeat(400),
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function broken(bytes: Uint8Array, changes: readonly Break[]): Uint8Array {
  return changes.reduce((before, { at, length, to, bytes: added }) => {
    const from = Math.floor(at * before.length);
    const piece = before.subarray(from, from + length);
    const rest = Uint8Array.from([...before.subarray(0, from), ...before.subarray(from + length)]);
    const place = Math.floor(to * rest.length);
    return Uint8Array.from([...rest.subarray(0, place), ...added, ...piece, ...rest.subarray(place)]);
  }, bytes);
}

async function orProblem<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Reads and posts, and holds what comes out to what must be true of any file. Says whether it was read. */
async function isAccountedFor(bytes: Uint8Array): Promise<boolean> {
  const ledger = await orProblem(() => readLedger(bytes, { dateOrder: 'dmy', decimal: '.' }));
  if (!ledger) return false;
  const numbers = [...new Set(ledger.rows.map(({ row }) => row)), ...ledger.skipped.map(({ line }) => line)];
  expect(new Set(numbers).size).toBe(numbers.length);
  const most = Math.max(...numbers);
  // From the first line to the last, none is missing.
  expect(numbers).toHaveLength(most);
  expect(ledger.rowsRead).toBe(most - ledger.skipped.length);

  const mapping: AccountMapping = new Map(
    ledger.rows.map(({ account }, index) => [account, index % 3 === 0 ? 'exclude' : 'people.agent-pay'] as const),
  );
  const posting = await orProblem(() => postLedger(ledger, mapping, { year: 2025, month: 1 }));
  if (!posting) return true;
  const { posted, excluded, unmapped, rejected, read } = posting.counts;
  expect([posted + excluded + unmapped + rejected, read]).toEqual([ledger.rows.length, ledger.rows.length]);
  expect(Math.abs(posting.controlTotal - sumMoney(Object.values(posting.amounts)))).toBeLessThanOrEqual(read / 2);
  const byMonth = sumMoney([...posting.byLineMonth.values()].map(sumMoney));
  expect(byMonth).toBe(posting.amounts.posted);
  return true;
}

it.each(FILES)('%s is read or refused, however it is broken', async (name) => {
  const whole = fixture(name);
  expect(await isAccountedFor(whole)).toBe(true);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(breaks, async (changes) => {
      if (await isAccountedFor(broken(whole, changes))) read += 1;
    }),
    { numRuns: 60 },
  );
  // Else nothing was tried but refusing.
  expect(read).toBeGreaterThan(5);
});

it('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await isAccountedFor(bytes))),
    { numRuns: 300 },
  );
});

it('a workbook is read or refused, however it is broken', async () => {
  const folder = new TemporaryFolder();
  try {
    const lines = [['Date', 'Account', 'Amount'], ...Array.from({ length: 30 }, (_, at) => ['2025-03-31', '6601', at])];
    const whole = new Uint8Array(readFileSync(workbookWith(folder, [lines])));
    expect(await isAccountedFor(whole)).toBe(true);
    await fc.assert(
      fc.asyncProperty(breaks, async (changes) => void (await isAccountedFor(broken(whole, changes)))),
      { numRuns: 100 },
    );
  } finally {
    folder.remove();
  }
});
