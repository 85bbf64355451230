import path from 'node:path';
import { LANGUAGES, say } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import { readDrivers } from '../model/ledger/driversFile';
import { importSummary } from '../model/ledger/importSummary';
import { readMapping } from '../model/ledger/mappingFile';
import { postLedger } from '../model/ledger/postLedger';
import { readRates } from '../model/ledger/ratesFile';
import { readLedger } from '../model/ledger/readLedger';
import { applyPatches } from '../workbook/applyPatches';
import { buildWorkbook } from '../workbook/buildWorkbook';
import { DEFAULT_CURRENCY } from '../workbook/defaultCurrency';
import { ratesPatch } from '../workbook/import/ratesPatch';
import { IMPORT_TABLES, planImport } from '../workbook/planImport';
import { readSpecTables } from '../workbook/readSpecTables';
import { version } from '../../package.json';
import { command } from './command';
import { summaryLines } from './summaryLines';
import { readInput } from './inputFile';
import { flag, optional, required } from './options';
import { readCurrency, readLanguage, readMonth } from './optionValues';
import { READING_OPTIONS, readingOptions } from './readingOptions';
import { refuseUnlessWritable } from './writeAside';
import { writeCalculated } from './writeCalculated';

/** `cscost import`: posts a ledger into a new workbook and says where every row and every amount went. */
export const importLedger = command(
  'import',
  {
    ...READING_OPTIONS,
    mapping: required('FILE'),
    drivers: optional('FILE', (written) => written),
    rates: optional('FILE', (written) => written),
    'fiscal-year-start': required('YYYY-MM', readMonth),
    out: required('FILE'),
    lang: optional(LANGUAGES.join('|'), readLanguage),
    currency: optional('CODE', readCurrency),
    aggregate: flag,
    force: flag,
  },
  async (asked, surroundings) => {
    const { language: spoken, now, pathOf, print } = surroundings;
    const language = asked.lang ?? spoken;
    const currency = asked.currency ?? DEFAULT_CURRENCY[language];
    const fiscalYearStart = asked['fiscal-year-start'];
    const file = pathOf(asked.out);
    refuseUnlessWritable(file, asked.force);

    const mapping = await readInput(surroundings, asked.mapping, (bytes) => readMapping(bytes));
    const drivers =
      asked.drivers === undefined
        ? null
        : await readInput(surroundings, asked.drivers, (bytes) => readDrivers(bytes, fiscalYearStart));
    const rates =
      asked.rates === undefined ? [] : await readInput(surroundings, asked.rates, (bytes) => readRates(bytes));
    const { ledger, posting } = await readInput(surroundings, asked.ledger, async (bytes) => {
      const read = await readLedger(bytes, { ...readingOptions(asked), currency, rates });
      return { ledger: read, posting: postLedger(read, mapping, fiscalYearStart) };
    });

    const template = buildWorkbook({ language, currency, fiscalYearStart });
    const fileName = path.basename(asked.ledger);
    const input = {
      ledger,
      posting,
      mapping,
      drivers,
      fileName,
      importedAt: now,
      addInVersion: version,
      language,
      currency,
      detail: asked.aggregate ? ('months' as const) : ('rows' as const),
    };
    const { patches, detail, ledgerRows } = planImport(input, readSpecTables(template, IMPORT_TABLES));
    await writeCalculated(file, applyPatches(template, [...patches, ...ratesPatch(rates, asked.rates)]));

    const summary = importSummary(posting, ledger, drivers);
    if (asked.json) print(JSON.stringify(summary));
    else {
      summaryLines(summary, spoken, ledger.digits).forEach(print);
      if (detail === 'months') {
        print(say(spoken, CLI_WORDS[spoken].aggregated, { rows: ledgerRows, read: summary.rows.read }));
      }
      print(say(spoken, CLI_WORDS[spoken].imported, { file: path.basename(file), currency }));
    }
    return summary.rows.rejected > 0 || summary.rows.unmapped > 0 ? 1 : 0;
  },
);
