import { LANGUAGES } from '../../src/locales';
import { decimalText } from '../../src/model/decimal';
import { readRates } from '../../src/model/ledger/ratesFile';
import { applyPatches } from '../../src/workbook/applyPatches';
import { ratesPatch } from '../../src/workbook/import/ratesPatch';
import { readRateTable } from '../../src/workbook/readRates';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { readTable } from '../../src/workbook/tableReader';
import { TABLES } from '../../src/workbook/tables';
import { rowPatch } from '../support/calculatedWorkbook';
import { retailTemplate } from '../support/retailImport';

function ratesOf(spec: WorkbookSpec) {
  const [table] = readSpecTables(spec, [TABLES.rates]);
  if (!table) throw new Error('There is no table of rates.');
  return readRateTable(readTable(table)).map(({ currency, rate, from }) => [currency, decimalText(rate), from]);
}

describe.each(LANGUAGES)('the exchange rates of the %s workbook', (language) => {
  const template = retailTemplate(language);

  it('are none at first, and those of a file once it is written', async () => {
    expect(ratesOf(template)).toEqual([]);
    const rates = await readRates(new TextEncoder().encode('currency,rate,month\nUSD,7.2,\nEUR,7.85,2025-03\n'));
    const written = applyPatches(template, ratesPatch(rates, 'rates.csv'));
    expect(ratesOf(written)).toEqual([
      ['USD', '7.2', null],
      ['EUR', '7.85', { year: 2025, month: 3 }],
    ]);
    expect(readSpecTables(written, [TABLES.rates])[0]?.values.map((row) => row[1])).toEqual(['rates.csv', 'rates.csv']);
  });

  it.each([
    ['without a currency', [null, null, 7.2]],
    ['without a rate', ['USD', null, null]],
    ['with a rate of nothing', ['USD', null, 0]],
    ['with words for a rate', ['USD', null, 'ask the bank']],
  ])('leave out a row %s', (_, cells) => {
    expect(ratesOf(applyPatches(template, [rowPatch(TABLES.rates, 0, 'currency', cells)]))).toEqual([]);
  });
});
