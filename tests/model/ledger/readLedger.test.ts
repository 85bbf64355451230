import { createHash } from 'node:crypto';
import { formatDate } from '../../../src/model/fiscalYear';
import type { Ledger, LedgerRow } from '../../../src/model/ledger/ledger';
import type { Progress } from '../../../src/model/progress';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { caughtProblem } from '../caughtProblem';
import { bytesOf, fixture } from './ledgerFiles';

const HEADER = 'Date,Voucher,Account,Account name,Debit,Credit,Text';

function brief({ row, date, account, amount }: LedgerRow): readonly unknown[] {
  return [row, date && formatDate(date), account, amount];
}

async function briefly(...lines: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  return (await readLedger(bytesOf(...lines))).rows.map(brief);
}

describe('encodings', () => {
  it.each(['utf8.csv', 'utf8-bom.csv', 'utf16le-bom.csv', 'utf16be-bom.csv', 'utf16le.csv', 'gb18030.csv'])(
    'reads the same rows from %s',
    async (name) => {
      const { rows, controlTotal } = await readLedger(fixture(`ledgers/${name}`));
      expect(rows.map(brief)).toEqual([
        [2, '2025-03-05', '6601', 120050],
        [3, '2025-03-06', '6602', -20025],
      ]);
      expect(rows.map(({ accountName, text }) => [accountName, text])).toEqual([
        ['客服工资', '三月工资'],
        ['房租', '退回押金'],
      ]);
      expect(controlTotal).toBe('1000.25');
    },
  );

  it('reads a German ledger: Windows-1252, semicolons, d.m.y, decimal comma', async () => {
    const ledger = await readLedger(fixture('ledgers/german-windows1252.csv'));
    expect(ledger).toMatchObject({ encoding: 'windows-1252', delimiter: ';', dateOrder: 'dmy', decimal: ',' });
    expect(ledger.rows.map(brief)).toEqual([
      [2, '2025-03-05', '4120', 120050],
      [3, '2025-03-06', '4210', -20025],
    ]);
    expect(ledger.rows[0]?.accountName).toBe('Löhne Kundendienst');
  });
});

it('fingerprints the bytes of the file with SHA-256', async () => {
  const bytes = fixture('ledgers/utf8.csv');
  expect((await readLedger(bytes)).fingerprint).toBe(createHash('sha256').update(bytes).digest('hex'));
});

