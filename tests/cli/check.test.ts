import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountMapping } from '../../src/model/ledger/ledger';
import { postLedger } from '../../src/model/ledger/postLedger';
import { readLedger } from '../../src/model/ledger/readLedger';
import { workbookBytes } from '../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES, MESSAGES } from '../../src/locales';
import { cell as addressOf } from '../../src/workbook/formulas';
import { CHECK_KEYS, type CheckKey } from '../../src/workbook/sheets/checks';
import { CATEGORY_ROWS, monthsArea } from '../../src/workbook/sheets/category';
import { PROOF } from '../../src/workbook/sheets/proof/layout';
import type { CellValue, TableSpec, WorkbookSpec } from '../../src/workbook/spec';
import { TABLES, columnIndex, columnsOf } from '../../src/workbook/tables';
import { sheetName } from '../../src/workbook/template';
import { importInto } from '../support/calculatedWorkbook';
import { retailCase } from '../support/retailCase';
import { retailImport, retailTemplate } from '../support/retailImport';
import { edit, type Edit } from '../support/xlsx/edit';
import { EXAMPLE } from '../support/xlsx/exampleWorkbook';
import { TemporaryFolder } from '../support/xlsx/files';
import { runIn, type Ran } from './commandLine';

const TIME = 300_000;

/** Difference and whether it holds, by check. */
type Found = Readonly<Record<string, readonly [number | null, boolean]>>;

interface Checked {
  readonly checks: readonly { readonly name: string; readonly difference: number | null; readonly ok: boolean }[];
  readonly failing: number;
}

let folder: TemporaryFolder;
beforeAll(() => {
  folder = new TemporaryFolder();
});
afterAll(() => folder.remove());

const run = (file: string, ...more: readonly string[]): Promise<Ran> =>
  runIn(folder.path, ['check', '--workbook', file, ...more], { LANG: 'en' });

async function checked(file: string): Promise<Checked> {
  const { code, printed, complaints } = await run(file, '--json');
  expect([code === 2, printed.length, complaints]).toEqual([false, 1, []]);
  const result = JSON.parse(printed[0] ?? '') as Checked;
  expect(result.checks.map(({ name }) => name)).toEqual(CHECK_KEYS);
  expect(result.failing).toBe(result.checks.filter(({ ok }) => !ok).length);
  expect(code).toBe(result.failing > 0 ? 1 : 0);
  return result;
}

/** The checks that do not hold without a difference, with what they say. */
function remarks({ checks }: Checked): Found {
  return Object.fromEntries(
    checks
      .filter(({ difference, ok }) => difference !== 0 || !ok)
      .map(({ name, difference, ok }) => [name, [difference, ok]]),
  );
}

describe('a workbook of the sample year', () => {
  it.each(LANGUAGES)(
    'holds every check (%s)',
    async (language) => {
      await runIn(folder.path, ['generate', '--sample', '--lang', language, '--out', `${language}.xlsx`]);
      expect(remarks(await checked(`${language}.xlsx`))).toEqual({});
    },
    TIME,
  );
});

it(
  'an imported ledger fails the checks that it leaves open, by what the case says',
  async () => {
    const { rows, amounts } = retailCase.expected;
    const spec = importInto(retailTemplate('en'), await retailImport('en'));
    // No program has calculated this file: every figure is calculated by the command.
    writeFileSync(join(folder.path, 'retail.xlsx'), await workbookBytes(spec, null));
    expect(remarks(await checked('retail.xlsx'))).toEqual({
      duplicates: [rows['suspectedDuplicates'] ?? NaN, false],
      unmapped: [amounts['unmapped'] ?? NaN, false],
    });
  },
  TIME,
);

/** A ledger of a few lines, and what it adds up to. */
const LEDGER = [
  'Date,Voucher,Account,Account name,Amount,Text',
  '2025-01-31,1,6601,Agents,1000.00,pay',
  '2025-02-28,2,6601,Agents,1200.50,pay',
  '2025-01-31,3,6602,Rent,300.25,January',
  '2025-01-31,3,6602,Rent,300.25,January',
  '2025-03-31,4,6603,Hotels,50.75,visit',
  '2025-03-31,5,2221,VAT,80.00,input',
];
const PAID = { january: 1000, february: 1200.5, year: 2200.5 } as const;
const POSTED_MONEY = 2801;
const UNMAPPED_MONEY = 50.75;

