import { readDrivers } from '../../src/model/ledger/driversFile';
import { formatDate, parseMonth } from '../../src/model/fiscalYear';
import { importSummary } from '../../src/model/ledger/importSummary';
import type { Ledger } from '../../src/model/ledger/ledger';
import { readMapping } from '../../src/model/ledger/mappingFile';
import { fromMinor, sumMoney, type Minor } from '../../src/model/money';
import { postLedger } from '../../src/model/ledger/postLedger';
import { readLedger } from '../../src/model/ledger/readLedger';
import { retailCase } from '../support/retailCase';
import { fixture } from './ledger/ledgerFiles';

describe('the ledger retail-zh', () => {
  const start = parseMonth(retailCase.expected.fiscalYearStart);
  const read = (): Promise<Ledger> => readLedger(retailCase.ledger(), { currency: 'CNY' });

  it('is imported as the case expects, in every figure', async () => {
    const ledger = await read();
    const posting = postLedger(ledger, await readMapping(retailCase.mapping()), start);
    const { rows, amounts, byCategory, byCategoryMonth, byLine, byQualityClass, costPerContact, rejected } =
      retailCase.expected;
    const summary = importSummary(posting, ledger, await readDrivers(retailCase.drivers(), start));
    expect(summary).toEqual({
      ...{ rows, amounts, byCategory, byCategoryMonth, byLine, byQualityClass, costPerContact, rejected },
      unmapped: expect.any(Array) as unknown,
    });
    // The two accounts that the case's mapping leaves out.
    expect(summary.unmapped.map(({ account, name }) => [account, name])).toEqual([
      ['6601041', '业务招待费'],
      ['6601042', '其他费用'],
    ]);
    const count = summary.unmapped.reduce((sum, account) => sum + account.rows, 0);
    expect(count).toBe(rows.unmapped);
    const cents = summary.unmapped.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
    expect(cents / 100).toBe(amounts.unmapped);
  });

  it('adds up to the control total of the file', async () => {
    const ledger = await read();
    const posting = postLedger(ledger, await readMapping(retailCase.mapping()), start);
    expect(ledger.controlTotal).toBe('28125914.24');
    expect(fromMinor(posting.controlTotal, ledger.digits)).toBe(28125914.24);
    expect(sumMoney(Object.values(posting.amounts))).toBe(posting.controlTotal);
    expect(posting.rounding).toBe(0);
  });

  it('tells the encoding, and the row a suspected duplicate repeats', async () => {
    const ledger = await read();
    expect([ledger.encoding, ledger.delimiter, ledger.dateOrder, ledger.decimal]).toEqual(['gb18030', ',', 'ymd', '.']);
    const { rows } = postLedger(ledger, await readMapping(retailCase.mapping()), start);
    expect(rows.filter(({ duplicateOf }) => duplicateOf !== null)).toMatchObject([{ row: 2065, duplicateOf: 2064 }]);
  });

  it('keeps text that looks like a formula as it is', async () => {
    const { rows } = await read();
    expect(rows.find(({ row }) => row === 2066)?.text).toBe('=HYPERLINK("http://x","y")');
    expect(rows.find(({ row }) => row === 2067)?.text).toBe("@SUM(1+1)*cmd|' /C calc'!A0");
  });

  it('has no cost per contact without drivers', async () => {
    const ledger = await read();
    const posting = postLedger(ledger, await readMapping(retailCase.mapping()), start);
    expect(importSummary(posting, ledger, null).costPerContact).toBeNull();
  });
});

interface FormatExpectation {
  readonly fiscalYearStart: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rowsRead: number;
  readonly totalDebit: number;
  readonly totalCredit: number;
  readonly netByAccount: Readonly<Record<string, number>>;
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  readonly controlTotal?: number;
}

const { files } = JSON.parse(new TextDecoder().decode(fixture('cases/formats/expected.json'))) as {
  files: Readonly<Record<string, FormatExpectation>>;
};

function netByAccount({ rows, digits }: Ledger): Record<string, number> {
  const sums = new Map<string, Minor[]>();
  for (const { account, amount } of rows)
    if (amount !== null) sums.set(account, [...(sums.get(account) ?? []), amount]);
  return Object.fromEntries([...sums].map(([account, amounts]) => [account, fromMinor(sumMoney(amounts), digits)]));
}

