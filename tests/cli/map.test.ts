import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, MESSAGES } from '../../src/locales';
import { TemporaryFolder } from '../support/xlsx/files';
import { runIn } from './commandLine';

const CASE = join(__dirname, '..', 'fixtures', 'cases', 'retail-zh', 'expected.json');

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

interface MapRow {
  readonly name: string;
  readonly category: string | null;
  readonly line: string | null;
  readonly confidence: number;
  readonly reason: string;
}

async function mapped(content: string | Uint8Array, ...args: readonly string[]): Promise<readonly MapRow[]> {
  folder.write('names.csv', typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const ran = await runIn(folder.path, ['map', '--names', 'names.csv', '--json', ...args]);
  expect(ran).toMatchObject({ code: 0, complaints: [] });
  expect(ran.printed).toHaveLength(1);
  return JSON.parse(ran.printed[0] ?? '') as MapRow[];
}

it('proposes a line for every account of the retail case, in the order of the file', async () => {
  const { accountNames } = JSON.parse(readFileSync(CASE, 'utf8')) as {
    accountNames: Readonly<Record<string, string>>;
  };
  const rows = await mapped(['name', ...Object.keys(accountNames)].join('\r\n'));
  expect(rows.map(({ name, line }) => [name, line ?? 'unmapped'])).toEqual(Object.entries(accountNames));
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(['name', 'category', 'line', 'confidence', 'reason']);
    expect(row.category).toBe(row.line?.includes('.') ? row.line.split('.')[0] : null);
    expect(row.reason).not.toBe('');
  }
});

it('takes one row for each row of the file: repeated names, and none', async () => {
  const rows = await mapped('account,name\n6001,Headsets\n6002,\n6003,Headsets\n');
  expect(rows.map(({ name, line }) => [name, line])).toEqual([
    ['Headsets', 'technology.computers'],
    ['', null],
    ['Headsets', 'technology.computers'],
  ]);
});

it('lets account numbers help where names say nothing', async () => {
  const rows = await mapped('科目编码;科目名称\n224105;某某公司\n660101;某某公司\n');
  expect(rows.map(({ line }) => line)).toEqual(['exclude', null]);
});

it.each([
  ['UTF-16 with tabs', new Uint8Array(Buffer.from('\ufeffname\taccount\n客服人员工资\t6601\n', 'utf16le'))],
  // 客服人员工资 in GB18030.
  ['GB18030', new Uint8Array(Buffer.from('6e616d650abfcdb7fec8cbd4b1b9a4d7ca0a', 'hex'))],
  ['UTF-8 with a byte-order mark and quotes', new TextEncoder().encode('\ufeff"name"\n"客服人员工资"\n')],
])('reads %s', async (_, bytes) => {
  expect(await mapped(bytes)).toMatchObject([{ name: '客服人员工资', category: 'people', line: 'people.agent-pay' }]);
});

it('tells the reason in the language that was asked for, with the home rule where it bites and the rival', async () => {
  const names = 'name\nDepreciation of furniture\n广告及域名费\nTravel\nInput VAT\n管理费用\nZyxxqw\n房租\n';
  for (const language of LANGUAGES) {
    const rows = await mapped(names, '--lang', language);
    const { homeRules, lines } = MESSAGES[language].workbook;
    expect(rows[0]?.reason).toContain(homeRules.facilities);
    expect(rows[0]?.reason).toContain('“furniture”');
    expect(rows[1]?.reason).toContain(lines[rows[1]?.line === 'brand.domain' ? 'brand.advertising' : 'brand.domain']);
    expect(new Set(rows.map(({ reason }) => reason)).size).toBe(rows.length);
    for (const { reason } of rows) {
      expect(reason).not.toMatch(/[{}]/);
      expect(/[一-鿿]/.test(reason.replace(/“[^”]*”/g, ''))).toBe(language === 'zh-CN');
    }
  }
});

it.each(LANGUAGES)('prints a line for each account without --json (%s)', async (language) => {
  folder.write('names.csv', new TextEncoder().encode('name\nHeadsets\n应付账款\nTravel\n"two\nlines"\n'));
  const ran = await runIn(folder.path, ['map', '--names', 'names.csv', '--lang', language]);
  expect(ran).toMatchObject({ code: 0, complaints: [] });
  expect(ran.printed).toHaveLength(4);
  expect(ran.printed[0]).toMatch(/^ *\d+%  technology\.computers  Headsets: /);
  expect(ran.printed[1]).toMatch(/^ *\d+%  exclude +应付账款: /);
  expect(ran.printed.join('')).not.toMatch(/[{}\n]/);
});

describe.each(LANGUAGES)('refuses (%s)', (language) => {
  it.each<[string, string | null, RegExp]>([
    ['a file that is not there', null, /names\.csv/],
    ['a file without a column of names', 'amount,currency\n1,CNY\n', /amount \| currency/],
    ['a file with a header alone', 'name\n', /names\.csv/],
    ['an empty file', '', /names\.csv/],
    ['a workbook', 'PK\u0003\u0004', /names\.csv/],
  ])('%s, in one sentence', async (_, content, sentence) => {
    if (content !== null) folder.write('names.csv', new TextEncoder().encode(content));
    const ran = await runIn(folder.path, ['map', '--names', 'names.csv', '--json'], { LANG: language });
    expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(sentence)] });
    expect(ran.complaints[0]).not.toContain('\n');
    expect(/[一-鿿]/.test(ran.complaints[0] ?? '')).toBe(language === 'zh-CN');
  });

  it('to run without a file', async () => {
    const ran = await runIn(folder.path, ['map'], { LANG: language });
    expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringContaining('--names')] });
  });
});
