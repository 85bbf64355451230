import { excelHost } from '../../../src/hosts/excel/excelHost';
import type { SheetContent } from '../../../src/workbook/content';
import { cell as addressOf } from '../../../src/workbook/formulas';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';
import { workbookState } from '../../support/workbookState';
import { EXAMPLE, EXPECTED, NAMES } from '../../support/xlsx/exampleWorkbook';

/** Where the example speaks of a totals row, which the engine behind the simulated host takes for the last row above it. */
const TOTALS = 'B20';

let excel: OpenExcel;

/** Values or formulas of a sheet by their address, blank cells left out. */
function cellsOf({ row, column, ...sheet }: SheetContent, kind: 'values' | 'formulas'): ReadonlyMap<string, unknown> {
  return new Map(
    sheet[kind].flatMap((line, down) =>
      line.flatMap((cell, right) => (cell === '' ? [] : [[addressOf(row + down, column + right), cell] as const])),
    ),
  );
}

const textAt = (row: number, column: number, length: number): string => `r${row} c${column} `.padEnd(length, '成');

/** Fills a new sheet with texts of `length` characters that each start with their place. */
async function fillSheet(name: string, rows: number, columns: number, length: number): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  const texts = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => textAt(row, column, length)),
  );
  excel.host.edit(name, `A1:${addressOf(rows - 1, columns - 1)}`, texts);
  await excel.host.idle();
}

describe('reading the sheets of a template', () => {
  let sheets: readonly SheetContent[];
  beforeAll(async () => {
    excel = await openExcel();
    useExcel(excel);
    await excelHost.inject(EXAMPLE);
    excel.host.reset();
    sheets = await excelHost.readSheets([NAMES.people, 'Nowhere', NAMES.summary, NAMES.log, NAMES.balance]);
  });
  afterAll(() => excel.close());

  const sheetOf = (name: string): SheetContent => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`${name} was not read`);
    return found;
  };

  it('gives those that are there, in the order asked for, in three requests and one that lets go of ranges', () => {
    expect(sheets.map(({ name }) => name)).toEqual([NAMES.people, NAMES.summary, NAMES.log, NAMES.balance]);
    expect(excel.host.requests).toHaveLength(4);
  });

  it.each([NAMES.people, NAMES.summary, NAMES.balance])('gives what the formulas of %s show', (name) => {
    const values = cellsOf(sheetOf(name), 'values');
    const expected = Object.entries(EXPECTED[name] ?? {}).filter(([at, value]) => value !== '' && at !== TOTALS);
    expect(expected.length).toBeGreaterThan(2);
    for (const [address, value] of expected) {
      const got = values.get(address);
      if (typeof value === 'number') expect([address, got]).toEqual([address, expect.closeTo(value, 8)]);
      else expect([address, got]).toEqual([address, value]);
    }
  });

  it('gives formulas as formulas and constants as they are', () => {
    const formulas = cellsOf(sheetOf(NAMES.summary), 'formulas');
    expect(formulas.get('B5')).toBe('=SUM(CS_people[Total])');
    expect(formulas.get('D7')).toBe('=CSCOST.AGENTS(100,180,1800,0.8,20)');
    const people = cellsOf(sheetOf(NAMES.people), 'formulas');
    expect([people.get('B5'), people.get('D5'), people.get('E5')]).toEqual(['Agents', 900, 910]);
    expect(people.get('E6')).toBe('=SUMIFS(CS_Log[Amount],CS_Log[Account],"6401")');
  });

  it('gives totals rows as the spec has them: labels, sums, and nothing where it says nothing', () => {
    const people = cellsOf(sheetOf(NAMES.people), 'formulas');
    const totals = ['B9', 'C9', 'D9', 'G9', 'H9', 'I9'].map((address) => people.get(address));
    const sum = (column: string) =>
      expect.stringMatching(new RegExp(`^=SUBTOTAL\\(109,(CS_people)?\\[${column}\\]\\)$`));
    expect(totals).toEqual(['Total 合计', undefined, sum('Jan'), sum('Total'), undefined, undefined]);
  });

  it('gives the tables with their places, headers and sizes', () => {
    expect(sheetOf(NAMES.people).tables).toEqual([
      {
        name: 'CS_people',
        row: 3,
        column: 1,
        headers: ['Line 项目', 'Kind', 'Jan', 'Feb', 'Mar', 'Total', 'Share', 'Note'],
        rows: 4,
        hasTotals: true,
      },
    ]);
    expect(sheetOf(NAMES.log).tables.map(({ name, row, rows, hasTotals }) => [name, row, rows, hasTotals])).toEqual([
      ['CS_Log', 0, 4, false],
      ['CS_Notes', 7, 1, false],
    ]);
    expect(sheetOf(NAMES.summary).tables).toEqual([]);
  });

  it('changes nothing', async () => {
    const before = await workbookState(excel);
    await excelHost.readSheets(EXAMPLE.sheets.map(({ name }) => name));
    expect(await workbookState(excel)).toEqual(before);
  });
});

describe('reading sheets of any size', () => {
  beforeEach(async () => {
    excel = await openExcel();
    useExcel(excel);
  });
  afterEach(() => excel.close());

  it('gives an empty sheet nothing but its name', async () => {
    expect(await excelHost.readSheets(['Sheet1'])).toEqual([
      { name: 'Sheet1', row: 0, column: 0, values: [], formulas: [], tables: [] },
    ]);
  });

  it('cuts many cells into requests by their number, tells how far it is, and stops between them', async () => {
    await fillSheet('Many', 5_100, 10, 12);
    await fillSheet('Few', 3, 2, 12);
    excel.host.reset();
    const progress: string[] = [];
    const [few, many] = await excelHost.readSheets(['Few', 'Many'], {
      onProgress: ({ done, total }) => progress.push(`${done}/${String(total)}`),
    });
    // One to find the sheets, which have no tables, two for 51,006 cells, one to let go of ranges.
    expect(excel.host.requests).toHaveLength(4);
    expect(progress).toEqual(['0/2', '1/2', '2/2']);
    expect(few?.values).toHaveLength(3);
    expect(many?.values).toHaveLength(5_100);
    const misplaced = many?.values.flatMap((line, row) =>
      line.filter((value, column) => value !== textAt(row, column, 12)),
    );
    expect(misplaced).toEqual([]);
    expect(many?.formulas).toEqual(many?.values);

    const controller = new AbortController();
    const read = excelHost.readSheets(['Few', 'Many'], {
      signal: controller.signal,
      onProgress: ({ done }) => done === 0 && controller.abort(new Error('cancelled')),
    });
    excel.host.reset();
    await expect(read).rejects.toThrow('cancelled');
    expect(excel.host.requests.length).toBeLessThan(4);
  });

  it('reads texts too long for one answer in parts', async () => {
    await fillSheet('Long', 1100, 1, 1500);
    const [long] = await excelHost.readSheets(['Long']);
    expect(long?.values.flat()).toEqual(Array.from({ length: 1100 }, (_, row) => textAt(row, 0, 1500)));
  });

  it('passes on what Excel says when a read fails', async () => {
    await fillSheet('Few', 3, 2, 12);
    excel.host.failAt(2, { code: 'GeneralException' });
    await expect(excelHost.readSheets(['Few'])).rejects.toMatchObject({ code: 'GeneralException' });
  });
});
