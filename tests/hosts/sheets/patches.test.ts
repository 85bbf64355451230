/** Reading and writing a spreadsheet that is there: tables that grow and shrink, formulas, faults, and what is selected. */
import { parseMonth } from '../../../src/model/fiscalYear';
import type { Patch } from '../../../src/workbook/content';
import { bookState } from '../../support/sheets/bookState';
import { FakeRange, FakeSpreadsheet } from '../../support/sheets/fakeSpreadsheet';
import { importSheets } from '../../support/importSheets';
import { openSheets, type OpenSheets } from '../../support/sheets/openSheets';
import { GERMAN } from '../../support/sheets/typed';

const spec = importSheets('en', parseMonth('2025-01'));
const rates = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'CS_Rates');
const problem = (code: string, values: unknown = expect.anything()): unknown =>
  expect.objectContaining({ name: 'Problem', code, values });

async function injected(): Promise<OpenSheets> {
  const book = new FakeSpreadsheet();
  // The sheets with results are left out, of which formulas speak.
  book.isWhole = false;
  const sheets = openSheets(book, { calculates: false });
  await sheets.host.inject(spec);
  sheets.requests.length = 0;
  return sheets;
}

const logRow = (file: string): (string | number | null)[] => {
  const width = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'CS_Log')?.columns.length ?? 0;
  return Array.from({ length: width }, (_, at) => (at === 0 ? file : at === 1 ? 45_000 : null));
};

const append = (...files: string[]): Patch => ({ kind: 'append-rows', table: 'CS_Log', rows: files.map(logRow) });

async function logOf(sheets: OpenSheets): Promise<readonly unknown[]> {
  const [log] = await sheets.host.readTables(['CS_Log']);
  return log?.values.map(([first]) => first) ?? [];
}

it('fills the blank row of a new table first, then grows it with what covers its body', async () => {
  const sheets = await injected();
  await sheets.host.write([append('one')]);
  expect(await logOf(sheets)).toEqual(['one']);
  await sheets.host.write([append('two', 'three')]);
  expect(await logOf(sheets)).toEqual(['one', 'two', 'three']);
  const [before, after] = [0, 2].map((row) => sheets.book.sheetNamed('Log')?.cellAt(5 + row, 2)?.look);
  expect(after).toEqual(before);
  for (const [, { name, area }] of sheets.book.names) {
    if (name.startsWith('CS_Log_')) expect({ name, rows: area.rows }).toEqual({ name, rows: 3 });
  }
});

it('replaces rows by fewer, and empties those that are left', async () => {
  const sheets = await injected();
  await sheets.host.write([append('one', 'two', 'three')]);
  await sheets.host.write([{ kind: 'replace-rows', table: 'CS_Log', rows: [logRow('four')] }]);
  expect(await logOf(sheets)).toEqual(['four']);
  expect(sheets.book.sheetNamed('Log')?.cellAt(6, 1)?.content ?? null).toBeNull();
});

it('keeps texts that look like something else, and reads days as serials', async () => {
  const sheets = await injected();
  for (const text of ['=1+1', '0012', '2025-03', 'TRUE', "'quoted", '1,5', '50%']) {
    await sheets.host.write([{ kind: 'cells', table: 'CS_Log', row: 0, column: 0, cells: [[text, 45_000]] }]);
    const [log] = await sheets.host.readTables(['CS_Log'], { formulas: true });
    expect(log?.values[0]?.slice(0, 2)).toEqual([text, 45_000]);
    expect(log?.formulas?.[0]?.[0]).toBe(text);
  }
});

it('writes formulas over columns that no formula spoke of before, and reads them back', async () => {
  const sheets = await injected();
  const formula = '=SUMIFS(CS_Ledger[Text],CS_Ledger[Line],"a,b;c")';
  expect(sheets.book.names.has('cs_ledger_text')).toBe(false);
  await sheets.host.write([{ kind: 'cells', table: 'CS_people', row: 2, column: 15, cells: [[{ formula }]] }]);
  expect(sheets.book.names.get('cs_ledger_text')?.area.rows).toBe(1);
  const [people] = await sheets.host.readTables(['CS_people'], { formulas: true });
  expect(people?.formulas?.[2]?.[15]).toBe(formula);
});

it('leaves out tables and sheets that are not there', async () => {
  const sheets = await injected();
  expect(await sheets.host.readTables(['CS_Nothing', 'CS_Rates'])).toMatchObject([{ name: 'CS_Rates' }]);
  const read = await sheets.host.readSheets(['Nothing', 'Log']);
  expect(read).toMatchObject([{ name: 'Log', tables: [{ name: 'CS_Log', rows: 1 }] }]);
});

