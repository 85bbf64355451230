/**
 * `npm run build:sheets`: the add-on for Google Sheets as clasp pushes it. `-- --lang zh-CN` for help on functions in Chinese,
 * `--out` for another folder, which is emptied first.
 */
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../locales';
import { buildSheetsAddOn } from './buildSheetsAddOn';

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { lang: { type: 'string', default: 'en' }, out: { type: 'string', default: 'dist-sheets' } },
  });
  const language = LANGUAGES.find((known) => known === values.lang);
  if (!language) throw new Error(`--lang is one of ${LANGUAGES.join(', ')}, not ${values.lang}.`);
  const files = await buildSheetsAddOn(values.out, language);
  for (const [name, content] of Object.entries(files)) {
    console.log(`${(Buffer.byteLength(content) / 1000).toFixed(1).padStart(8)} kB  ${name}`);
  }
  console.log(`\n${values.out}/ is ready for clasp push; the README says how.`);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
