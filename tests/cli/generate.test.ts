import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/locales';
import { CLI_WORDS } from '../../src/locales/cli';
import { SAMPLE_WORDS } from '../../src/locales/sample';
import { TemporaryFolder } from '../support/xlsx/files';
import { lint } from '../support/xlsx/lint/lint';
import { readParts } from '../support/xlsx/package';
import { readBack, type WorkbookReadBack } from '../support/xlsx/readBack';
import { runIn } from './commandLine';

const TIME = 120_000;
const ROOT = join(__dirname, '..', '..');

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

const files = (): readonly string[] => readdirSync(folder.path);
const generate = (args: readonly string[], environment?: Record<string, string>) =>
  runIn(folder.path, ['generate', ...args], environment);

function written(name: string): WorkbookReadBack {
  const [book] = readBack([join(folder.path, name)]);
  if (!book) throw new Error(`${name} was not read`);
  return book;
}

/** The values that stand in the row of an input, by its key in the first column. */
function inputRow(book: WorkbookReadBack, key: string): readonly unknown[] {
  const cells = book.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).map(([address, { value }]) => ({ sheet, address, value })),
  );
  const found = cells.find(({ address, value }) => address.startsWith('A') && value === key);
  const row = found?.address.slice(1);
  return cells
    .filter(({ sheet, address }) => sheet === found?.sheet && address.replace(/^[A-Z]+/, '') === row)
    .map(({ value }) => value);
}

describe('generate', () => {
  it(
    'writes the workbook that was asked for, whole and calculated, and says so in one line',
    async () => {
      const args = ['--out', 'model.xlsx', '--lang', 'zh-CN', '--currency', 'eur', '--fiscal-year-start', '2024-04'];
      const ran = await generate(args, { LANG: 'en_US.UTF-8' });
      expect(ran).toMatchObject({ code: 0, complaints: [] });
      expect(ran.printed).toHaveLength(1);
      expect(ran.printed[0]).toMatch(/model\.xlsx.*EUR.*2024-04.*2025-03/);
      expect(files()).toEqual(['model.xlsx']);
      expect(lint(readParts(new Uint8Array(readFileSync(join(folder.path, 'model.xlsx')))))).toEqual([]);

      const book = written('model.xlsx');
      expect(book.sheets.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['开始', '输入', '01 人力资源', '核对']),
      );
      expect(inputRow(book, 'currency')).toContain('EUR');
      // 45383 is 2024-04-01.
      expect(inputRow(book, 'fiscal-year-start')).toContain(45383);
    },
    TIME,
  );

  it(
    'takes language and currency from the system, and this year, where nothing is said',
    async () => {
      await generate(['--out', 'a.xlsx'], { LANG: 'zh_CN.UTF-8' });
      const book = written('a.xlsx');
      expect(inputRow(book, 'currency')).toContain('CNY');
      // 45658 is 2025-01-01.
      expect(inputRow(book, 'fiscal-year-start')).toContain(45658);
      await generate(['--out', 'b.xlsx'], { LANG: 'C.UTF-8' });
      expect(inputRow(written('b.xlsx'), 'currency')).toContain('USD');
    },
    TIME,
  );

  it(
    'fills in the sample year when it is asked to',
    async () => {
      expect(await generate(['--out', 'a.xlsx', '--sample'], { LANG: 'zh_CN.UTF-8' })).toMatchObject({ code: 0 });
      expect(inputRow(written('a.xlsx'), 'company')).toContain(SAMPLE_WORDS['zh-CN'].company);
    },
    TIME,
  );

  it(
    'keeps an existing file unless it is told to replace it',
    async () => {
      writeFileSync(join(folder.path, 'mine.xlsx'), 'mine');
      const refused = await generate(['--out', 'mine.xlsx']);
      expect(refused).toMatchObject({ code: 2, printed: [] });
      expect(refused.complaints[0]).toMatch(/mine\.xlsx.*--force/);
      expect(readFileSync(join(folder.path, 'mine.xlsx'), 'utf8')).toBe('mine');
      expect(await generate(['--out', 'mine.xlsx', '--force'])).toMatchObject({ code: 0 });
      expect(readFileSync(join(folder.path, 'mine.xlsx')).subarray(0, 2).toString()).toBe('PK');
      expect(files()).toEqual(['mine.xlsx']);
    },
    TIME,
  );

  it.each<[string, readonly string[], RegExp]>([
    ['an unknown language', ['--out', 'a.xlsx', '--lang', 'de'], /de.*en, zh-CN/],
    ['an unknown currency', ['--out', 'a.xlsx', '--currency', 'XYZ'], /XYZ.*ISO 4217/],
    ['a test currency', ['--out', 'a.xlsx', '--currency', 'XXX'], /XXX.*ISO 4217/],
    ['month 13', ['--out', 'a.xlsx', '--fiscal-year-start', '2025-13'], /2025-13.*--fiscal-year-start/],
    ['a day for a month', ['--out', 'a.xlsx', '--fiscal-year-start', '2025-01-01'], /2025-01-01/],
    ['no file', [], /--out/],
    ['an option without its value', ['--out'], /--out/],
    ['an option in the place of a value', ['--out', '--force'], /--out/],
    ['an unknown option', ['--out', 'a.xlsx', '--colour', 'red'], /--colour/],
    ['a short option', ['-o', 'a.xlsx'], /-o/],
    ['a flag with a value', ['--out', 'a.xlsx', '--force=yes'], /--force.*yes/],
    ['something that is no option', ['--out', 'a.xlsx', 'b.xlsx'], /b\.xlsx/],
    ['a folder that is missing', ['--out', 'nowhere/a.xlsx'], /nowhere/],
    ['a file as a folder', ['--out', 'file/a.xlsx'], /file/],
    ['a folder in the place of the file', ['--out', 'folder', '--force'], /folder/],
    ['a name that the system refuses', ['--out', `${'x'.repeat(300)}.xlsx`], /ENAMETOOLONG/],
  ])(
    'refuses %s with one sentence, and writes nothing',
    async (_, args, sentence) => {
      writeFileSync(join(folder.path, 'file'), '');
      mkdirSync(join(folder.path, 'folder'));
      for (const lang of LANGUAGES) {
        const ran = await generate(args, { LANG: lang });
        expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(sentence)] });
        expect(ran.complaints[0]).not.toContain('\n');
        const isChinese = /[一-鿿]/.test(ran.complaints[0] ?? '');
        expect(isChinese).toBe(lang === 'zh-CN');
      }
      expect(files()).toEqual(['file', 'folder']);
    },
    TIME,
  );

  it('complains in the language that was asked for, before that of the system', async () => {
    const ran = await generate(['--lang', 'zh-CN', '--out'], { LANG: 'en_US.UTF-8' });
    expect(ran.complaints).toEqual(['选项 --out 之后须有取值。']);
  });
});