describe('amounts', () => {
  it('keeps the minor unit of the currency and every decimal of the control total', async () => {
    const lines = [HEADER, '2025-01-05,1,6601,Pay,10.005,,a', '2025-01-05,2,6601,Pay,,0.0049,b'];
    const euro = await readLedger(bytesOf(...lines), { currency: 'EUR' });
    expect(euro.rows.map(({ amount }) => amount)).toEqual([1001, 0]);
    expect(euro.controlTotal).toBe('10.0001');
    const yen = await readLedger(bytesOf(...lines), { currency: 'JPY' });
    expect(yen).toMatchObject({ digits: 0, rows: [{ amount: 10 }, { amount: 0 }] });
  });

  it('prefers debit and credit to an amount that repeats them', async () => {
    const ledger = await readLedger(
      bytesOf(
        'Posting Date,G/L Account No.,Debit Amount,Credit Amount,Amount',
        '2025-01-05,6601,5.00,,5.00',
        '2025-01-06,6601,,2.00,-2.00',
      ),
    );
    expect(ledger.columns).toEqual({
      date: 'Posting Date',
      account: 'G/L Account No.',
      debit: 'Debit Amount',
      credit: 'Credit Amount',
    });
    expect(ledger.controlTotal).toBe('3.00');
  });

  it.each([
    ['D', 'C'],
    ['Dr', 'Cr'],
    ['S', 'H'],
    ['借', '贷'],
    ['Soll', 'Haben'],
  ])('takes the side from an indicator %s and %s', async (debit, credit) => {
    expect(
      await briefly(
        'Date,Account,Amount,D/C',
        `2025-01-05,1,7.00,${debit}`,
        `2025-01-05,1,3.00,${credit}`,
        '2025-01-05,1,3.00,?',
      ),
    ).toEqual([
      [2, '2025-01-05', '1', 700],
      [3, '2025-01-05', '1', -300],
      [4, '2025-01-05', '1', null],
    ]);
  });

  it('does not turn the sign again where amounts have a sign and a side', async () => {
    expect(await briefly('Date,Account,Amount,S/H', '2025-01-05,1,7.00,S', '2025-01-05,1,-3.00,H')).toEqual([
      [2, '2025-01-05', '1', 700],
      [3, '2025-01-05', '1', -300],
    ]);
  });

  it('keeps red entries negative on their own side', async () => {
    const ledger = await readLedger(
      bytesOf(HEADER, '2025-01-05,1,6601,Pay,-3.00,,a', '2025-01-05,1,2202,Due,,-3.00,a'),
    );
    expect(ledger).toMatchObject({ totalDebit: -300, totalCredit: -300, controlTotal: '0.00' });
  });

  it('cannot read a row in which one of two filled amounts is none', async () => {
    expect(await briefly(HEADER, '2025-01-05,1,6601,Pay,n/a,5.00,a', '2025-01-05,2,6601,Pay,5%,,a')).toEqual([
      [2, '2025-01-05', '6601', null],
      [3, '2025-01-05', '6601', null],
    ]);
  });

  it('asks for the decimal mark when amounts leave it open, and takes the answer', async () => {
    const bytes = bytesOf(HEADER, '2025-01-05,1,6601,Pay,"1,234",,a');
    const problem = await caughtProblem(() => readLedger(bytes));
    expect(problem.code).toBe('ambiguous-decimal');
    expect(problem.values).toEqual({ value: '1,234', row: 2, withPoint: '1234', withComma: '1.234' });
    expect((await readLedger(bytes, { decimal: '.' })).rows[0]?.amount).toBe(123400);
    expect((await readLedger(bytes, { decimal: ',' })).rows[0]?.amount).toBe(123);
  });

  it('decides the decimal mark over debit and credit together', async () => {
    const ledger = await readLedger(
      bytesOf(HEADER, '2025-01-05,1,6601,Pay,"1,234",,a', '2025-01-05,2,6601,Pay,,"7,5",a'),
    );
    expect(ledger.decimal).toBe(',');
    expect(ledger.rows.map(({ amount }) => amount)).toEqual([123, -750]);
  });
});

describe('dates', () => {
  it('asks for the order when dates leave it open, and takes the answer', async () => {
    const bytes = bytesOf(HEADER, '03/04/2025,1,6601,Pay,1.00,,a', '05/04/2025,2,6601,Pay,1.00,,a');
    const problem = await caughtProblem(() => readLedger(bytes));
    expect(problem.code).toBe('ambiguous-date-order');
    expect(problem.values).toEqual({ value: '03/04/2025', row: 2, dmy: '2025-04-03', mdy: '2025-03-04' });
    const dates = async (dateOrder: 'dmy' | 'mdy'): Promise<unknown> =>
      (await readLedger(bytes, { dateOrder })).rows.map(({ date }) => date && formatDate(date));
    expect(await dates('dmy')).toEqual(['2025-04-03', '2025-04-05']);
    expect(await dates('mdy')).toEqual(['2025-03-04', '2025-05-04']);
  });

  it('uses the period where there is no date, with its year from a column of its own', async () => {
    expect(
      await briefly('会计年度,会计期间,科目编码,本期借方,本期贷方', '2025,3,6601,12.00,', '2025,12,6601,,2.00'),
    ).toEqual([
      [2, '2025-03-01', '6601', 1200],
      [3, '2025-12-01', '6601', -200],
    ]);
  });
});

