import fc from 'fast-check';
import type { LineId } from '../../../src/model/categories';
import type { AccountMapping, Posting } from '../../../src/model/ledger/ledger';
import { sumMoney } from '../../../src/model/money';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger, type LedgerReadOptions } from '../../../src/model/ledger/readLedger';
import { caughtProblem } from '../caughtProblem';
import { bytesOf, fixture } from './ledgerFiles';

const JANUARY = { year: 2025, month: 1 };
const HEADER = 'Date,Voucher,Account,Account name,Debit,Credit,Currency,Text';
const MAPPING: AccountMapping = new Map<string, LineId | 'exclude'>([
  ['6601', 'people.agent-pay'],
  ['6602', 'facilities.rent'],
  ['6603', 'people.own-line'],
  ['5401', 'complaints.refunds'],
  ['2221', 'exclude'],
]);

async function post(lines: readonly string[], options: LedgerReadOptions = {}, start = JANUARY): Promise<Posting> {
  return postLedger(await readLedger(bytesOf(HEADER, ...lines), options), MAPPING, start);
}

it('rejects a row for the first reason that holds, before exclusion and mapping', async () => {
  const { rows } = await post(
    [
      '2025-01-05,1,6601,Pay,1.00,,CNY,sound',
      '2025-01-05,2,,,,USD',
      '2024-13-01,3,,,n/a,,USD,amount',
      '2025-13-01,4,,,1.00,,USD,date',
      '2024-12-31,5,,,1.00,,USD,year',
      '2025-01-05,6,,,1.00,,USD,account',
      '2025-01-05,7,2221,VAT,1.00,,USD,currency',
      '2025-01-05,8,9999,None,1.00,,USD,currency',
      '2025-01-05,9,2221,VAT,1.00,,CNY,excluded',
      '2025-01-05,10,9999,None,1.00,,CNY,unmapped',
    ],
    { currency: 'CNY' },
  );
  expect(rows.map(({ row, bin, reason, line }) => [row, bin, reason, line])).toEqual([
    [2, 'posted', null, 'people.agent-pay'],
    [3, 'rejected', 'columns', null],
    [4, 'rejected', 'amount', null],
    [5, 'rejected', 'date', null],
    [6, 'rejected', 'fiscal-year', null],
    [7, 'rejected', 'account', null],
    [8, 'rejected', 'currency', null],
    [9, 'rejected', 'currency', null],
    [10, 'excluded', null, null],
    [11, 'unmapped', null, null],
  ]);
});

it('takes every currency when the currency of the workbook is not told', async () => {
  const { counts } = await post(['2025-01-05,1,6601,Pay,1.00,,USD,a', '2025-01-05,2,6601,Pay,1.00,,EUR,a']);
  expect(counts.posted).toBe(2);
});

it('counts months from the start of the fiscal year', async () => {
  const { byLineMonth, byCategoryMonth } = await post(
    ['2025-07-01,1,6601,Pay,1.00,,,a', '2026-06-30,2,6601,Pay,2.00,,,a', '2026-06-30,3,6603,Own,4.00,,,a'],
    {},
    { year: 2025, month: 7 },
  );
  expect(byLineMonth.get('people.agent-pay')).toEqual([100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 200]);
  expect(byCategoryMonth.people).toEqual([100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 600]);
  expect(byCategoryMonth.facilities).toEqual(Array.from({ length: 12 }, () => 0));
});

it('lists lines in the order of the sheets, lines users added last', async () => {
  const lines = ['6603', '6602', '6601'].map((account) => `2025-01-05,1,${account},,1.00,,,a`);
  expect([...(await post(lines)).byLineMonth.keys()]).toEqual([
    'people.agent-pay',
    'facilities.rent',
    'people.own-line',
  ]);
});

it('suspects only posted rows that equal an earlier one in date, voucher, account, amount and text', async () => {
  const { rows, counts } = await post([
    '2025-01-05,1,6601,Pay,100.00,,,a',
    '2025/1/5,1,6601,Wages,"100.00",,,a',
    '2025-01-05,1,6601,Pay,100.00,,,a',
    '2025-01-06,1,6601,Pay,100.00,,,a',
    '2025-01-05,2,6601,Pay,100.00,,,a',
    '2025-01-05,1,6602,Pay,100.00,,,a',
    '2025-01-05,1,6601,Pay,,100.00,,a',
    '2025-01-05,1,6601,Pay,100.00,,,b',
    '2025-01-05,1,9999,Pay,100.00,,,a',
    '2025-01-05,1,9999,Pay,100.00,,,a',
  ]);
  expect(rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, 2, 2, null, null, null, null, null, null, null]);
  expect(counts.suspectedDuplicates).toBe(2);
});

it('lists unmapped accounts with the largest money first, whatever its sign', async () => {
  const { unmapped } = await post([
    '2025-01-05,1,6601,Pay,1.00,,,a',
    '2025-01-05,2,71,,5.00,,,a',
    '2025-01-05,3,72,Fees,,90.00,,a',
    '2025-01-05,4,71,Travel,6.00,,,a',
  ]);
  expect(unmapped).toEqual([
    { account: '72', name: 'Fees', rows: 1, amount: -9000 },
    { account: '71', name: 'Travel', rows: 2, amount: 1100 },
  ]);
});