it.each<[string, Patch, unknown]>([
  [
    'a table that is gone',
    { kind: 'append-rows', table: 'CS_Gone', rows: [[1]] },
    problem('tables-missing', { names: 'CS_Gone' }),
  ],
  [
    'columns in another order',
    { kind: 'append-rows', table: 'CS_Log', headers: ['Other'], rows: [[1]] },
    problem('columns-moved', { table: 'CS_Log', columns: 'Other' }),
  ],
])('changes nothing for %s', async (_, patch, refused) => {
  const sheets = await injected();
  const before = bookState(sheets.book);
  await expect(sheets.host.write([append('one', 'two'), patch])).rejects.toEqual(refused);
  expect(bookState(sheets.book)).toEqual(before);
});

it('refuses to grow over what somebody wrote below a table', async () => {
  const sheets = await injected();
  const inputs = sheets.book.sheetNamed('Inputs');
  if (!inputs || !rates) throw new Error('no sheet of inputs');
  const below = rates.row + 1 + rates.rows.length;
  inputs.write(inputs.cellFor(below + 1, rates.column), 'mine');
  const before = bookState(sheets.book);
  const rows = ['USD', 'EUR', 'GBP'].map((currency) => rates.columns.map((_, at) => (at === 0 ? currency : null)));
  await expect(sheets.host.write([{ kind: 'replace-rows', table: 'CS_Rates', rows }])).rejects.toEqual(
    problem('rows-in-the-way', { table: 'CS_Rates', address: `'Inputs'!B${below + 2}` }),
  );
  expect(bookState(sheets.book)).toEqual(before);
});

it('refuses a sheet that somebody has closed', async () => {
  const sheets = await injected();
  sheets.book.sheetNamed('Log')?.protections.push({ isWarning: false, canEdit: false, unprotected: [] });
  await expect(sheets.host.write([append('one')])).rejects.toEqual(problem('sheet-protected'));
});

it.each(['fit', 'put'] as const)('puts everything back when %s fails', async (kind) => {
  const sheets = await injected();
  await sheets.host.write([append('one')]);
  const before = bookState(sheets.book);
  let failed = false;
  sheets.onRequest = (request) => {
    if (request.kind !== kind || failed) return;
    failed = true;
    throw new Error('the line is dead');
  };
  const patches: readonly Patch[] = [
    append('two', 'three'),
    { kind: 'cells', table: 'CS_people', row: 0, column: 15, cells: [[12]] },
  ];
  await expect(sheets.host.write(patches)).rejects.toThrow('the line is dead');
  expect(bookState(sheets.book)).toEqual(before);
});

it('fills calculated columns of new rows, and empties what a patch empties', async () => {
  const sheets = await injected();
  const mapping = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'CS_Mapping');
  const calculated = mapping?.columns.findIndex(({ formula }) => formula !== undefined) ?? -1;
  const row = (account: string) => mapping?.columns.map((_, at) => (at === 0 ? account : undefined)) ?? [];
  await sheets.host.write([{ kind: 'append-rows', table: 'CS_Mapping', rows: [row('1001'), row('1002')] }]);
  const read = async () => (await sheets.host.readTables(['CS_Mapping'], { formulas: true }))[0]?.formulas ?? [];
  expect((await read()).map((line) => [line[0], line[calculated]])).toEqual([
    ['1001', mapping?.columns[calculated]?.formula],
    ['1002', mapping?.columns[calculated]?.formula],
  ]);
  await sheets.host.write([{ kind: 'cells', table: 'CS_Mapping', row: 1, column: 0, cells: [[null]] }]);
  expect((await read()).map(([account]) => account)).toEqual(['1001', '']);
});

it('reads the selection as an import does, and not the cost model itself', async () => {
  const sheets = await injected();
  const [mine] = sheets.book.sheets;
  const log = sheets.book.sheetNamed('Log');
  if (!mine || !log) throw new Error('no sheet');
  await expect(sheets.host.readSelection()).rejects.toEqual(problem('selection-areas'));
  const cells: readonly (readonly unknown[])[] = [
    ['Date', 'Amount'],
    [45_747, 1234.5],
  ];
  cells.forEach((line, row) => line.forEach((value, column) => mine.write(mine.cellFor(row, column), value)));
  mine.cellFor(1, 0).look.numberFormat = 'yyyy-mm-dd';
  mine.rangeOf({ row: 1, column: 1, rows: 1, columns: 1 }).activate();
  expect(await sheets.host.readSelection()).toEqual({
    address: "'Sheet1'!A1:B2",
    row: 1,
    rows: [
      ['Date', 'Amount'],
      ['2025-03-31', '1234.5'],
    ],
  });
  log.rangeOf({ row: 0, column: 0, rows: 2, columns: 2 }).activate();
  await expect(sheets.host.readSelection()).rejects.toEqual(problem('selection-ours', { sheet: 'Log' }));
});

