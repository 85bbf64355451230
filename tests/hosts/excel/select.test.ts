import { excelHost } from '../../../src/hosts/excel/excelHost';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';
import { EXAMPLE } from '../../support/xlsx/exampleWorkbook';

describe('being taken to a place', () => {
  let excel: OpenExcel;
  beforeAll(async () => {
    excel = await openExcel();
    useExcel(excel);
    await excelHost.inject(EXAMPLE);
  });
  afterAll(() => excel.close());

  const selected = (): Promise<string> =>
    excel.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address.slice(range.address.indexOf('!') + 1);
    });

  it('selects the whole area of a name, or one cell of it', async () => {
    await excelHost.select({ kind: 'name', name: 'CsLines' });
    expect(await selected()).toBe('B5:B8');
    await excelHost.select({ kind: 'name', name: 'CsLines', row: 2, column: 0 });
    expect(await selected()).toBe('B7');
  });

  it('says when the name is gone', async () => {
    const gone = { kind: 'name', name: 'CsGone', row: 1 } as const;
    await expect(excelHost.select(gone)).rejects.toMatchObject({ code: 'place-missing', values: { place: 'CsGone' } });
  });
});