describe.each(Object.entries(files))('the export %s', (name, expected) => {
  const read = (): Promise<Ledger> => readLedger(fixture(`cases/formats/${name}.csv`));

  it('is read as the case expects', async () => {
    const ledger = await read();
    const { encoding, delimiter, rowsRead, skipped, digits } = ledger;
    expect({
      ...{ encoding, delimiter, rowsRead, skipped },
      totalDebit: fromMinor(ledger.totalDebit, digits),
      totalCredit: fromMinor(ledger.totalCredit, digits),
      netByAccount: netByAccount(ledger),
    }).toEqual({
      encoding: expected.encoding,
      delimiter: expected.delimiter,
      rowsRead: expected.rowsRead,
      skipped: expected.skipped,
      totalDebit: expected.totalDebit,
      totalCredit: expected.totalCredit,
      netByAccount: expected.netByAccount,
    });
  });

  it('has debits less credits as its control total', async () => {
    const { controlTotal, totalDebit, totalCredit } = await read();
    expect(Number(controlTotal)).toBe((totalDebit - totalCredit) / 100);
    if (expected.controlTotal !== undefined) expect(Number(controlTotal)).toBe(expected.controlTotal);
  });

  it('has no row outside its fiscal year', async () => {
    const ledger = await read();
    const everyAccount = new Map(ledger.rows.map(({ account }) => [account, 'people.agent-pay'] as const));
    const { counts } = postLedger(ledger, everyAccount, parseMonth(expected.fiscalYearStart));
    expect(counts).toMatchObject({ posted: ledger.rows.length, rejected: 0 });
  });
});

// Read off the files by eye.
it.each([
  ['kingdee-k3', 'ymd', '.', { date: '日期', voucher: '凭证字号', account: '科目代码', debit: '借方', credit: '贷方' }],
  [
    'yonyou-u8',
    'ymd',
    '.',
    { date: '日期', voucher: '凭证号数', account: '科目编码', amount: '金额', indicator: '方向' },
  ],
  ['sap-fagll03', 'dmy', ',', { date: 'Pstng Date', account: 'G/L Acct', amount: 'Amount in local cur.' }],
  ['quickbooks-gl', 'mdy', '.', { date: 'Date', voucher: 'Num', amount: 'Amount', text: 'Memo/Description' }],
  ['datev-extf', 'dmy', ',', { date: 'Belegdatum', account: 'Konto', indicator: 'Soll/Haben-Kennzeichen' }],
])('says how it understood %s', async (name, dateOrder, decimal, columns) => {
  const ledger = await readLedger(fixture(`cases/formats/${name}.csv`));
  expect(ledger).toMatchObject({ dateOrder, decimal, columns });
});

it('carries date and voucher of a Kingdee voucher down to its other rows', async () => {
  const { rows } = await readLedger(fixture('cases/formats/kingdee-k3.csv'));
  const vouchers = rows.map(({ row, date, voucher }) => [row, date && formatDate(date), voucher]);
  expect(vouchers.slice(0, 4)).toEqual([
    [6, '2025-01-06', '记 - 1'],
    [7, '2025-01-06', '记 - 1'],
    [8, '2025-01-06', '记 - 1'],
    [9, '2025-01-15', '记 - 2'],
  ]);
});

it('gives QuickBooks rows the account of the heading above them', async () => {
  const { rows } = await readLedger(fixture('cases/formats/quickbooks-gl.csv'));
  const accounts = rows.map(({ row, account, accountName }) => [row, account, accountName]);
  expect(accounts.slice(2, 4)).toEqual([
    [10, '1010', 'Checking'],
    [14, '6110', 'Agent wages'],
  ]);
});

it('makes two postings of a DATEV line, in the year of the batch and the currency of the books', async () => {
  const { rows } = await readLedger(fixture('cases/formats/datev-extf.csv'), { currency: 'EUR' });
  expect(rows).toHaveLength(26);
  const line8 = rows.filter(({ row }) => row === 8);
  expect(line8).toMatchObject([
    { account: '4964', amount: 46296, currency: 'EUR', date: { year: 2025, month: 7, day: 1 } },
    { account: '70021', amount: -46296, currency: 'EUR', date: { year: 2025, month: 7, day: 1 } },
  ]);
});
