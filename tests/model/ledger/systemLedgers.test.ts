/**
 * Small invented exports in the style of many systems. What each must be read as was worked out by hand from the file.
 */
import { formatDate, formatMonth } from '../../../src/model/fiscalYear';
import { inspectionOf } from '../../../src/model/ledger/inspection';
import type { LedgerColumns } from '../../../src/model/ledger/ledger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { caughtProblem } from '../caughtProblem';
import { bytesOf, fixture } from './ledgerFiles';

interface Expectation {
  readonly file: string;
  readonly currency?: string;
  /** Columns told by their places, where the file has no headers. */
  readonly columns?: LedgerColumns;
  readonly rowsRead: number;
  readonly totalDebit: number;
  readonly totalCredit: number;
  readonly netByAccount: Readonly<Record<string, number>>;
  /** Lines that are no rows, by reason. */
  readonly skipped: Readonly<Record<string, readonly number[]>>;
  /** Days of the first and the last posting. */
  readonly days: readonly [string, string];
}

const SYSTEMS: readonly Expectation[] = [
  {
    file: 'kingdee-eas.csv',
    currency: 'CNY',
    rowsRead: 4,
    totalDebit: 25710.5,
    totalCredit: 25710.5,
    netByAccount: { '6601.09': 710, '2202.01': -710, '6601.01': 25000.5, '2211': -25000.5 },
    skipped: { header: [1] },
    days: ['2025-03-05', '2025-03-31'],
  },
  {
    file: 'jingdouyun.csv',
    currency: 'CNY',
    rowsRead: 4,
    totalDebit: 7879.7,
    totalCredit: 7879.7,
    netByAccount: { '660105': 8000, '100201': -8000, '660106': -120.3, '220201': 120.3 },
    skipped: { header: [1] },
    days: ['2025-03-05', '2025-03-08'],
  },
  {
    file: 'gbt24589-vouchers.csv',
    rowsRead: 4,
    totalDebit: 12350.25,
    totalCredit: 12350.25,
    netByAccount: { '660101': 12000, '221101': -12000, '660107': 350.25, '220201': -350.25 },
    skipped: { header: [1] },
    days: ['2025-03-05', '2025-03-31'],
  },
  {
    file: 'gbt24589-balances.csv',
    rowsRead: 4,
    totalDebit: 350,
    totalCredit: 20,
    netByAccount: { '660101': 250, '660102': 80 },
    skipped: { header: [1], subtotal: [2, 5] },
    days: ['2025-01-01', '2025-02-01'],
  },
  {
    file: 'yonyou-detail.csv',
    rowsRead: 3,
    totalDebit: 101500.8,
    totalCredit: 500.8,
    netByAccount: { '660101': 101000 },
    skipped: { title: [1, 2], header: [3], 'opening balance': [4], subtotal: [6, 7, 10, 11] },
    days: ['2025-01-31', '2025-02-28'],
  },
  {
    file: 'sap-tabs.txt',
    rowsRead: 3,
    totalDebit: 20820.5,
    totalCredit: 56.25,
    netByAccount: { '0000620100': 11944.25, '0000630500': 8820 },
    skipped: { title: [1, 3], blank: [2, 5], header: [4], subtotal: [8, 10], total: [11] },
    days: ['2025-01-05', '2025-01-31'],
  },
  {
    file: 'sap-sides.csv',
    rowsRead: 3,
    totalDebit: 12000.5,
    totalCredit: 12056.75,
    netByAccount: { '620100': 11944.25, '176000': -12000.5 },
    skipped: { header: [1] },
    days: ['2025-01-31', '2025-01-31'],
  },
  {
    file: 'oracle.csv',
    rowsRead: 3,
    totalDebit: 2108.5,
    totalCredit: 2000,
    netByAccount: { '01-4100-000': 2108.5, '01-2100-000': -2000 },
    skipped: { title: [1, 2, 3], header: [4], total: [8] },
    days: ['2025-01-05', '2025-03-31'],
  },
  {
    file: 'business-central.csv',
    rowsRead: 4,
    totalDebit: 4579.9,
    totalCredit: 4509.9,
    netByAccount: { '8710': 4500, '2910': -4500, '8230': 70 },
    skipped: { header: [1] },
    days: ['2025-01-31', '2025-02-04'],
  },
  {
    file: 'business-central-balances.csv',
    rowsRead: 3,
    totalDebit: 1053.1,
    totalCredit: 25.5,
    netByAccount: { '8110': 50, '8120': 974.5, '9100': 3.1 },
    skipped: { title: [1, 2], header: [3], 'account heading': [4, 8], subtotal: [7, 10] },
    days: ['2025-03-01', '2025-03-01'],
  },
  {
    file: 'quickbooks-desktop.csv',
    rowsRead: 3,
    totalDebit: 1450,
    totalCredit: 15.75,
    netByAccount: { '5013': 234.25, '5014': 1200 },
    skipped: { header: [1], 'account heading': [2, 6], subtotal: [5, 8], total: [9] },
    days: ['2025-01-15', '2025-01-31'],
  },
  {
    file: 'xero.csv',
    rowsRead: 2,
    totalDebit: 1234.56,
    totalCredit: -34.56,
    netByAccount: { '400': 1269.12 },
    skipped: {
      ...{ title: [1, 2, 3], blank: [4], header: [5], 'account heading': [6], 'opening balance': [7], subtotal: [10] },
      ...{ 'closing balance': [11], total: [12] },
    },
    days: ['2025-04-02', '2025-05-09'],
  },
  {
    file: 'sage50.csv',
    rowsRead: 3,
    totalDebit: 2465.4,
    totalCredit: 15.4,
    netByAccount: { '7003': 2150, '7550': 300 },
    skipped: { header: [1] },
    days: ['2025-01-15', '2025-01-17'],
  },
  {
    file: 'uk-spend.csv',
    rowsRead: 2,
    totalDebit: 1199.95,
    totalCredit: 200,
    netByAccount: { R4200: 1199.95, R4300: -200 },
    skipped: { header: [1] },
    days: ['2025-02-28', '2025-02-27'],
  },
  {
    file: 'hledger.csv',
    rowsRead: 4,
    totalDebit: 820.5,
    totalCredit: 820.5,
    netByAccount: { 'expenses:rent': 779.5, 'assets:bank': -779.5 },
    skipped: { header: [1] },
    days: ['2025-01-05', '2025-01-06'],
  },
  {
    file: 'netsuite.csv',
    rowsRead: 3,
    totalDebit: 35000,
    totalCredit: 50.5,
    netByAccount: { '6100': 29949.5, '6200': 5000 },
    skipped: { title: [1, 2, 3], header: [4], 'account heading': [5, 9], subtotal: [8, 11] },
    days: ['2025-01-15', '2025-01-31'],
  },
  {
    file: 'kingdee-balances.csv',
    rowsRead: 4,
    totalDebit: 30500,
    totalCredit: 30500,
    netByAccount: { '1002.01': -25000, '1002.02': -5200, '6601.01': 25000, '6601.02': 5200 },
    skipped: { title: [1, 2], header: [3, 4], subtotal: [5, 8], total: [11] },
    days: ['2025-03-01', '2025-03-01'],
  },
  {
    file: 'months-across.csv',
    rowsRead: 3,
    totalDebit: 4000.5,
    totalCredit: 30.25,
    netByAccount: { '6100': 3000.5, '6200': 1000, '6300': -30.25 },
    skipped: { title: [1], header: [2], total: [6] },
    days: ['2025-01-01', '2025-02-01'],
  },
  {
    file: 'sage50-audit.csv',
    columns: { account: '3', date: '4', voucher: '5', debit: '6', credit: '7', text: '15' },
    rowsRead: 4,
    totalDebit: 2465.4,
    totalCredit: 2165.4,
    netByAccount: { '7003': 2150, '2109': -2150, '7550': 300 },
    skipped: {},
    days: ['2025-01-15', '2025-01-17'],
  },
  {
    file: 'kingdee-galaxy.csv',
    currency: 'CNY',
    rowsRead: 4,
    totalDebit: 18640.2,
    totalCredit: 18640.2,
    netByAccount: { '6601.01': 18000, '2211.01': -18000, '6601.05': 640.2, '1002.01': -640.2 },
    skipped: { header: [1] },
    days: ['2025-01-31', '2025-01-31'],
  },
  {
    file: 'yonyou-balances.csv',
    currency: 'CNY',
    rowsRead: 3,
    totalDebit: 130.5,
    totalCredit: 130.5,
    netByAccount: { '1001': -120.5, '660101': 90.5, '660102': 30 },
    skipped: { title: [1, 2], header: [3], subtotal: [5, 6, 9], total: [10] },
    days: ['2025-01-01', '2025-01-01'],
  },
  {
    file: 'inspur.csv',
    currency: 'CNY',
    rowsRead: 4,
    totalDebit: 14800,
    totalCredit: 14800,
    netByAccount: { '660101': 14800, '221101': -14800 },
    skipped: { header: [1] },
    days: ['2025-03-31', '2025-03-31'],
  },
  {
    file: 'd365-balances.csv',
    rowsRead: 3,
    totalDebit: 5846,
    totalCredit: 5846,
    netByAccount: { '601200': 5200, '602300': 575.5, '211100': -5775.5 },
    skipped: { title: [1, 2], header: [3] },
    days: ['2025-03-01', '2025-03-01'],
  },
  {
    file: 'sap-balances.txt',
    rowsRead: 2,
    totalDebit: 20764.25,
    totalCredit: 120,
    netByAccount: { '620100': 11944.25, '630500': 8700 },
    skipped: { title: [1, 2], blank: [3], header: [4] },
    days: ['2025-03-01', '2025-03-01'],
  },
  {
    file: 'quickbooks-journal.csv',
    rowsRead: 4,
    totalDebit: 265.75,
    totalCredit: 265.75,
    netByAccount: { 'Phone expense': 234.25, 'Accounts Payable': -234.25 },
    skipped: { title: [1, 2, 3], blank: [4], header: [5], subtotal: [8, 11], total: [12] },
    days: ['2025-01-15', '2025-03-31'],
  },
];

