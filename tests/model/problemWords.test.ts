import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, MESSAGES } from '../../src/locales';

const MODEL = join(__dirname, '..', '..', 'src', 'model');
it.each(LANGUAGES)('every problem the model throws has its sentence (%s)', (language) => {
  const thrown = readdirSync(MODEL, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(MODEL, file), 'utf8').matchAll(/new Problem\(([^,)]*)/g)])
    .flatMap(([, code = '']) => [...code.matchAll(/'([^']+)'/g)].map(([, name = '']) => name));
  expect(thrown.length).toBeGreaterThan(20);
  const sentences: Readonly<Record<string, string>> = MESSAGES[language].problems;
  expect(thrown.filter((code) => !sentences[code])).toEqual([]);
});