describe('columns', () => {
  const lines = ['Paid on,Code,What,Sum', '2025-01-05,6601,Pay,1.00', '2025-01-06,6602,Rent,2.50'];

  it('names what is missing and the headers found', async () => {
    const problem = await caughtProblem(() => readLedger(bytesOf(...lines)));
    expect(problem.code).toBe('columns-unrecognised');
    expect(problem.values).toMatchObject({
      missing: 'date, account, amount',
      headers: 'Paid on | Code | What | Sum',
    });
  });

  it('takes the columns the user names', async () => {
    const columns = { date: 'Paid on', account: 'code', 'account-name': 'What', amount: 'Sum' };
    const ledger = await readLedger(bytesOf('Some title', '', ...lines), { columns });
    expect(ledger.rows.map(brief)).toEqual([
      [4, '2025-01-05', '6601', 100],
      [5, '2025-01-06', '6602', 250],
    ]);
    expect(ledger.columns).toEqual({ date: 'Paid on', account: 'Code', 'account-name': 'What', amount: 'Sum' });
  });

  it('prefers the columns the user names to those it recognises', async () => {
    const bytes = bytesOf('Date,Value date,Account,Debit,Credit,Net value', '2025-01-05,2025-02-06,6601,1.00,,9.00');
    const ledger = await readLedger(bytes, { columns: { date: 'Value date', amount: 'Net value' } });
    expect(ledger.rows.map(brief)).toEqual([[2, '2025-02-06', '6601', 900]]);
    expect(ledger.columns).toEqual({ date: 'Value date', account: 'Account', amount: 'Net value' });
  });

  it('says when a column the user names is not there', async () => {
    const problem = await caughtProblem(() =>
      readLedger(bytesOf(...lines), { columns: { date: 'Posted', amount: 'Sum' } }),
    );
    expect(problem.code).toBe('column-not-found');
    expect(problem.values).toMatchObject({ role: 'date', header: 'Posted' });
  });

  it('misses the account when there is neither a column nor a heading for it', async () => {
    const problem = await caughtProblem(() => readLedger(bytesOf('Date,Amount', '2025-01-05,1.00')));
    expect(problem.values).toMatchObject({ missing: 'account', account: 'missing', date: 'found' });
  });

  it('marks rows with another number of cells than the header and takes no amount from them', async () => {
    const { rows, controlTotal } = await readLedger(
      bytesOf(HEADER, '2025-01-05,1,6601,Pay,1,234.00,,a', '2025-01-05,2,6601,Pay', '2025-01-05,3,6601,Pay,5.00,,a,,'),
    );
    expect(rows.map(({ row, hasAllColumns, amount }) => [row, hasAllColumns, amount])).toEqual([
      [2, false, null],
      [3, false, null],
      [4, true, 500],
    ]);
    expect(controlTotal).toBe('5.00');
  });

  it.each([',', ';', '\t', '|'])('finds the delimiter %j', async (delimiter) => {
    const ledger = await readLedger(
      bytesOf(HEADER.replaceAll(',', delimiter), `2025-01-05,1,6601,Pay,5.50,,a`.replaceAll(',', delimiter)),
    );
    expect(ledger.delimiter).toBe(delimiter);
    expect(ledger.rows.map(brief)).toEqual([[2, '2025-01-05', '6601', 550]]);
  });
});