it.each(SYSTEMS)(
  '$file is read as it was worked out',
  async ({ file, currency, columns, days, skipped, ...expected }) => {
    const ledger = await readLedger(fixture(`ledgers/systems/${file}`), { currency, columns });
    const { rowsRead, totalDebit, totalCredit, netByAccount, skipped: found } = inspectionOf(ledger);
    expect({ rowsRead, totalDebit, totalCredit, netByAccount }).toEqual(expected);
    const lines = Object.entries(skipped).flatMap(([reason, numbers]) => numbers.map((line) => ({ line, reason })));
    expect(found).toEqual(lines.sort((a, b) => a.line - b.line));
    expect([ledger.rows[0], ledger.rows.at(-1)].map((row) => row?.date && formatDate(row.date))).toEqual(days);
    expect(
      ledger.rows.filter(({ amount, account, date }) => amount === null || account === '' || date === null),
    ).toEqual([]);
  },
);

describe('a list of balances', () => {
  const HEADER = '科目代码,科目名称,期初余额,借方,贷方,期末余额';

  it('of several months, or of none that it tells, is refused', async () => {
    const lines = [HEADER, '6601,工资,0,1.00,0,1.00'];
    const several = await caughtProblem(() => readLedger(bytesOf('期间：2025.01-2025.03,,,,,', ...lines)));
    expect([several.code, several.values['months']]).toEqual(['period-unclear', '2025-01, 2025-03']);
    expect((await caughtProblem(() => readLedger(bytesOf(...lines)))).values['count']).toBe(0);
    const printed = await readLedger(bytesOf('期间：2025年3期,打印日期：2025-04-02,,,,', ...lines));
    expect(printed.rows.map(({ date }) => date)).toEqual([{ year: 2025, month: 3, day: 1 }]);
  });

  it.each([
    ['Period: 03/01/2025 - 03/31/2025', '2025-03'],
    ['Zeitraum 01.03.2025 bis 31.03.2025', '2025-03'],
    ['As of 31/03/2025', '2025-03'],
    ['Period 03.2025', '2025-03'],
    ['Period 03/05/2025 - 03/05/2025', null],
    ['Period 03/01/2025 - 04/30/2025', null],
  ])('takes the month of “%s” from its title, where it tells one', async (title, month) => {
    const bytes = bytesOf(title, HEADER, '6601,工资,0,1.00,0,1.00');
    if (month === null) expect((await caughtProblem(() => readLedger(bytes))).code).toBe('period-unclear');
    else expect((await readLedger(bytes)).rows.map(({ date }) => date && formatMonth(date))).toEqual([month]);
  });

  it('keeps an account that others begin with when their amounts are not its own', async () => {
    const lines = [
      '2025-03,,,,,',
      HEADER,
      '6601,工资,0,9.00,0,9.00',
      '660101,甲,0,1.00,0,1.00',
      '66010101,乙,0,1.00,0,1.00',
    ];
    const { rows, skipped } = await readLedger(bytesOf(...lines));
    expect(rows.map(({ account }) => account)).toEqual(['6601', '66010101']);
    expect(skipped).toContainEqual({ line: 4, reason: 'subtotal' });
  });

  it('keeps every line of a leaf, and skips every line of a parent, where both have several', async () => {
    const lines = [
      '6601,甲,0,1.00,0,1.00',
      '6601,乙,0,2.00,0,2.00',
      '6601.1,甲,0,1.00,0,1.00',
      '6601.1,乙,0,2.00,0,2.00',
    ];
    const { rows } = await readLedger(bytesOf('2025-03,,,,,', HEADER, ...lines));
    expect(rows.map(({ row }) => row)).toEqual([5, 6]);
  });

  it('of many lines is read in the time of many lines', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index % 2 ? 66 : 6601},a,0,1.00,0,1.00`);
    const { rows } = await readLedger(bytesOf('2025-03,,,,,', HEADER, ...lines));
    // 66 and 6601 stand there as often and for as much, so 66 is a parent.
    expect(rows).toHaveLength(20_000);
  }, 20_000);

  it('with periods that begin and end in a month is of that month', async () => {
    const row = (period: string): string => `${period},6601,1.00,`;
    const { rows } = await readLedger(
      bytesOf('会计期间,科目编码,借方,贷方', row('2025.03-2025.03'), row('2025.03-2025.04')),
    );
    expect(rows.map(({ date }) => date && formatDate(date))).toEqual(['2025-03-01', null]);
  });

  it('with a column for each month needs their year from somewhere', async () => {
    const row = '6601,1.00,2.00,3.00';
    const problem = await caughtProblem(() => readLedger(bytesOf('科目代码,1月,2月,3月', row)));
    expect([problem.code, problem.values['header']]).toEqual(['months-without-year', '1月']);
    const { rows, skipped } = await readLedger(
      bytesOf('Account,Account Name,Nov-24,2024-12,202501', '6601,Pay,1.00,2.00,3.00', '6602,Rent,,,'),
    );
    expect(skipped).toContainEqual({ line: 3, reason: 'blank' });
    expect(rows.map(({ date, amount }) => [date && formatDate(date), amount])).toEqual([
      ['2024-11-01', 100],
      ['2024-12-01', 200],
      ['2025-01-01', 300],
    ]);
  });
});