it('shows what rounding single rows moved', async () => {
  const { controlTotal, amounts, rounding } = await post([
    '2025-01-05,1,6601,Pay,0.005,,,a',
    '2025-01-05,2,6601,Pay,0.005,,,b',
    '2025-01-05,3,6601,Pay,0.005,,,c',
  ]);
  // Exactly 0.015, rounded once 0.02; row by row 3 × 0.01.
  expect([controlTotal, amounts.posted, rounding]).toEqual([2, 3, -1]);
});

describe('quality classes', () => {
  const lines = [
    '2025-01-05,1,6601,Pay,1.00,,,a',
    '2025-02-05,2,6603,Own,2.00,,,a',
    '2025-02-05,3,5401,Refund,4.00,,,a',
  ];

  it('take shipped lines wholly by their default, own lines as operating cost', async () => {
    expect((await post(lines)).byQualityClass).toEqual({
      operating: 300,
      prevention: 0,
      appraisal: 0,
      'internal-failure': 0,
      'external-failure': 400,
    });
  });

  it("split each line's year by given shares without losing a cent", async () => {
    const third = { operating: 1, prevention: 1, appraisal: 1, 'internal-failure': 0, 'external-failure': 0 };
    const ledger = await readLedger(bytesOf(HEADER, ...lines));
    const { byQualityClass } = postLedger(ledger, MAPPING, JANUARY, () => third);
    // Thirds of 1.00, 2.00 and 4.00: 34 33 33, 67 67 66, 134 133 133.
    expect(byQualityClass).toMatchObject({ operating: 235, prevention: 233, appraisal: 232 });
  });
});

describe('a ledger with nothing to post', () => {
  it('of another year says which years it is of', async () => {
    const ledger = await readLedger(fixture('ledgers/other-year.csv'));
    const problem = await caughtProblem(() => postLedger(ledger, MAPPING, JANUARY));
    expect(problem.code).toBe('ledger-other-year');
    expect(problem.values).toEqual({ years: '2023', first: '2025-01', last: '2025-12' });
  });

  it.each([
    ['ledger-nothing-readable', ['soon,1,6601,Pay,1.00,,,a', '2025-01-05,2,6601,Pay,n/a,,,a']],
    ['ledger-nothing-mapped', ['2025-01-05,1,9999,Fees,1.00,,,a', '2024-01-05,2,6601,Pay,1.00,,,a']],
    ['ledger-nothing-mapped', ['2025-01-05,1,2221,VAT,1.00,,,a']],
    ['ledger-other-currency', ['2025-01-05,1,6601,Pay,1.00,,USD,a', '2024-01-05,2,6601,Pay,1.00,,,a']],
  ])('is refused as %s', async (code, lines) => {
    expect((await caughtProblem(() => post(lines, { currency: 'CNY' }))).code).toBe(code);
  });
});

it('refuses sums that leave the range of exact numbers', async () => {
  const lines = ['1', '2', '3'].map((voucher) => `2025-01-05,${voucher},6601,Pay,50000000000000.00,,,a`);
  expect((await caughtProblem(() => post(lines))).code).toBe('amount-too-large');
});

it('puts every row of any ledger into one bin, and the bins add up to the control total', async () => {
  const cell = fc.record({
    date: fc.constantFrom('2025-01-05', '2025-12-31', '2024-12-31', 'soon', ''),
    account: fc.constantFrom('6601', '6602', '2221', '9999', ''),
    // Thousandths of the major unit, so that rounding happens.
    debit: fc.integer({ min: -1e9, max: 1e9 }),
    isReadable: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 60 }), async (cells) => {
      const lines = cells.map(({ date, account, debit, isReadable }, index) => {
        const amount = isReadable
          ? `${debit < 0 ? '-' : ''}${Math.floor(Math.abs(debit) / 1000)}.${String(Math.abs(debit) % 1000).padStart(3, '0')}`
          : 'n/a';
        return `${date},${index},${account},Name,${amount},,,text`;
      });
      const posting = await post(['2025-01-05,first,6601,Pay,0.000,,,a', ...lines]);
      const { counts, amounts, rounding, controlTotal, byCategoryMonth, byQualityClass } = posting;

      expect(counts.read).toBe(cells.length + 1);
      expect(counts.posted + counts.excluded + counts.unmapped + counts.rejected).toBe(counts.read);
      const thousandths = cells.reduce((sum, { debit, isReadable }) => sum + (isReadable ? debit : 0), 0);
      expect(controlTotal).toBe(Math.sign(thousandths) * Math.round(Math.abs(thousandths) / 10) + 0);
      expect(sumMoney(Object.values(amounts)) + rounding).toBe(controlTotal);
      expect(sumMoney(Object.values(byCategoryMonth).flat())).toBe(amounts.posted);
      expect(sumMoney(Object.values(byQualityClass))).toBe(amounts.posted);
      const unmapped = sumMoney(posting.unmapped.map(({ amount }) => amount));
      expect(unmapped).toBe(amounts.unmapped);
    }),
    { numRuns: 60 },
  );
});
