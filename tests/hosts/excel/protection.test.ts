import { excelHost } from '../../../src/hosts/excel/excelHost';
import { openExcel, type OpenExcel } from '../../support/excel';
import { expectSameWorkbook, useExcel } from '../../support/hostTest';
import { EXAMPLE, NAMES } from '../../support/xlsx/exampleWorkbook';
import { workbookState } from '../../support/workbookState';

/** The request that repairs our own functions and protects sheets, counted from the look at the workbook; the last one. */
const REPAIR_AND_PROTECT = 6;

async function valuesOf({ Excel }: OpenExcel, sheet: string, address: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values.flat() as unknown[];
  });
}

describe('sheets whose spec asks for protection', () => {
  let excel: OpenExcel;
  beforeEach(async () => {
    excel = await openExcel();
    useExcel(excel);
    excel.host.reset();
  });
  afterEach(() => excel.close());

  it('are protected as the spec says and the others open, in no request of their own', async () => {
    await excelHost.inject(EXAMPLE);
    // One more, in which the client lets go of its ranges.
    expect(excel.host.requests).toHaveLength(REPAIR_AND_PROTECT + 1);
    await excel.Excel.run(async (context) => {
      const sheets = EXAMPLE.sheets.map(({ name }) => {
        const { protection } = context.workbook.worksheets.getItem(name);
        protection.load('protected,options');
        return { name, protection };
      });
      await context.sync();
      const columns = sheets.map(({ name, protection }) => [
        name,
        protection.protected ? protection.options.allowFormatColumns : null,
      ]);
      expect(columns).toEqual([
        [NAMES.start, null],
        [NAMES.people, null],
        [NAMES.summary, true],
        [NAMES.balance, false],
        [NAMES.log, null],
      ]);
    });
  });

  it('open again without a password', async () => {
    await excelHost.inject(EXAMPLE);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(NAMES.summary);
      sheet.protection.unprotect();
      sheet.getRange('B5').values = [[1]];
      await context.sync();
    });
    expect(await valuesOf(excel, NAMES.summary, 'B5')).toEqual([1]);
  });

  it('have their functions of ours repaired before', async () => {
    expect(EXAMPLE.sheets.find(({ name }) => name === NAMES.summary)?.protection).not.toBeNull();
    const before: unknown[] = [];
    await excelHost.inject(EXAMPLE, {
      // The functions register when the formulas are written, but not yet repaired.
      onProgress: ({ done }) => {
        if (done !== REPAIR_AND_PROTECT - 2) return;
        const sheet = excel.api.getActiveWorkbook()?.getSheetByName(NAMES.summary);
        before.push(...['D5', 'D7'].map((address) => sheet?.getRange(address).getValue()));
        excel.CustomFunctions.associate('AGENTS', () => 14);
      },
    });
    expect(before).toEqual(['#NAME?', '#NAME?']);
    expect(await valuesOf(excel, NAMES.summary, 'D5:D7')).toEqual(['#NAME?', expect.anything(), 14]);
  });

  it('refuse what would write to them, with the workbook as it was, and take the rest', async () => {
    await excelHost.inject({
      ...EXAMPLE,
      sheets: EXAMPLE.sheets.map((sheet) =>
        sheet.name === NAMES.log ? { ...sheet, protection: { allowFormatColumns: true } } : sheet,
      ),
    });
    const before = await workbookState(excel);
    const row = { kind: 'append-rows', table: 'CS_Log', rows: [['6499', 1]] } as const;
    const cell = { kind: 'cells', table: 'CS_people', row: 0, column: 2, cells: [[950]] } as const;
    await expect(excelHost.write([row])).rejects.toMatchObject({ code: 'sheet-protected' });
    await expect(excelHost.write([cell, row])).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(await workbookState(excel)).toEqual(before);
    await excelHost.write([cell]);
    const [people] = await excelHost.readTables(['CS_people']);
    expect(people?.values[0]?.[2]).toBe(950);
  });

  it('are read and shown like any other', async () => {
    await excelHost.inject(EXAMPLE);
    await excelHost.select({ kind: 'name', name: 'CsTotal' });
    await excelHost.select({ kind: 'sheet', sheet: NAMES.balance });
    expect((await excelHost.describe()).mark).toEqual(EXAMPLE.mark);
    expect((await workbookState(excel)).active).toBe(NAMES.balance);
  });
});

describe('an injection that fails while sheets are protected', () => {
  it.each([5, 10, 15, 17])('after %i actions leaves the workbook as it was', async (afterActions) => {
    const failure = await expectSameWorkbook(
      ({ host }) => host.failAt(REPAIR_AND_PROTECT, { afterActions }),
      () => excelHost.inject(EXAMPLE),
    );
    expect(failure).toMatchObject({ code: 'GeneralException' });
  });

  it('or is cancelled when they are, leaves the workbook as it was', async () => {
    const controller = new AbortController();
    const failure = await expectSameWorkbook(
      () => undefined,
      () =>
        excelHost.inject(EXAMPLE, {
          signal: controller.signal,
          onProgress: ({ done }) => {
            if (done === REPAIR_AND_PROTECT - 2) controller.abort(new Error('cancelled'));
          },
        }),
    );
    expect(failure).toMatchObject({ message: 'cancelled' });
  });
});
