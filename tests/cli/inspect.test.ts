import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/locales';
import { runIn } from './commandLine';

const FORMATS = join(__dirname, '..', 'fixtures', 'cases', 'formats');
const { files } = JSON.parse(readFileSync(join(FORMATS, 'expected.json'), 'utf8')) as {
  files: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

describe.each(Object.entries(files))('the export %s', (name, expected) => {
  const inspect = (...args: readonly string[]) => runIn(FORMATS, ['inspect', '--ledger', `${name}.csv`, ...args]);

  it('is understood as the case expects, in every key', async () => {
    const ran = await inspect('--json');
    expect(ran).toMatchObject({ code: 0, complaints: [] });
    expect(ran.printed).toHaveLength(1);
    const found = JSON.parse(ran.printed[0] ?? '') as Record<string, unknown>;
    expect(Object.keys(found)).toEqual([
      ...['encoding', 'delimiter', 'columns', 'dateOrder', 'decimal', 'rowsRead', 'totalDebit', 'totalCredit'],
      ...['netByAccount', 'skipped'],
    ]);
    for (const key of ['encoding', 'delimiter', 'rowsRead', 'totalDebit', 'totalCredit', 'netByAccount', 'skipped'])
      expect([key, found[key]]).toEqual([key, expected[key]]);
  });

  it.each(LANGUAGES)('is told in lines without --json (%s)', async (language) => {
    const ran = await inspect('--lang', language);
    expect(ran).toMatchObject({ code: 0, complaints: [] });
    const text = ran.printed.join('\n');
    expect(text).toContain(String(expected['encoding']).toUpperCase());
    expect(text).toContain(String(expected['rowsRead']));
    expect(text).not.toMatch(/[{}]/);
  });
});

describe('a file without headers', () => {
  const SYSTEMS = join(__dirname, '..', 'fixtures', 'ledgers', 'systems');
  const inspect = (...args: readonly string[]) => runIn(SYSTEMS, ['inspect', '--ledger', 'sage50-audit.csv', ...args]);

  it.each([
    ['en', 'it has no line of headers, and begins with: 1 | JD | 7003'],
    ['zh-CN', '文件没有表头行，首行为：1 | JD | 7003'],
  ] as const)('is refused in one sentence that names the option (%s)', async (language, words) => {
    const ran = await inspect('--lang', language);
    expect([ran.code, ran.complaints.length]).toEqual([2, 1]);
    expect(ran.complaints[0]).toContain(words);
    expect(ran.complaints[0]).toContain('--columns "account=3,date=4,amount=6"');
  });

  it('is read by the places of its columns', async () => {
    const ran = await inspect('--columns', 'date=4, account=3, debit=6, credit=7', '--json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.printed[0] ?? '')).toMatchObject({
      columns: { date: '4', account: '3', debit: '6', credit: '7' },
      netByAccount: { '7003': 2150, '2109': -2150, '7550': 300 },
    });
  });
});