describe('lines that are no rows', () => {
  async function skipped(...lines: readonly string[]): Promise<readonly (readonly [number, string])[]> {
    return (await readLedger(bytesOf(...lines))).skipped.map(({ line, reason }) => [line, reason] as const);
  }

  it('are told apart by what they say', async () => {
    expect(
      await skipped(
        'General ledger,,,,,,',
        HEADER,
        '2025-01-01,,6601,Pay,,,Opening balance',
        '2025-01-05,1,6601,Pay,1.00,,a',
        ',,,,1.00,0.00,',
        '2025-01-31,,6601,Pay,1.00,,本月合计',
        '2025-01-31,,6601,Pay,1.00,,本年累计',
        '2025-01-31,,6601,Pay,,,Closing balance',
        'Total for 6601,,,,1.00,,',
        'Grand total,,,,1.00,,',
        '制表人：张三,,,审核：李四,,,',
      ),
    ).toEqual([
      [1, 'title'],
      [2, 'header'],
      [3, 'opening balance'],
      [5, 'subtotal'],
      [6, 'subtotal'],
      [7, 'subtotal'],
      [8, 'closing balance'],
      [9, 'subtotal'],
      [10, 'total'],
      [11, 'footer'],
    ]);
  });

  it('are known by words in the place of an account or a voucher', async () => {
    const header = '会计年度,会计期间,科目编码,科目名称,期初借方,期初贷方,本期发生借方,本期发生贷方,期末借方,期末贷方';
    const lines = [
      '2025,3,6601,工资,9.00,,12.00,2.00,19.00,',
      '2025,3,小计,,9.00,,12.00,2.00,19.00,',
      '2025,3,合 计,,9.00,,12.00,2.00,19.00,',
    ];
    expect(await skipped(header, ...lines)).toEqual([
      [1, 'header'],
      [3, 'subtotal'],
      [4, 'total'],
    ]);
    expect(await briefly(header, ...lines)).toEqual([[2, '2025-03-01', '6601', 1000]]);
    expect(
      await skipped('日期,凭证号,科目编码,借方,贷方', '2025-03-05,记-1,6601,1.00,', '2025-03-31,本月合计,6601,1.00,'),
    ).toEqual([
      [1, 'header'],
      [3, 'subtotal'],
    ]);
  });

  it('marked by stars are subtotals where there is one level of them only', async () => {
    const lines = ['|  |Account|Pstng Date|Amount|', '|  |0061|05.01.2025|1,50 |', '|* |0061| |1,50 |'];
    expect(await skipped(...lines)).toEqual([
      [1, 'header'],
      [3, 'subtotal'],
    ]);
  });

  it('do not swallow complete rows whose text sounds like them', async () => {
    expect(await skipped(HEADER, '2025-01-05,1,6601,Pay,1.00,,Total', '2025-01-05,2,6601,Pay,1.00,,合计')).toEqual([
      [1, 'header'],
    ]);
  });

  it('do not swallow faulty rows', async () => {
    expect(
      await briefly(
        HEADER,
        '2025-01-05,1,6601,Pay,1.00,,a',
        '2025-01-05,2,6601,Pay,1.00,,a',
        '2025-01-05,3,6601,Pay,1.00,,a',
        '2025-01-05,4,6601,Pay,,,a',
        'soon,5,6601,Pay,1.00,,a',
        ',6,6601,Pay,1.00,,a',
        '2025-01-05,7,,Pay,1.00,,a',
        ',,,,9.00,,',
      ),
    ).toEqual([
      [2, '2025-01-05', '6601', 100],
      [3, '2025-01-05', '6601', 100],
      [4, '2025-01-05', '6601', 100],
      [5, '2025-01-05', '6601', null],
      [6, null, '6601', 100],
      [7, null, '6601', 100],
      [8, '2025-01-05', '', 100],
      [9, null, '', 900],
    ]);
  });

  it('count as spreadsheets count rows: blank lines do, line breaks inside a cell do not', async () => {
    expect(
      await briefly(HEADER, '2025-01-05,1,6601,Pay,1.00,,"two', 'lines"', '', '2025-01-06,2,6601,Pay,2.00,,a'),
    ).toEqual([
      [2, '2025-01-05', '6601', 100],
      [4, '2025-01-06', '6601', 200],
    ]);
  });
});

describe('headings', () => {
  it('give Xero rows their account, up to the total of the account', async () => {
    const lines = [
      'Account Transactions,,,,,',
      'Demo Ltd,,,,,',
      'Date,Source,Description,Reference,Debit,Credit',
      'Advertising (400),,,,,',
      'Opening Balance,,,,0.00,',
      '02 Apr 2025,Payable,Campaign,A-1,"1,234.56",',
      'Total Advertising (400),,,,"1,234.56",',
      'Demo Ltd,,,,,',
      'Rent,,,,,',
      '03 Apr 2025,Payable,Office,R-1,,(20.00)',
      'Total Rent,,,,20.00,',
      'Total,,,,"1,254.56",',
    ];
    const ledger = await readLedger(bytesOf(...lines));
    expect(ledger.rows.map(({ account, accountName, amount }) => [account, accountName, amount])).toEqual([
      ['400', 'Advertising', 123456],
      ['Rent', 'Rent', 2000],
    ]);
    expect(ledger.skipped.slice(3).map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'account heading'],
      [5, 'opening balance'],
      [7, 'subtotal'],
      [8, 'title'],
      [9, 'account heading'],
      [11, 'subtotal'],
      [12, 'total'],
    ]);
  });

  it('give an account only to the rows below them', async () => {
    const lines = [
      'Date,Num,Amount',
      '5013 · Phones,,',
      '2025-01-05,1,1.00',
      'Total 5013 · Phones,,1.00',
      '2025-01-06,2,2.00',
    ];
    expect(await briefly(...lines)).toEqual([
      [3, '2025-01-05', '5013', 100],
      [5, '2025-01-06', '', 200],
    ]);
  });
});

