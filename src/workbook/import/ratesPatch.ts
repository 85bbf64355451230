import { toNumber } from '../../model/decimal';
import type { ExchangeRate } from '../../model/ledger/exchangeRates';
import { toSerial } from '../../model/fiscalYear';
import type { CellValue } from '../spec';
import type { Patch } from '../content';
import { TABLES, columnsOf } from '../tables';

/** Writes rates into the empty CS_Rates of a new workbook, each with the file it comes from; nothing for none. */
export function ratesPatch(rates: readonly ExchangeRate[], source = ''): readonly Patch[] {
  if (rates.length === 0) return [];
  const rows = rates.map(({ currency, rate, from }) => {
    const cells: Readonly<Record<string, CellValue>> = {
      currency,
      rate: toNumber(rate),
      from: from && toSerial({ ...from, day: 1 }),
      source,
    };
    return columnsOf(TABLES.rates).map((id) => cells[id] ?? null);
  });
  return [{ kind: 'replace-rows', table: TABLES.rates, rows }];
}
