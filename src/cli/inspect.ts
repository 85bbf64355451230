import { LANGUAGES } from '../locales';
import { inspectionOf } from '../model/ledger/inspection';
import { readLedger } from '../model/ledger/readLedger';
import { command } from './command';
import { readInput } from './inputFile';
import { optional } from './options';
import { readCurrency, readLanguage } from './optionValues';
import { READING_OPTIONS, readingOptions } from './readingOptions';
import { inspectionLines } from './summaryLines';

/** `cscost inspect`: says what the reader understands of a ledger file, before anything is mapped. */
export const inspect = command(
  'inspect',
  {
    ...READING_OPTIONS,
    lang: optional(LANGUAGES.join('|'), readLanguage),
    currency: optional('CODE', readCurrency),
  },
  async (asked, surroundings) => {
    const options = { ...readingOptions(asked), currency: asked.currency };
    const inspection = inspectionOf(await readInput(surroundings, asked.ledger, (bytes) => readLedger(bytes, options)));
    if (asked.json) surroundings.print(JSON.stringify(inspection));
    else inspectionLines(inspection, surroundings.language).forEach(surroundings.print);
    return 0;
  },
);
