/** Tables too long for one answer: read, replaced, and put back. */
import { excelHost } from '../../../src/hosts/excel/excelHost';
import type { Patch } from '../../../src/workbook/content';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';

const ROWS = 5_500;
const BODY = Array.from({ length: ROWS }, (_, row) => [row, `${row} `.padEnd(400, '账'), row % 2 === 0]);
const HEADERS = ['Number', 'Text', 'Even'];

async function fillTable({ host, Excel }: OpenExcel): Promise<void> {
  host.edit('Sheet1', `B4:D${4 + ROWS}`, [HEADERS, ...BODY]);
  await host.idle();
  await Excel.run(async (context) => {
    context.workbook.tables.add(`Sheet1!B4:D${4 + ROWS}`, true).name = 'Long';
    await context.sync();
  });
}

const shorter = { kind: 'replace-rows', table: 'Long', rows: [[1, 'one', false]] } as const satisfies Patch;

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
  useExcel(excel);
  await fillTable(excel);
});
afterEach(() => excel.close());

describe('a table whose cells pass 5 MB', () => {
  it('is read whole, though Excel would not answer for all of it at once', async () => {
    const atOnce = excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Long').getDataBodyRange().load('values,formulas');
      await context.sync();
    });
    await expect(atOnce).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    const [table] = await excelHost.readTables(['Long', 'Nowhere'], { formulas: true });
    expect(table).toMatchObject({ name: 'Long', sheetName: 'Sheet1', row: 3, column: 1, headers: HEADERS });
    expect(table?.values).toEqual(BODY);
    expect(table?.formulas).toEqual(BODY);
    const [values] = await excelHost.readTables(['Long']);
    expect([values?.values, values?.formulas]).toEqual([BODY, null]);
  });

  it('gets other rows, and is as it was when their last request fails', async () => {
    excel.host.reset();
    // Of the requests that replace rows by one, one writes and one, after it, lets go of ranges.
    await excelHost.write([shorter]);
    const last = excel.host.requests.length - 1;
    expect((await excelHost.readTables(['Long']))[0]?.values).toEqual([[1, 'one', false]]);

    await excelHost.write([{ ...shorter, rows: BODY }]);
    excel.host.failAt(last);
    await expect(excelHost.write([shorter])).rejects.toMatchObject({ code: 'GeneralException' });
    excel.host.reset();
    expect((await excelHost.readTables(['Long'], { formulas: true }))[0]).toMatchObject({
      values: BODY,
      formulas: BODY,
    });
  });
});
