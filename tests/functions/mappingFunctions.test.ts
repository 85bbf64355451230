import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculate } from '../../src/engine/calculate';
import { CATALOGUE } from '../../src/functions/catalogue';
import { FunctionError } from '../../src/functions/result';
import { sentenceOf } from '../../src/functions/sentenceOf';
import { LANGUAGES } from '../../src/locales';
import { callPure, failure } from './call';

const CASE = join(__dirname, '..', 'fixtures', 'cases', 'retail-zh', 'expected.json');
const { accountNames } = JSON.parse(readFileSync(CASE, 'utf8')) as {
  accountNames: Readonly<Record<string, string>>;
};

describe('CATEGORYOF', () => {
  it.each(Object.entries(accountNames))('%s: %s', (name, line) => {
    const isHome = line.includes('.');
    expect(callPure('CATEGORYOF', name, 'line')).toEqual(
      isHome ? line : failure('#N/A', line === 'exclude' ? 'account-excluded' : 'account-unfit'),
    );
    if (isHome) expect(callPure('CATEGORYOF', name)).toBe(line.split('.')[0]);
  });

  // The categories' names as the reference has them.
  it.each([
    ['en', 'Facilities and office premises'],
    ['zh-CN', '设施和办公场所'],
  ] as const)('names the category in the workbook’s language (%s)', async (language, name) => {
    const spec = CATALOGUE.find(({ id }) => id === 'CATEGORYOF');
    if (spec?.kind !== 'pure') throw new Error('CATEGORYOF is a pure function');
    expect(spec.evaluate(['Office rent', 'name'], language)).toBe(name);
    const book = {
      language,
      sheets: [
        { name: 'A', blocks: [{ row: 0, column: 0, cells: [[{ formula: '=CSCOST.CATEGORYOF("房租","name")' }]] }] },
      ],
      tables: [],
      names: [],
    };
    expect((await calculate(book)).at('A', 0, 0)).toBe(name);
  });

  it('says in both languages what to do where an account has no category', () => {
    for (const [given, word] of [
      ['Travel', /“Travel”/],
      ['Input VAT', /“Input VAT”/],
    ] as const) {
      const found = callPure('CATEGORYOF', given);
      if (!(found instanceof FunctionError)) throw new Error(`${given} has a category`);
      for (const language of LANGUAGES) expect(sentenceOf(found, language)).toMatch(word);
    }
  });
});
