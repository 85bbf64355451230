/**
 * A ledger into the workbook through the real Excel client: what a person's import does, from bytes to recalculated cells.
 */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES, MESSAGES, type Language } from '../../../src/locales';
import { CATEGORY_KEYS } from '../../../src/model/categories';
import { readDrivers } from '../../../src/model/ledger/driversFile';
import { parseMonth } from '../../../src/model/fiscalYear';
import { readMapping } from '../../../src/model/ledger/mappingFile';
import { postLedger } from '../../../src/model/ledger/postLedger';
import { readLedger } from '../../../src/model/ledger/readLedger';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { applyPatches as applySpecPatches } from '../../../src/workbook/applyPatches';
import type { Patch } from '../../../src/workbook/content';
import { copyWorkbook } from '../../../src/workbook/copyWorkbook';
import { cell as addressOf } from '../../../src/workbook/formulas';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { IMPORT_TABLES, planImport, type ImportPlan } from '../../../src/workbook/planImport';
import { MODEL_TABLES, readModel } from '../../../src/workbook/readModel';
import { openExcel, type OpenExcel } from '../../support/excel';
import { expectSameWorkbook, useExcel } from '../../support/hostTest';
import { importSheets } from '../../support/importSheets';
import { retailCase } from '../../support/retailCase';
import { workbookState } from '../../support/workbookState';
import { TemporaryFolder } from '../../support/xlsx/files';
import { lint } from '../../support/xlsx/lint/lint';
import { readParts } from '../../support/xlsx/package';
import { readValues } from '../../support/xlsx/readBack';
import { specCells } from '../../support/xlsx/specCells';

const { expected } = retailCase;
const fiscalYearStart = parseMonth(expected.fiscalYearStart);

function inject(language: Language): Promise<void> {
  return excelHost.inject(buildWorkbook({ language, currency: 'CNY', fiscalYearStart }));
}

const injectImportSheets = (language: Language): Promise<void> =>
  excelHost.inject(importSheets(language, fiscalYearStart));

async function planRetail(
  language: Language,
  ledgerBytes = retailCase.ledger(),
  mappingBytes = retailCase.mapping(),
): Promise<ImportPlan> {
  const ledger = await readLedger(ledgerBytes);
  const mapping = await readMapping(mappingBytes);
  const posting = postLedger(ledger, mapping, fiscalYearStart);
  const drivers = await readDrivers(retailCase.drivers(), fiscalYearStart);
  const tables = await excelHost.readTables(IMPORT_TABLES, { formulas: true });
  const importedAt = new Date(Date.UTC(2026, 0, 31, 9, 30));
  const file = { fileName: 'ledger.csv', importedAt, addInVersion: '0.1.0', language, currency: 'CNY' };
  return planImport({ ledger, posting, mapping, drivers, ...file }, tables);
}

async function importRetail(language: Language): Promise<ImportPlan> {
  const plan = await planRetail(language);
  await excelHost.write(plan.patches);
  return plan;
}

async function namedValues(excel: OpenExcel, names: readonly string[]): Promise<readonly unknown[]> {
  return excel.Excel.run(async (context) => {
    const ranges = names.map((name) => context.workbook.names.getItem(name).getRange().load('values'));
    await context.sync();
    return ranges.map((range) => range.values[0]?.[0]);
  });
}

