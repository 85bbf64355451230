/** The workbook that Set up injects holds the sample that the command line writes. */
import { buildNewWorkbook } from '../../src/pane/setup/newWorkbook';
import { CATEGORY_KEYS } from '../../src/model/categories';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { ACTUAL_MONTHS, categoryTable, columnIndex } from '../../src/workbook/tables';
import { runIn } from '../cli/commandLine';
import { TemporaryFolder } from '../support/xlsx/files';

const SETTINGS = { language: 'en', currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 }, agents: 40 } as const;

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

/** The actual amounts of all lines and months, added up. */
function actualIn(spec: WorkbookSpec): number {
  const amounts = readSpecTables(spec, CATEGORY_KEYS.map(categoryTable)).flatMap(({ name, values }) =>
    values.flatMap((row) => ACTUAL_MONTHS.map((month) => Number(row[columnIndex(name, month)] ?? 0))),
  );
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

it('has with the sample the total that the command line calculates for its own', async () => {
  const made = ['generate', '--out', 's.xlsx', '--sample', '--currency', 'CNY', '--fiscal-year-start', '2025-01'];
  expect(await runIn(folder.path, made, { LANG: 'en' })).toMatchObject({ code: 0 });
  const asked = ['eval', '=CSCOST.TOTAL()', '--workbook', 's.xlsx'];
  const { printed } = await runIn(folder.path, asked, { LANG: 'en' });
  expect(printed).toEqual([String(actualIn(await buildNewWorkbook({ settings: SETTINGS, hasSample: true })))]);
});

it('has no amounts without it, and the team that was entered', async () => {
  const spec = await buildNewWorkbook({ settings: SETTINGS, hasSample: false });
  expect(actualIn(spec)).toBe(0);
  const rows = readSpecTables(spec, ['CS_Inputs'])[0]?.values ?? [];
  expect(rows.find(([key]) => key === 'agents')?.[columnIndex('CS_Inputs', 'value')]).toBe(40);
});
