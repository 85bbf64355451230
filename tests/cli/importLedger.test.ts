import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/locales';
import { CATEGORY_KEYS } from '../../src/model/categories';
import { CASE_FOLDER, retailCase } from '../support/retailCase';
import { sheetName } from '../../src/workbook/template';
import { TemporaryFolder } from '../support/xlsx/files';
import { lint } from '../support/xlsx/lint/lint';
import { readParts, zipParts } from '../support/xlsx/package';
import { readBack, readValues, type ShownValues } from '../support/xlsx/readBack';
import { recalculate } from '../support/xlsx/recalculate';
import { workbookWith } from '../support/xlsx/writeBook';
import { runIn, type Ran } from './commandLine';

const TIME = 240_000;
const { expected } = retailCase;
const CASE = [
  ...['--ledger', join(CASE_FOLDER, 'ledger.csv'), '--mapping', join(CASE_FOLDER, 'mapping.csv')],
  ...['--fiscal-year-start', expected.fiscalYearStart, '--currency', 'CNY'],
];
const MAPPING = 'account,line\n6601,people.agent-pay\n';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const files = (): readonly string[] => readdirSync(folder.path);
const importWith = (args: readonly string[]): Promise<Ran> => runIn(folder.path, ['import', ...args], { LANG: 'en' });

/** Imports lines of a ledger whose account 6601 is mapped. */
function importLines(lines: readonly string[], ...args: readonly string[]): Promise<Ran> {
  folder.write('ledger.csv', new TextEncoder().encode(lines.join('\n')));
  folder.write('mapping.csv', new TextEncoder().encode(MAPPING));
  return importFiles('ledger.csv', '--out', 'model.xlsx', ...args);
}

/** Imports a ledger of the folder for the year 2025. */
function importFiles(ledger: string, ...args: readonly string[]): Promise<Ran> {
  const given = ['--ledger', ledger, '--mapping', 'mapping.csv', '--fiscal-year-start', '2025-01'];
  return importWith([...given, ...args]);
}

/** A file's formulas without what they show, so that another program has to calculate them. */
function withoutResults(name: string): string {
  const parts = readParts(new Uint8Array(readFileSync(join(folder.path, name))));
  const bare = [...parts].map(([path, text]) => {
    if (!path.startsWith('xl/worksheets/')) return [path, text] as const;
    const without = text.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1');
    expect(without).not.toMatch(/<\/f><v>/);
    return [path, without] as const;
  });
  expect(bare).not.toEqual([...parts]);
  return folder.write(`bare-${name}`, zipParts(new Map(bare)));
}

/** What the cell of a defined name shows. */
function named(name: string, names: Readonly<Record<string, string>>, shown: ShownValues | undefined): unknown {
  const [, sheet = '', column = '', row = ''] = /^'?(.*?)'?!\$([A-Z]+)\$(\d+)/.exec(names[name] ?? '') ?? [];
  return shown?.[sheet]?.[column + row];
}

describe('the shared case', () => {
  it.each(LANGUAGES)(
    'is imported as it expects, in what is printed and in what LibreOffice makes of the workbook (%s)',
    async (language) => {
      const drivers = ['--drivers', join(CASE_FOLDER, 'drivers.csv')];
      const ran = await importWith([...CASE, ...drivers, '--out', 'model.xlsx', '--json', '--lang', language]);
      expect(ran).toMatchObject({ code: 1, complaints: [] });
      expect(ran.printed).toHaveLength(1);
      const { rows, amounts, byCategory, byCategoryMonth, byLine, byQualityClass, costPerContact, rejected } = expected;
      const { unmapped, ...found } = JSON.parse(ran.printed[0] ?? '') as Record<string, unknown>;
      expect(found).toEqual({
        ...{ rows, amounts, byCategory, byCategoryMonth, byLine, byQualityClass, costPerContact, rejected },
      });
      // The two accounts that the mapping leaves out; their rows and amounts are all that is unmapped.
      const accounts = unmapped as readonly Record<'account' | 'name' | 'rows' | 'amount', unknown>[];
      expect(accounts.map(({ account, name }) => [account, name])).toEqual([
        ['6601041', '业务招待费'],
        ['6601042', '其他费用'],
      ]);
      const sum = (key: 'rows' | 'amount'): number => accounts.reduce((total, entry) => total + Number(entry[key]), 0);
      expect(sum('rows')).toBe(rows['unmapped']);
      expect(sum('amount')).toBeCloseTo(amounts['unmapped'] ?? NaN, 6);

      expect(files()).toEqual(['model.xlsx']);
      const file = join(folder.path, 'model.xlsx');
      expect(lint(readParts(new Uint8Array(readFileSync(file))))).toEqual([]);
      const [book] = readBack([file]);
      const names = book?.names ?? {};
      const [written] = readValues([file]);
      const [calculated] = recalculate([withoutResults('model.xlsx')]);
      for (const shown of [written, calculated]) {
        const at = (name: string): unknown => named(name, names, shown);
        expect(at('CsTotalActual')).toBeCloseTo(amounts['posted'] ?? NaN, 6);
        for (const key of CATEGORY_KEYS) expect(at(`CsActual_${key}`)).toBeCloseTo(byCategory[key], 6);
        expect(at('CsUnmapped')).toBeCloseTo(amounts['unmapped'] ?? NaN, 6);
        // Unmapped money and a suspected duplicate: everything else holds.
        expect(at('CsChecksFailing')).toBe(2);
      }
      // Rows 2066 and 2067 of the ledger hold text that looks like a formula.
      const ledger = book?.sheets.find(({ name }) => name === sheetName('ledger', language));
      const texts = Object.values(ledger?.cells ?? {});
      expect(texts.map(({ value }) => value)).toEqual(
        expect.arrayContaining(['=HYPERLINK("http://x","y")', "@SUM(1+1)*cmd|' /C calc'!A0"]),
      );
      expect(texts.filter(({ formula }) => /HYPERLINK|cmd/.test(formula ?? ''))).toEqual([]);
    },
    TIME,
  );
});

