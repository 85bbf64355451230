/**
 * A file of exchange rates: what one unit of a currency is in the workbook's, for the year or from a month on.
 */
import { readAmount } from './amountText';
import { readDate } from './dateText';
import type { Decimal } from '../decimal';
import type { ExchangeRate } from './exchangeRates';
import { Problem } from '../problem';
import { readTableFile } from './tableFile';

type RateField = 'currency' | 'rate' | 'month';

const VOCABULARY: Readonly<Record<RateField, string>> = {
  currency: '币种 币别 货币 currency currencycode währung',
  rate: '汇率 折算率 rate exchangerate kurs wechselkurs',
  month: '起始月份 月份 期间 month frommonth period monat',
};

/** A lone comma is a decimal one, but before three digits it could part thousands as well. */
const LONE_COMMA = /^\d+,\d+$/;
const UNCLEAR = /^\d{1,3},\d{3}$/;

/** A rate above 0, or `null`. A point always begins decimals. */
function readRate(text: string): Decimal | null {
  if (UNCLEAR.test(text)) return null;
  const rate = readAmount(text, LONE_COMMA.test(text) ? ',' : '.');
  return rate && rate.units > 0n ? rate : null;
}

/**
 * Reads rates; the month may be left out or blank. Rejects with a `Problem`: `rates-columns`, `rates-empty`, `rates-row` with the
 * row that has no currency, no plain rate above 0 or no month where one is written; those of `readTableFile`.
 */
export async function readRates(bytes: Uint8Array): Promise<readonly ExchangeRate[]> {
  const table = await readTableFile<RateField>(bytes, VOCABULARY, ['currency', 'rate']);
  if (!table.lines) throw new Problem('rates-columns', { headers: table.headers });
  if (table.lines.length === 0) throw new Problem('rates-empty');
  return table.lines.map(({ row, cells: { currency, rate: written, month } }) => {
    const rate = readRate(written);
    const from = month === '' ? null : readDate(month, null);
    if (currency === '' || !rate || (month !== '' && !from)) {
      throw new Problem('rates-row', { row, currency, rate: written, month });
    }
    return { currency, rate, from: from && { year: from.year, month: from.month } };
  });
}