describe.each(LANGUAGES)('importing retail-zh into the %s workbook', (language) => {
  let excel: OpenExcel;
  let plan: ImportPlan;

  beforeAll(async () => {
    excel = await openExcel();
    useExcel(excel);
    await inject(language);
    excel.host.reset();
    plan = await importRetail(language);
  }, 120_000);
  afterAll(() => excel.close());

  it('ties the total and every category to the cent in native formulas', async () => {
    const names = ['CsTotalActual', ...CATEGORY_KEYS.map((key) => `CsActual_${key}`)];
    const values = await namedValues(excel, names);
    const cents = values.map((value) => Math.round(Number(value) * 100));
    const wanted = [expected.amounts['posted'], ...CATEGORY_KEYS.map((key) => expected.byCategory[key])];
    expect(cents).toEqual(wanted.map((amount) => Math.round(Number(amount) * 100)));
  });

  it('puts every row read on the Ledger sheet, each with its bin', async () => {
    const [ledger] = await excelHost.readTables(['CS_Ledger']);
    expect(ledger?.values).toHaveLength(expected.rows['read'] ?? 0);
  });

  it('reads back as a model with the months, classes and unmapped money of the case', async () => {
    const model = readModel(await excelHost.readTables(MODEL_TABLES), language);
    for (const category of model.categories) {
      const months = Array.from({ length: 12 }, (_, month) =>
        category.lines.reduce((sum, line) => sum + Math.round(Number(line.actual[month] ?? 0) * 100), 0),
      );
      expect([category.key, months]).toEqual([
        category.key,
        expected.byCategoryMonth[category.key].map((amount) => Math.round(amount * 100)),
      ]);
    }
    expect(model.unmapped).toEqual({ rows: expected.rows['unmapped'], amount: expected.amounts['unmapped'] });
    expect(model.closedMonths).toBe(12);
    expect(model.missing).toEqual([]);
  });

  it('keeps to requests below one megabyte', () => {
    expect(Math.max(...excel.host.requests.map((request) => request.bytes))).toBeLessThan(1_000_000);
  });

  it('keeps no cell, since nobody had typed any', () => {
    expect(plan.keptCells).toEqual([]);
  });

  it('can be copied into a sound file that holds and shows what the workbook does', async () => {
    const template = buildWorkbook({ language, currency: 'CNY', fiscalYearStart });
    const sheets = await excelHost.readSheets(template.sheets.map(({ name }) => name));
    const { spec, values } = copyWorkbook(template, sheets);
    const wanted = applySpecPatches(template, plan.patches);
    const held = (book: WorkbookSpec) =>
      specCells(book).map(({ sheet, row, column, cell }) => [sheet, row, column, cell.formula ?? cell.value ?? null]);
    expect(held(spec)).toEqual(held(wanted));
    const bytes = await workbookBytes(spec, values);
    expect(lint(readParts(bytes))).toEqual([]);
    const folder = new TemporaryFolder();
    const file = folder.write('copy.xlsx', bytes);
    const [shown] = readValues([file]);
    folder.remove();
    const total = template.names.find(({ name }) => name === 'CsTotalActual');
    const summary = template.sheets.find(({ id }) => id === total?.sheet)?.name ?? '';
    const address = total ? addressOf(total.area.row, total.area.column) : '';
    expect(shown?.[summary]?.[address]).toBeCloseTo(expected.amounts['posted'] ?? NaN, 6);
  });

  it('recognises the same content and refuses it, with nothing changed', async () => {
    const before = await workbookState(excel);
    await expect(planRetail(language)).rejects.toMatchObject({ code: 'already-imported' });
    expect(await workbookState(excel)).toEqual(before);
  });
});

describe('importing over what a person typed', () => {
  it('keeps typed cells, lists them, and counts them in the total', async () => {
    const excel = await openExcel();
    try {
      useExcel(excel);
      await inject('en');
      const [people] = await excelHost.readTables(['CS_people']);
      const column = people?.headers.indexOf('Actual 02') ?? -1;
      expect(column).toBeGreaterThan(0);
      await excelHost.write([{ kind: 'cells', table: 'CS_people', row: 0, column, cells: [[1000]] }]);
      const plan = await importRetail('en');
      expect(plan.keptCells).toEqual([expect.objectContaining({ month: 1, value: 1000 })]);
      const [total] = await namedValues(excel, ['CsTotalActual']);
      const ledger = await readLedger(retailCase.ledger());
      const posting = postLedger(ledger, await readMapping(retailCase.mapping()), fiscalYearStart);
      const replaced = posting.byLineMonth.get('people.agent-pay')?.[1] ?? NaN;
      expect(Math.round(Number(total) * 100)).toBe(2_710_822_155 - replaced + 100_000);
    } finally {
      excel.close();
    }
  });

  it('refuses to grow a table over cells filled below it', async () => {
    const excel = await openExcel();
    try {
      useExcel(excel);
      await injectImportSheets('en');
      const [ledger] = await excelHost.readTables(['CS_Ledger']);
      await excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(ledger?.sheetName ?? '');
        sheet.getRangeByIndexes((ledger?.row ?? 0) + 40, ledger?.column ?? 0, 1, 1).values = [['my note']];
        await context.sync();
      });
      const before = await workbookState(excel);
      await expect(importRetail('en')).rejects.toMatchObject({
        code: 'rows-in-the-way',
        values: { table: 'CS_Ledger' },
      });
      expect(await workbookState(excel)).toEqual(before);
    } finally {
      excel.close();
    }
  });
});

describe('a ledger table whose columns a person has changed', () => {
  it('refuses the import, with the workbook as it was', async () => {
    const renameColumn = async ({ Excel }: OpenExcel): Promise<void> => {
      await injectImportSheets('en');
      await Excel.run(async (context) => {
        const header = context.workbook.tables.getItem('CS_Ledger').getHeaderRowRange().getCell(0, 6);
        header.values = [['My own column']];
        await context.sync();
      });
    };
    const write = async (): Promise<void> => excelHost.write((await planRetail('en')).patches);
    const failure = await expectSameWorkbook(() => undefined, write, renameColumn);
    expect(failure).toMatchObject({ code: 'columns-moved' });
  });
});