it(
  'imports ledger and mapping of a workbook as it imports the text of the same content',
  async () => {
    const lines = [
      ['Date', 'Account', 'Account name', 'Amount'],
      [{ date: '2025-03-31' }, '6601', 'Pay', 0.1 + 0.2],
      [{ date: '2025-04-01' }, '6602', '=1+1', 1234.5],
    ];
    folder.write('mapping.csv', new TextEncoder().encode(MAPPING));
    const mapping = [
      ['Account', 'Line'],
      [6601, 'people.agent-pay'],
    ];
    workbookWith(folder, [lines, mapping]);
    folder.write(
      'ledger.csv',
      new TextEncoder().encode(
        'Date,Account,Account name,Amount\n2025-03-31,6601,Pay,0.30\n2025-04-01,6602,=1+1,1234.50\n',
      ),
    );
    const [fromBook, fromText] = [
      await importWith([
        ...['--ledger', 'book.xlsx', '--mapping', 'book.xlsx', '--fiscal-year-start', '2025-01'],
        ...['--out', 'one.xlsx', '--json'],
      ]),
      await importFiles('ledger.csv', '--out', 'two.xlsx', '--json'),
    ];
    expect(fromBook).toMatchObject({ code: 1, complaints: [] });
    expect(fromBook).toEqual(fromText);
    expect(JSON.parse(fromBook.printed[0] ?? '')).toMatchObject({
      amounts: { posted: 0.3, unmapped: 1234.5 },
      unmapped: [{ account: '6602', name: '=1+1', rows: 1, amount: 1234.5 }],
    });
  },
  TIME,
);