it('does not carry into single faulty rows', async () => {
  const lines = ['2025-01-05,1,6601,Pay,1.00,,a', ',,6601,Pay,2.00,,b', '2025-01-06,2,6602,Rent,3.00,,c'];
  // The same account is printed on row after row, so a blank one is a fault; so is a blank date where vouchers repeat.
  expect(await briefly(HEADER, ...lines, '2025-01-06,2,,Rent,4.00,,d', '2025-01-06,2,,Rent,4.00,,d')).toEqual([
    [2, '2025-01-05', '6601', 100],
    [3, null, '6601', 200],
    [4, '2025-01-06', '6602', 300],
    [5, '2025-01-06', '', 400],
    [6, '2025-01-06', '', 400],
  ]);
});

it('carries an account that is printed once down to the rows below', async () => {
  expect(
    await briefly(
      'Account,Account name,Date,Amount',
      '6601,Pay,2025-01-05,1.00',
      ',,2025-01-06,2.00',
      '6602,Rent,2025-01-06,3.00',
      ',,2025-01-07,4.00',
    ),
  ).toEqual([
    [2, '2025-01-05', '6601', 100],
    [3, '2025-01-06', '6601', 200],
    [4, '2025-01-06', '6602', 300],
    [5, '2025-01-07', '6602', 400],
  ]);
});

it('dates a DATEV batch that runs over the end of a year', async () => {
  const header = '"EXTF";700;21;"Buchungsstapel";13;;;;;;1;1;20240701;4;20241201;20250131';
  const names = 'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Konto;Gegenkonto;Belegdatum';
  const { rows } = await readLedger(bytesOf(header, names, '1,00;S;EUR;4120;1740;3112', '2,00;H;EUR;4120;1740;0201'));
  expect(rows.map(brief)).toEqual([
    [3, '2024-12-31', '4120', 100],
    [3, '2024-12-31', '1740', -100],
    [4, '2025-01-02', '4120', -200],
    [4, '2025-01-02', '1740', 200],
  ]);
});

it('joins the series of a voucher to its number', async () => {
  const { rows } = await readLedger(bytesOf('日期,凭证字,凭证号,科目代码,借方,贷方', '2025-01-05,记,12,6601,1.00,'));
  expect(rows[0]?.voucher).toBe('记-12');
});

it('keeps account numbers with their zeros', async () => {
  const { rows } = await readLedger(
    bytesOf('Date,Account,Amount', '2025-01-05,0066.10,1.00', '2025-01-05,"=""0012""",1.00'),
  );
  expect(rows.map(({ account }) => account)).toEqual(['0066.10', '0012']);
});

describe('currencies', () => {
  const read = (header: string, ...names: readonly string[]): Promise<Ledger> =>
    readLedger(bytesOf(header, ...names.map((name) => `2025-01-05,6601,1.00,${name},1.00`)), { currency: 'CNY' });

  it('are foreign when the amounts stand in them', async () => {
    const { foreignCurrencies } = await read(
      'Date,Account,Amount,Currency,Qty',
      'CNY',
      '人民币',
      'RMB',
      '',
      'USD',
      '美元',
    );
    expect([...foreignCurrencies]).toEqual(['USD', '美元']);
  });

  it('are those of the documents where the amount in them has a column of its own', async () => {
    const { foreignCurrencies } = await read('日期,科目代码,金额,币别,原币金额', '美元', '人民币');
    expect(foreignCurrencies.size).toBe(0);
  });
});