async function smallImport(): Promise<WorkbookSpec> {
  const ledger = await readLedger(new TextEncoder().encode(LEDGER.join('\n')), { currency: 'CNY' });
  const mapping: AccountMapping = new Map([
    ['6601', 'people.agent-pay'],
    ['6602', 'facilities.rent'],
    ['2221', 'exclude'],
  ]);
  const posting = postLedger(ledger, mapping, { year: 2025, month: 1 });
  return importInto(retailTemplate('en'), { ...(await retailImport('en')), ledger, mapping, posting, drivers: null });
}

describe('an imported ledger', () => {
  const spec = smallImport();
  /** What it leaves open: a row that stands twice, an account without a line. */
  const open: Found = { duplicates: [1, false], unmapped: [UNMAPPED_MONEY, false] };

  beforeAll(async () => {
    writeFileSync(join(folder.path, 'small.xlsx'), await workbookBytes(await spec, null));
  });

  it.each(LANGUAGES)(
    'is told about in lines without --json (%s)',
    async (language) => {
      const { code, printed, complaints } = await run('small.xlsx', '--lang', language);
      const { look } = MESSAGES[language].workbook.checks.states;
      expect([code, complaints]).toEqual([1, []]);
      expect(printed).toHaveLength(CHECK_KEYS.length + 1);
      expect(printed.filter((line) => line.includes(look))).toHaveLength(2);
      if (language === 'en') expect(printed.at(-1)).toBe('2 checks fail.');
      expect(printed.join('\n')).not.toMatch(/[{}]/);
    },
    TIME,
  );

  /** The rows of a table, and where they stand. */
  async function tableOf(name: string): Promise<{ readonly sheet: string; readonly table: TableSpec }> {
    for (const { name: sheet, tables } of (await spec).sheets) {
      const table = tables.find((known) => known.name === name);
      if (table) return { sheet, table };
    }
    throw new Error(`No table ${name}`);
  }

  /** What the cell of a row holds, by the id of its column. */
  function held({ rows }: TableSpec, name: string, row: number, column: string): CellValue {
    const cell = rows[row]?.[columnIndex(name, column)] ?? null;
    return typeof cell === 'object' && cell !== null ? (cell.value ?? null) : cell;
  }

  /** Changes a cell of the first row that holds a value in a column: to a value, or by what it holds. */
  async function change(
    name: string,
    [by, key]: readonly [column: string, value: CellValue],
    column: string,
    to: CellValue | ((before: number) => number),
  ): Promise<Edit> {
    const { sheet, table } = await tableOf(name);
    const row = table.rows.findIndex((_, index) => held(table, name, index, by) === key);
    if (row < 0) throw new Error(`No ${key} in ${name}`);
    const address = addressOf(table.row + 1 + row, table.column + columnIndex(name, column));
    return ['set', sheet, address, typeof to === 'function' ? to(Number(held(table, name, row, column))) : to];
  }

  async function broken(name: string, ...edits: readonly Edit[]): Promise<Checked> {
    edit([{ from: join(folder.path, 'small.xlsx'), to: join(folder.path, name), edits }]);
    return checked(name);
  }

  const PAY = ['id', 'people.agent-pay'] as const;
  const POSTED = ['line', 'people.agent-pay'] as const;
  const unmapped = MESSAGES.en.workbook.bins.unmapped;

  it.each<[CheckKey | 'nothing', string, () => Promise<readonly Edit[]>, Found]>([
    ['nothing', 'openpyxl saved the file again', async () => [], {}],
    [
      'bins',
      'a row of the ledger was emptied',
      async () => Promise.all(columnsOf(TABLES.ledger).map((column) => change(TABLES.ledger, POSTED, column, null))),
      { bins: [1, false], 'control-total': [PAID.january, false] },
    ],
    [
      'control-total',
      'an amount of the ledger was changed',
      async () => [await change(TABLES.ledger, POSTED, 'amount', (amount) => amount + 100)],
      { 'control-total': [-100, false] },
    ],
    [
      'categories',
      'a total row was typed over',
      async () => {
        const { row, column } = monthsArea(CATEGORY_ROWS.total, 'actual');
        return [['set', sheetName('people', 'en'), addressOf(row, column), 0]];
      },
      // What is to date comes from the total rows: actual and variance on the sheet, the same two of the functions.
      { categories: [PAID.january, false], links: [2 * PAID.january, false], functions: [2 * PAID.january, false] },
    ],
    [
      'splits',
      'half of a line was taken out of its class',
      async () => [await change('CS_people', PAY, 'operating', 0.5)],
      { splits: [1, false], classes: [PAID.year / 2, false] },
    ],
    [
      'duplicates',
      'another row was marked as a duplicate',
      async () => [await change(TABLES.ledger, POSTED, 'duplicateOf', 3)],
      { duplicates: [2, false] },
    ],
    [
      'unmapped',
      'an amount without mapping was changed',
      async () => [await change(TABLES.ledger, ['bin', unmapped], 'amount', (amount) => amount + 10)],
      { unmapped: [UNMAPPED_MONEY + 10, false], 'control-total': [-10, false] },
    ],
    [
      'text',
      'text was typed into an amount, so that neither classes nor functions can be calculated',
      async () => [await change('CS_people', ['id', 'people.severance'], 'actual01', 'many')],
      { text: [1, false], classes: [null, false], functions: [null, true] },
    ],
    [
      'links',
      'a month that the ledger feeds was typed over',
      async () => [await change('CS_people', PAY, 'actual02', 1000)],
      { links: [PAID.february - 1000, false] },
    ],
    [
      'functions',
      'the native figure beside a function was typed over',
      async () => {
        const address = addressOf(PROOF.functions.body, PROOF.functionColumns.native);
        return [['set', sheetName('proof', 'en'), address, POSTED_MONEY + 7]];
      },
      { functions: [7, false] },
    ],
  ])(
    'fails %s when %s',
    async (name, _, edits, found) => {
      expect(remarks(await broken(`${name}.xlsx`, ...(await edits())))).toEqual({ ...open, ...found });
    },
    TIME,
  );

  it(
    'without its table of checks fails them all',
    async () => {
      const sheet = sheetName('checks', 'en');
      const { checks, failing } = await broken('unchecked.xlsx', ['delete-table', sheet, TABLES.checks]);
      expect(failing).toBe(CHECK_KEYS.length);
      expect(checks.every(({ difference, ok }) => difference === null && !ok)).toBe(true);
    },
    TIME,
  );
});

