import path from 'node:path';
import { LANGUAGES, say } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import { formatMonth, monthAt } from '../model/fiscalYear';
import { applyPatches } from '../workbook/applyPatches';
import { buildWorkbook } from '../workbook/buildWorkbook';
import { DEFAULT_CURRENCY } from '../workbook/defaultCurrency';
import { sampleYear } from '../workbook/sample/sampleYear';
import { command } from './command';
import { flag, optional, required } from './options';
import { readCurrency, readLanguage, readMonth } from './optionValues';
import { refuseUnlessWritable } from './writeAside';
import { writeCalculated } from './writeCalculated';

const JANUARY = 1;
const LAST_MONTH = 11;

/** `cscost generate`: writes the template, calculated, as an Excel workbook. */
export const generate = command(
  'generate',
  {
    out: required('FILE'),
    lang: optional(LANGUAGES.join('|'), readLanguage),
    currency: optional('CODE', readCurrency),
    'fiscal-year-start': optional('YYYY-MM', readMonth),
    sample: flag,
    force: flag,
  },
  async (asked, { language: spoken, now, pathOf, print }) => {
    const language = asked.lang ?? spoken;
    const currency = asked.currency ?? DEFAULT_CURRENCY[language];
    const fiscalYearStart = asked['fiscal-year-start'] ?? { year: now.getFullYear(), month: JANUARY };
    const file = pathOf(asked.out);
    refuseUnlessWritable(file, asked.force);

    const settings = { language, currency, fiscalYearStart };
    const template = buildWorkbook(settings);
    const spec = asked.sample ? applyPatches(template, sampleYear(settings)) : template;
    await writeCalculated(file, spec);

    const [first, last] = [0, LAST_MONTH].map((month) => formatMonth(monthAt(fiscalYearStart, month)));
    const { generated } = CLI_WORDS[spoken];
    const told = {
      file: path.basename(file),
      sheets: spec.sheets.length,
      currency,
      first: first ?? '',
      last: last ?? '',
    };
    print(say(spoken, generated, told));
    return 0;
  },
);