describe('rates', () => {
  const rows = async (currency: string | undefined, ...lines: readonly string[]): Promise<readonly unknown[]> =>
    (await readLedger(bytesOf(...lines), { currency })).rows.map(({ row, amount, isConverted, amountText }) =>
      isConverted ? [row, amount, amountText] : [row, amount],
    );

  it('bring amounts in the currency of their row to that of the workbook', async () => {
    const lines = [
      'Date,Account,Amount,Currency,Exchange Rate',
      '2025-01-05,6601,100.00,USD,7.1234',
      '2025-01-05,6601,-0.35,EUR,7.5',
      '2025-01-05,6601,50.00,CNY,1',
      '2025-01-05,6601,50.00,,',
      '2025-01-05,6601,50.00,CNY,9.99',
      '2025-01-05,6601,50.00,USD,',
      '2025-01-05,6601,50.00,USD,0',
    ];
    // −0.35 × 7.5 = −2.625, half away from zero.
    expect(await rows('CNY', ...lines)).toEqual([
      ...[
        [2, 71234, '100.00'],
        [3, -263, '-0.35'],
        [4, 5000],
        [5, 5000],
        [6, 5000],
        [7, 5000],
        [8, 5000],
      ],
    ]);
    const ledger = await readLedger(bytesOf(...lines), { currency: 'CNY' });
    expect(ledger.controlTotal).toBe('959.715000');
    const mapping = new Map([['6601', 'people.agent-pay'] as const]);
    const { rows: posted, rounding } = postLedger(ledger, mapping, { year: 2025, month: 1 });
    expect(posted.map(({ bin, reason }) => reason ?? bin)).toEqual([
      ...['posted', 'posted', 'posted', 'posted', 'posted', 'currency', 'currency'],
    ]);
    // The control total is 959.72 to the cent, the rows 712.34 − 2.63 + 5 × 50.
    expect(rounding).toBe(1);
  });

  it('are left alone where the books’ own amount stands beside the original one', async () => {
    const lines = ['日期,科目代码,币别,汇率,原币金额,借方,贷方', '2025-01-05,6601,USD,7.10,100.00,710.00,'];
    expect(await rows('CNY', ...lines)).toEqual([[2, 71000]]);
  });

  it('make an amount of an original one that stands alone', async () => {
    const lines = [
      '日期,科目代码,方向,币别,汇率,原币金额',
      '2025-01-05,6601,借,美元,"7,1",100',
      '2025-01-05,2202,贷,人民币,1,710',
    ];
    expect(await rows('CNY', ...lines)).toEqual([
      [2, 71000, '100'],
      [3, -71000],
    ]);
  });

  it('hold for every row where the currency of the workbook is not told', async () => {
    const lines = ['Date,Account,Amount,Currency,FX Rate', '2025-01-05,1,2.00,USD,7.5', '2025-01-05,1,2.00,CNY,1'];
    expect((await rows(undefined, ...lines)).map((row) => (row as readonly unknown[])[1])).toEqual([1500, 200]);
  });
});

describe('files with nothing to read', () => {
  it.each(['empty.csv', 'header-only.csv'])('%s is refused as an empty ledger', async (name) => {
    expect((await caughtProblem(() => readLedger(fixture(`ledgers/${name}`)))).code).toBe('ledger-empty');
  });

  const utf8 = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
  it.each<[string, readonly number[], string]>([
    ['half an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 0, 0], 'workbook-unreadable'],
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'file-is-old-workbook'],
    ['the oldest Excel workbook', [0x09, 0x08, 0x10, 0x00, 0x00, 0x06], 'file-is-old-workbook'],
    ['a web page', utf8('<html><table><tr><td>Date'), 'file-is-page'],
    ['a web page behind a mark', utf8('\ufeff\r\n<!DOCTYPE html><table>'), 'file-is-page'],
    ['a web page in UTF-16', [...Buffer.from('\ufeff<table border=1>', 'utf16le')], 'file-is-page'],
    ['a workbook in XML', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), 'file-is-page'],
  ])('%s is refused by name', async (_name, start, code) => {
    expect((await caughtProblem(() => readLedger(Uint8Array.from(start)))).code).toBe(code);
  });
});

describe('long work', () => {
  const long = (): Uint8Array =>
    bytesOf(HEADER, ...Array.from({ length: 30_000 }, (_, index) => `2025-01-05,${index},6601,Pay,1.00,,text`));

  it('reports progress that only grows and ends at its total', async () => {
    const news: Progress[] = [];
    const { rows } = await readLedger(long(), {}, { onProgress: (progress) => news.push(progress) });
    expect(rows).toHaveLength(30_000);
    expect(news.length).toBeGreaterThan(5);
    const shares = news.map(({ done, total }) => done / (total ?? NaN));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('stops with the reason given when it is aborted', async () => {
    const abort = new AbortController();
    const reading = readLedger(long(), {}, { signal: abort.signal, onProgress: () => abort.abort('enough') });
    await expect(reading).rejects.toBe('enough');
  });
});