describe('check', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['no workbook', [], /--workbook/],
    ['a formula', ['=1', '--workbook', 'other.xlsx'], /=1/],
    ['a file that is not there', ['--workbook', 'nowhere.xlsx'], /nowhere\.xlsx/],
    ['a folder', ['--workbook', '.'], /EISDIR/],
    ['a text file', ['--workbook', 'text.xlsx'], /text\.xlsx/],
    ['a workbook of something else', ['--workbook', 'other.xlsx'], /other\.xlsx/],
  ])('refuses %s with one sentence, and prints nothing', async (_, args, sentence) => {
    const sheets = EXAMPLE.sheets.map((sheet) => ({ ...sheet, tables: [], charts: [] }));
    writeFileSync(join(folder.path, 'other.xlsx'), await workbookBytes({ ...EXAMPLE, sheets }, null));
    writeFileSync(join(folder.path, 'text.xlsx'), 'a,b\n');
    for (const lang of LANGUAGES) {
      const ran = await runIn(folder.path, ['check', '--json', ...args], { LANG: lang });
      expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(sentence)] });
      expect(ran.complaints[0]).not.toContain('\n');
      expect(/[一-鿿]/.test(ran.complaints[0] ?? '')).toBe(lang === 'zh-CN');
    }
  });
});
