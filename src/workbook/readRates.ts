import { decimalOf } from '../model/decimal';
import type { ExchangeRate } from '../model/ledger/exchangeRates';
import { fromSerial } from '../model/fiscalYear';
import { numberOr, type TableReader } from './tableReader';

/** The exchange rates of CS_Rates; rows without a currency or a rate above 0 are none. */
export function readRateTable(table: TableReader): readonly ExchangeRate[] {
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row): readonly ExchangeRate[] => {
    const currency = table.text(row, 'currency');
    const rate = numberOr(table.number(row, 'rate', currency), 0);
    const month = numberOr(table.number(row, 'from', currency), 0);
    if (currency === '' || !(rate > 0)) return [];
    const { year, month: number } = fromSerial(month);
    return [{ currency, rate: decimalOf(rate), from: month < 1 ? null : { year, month: number } }];
  });
}
