/** Formulas of ours that are written into cells of a person's: repaired, or inserted. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { openExcel, type OpenExcel } from '../../support/excel';
import { expectSameWorkbook, useExcel } from '../../support/hostTest';
import { workbookState } from '../../support/workbookState';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  useExcel(excel);
});
afterEach(() => excel.close());

async function type(sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(sheet);
    await context.sync();
    const target = found.isNullObject ? worksheets.add(sheet) : found;
    for (const [address, content] of Object.entries(cells)) target.getRange(address).formulas = [[content]];
    await context.sync();
  });
}

async function shown(sheet: string, address: string): Promise<{ readonly formula: unknown; readonly value: unknown }> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('formulas,values');
    await context.sync();
    return { formula: range.formulas[0]?.[0], value: range.values[0]?.[0] };
  });
}

async function protect(sheet: string, password?: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect({ allowFormatColumns: true }, password);
    await context.sync();
  });
}

async function protectionOf(sheet: string): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load('protected,options');
    await context.sync();
    return [protection.protected, protection.protected && protection.options.allowFormatColumns];
  });
}

/** Types calls of a function that the add-in makes known only afterwards. */
async function typeBeforeRegistered(sheet: string): Promise<void> {
  await type(sheet, { B2: '=CSCOST.AGENTS(1,2,3,4,5)', B3: '=1+1', C9: '=_xldudf_CSCOST_AGENTS(1,2,3,4,5)+1' });
  excel.CustomFunctions.associate('AGENTS', () => 14);
}

describe('repairing calls of our functions', () => {
  it('writes those again that are at #NAME? or in the form of files, on every sheet, and lists them', async () => {
    await typeBeforeRegistered('Mine');
    expect((await shown('Mine', 'B2')).value).toBe('#NAME?');
    const repairs = await excelHost.repairFunctions();
    expect(repairs).toEqual([
      {
        sheet: 'Mine',
        cell: 'B2',
        before: '=CSCOST.AGENTS(1,2,3,4,5)',
        formula: '=CSCOST.AGENTS(1,2,3,4,5)',
        outcome: expect.any(String),
      },
      {
        sheet: 'Mine',
        cell: 'C9',
        before: '=_xldudf_CSCOST_AGENTS(1,2,3,4,5)+1',
        formula: '=CSCOST.AGENTS(1,2,3,4,5)+1',
        outcome: expect.any(String),
      },
    ]);
    expect(await shown('Mine', 'B2')).toEqual({ formula: '=CSCOST.AGENTS(1,2,3,4,5)', value: 14 });
    expect(await shown('Mine', 'C9')).toEqual({ formula: '=CSCOST.AGENTS(1,2,3,4,5)+1', value: 15 });
    expect(await shown('Mine', 'B3')).toEqual({ formula: '=1+1', value: 2 });
  });

  it('finds nothing the second time, and changes nothing then', async () => {
    await typeBeforeRegistered('Mine');
    await excelHost.repairFunctions();
    const before = await workbookState(excel);
    expect(await excelHost.repairFunctions()).toEqual([]);
    expect(await workbookState(excel)).toEqual(before);
  });

  it('opens sheets that are protected without a password, and closes them again as they were', async () => {
    await typeBeforeRegistered('Mine');
    await protect('Mine');
    await excelHost.repairFunctions();
    expect((await shown('Mine', 'B2')).value).toBe(14);
    expect(await protectionOf('Mine')).toEqual([true, true]);
  });

  it('leaves a sheet with a password as it is and says so, and repairs the others', async () => {
    await type('Mine', { A1: '=_xldudf_CSCOST_AGENTS(1,2,3,4,5)' });
    await typeBeforeRegistered('Locked');
    await protect('Locked', 'secret');
    const repairs = await excelHost.repairFunctions();
    expect(repairs.filter(({ sheet }) => sheet === 'Locked').map(({ outcome }) => outcome)).toEqual([
      'sheet-protected',
      'sheet-protected',
    ]);
    expect((await shown('Locked', 'C9')).formula).toBe('=_xldudf_CSCOST_AGENTS(1,2,3,4,5)+1');
    expect(await protectionOf('Locked')).toEqual([true, true]);
    expect((await shown('Mine', 'A1')).value).toBe(14);
  });

  it('says which functions are unknown still', async () => {
    await type('Mine', { A1: '=_xldudf_CSCOST_AGENTS(1,2,3,4,5)' });
    expect(await excelHost.repairFunctions()).toMatchObject([{ cell: 'A1', outcome: 'still-unknown' }]);
  });

  it('asks the same number of requests however many cells of a sheet are broken', async () => {
    const requestsFor = async (cells: number): Promise<number> => {
      const own = await openExcel();
      useExcel(own);
      excel.close();
      excel = own;
      const calls = Array.from({ length: cells }, (_, row) => [`A${row + 1}`, '=_xldudf_CSCOST_AGENTS(1,2,3,4,5)']);
      await type('Mine', Object.fromEntries(calls) as Record<string, string>);
      excel.host.reset();
      expect(await excelHost.repairFunctions()).toHaveLength(cells);
      return excel.host.requests.length;
    };
    expect(await requestsFor(200)).toBe(await requestsFor(1));
  });
});

describe('inserting a formula', () => {
  async function select(address: string): Promise<void> {
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).select();
      await context.sync();
    });
  }

  it('writes it into the selected cell and says which that is', async () => {
    excel.CustomFunctions.associate('AGENTS', () => 14);
    await select('C4:D6');
    expect(await excelHost.insertFormula('=CSCOST.AGENTS(1,2,3,4,5)')).toBe('Sheet1!C4');
    expect(await shown('Sheet1', 'C4')).toEqual({ formula: '=CSCOST.AGENTS(1,2,3,4,5)', value: 14 });
    expect(await shown('Sheet1', 'D4')).toEqual({ formula: '', value: '' });
  });

  it('leaves a cell that holds something, unless it is told to replace it', async () => {
    await type('Sheet1', { C4: 'mine' });
    await select('C4');
    const refused = excelHost.insertFormula('=1+1');
    await expect(refused).rejects.toMatchObject({
      code: 'cell-taken',
      values: { cell: 'Sheet1!C4', content: 'mine' },
    });
    expect((await shown('Sheet1', 'C4')).value).toBe('mine');
    await excelHost.insertFormula('=1+1', { replaces: true });
    expect((await shown('Sheet1', 'C4')).value).toBe(2);
  });

  it('leaves the workbook as it was when the formula cannot be read', async () => {
    const failure = await expectSameWorkbook(
      () => undefined,
      () => excelHost.insertFormula('=CSCOST.TOTAL("people"', { replaces: true }),
    );
    expect(failure).toMatchObject({ code: 'formula-refused' });
  });
});