describe('a file that cannot be imported', () => {
  let excel: OpenExcel;
  const text = (...lines: string[]): Uint8Array => new TextEncoder().encode([...lines, ''].join('\n'));
  const ledgerOf = (date: string): Uint8Array =>
    text('Date,Voucher,Account,Text,Amount', `${date},V-1,6601001,x,10.00`);

  beforeAll(async () => {
    excel = await openExcel();
    useExcel(excel);
    await injectImportSheets('en');
  });
  afterAll(() => excel.close());

  const { ledger, mapping } = retailCase;
  const cases: readonly (readonly [what: string, code: string, ledger: Uint8Array, mapping: Uint8Array])[] = [
    ['a mapping without its columns', 'mapping-columns', ledger(), text('code,target', '6601001,people.agent-pay')],
    ['a mapping with an unknown line', 'mapping-unknown-line', ledger(), text('account,line', '6601001,people.nobody')],
    [
      'a mapping with two lines for one account',
      'mapping-conflict',
      ledger(),
      text('account,line', '6601001,people.agent-pay', '6601001,people.overtime'),
    ],
    ['an empty ledger', 'ledger-empty', new Uint8Array(), mapping()],
    ['a ledger with nothing but its header', 'ledger-empty', text('Date,Voucher,Account,Text,Amount'), mapping()],
    ['a ledger of another year', 'ledger-other-year', ledgerOf('2023-05-06'), mapping()],
    ['a drivers file in place of the ledger', 'columns-unrecognised', retailCase.drivers(), mapping()],
  ];

  it.each(cases)('%s is refused with %s and changes nothing', async (_what, code, ledgerBytes, mappingBytes) => {
    const before = await workbookState(excel);
    await expect(planRetail('en', ledgerBytes, mappingBytes)).rejects.toMatchObject({ code });
    expect(await workbookState(excel)).toEqual(before);
    for (const language of LANGUAGES) expect(Object.keys(MESSAGES[language].problems)).toContain(code);
  });
});

describe('text from a file', () => {
  it('stays text, whatever it looks like', async () => {
    const nasty = [
      '=1+1',
      '+5',
      '-3',
      '@SUM(A1)',
      "'quoted",
      '00123',
      '2025-01-17',
      '1,234',
      'TRUE',
      '12%',
      '=HYPERLINK("x")',
    ];
    const rows = nasty.map(
      (text, index) => `2025-01-${String(index + 10)},V-${index},6601001,"${text.replace(/"/g, '""')}",10.00`,
    );
    const csv = new TextEncoder().encode(['Date,Voucher,Account,Text,Amount', ...rows, ''].join('\n'));
    const excel = await openExcel();
    try {
      useExcel(excel);
      await injectImportSheets('en');
      await excelHost.write((await planRetail('en', csv)).patches);
      const [ledger] = await excelHost.readTables(['CS_Ledger'], { formulas: true });
      const text = ledger?.headers.indexOf('Text') ?? -1;
      const account = ledger?.headers.indexOf('Account') ?? -1;
      expect(ledger?.values.map((row) => row[text])).toEqual(nasty);
      expect(ledger?.values.map((row) => row[account])).toEqual(nasty.map(() => '6601001'));
    } finally {
      excel.close();
    }
  });
});

describe('an import that fails', () => {
  let requests = 0;

  beforeAll(async () => {
    const excel = await openExcel();
    useExcel(excel);
    await injectImportSheets('zh-CN');
    const { patches } = await planRetail('zh-CN');
    excel.host.reset();
    await excelHost.write(patches);
    requests = excel.host.requests.length;
    excel.close();
  }, 120_000);

  const patchesOf = new WeakMap<OpenExcel, readonly Patch[]>();
  async function prepared(excel: OpenExcel): Promise<void> {
    await injectImportSheets('zh-CN');
    patchesOf.set(excel, (await planRetail('zh-CN')).patches);
  }
  const write = (excel: OpenExcel): Promise<void> => excelHost.write(patchesOf.get(excel) ?? []);

  it('has four requests that work on the workbook, and one that lets go of ranges', () => {
    expect(requests).toBe(5);
  });

  it.each([1, 2, 3, 4])(
    'at request %i leaves the workbook as it was',
    async (request) => {
      const failure = await expectSameWorkbook((excel) => excel.host.failAt(request), write, prepared);
      expect(failure).toMatchObject({ code: 'GeneralException' });
    },
    120_000,
  );

  it.each([3, 4])(
    'in the middle of request %i leaves the workbook as it was',
    async (request) => {
      const failure = await expectSameWorkbook(
        (excel) => excel.host.failAt(request, { afterActions: 6 }),
        write,
        prepared,
      );
      expect(failure).toMatchObject({ code: 'GeneralException' });
    },
    120_000,
  );
});
