import { decimalText } from '../../../src/model/decimal';
import type { Ledger } from '../../../src/model/ledger/ledger';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readRates } from '../../../src/model/ledger/ratesFile';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { caughtProblem } from '../caughtProblem';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const RATES = bytes('currency,rate,month\nUSD,7.2,\nUSD,7.1,2025-03\nUSD,7.3,2025-06\nJPY,0.0487,\n');

async function read(text: string, currency = 'CNY'): Promise<Ledger> {
  return readLedger(bytes(text), { currency, rates: await readRates(RATES) });
}

/** The amounts of a ledger of rows `date,currency,amount`, in minor units. */
async function amountsOf(
  rows: readonly string[],
  header = 'Date,Currency,Amount,Account',
): Promise<readonly unknown[]> {
  const ledger = await read([header, ...rows.map((row) => `${row},6601`)].join('\n'));
  return ledger.rows.map(({ amount }) => amount);
}

describe('rows of another currency', () => {
  it.each([
    ['the rate of the year before the first month that has one', '2025-02-28,USD,100.00', 720_00],
    ['the rate of their month', '2025-03-01,USD,100.00', 710_00],
    ['the rate of the last month before theirs that has one', '2025-05-31,USD,100.00', 710_00],
    ['the rate of a later month from that on', '2025-12-31,USD,100.00', 730_00],
    ['the same rate by the currency’s name', '2025-02-28,美元,100.00', 720_00],
    ['rounded half away from zero: 0.33 × 7.1 is 2.343', '2025-03-31,USD,0.33', 2_34],
    ['rounded half away from zero: −1,000 × 0.0487 is −48.70', '2025-03-31,JPY,-1000.00', -48_70],
    ['as they are when they are in the workbook’s', '2025-03-31,CNY,100.00', 100_00],
  ])('are posted by %s', async (_, row, minorUnits) => {
    expect(await amountsOf([row])).toEqual([minorUnits]);
  });

  it('are posted by the rate on the row where it has one', async () => {
    const rows = ['2025-02-28,USD,100.00,6.9', '2025-02-28,USD,100.00,'];
    expect(await amountsOf(rows, 'Date,Currency,Amount,Exchange rate,Account')).toEqual([690_00, 720_00]);
  });

  it('keep what the file says, and add up converted', async () => {
    const ledger = await read('Date,Account,Currency,Amount\n2025-02-28,6601,USD,100.00\n2025-02-28,6601,CNY,1.00\n');
    expect(ledger.rows[0]).toMatchObject({ currency: 'USD', amountText: '100.00', isConverted: true });
    expect(ledger.controlTotal).toMatch(/^721\.0+$/);
  });

  it('are rejected without a rate, and only they', async () => {
    const ledger = await read('Date,Account,Currency,Amount\n2025-02-28,6601,USD,100.00\n2025-02-28,6601,EUR,100.00\n');
    const { rows, counts } = postLedger(ledger, new Map([['6601', 'people.agent-pay']]), { year: 2025, month: 1 });
    expect(rows.map(({ bin, reason }) => [bin, reason])).toEqual([
      ['posted', null],
      ['rejected', 'currency'],
    ]);
    expect(counts).toMatchObject({ posted: 1, rejected: 1 });
  });
});

describe('a file of rates', () => {
  const rates = async (text: string) =>
    (await readRates(bytes(text))).map(({ currency, rate, from }) => [currency, decimalText(rate), from]);

  it('has a currency, a rate and perhaps a month on each row, in English or Chinese', async () => {
    expect(await rates('currency,rate\nUSD,7.2345\n')).toEqual([['USD', '7.2345', null]]);
    expect(await rates('币种,汇率,起始月份\n美元,7.2,2025年3月\n欧元,7.8,\n')).toEqual([
      ['美元', '7.2', { year: 2025, month: 3 }],
      ['欧元', '7.8', null],
    ]);
  });

  it('may have decimal commas', async () => {
    expect(await rates('Currency;Rate\nUSD;0,92\nGBP;1,1745\n')).toEqual([
      ['USD', '0.92', null],
      ['GBP', '1.1745', null],
    ]);
  });

  it.each([
    ['rates-columns', 'code,value\nUSD,7\n'],
    ['rates-empty', 'currency,rate\n'],
    ['rates-row', 'currency,rate\n,7\n'],
    ['rates-row', 'currency,rate\nUSD,0\n'],
    ['rates-row', 'currency,rate\nUSD,-7\n'],
    ['rates-row', 'currency,rate\nUSD,seven\n'],
    ['rates-row', 'currency;rate\nUSD;7,250\n'],
    ['rates-row', 'currency,rate,month\nUSD,7,soon\n'],
  ])('is refused (%s): %j', async (code, text) => {
    expect((await caughtProblem(() => readRates(bytes(text)))).code).toBe(code);
  });
});