it('takes a person to a cell, a table and a sheet, and says when they are gone', async () => {
  const { host, book } = await injected();
  await host.select({ kind: 'table', table: 'CS_people', row: 1, column: 1 });
  expect(book.selection[0]).toMatchObject({ area: { row: 8, column: 1, rows: 1, columns: 1 } });
  await host.select({ kind: 'name', name: 'CsCurrency' });
  expect(book.selection[0]?.sheet.name).toBe('Inputs');
  await host.select({ kind: 'sheet', sheet: 'Log' });
  expect(book.active.name).toBe('Log');
  await expect(host.select({ kind: 'table', table: 'CS_Gone' })).rejects.toEqual(
    problem('place-missing', { place: 'CS_Gone' }),
  );
});

it('writes a formula into the selected cell, but over nothing without being told to', async () => {
  const { host, book } = await injected();
  const [mine] = book.sheets;
  mine?.rangeOf({ row: 0, column: 3, rows: 1, columns: 1 }).activate();
  expect(await host.insertFormula('=CSCOST.AGENTS(100,180,1800,0.8,20)')).toBe("'Sheet1'!D1");
  expect(mine?.cellAt(0, 3)?.content).toEqual({ formula: '=CSCOST_AGENTS(100;180;1800;(8/10);20)' });
  await expect(host.insertFormula('=1')).rejects.toEqual(problem('cell-taken'));
  await host.insertFormula('=CSCOST.TOTAL()', { replaces: true });
  expect(mine?.cellAt(0, 3)?.content).toEqual({ formula: '=CSCOST_TOTAL(;;;CSCOST_REV)' });
  await expect(host.insertFormula('=SUM({1,2})', { replaces: true })).rejects.toEqual(problem('formula-refused'));
});

describe('calls of our functions that show an error', () => {
  const TOTAL = '=CSCOST_TOTAL(;;;CSCOST_REV)';
  const UNKNOWN = '#NAME?';
  /** Column A of the person's own sheet: what stands there, and what it shows. */
  const CELLS: readonly (readonly [content: string, shows: string | number])[] = [
    [TOTAL, UNKNOWN],
    ['=_xldudf_CSCOST_TOTAL()', UNKNOWN],
    ['=CSCOST_TOTAL("2025-03";;;CSCOST_REV)', 7],
    ['=NOTHING()', UNKNOWN],
    ['mine', 'mine'],
    ['=CSCOST_NOTHING()', UNKNOWN],
  ];

  async function broken() {
    const sheets = await injected();
    // Shows a formula as it was written, with semicolons.
    sheets.book.locale = GERMAN;
    const [mine] = sheets.book.sheets;
    if (!mine) throw new Error('no sheet');
    const shown: (string | number | null)[] = CELLS.map(([, shows]) => shows);
    CELLS.forEach(([content], row) => mine.write(mine.cellFor(row, 0), content));
    sheets.book.shown = { at: (sheet, row) => (sheet === mine.name ? (shown[row] ?? null) : null) };
    // Sheets calls a function anew where the cell was empty; the last one it never knows.
    sheets.book.onFlush = () => {
      for (const row of [0, 1, 2]) if (!mine.cellAt(row, 0)?.content) shown[row] = 11;
    };
    const contents = () => CELLS.map((_, row) => mine.cellAt(row, 0)?.content);
    return { sheets, contents, mine };
  }
  afterEach(() => jest.restoreAllMocks());

  it('are written again, and no other cell is', async () => {
    const { sheets, contents } = await broken();
    const before = contents();
    const place = { sheet: 'Sheet1' };
    expect(await sheets.host.repairFunctions()).toEqual([
      { ...place, cell: 'A1', before: '=CSCOST.TOTAL()', formula: '=CSCOST.TOTAL()', outcome: 'repaired' },
      { ...place, cell: 'A2', before: '=_xldudf_CSCOST_TOTAL()', formula: '=CSCOST.TOTAL()', outcome: 'repaired' },
      { ...place, cell: 'A6', before: '=CSCOST.NOTHING()', formula: '=CSCOST.NOTHING()', outcome: 'still-unknown' },
    ]);
    const formula = TOTAL;
    expect(contents()).toEqual([{ formula }, { formula }, ...before.slice(2)]);
  });

  it('are as they were when one of them cannot be written', async () => {
    const { sheets } = await broken();
    const before = bookState(sheets.book);
    const written = jest.spyOn(FakeRange.prototype, 'setFormula').mockImplementation(function (
      this: FakeRange,
      formula,
    ) {
      if (written.mock.calls.length === 2) throw new Error('Service Spreadsheets failed.');
      return this.setValues([[formula]]);
    });
    await expect(sheets.host.repairFunctions()).rejects.toThrow('Service Spreadsheets failed.');
    expect(written.mock.calls.length).toBeGreaterThan(2);
    expect(bookState(sheets.book)).toEqual(before);
  });

  it('are left alone where a person has written something else since they were read', async () => {
    const { sheets, mine, contents } = await broken();
    sheets.onRequest = ({ kind }) => {
      if (kind === 'rewrite') mine.write(mine.cellFor(0, 0), 'typed meanwhile');
    };
    await sheets.host.repairFunctions();
    expect(contents()[0]).toEqual({ value: 'typed meanwhile' });
  });
});
