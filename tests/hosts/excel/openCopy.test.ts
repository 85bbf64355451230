import { zipSync, strToU8 } from 'fflate';
import { excelHost } from '../../../src/hosts/excel/excelHost';
import { LANGUAGES, MESSAGES } from '../../../src/locales';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';

const FILE = Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>') })).toString('base64');

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  useExcel(excel);
});
afterEach(() => excel.close());

it('opens a file as a new workbook', async () => {
  await excelHost.openCopy(FILE);
  expect(excel.host.book.openedWorkbooks).toEqual([FILE]);
});

it.each([
  ['is no workbook', 'bm8gd29ya2Jvb2s='],
  ['is over the limit of a request', FILE + 'A'.repeat(6_000_000)],
])('says what to do instead when the file %s', async (_, file) => {
  await expect(excelHost.openCopy(file)).rejects.toMatchObject({ name: 'Problem', code: 'copy-not-opened' });
  expect(excel.host.book.openedWorkbooks).toEqual([]);
  for (const language of LANGUAGES) expect(Object.keys(MESSAGES[language].problems)).toContain('copy-not-opened');
});

it('says what to do instead when Excel does not let it', async () => {
  excel.host.failAt(1, { code: 'AccessDenied' });
  await expect(excelHost.openCopy(FILE)).rejects.toMatchObject({ code: 'copy-not-opened' });
});

it('waits while a person edits a cell', async () => {
  excel.host.cellEditMode = true;
  const opening = excelHost.openCopy(FILE);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(excel.host.book.openedWorkbooks).toEqual([]);
  excel.host.cellEditMode = false;
  await opening;
  expect(excel.host.book.openedWorkbooks).toEqual([FILE]);
});
