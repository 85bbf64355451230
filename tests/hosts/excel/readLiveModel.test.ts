import { readLiveModel } from '../../../src/hosts/excel/readLiveModel';
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  useExcel(excel);
});
afterEach(() => excel.close());

it('is nothing in a workbook without ours', async () => {
  expect(await readLiveModel('en')).toBeNull();
});

it('is read in one request, and says whether Excel calculates by itself', async () => {
  const settings = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 4 } } as const;
  await excelHost.inject(buildWorkbook(settings));
  excel.host.reset();
  const { currency, fiscalYearStart } = settings;
  expect(await readLiveModel('en')).toMatchObject({ currency, fiscalYearStart, isCalculationManual: false });
  // One more, in which the client lets go of its ranges.
  expect(excel.host.requests).toHaveLength(2);
  await excel.Excel.run(async (context) => {
    context.workbook.application.calculationMode = 'Manual';
    await context.sync();
  });
  expect(await readLiveModel('en')).toMatchObject({ isCalculationManual: true });
});