describe('the command line', () => {
  it.each<[string, readonly string[]]>([
    ['no command', []],
    ['an unknown command', ['make']],
  ])('refuses %s, naming those there are', async (_, args) => {
    expect(await runIn(folder.path, args)).toMatchObject({
      code: 2,
      printed: [],
      complaints: [expect.stringContaining('generate')],
    });
  });

  it.each(LANGUAGES)('explains itself and every option of a command (%s)', async (language: Language) => {
    const environment = { LANG: language };
    const all = await runIn(folder.path, ['--help'], environment);
    expect(all).toMatchObject({ code: 0, complaints: [] });
    expect(all.printed.join('\n')).toContain(CLI_WORDS[language].commands.generate);
    const one = await runIn(folder.path, ['generate', '--help'], environment);
    expect(one).toMatchObject({ code: 0, complaints: [] });
    for (const option of ['out', 'lang', 'currency', 'fiscal-year-start', 'sample', 'force', 'help'])
      expect(one.printed.join('\n')).toMatch(new RegExp(`^ +--${option}\\b`, 'm'));
    expect(one.printed.join('\n')).not.toMatch(/[{}]/);
  });

  it(
    'is one quiet command: results on the standard output, complaints beside it, the exit code through npm',
    () => {
      const npm = (...args: readonly string[]) =>
        spawnSync('npm', ['run', '-s', 'cscost', '--', ...args], {
          cwd: ROOT,
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
        });
      const file = join(folder.path, 'a.xlsx');
      const done = npm('generate', '--out', file, '--fiscal-year-start', '2025-01');
      // What it may have had to install first is told beside the result.
      expect(done.status).toBe(0);
      expect(done.stdout).toMatch(/^Wrote a\.xlsx: [^\n]+\n$/);
      const refused = npm('generate', '--out', file);
      expect(refused).toMatchObject({ status: 2, stdout: '' });
      expect(refused.stderr).toMatch(/^\S[^\n]+--force\.\n$/);
      expect(files()).toEqual(['a.xlsx']);
    },
    TIME,
  );
});