describe('a ledger of a few lines', () => {
  const HEADER = 'Date,Account,Account name,Amount';
  const SOUND = '2025-03-31,6601,Pay,12.50';

  it(
    'ends with 0 when every row is posted or excluded, and 1 when one is rejected or unmapped',
    async () => {
      expect(await importLines([HEADER, SOUND])).toMatchObject({ code: 0, complaints: [] });
      expect(files()).toContain('model.xlsx');
      expect(await importLines([HEADER, SOUND, '2025-03-31,6602,Rent,1.00'], '--force')).toMatchObject({ code: 1 });
      const rejected = await importLines([HEADER, SOUND, '2025-13-31,6601,Pay,1.00'], '--force', '--json');
      expect(rejected).toMatchObject({ code: 1, complaints: [] });
      expect(JSON.parse(rejected.printed[0] ?? '')).toMatchObject({
        rows: { read: 2, posted: 1, rejected: 1 },
        amounts: { posted: 12.5, rejected: 1 },
        costPerContact: null,
        rejected: [{ row: 3, reason: 'date' }],
        unmapped: [],
      });
    },
    TIME,
  );

  it.each(LANGUAGES)(
    'is told in lines without --json (%s)',
    async (lang) => {
      const lines = [HEADER, SOUND, '2025-03-31,6602,Rent,1.25', 'soon,6601,Pay,1.00'];
      const ran = await importLines(lines, '--lang', lang, '--currency', 'EUR');
      expect(ran).toMatchObject({ code: 1, complaints: [] });
      const text = ran.printed.join('\n');
      for (const part of ['12.50', '6602 Rent', '1.25', '4', 'model.xlsx', 'EUR']) expect(text).toContain(part);
      expect(text).not.toMatch(/[{}]/);
    },
    TIME,
  );

  it(
    'is written as sums where that is asked for, with the same result',
    async () => {
      const lines = [HEADER, SOUND, SOUND.replace('-31', '-30'), '2025-04-05,6601,Pay,2.00'];
      const whole = await importLines(lines, '--json');
      const sums = await importLines(lines, '--aggregate', '--force', '--json');
      expect(sums).toEqual(whole);
      expect(JSON.parse(sums.printed[0] ?? '')).toMatchObject({ rows: { read: 3 }, amounts: { posted: 27 } });
      const told = await importLines(lines, '--aggregate', '--force');
      expect(told.printed.join('\n')).toMatch(/holds the 3 rows as 2 sums/);
    },
    TIME,
  );

  it(
    'is posted in the workbook’s currency by the rates of a file, which go to Inputs',
    async () => {
      folder.write('rates.csv', new TextEncoder().encode('currency,rate,month\nUSD,7.2,\nUSD,7.1,2025-03\n'));
      const lines = [`${HEADER},Currency`, ...['2025-02-28', '2025-03-31'].map((day) => `${day},6601,Pay,100.00,USD`)];
      const without = await importLines(lines, '--currency', 'CNY');
      expect(without).toMatchObject({ code: 2, printed: [], complaints: [expect.stringContaining('USD')] });
      const ran = await importLines(lines, '--currency', 'CNY', '--rates', 'rates.csv', '--lang', 'en', '--json');
      expect(ran).toMatchObject({ code: 0, complaints: [] });
      const { byCategoryMonth } = JSON.parse(ran.printed[0] ?? '') as { byCategoryMonth: Record<string, number[]> };
      expect(byCategoryMonth['people']?.slice(0, 4)).toEqual([0, 720, 710, 0]);
      const [shown] = readValues([join(folder.path, 'model.xlsx')]);
      const inputs = Object.values(shown?.[sheetName('inputs', 'en')] ?? {});
      for (const cell of ['USD', 7.2, 7.1, 'rates.csv']) expect(inputs).toContain(cell);
    },
    TIME,
  );

  it(
    'is read as it was told where it leaves room',
    async () => {
      const lines = ['Paid Date;Code;Name;Value', '05.03.2025;6601;Pay;1.234', '06/07/2025;6601;Pay;2.000'];
      const columns = ['--columns', 'date=Paid Date, account=Code,account-name=Name,amount=Value'];
      const asked = await importLines(lines, ...columns, '--date-order', 'dmy', '--decimal', ',', '--json');
      expect(asked).toMatchObject({ code: 0, complaints: [] });
      const { byCategoryMonth } = JSON.parse(asked.printed[0] ?? '') as { byCategoryMonth: Record<string, number[]> };
      expect(byCategoryMonth['people']).toEqual([0, 0, 1234, 0, 0, 0, 2000, 0, 0, 0, 0, 0]);
    },
    TIME,
  );

  it.each<[string, readonly string[], readonly string[], RegExp]>([
    ['dates that can be read two ways', [HEADER, '03/04/2025,6601,Pay,1.00'], [], /^ledger\.csv: .*--date-order dmy/],
    ['amounts that can be read two ways', [HEADER, '2025-03-04,6601,Pay,"1,234"'], [], /^ledger\.csv: .*--decimal/],
    ['headers that are not recognised', ['When,Code,Value', '2025-03-04,6601,1.00'], [], /^ledger\.csv: .*--columns/],
    ['a header that is not there', [HEADER, SOUND], ['--columns', 'date=When'], /^ledger\.csv: .*When.*--columns/],
    ['columns of an unknown role', [HEADER, SOUND], ['--columns', 'when=Date'], /when=Date.*--columns.*date, period/],
    ['an unknown order', [HEADER, SOUND], ['--date-order', 'ydm'], /ydm.*--date-order.*dmy mdy ymd/],
    ['an unknown decimal mark', [HEADER, SOUND], ['--decimal', "'"], /--decimal/],
    ['a ledger of another year', [HEADER, SOUND], ['--fiscal-year-start', '2023-01'], /2023-01.*2023-12/],
    ['no month', [HEADER, SOUND], ['--fiscal-year-start', '2025'], /2025.*--fiscal-year-start/],
    ['an empty ledger', [HEADER], [], /^ledger\.csv: /],
    ['a ledger whose accounts are not mapped', [HEADER, '2025-03-31,6602,Rent,1.00'], [], /^ledger\.csv: /],
    ['a ledger that is not there', [HEADER, SOUND], ['--ledger', 'none.csv'], /none\.csv/],
    ['a folder for a ledger', [HEADER, SOUND], ['--ledger', '.'], /EISDIR/],
    ['no mapping in the mapping', [HEADER, SOUND], ['--mapping', 'ledger.csv'], /^ledger\.csv: .*account.*line/],
    ['no drivers in the drivers', [HEADER, SOUND], ['--drivers', 'ledger.csv'], /^ledger\.csv: .*month/],
  ])('%s: refused in one sentence, and nothing is written', async (_, lines, args, sentence) => {
    for (const lang of LANGUAGES) {
      const ran = await importLines(lines, '--lang', lang, ...args);
      expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.any(String)] });
      expect(ran.complaints[0]).not.toContain('\n');
      if (lang === 'en') expect(ran.complaints[0]).toMatch(sentence);
      else expect(ran.complaints[0]).toMatch(/[一-鿿]/);
      expect([...files()].sort()).toEqual(['ledger.csv', 'mapping.csv']);
    }
  });

  it('refuses a mapping with two lines for an account', async () => {
    folder.write('twice.csv', new TextEncoder().encode(`${MAPPING}6601,facilities.rent\n`));
    const ran = await importLines([HEADER, SOUND], '--mapping', 'twice.csv');
    expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(/^twice\.csv: .*6601/)] });
    expect(files()).not.toContain('model.xlsx');
  });
});
