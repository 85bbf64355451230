import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
      const lines = await run(`${language}.xlsx`, '--lang', language);
      expect(lines).toMatchObject({ code: 0, complaints: [] });
      expect(lines.printed).toHaveLength(CHECK_KEYS.length + 1);
      expect(lines.printed.join('\n')).not.toMatch(/[{}]/);
    },
    TIME,
  );
});

describe('an imported ledger', () => {
  const spec: Promise<WorkbookSpec> = (async () => importInto(retailTemplate('en'), await retailImport('en')))();
  const { expected } = retailCase;
  /** What the case itself leaves open. */
  const open: Found = {
    duplicates: [expected.rows['suspectedDuplicates'] ?? NaN, false],
    unmapped: [expected.amounts['unmapped'] ?? NaN, false],
  };

  beforeAll(async () => {
    // No program has calculated this file: every figure is calculated by the command.
    writeFileSync(join(folder.path, 'retail.xlsx'), await workbookBytes(await spec, null));
  });

  it(
    'fails the checks that it leaves open, by what the case says',
    async () => {
      expect(remarks(await checked('retail.xlsx'))).toEqual(open);
      const { code, printed } = await run('retail.xlsx');
      expect(code).toBe(1);
      expect(printed.filter((line) => line.includes('Look here'))).toHaveLength(2);
      expect(printed.at(-1)).toBe('2 checks fail.');
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

  /** Amount of the first row of the ledger that holds a value in a column. */
  async function amountOf(by: string, key: CellValue): Promise<number> {
    const { table } = await tableOf(TABLES.ledger);
    const row = table.rows.findIndex((_, index) => held(table, TABLES.ledger, index, by) === key);
    return Number(held(table, TABLES.ledger, row, 'amount'));
  }

  async function broken(name: string, ...edits: readonly Edit[]): Promise<Checked> {
    edit([{ from: join(folder.path, 'retail.xlsx'), to: join(folder.path, name), edits }]);
    return checked(name);
  }

  const PAY = ['id', 'people.agent-pay'] as const;
  const POSTED = ['line', 'people.agent-pay'] as const;
  const unmapped = MESSAGES.en.workbook.bins.unmapped;

  it.each<[CheckKey | 'nothing', string, () => Promise<readonly Edit[]>, () => Promise<Found>]>([
    ['nothing', 'openpyxl saved the file again', async () => [], async () => ({})],
    [
      'bins',
      'a row of the ledger was emptied',
      async () => Promise.all(columnsOf(TABLES.ledger).map((column) => change(TABLES.ledger, POSTED, column, null))),
      async () => ({ bins: [1, false], 'control-total': [await amountOf(...POSTED), false] }),
    ],
    [
      'control-total',
      'an amount of the ledger was changed',
      async () => [await change(TABLES.ledger, POSTED, 'amount', (amount) => amount + 100)],
      async () => ({ 'control-total': [-100, false] }),
    ],
    [
      'categories',
      'a total row was typed over',
      async () => {
        const { row, column } = monthsArea(CATEGORY_ROWS.total, 'actual');
        return [['set', sheetName('people', 'en'), addressOf(row, column), 0]];
      },
      async () => {
        const month = expected.byCategoryMonth.people[0] ?? NaN;
        // What is to date comes from the total rows: actual and variance on the sheet, the same two of the functions.
        return { categories: [month, false], links: [2 * month, false], functions: [2 * month, false] };
      },
    ],
    [
      'splits',
      'half of a line was taken out of its class',
      async () => [await change('CS_people', PAY, 'operating', 0.5)],
      async () => ({
        splits: [1, false],
        classes: [expect.closeTo((expected.byLine['people.agent-pay'] ?? NaN) / 2, 6) as number, false],
      }),
    ],
    [
      'duplicates',
      'another row was marked as a duplicate',
      async () => [await change(TABLES.ledger, POSTED, 'duplicateOf', 3)],
      async () => ({ duplicates: [2, false] }),
    ],
    [
      'unmapped',
      'an amount without mapping was changed',
      async () => [await change(TABLES.ledger, ['bin', unmapped], 'amount', (amount) => amount + 10)],
      async () => ({ unmapped: [82_925.91, false], 'control-total': [-10, false] }),
    ],
    [
      'text',
      'text was typed into an amount, so that neither classes nor functions can be calculated',
      async () => [await change('CS_people', ['id', 'people.severance'], 'actual01', 'many')],
      async () => ({ text: [1, false], classes: [null, false], functions: [null, true] }),
    ],
    [
      'links',
      'a month that the ledger feeds was typed over',
      async () => [await change('CS_people', PAY, 'actual02', 1000)],
      async () => {
        const { posting } = await retailImport('en');
        const posted = (posting.byLineMonth.get('people.agent-pay')?.[1] ?? NaN) / 100;
        return { links: [expect.closeTo(posted - 1000, 6) as number, false] };
      },
    ],
    [
      'functions',
      'the native figure beside a function was typed over',
      async () => {
        const address = addressOf(PROOF.functions.body, PROOF.functionColumns.native);
        return [['set', sheetName('proof', 'en'), address, (expected.amounts['posted'] ?? NaN) + 7]];
      },
      async () => ({ functions: [7, false] }),
    ],
  ])(
    'fails %s when %s',
    async (name, _, edits, found) => {
      expect(remarks(await broken(`${name}.xlsx`, ...(await edits())))).toEqual({ ...open, ...(await found()) });
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
