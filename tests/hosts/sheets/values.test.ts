/**
 * The injected spreadsheet calculated by the engine, in the dialect of Sheets, against the same workbook as files hold it: every
 * cell shows the same. The spreadsheet of the import has decimal commas, where a comma between arguments would be a fault.
 */
import { calculateSpec } from '../../../src/cli/calculateSpec';
import { LANGUAGES, type Language } from '../../../src/locales';
import { CATEGORY_KEYS } from '../../../src/model/categories';
import { applyPatches } from '../../../src/workbook/applyPatches';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { actualName } from '../../../src/workbook/names';
import { IMPORT_TABLES, planImport } from '../../../src/workbook/planImport';
import { MODEL_TABLES, readModel } from '../../../src/workbook/readModel';
import { sampleYear } from '../../../src/workbook/sample/sampleYear';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { importInto } from '../../support/calculatedWorkbook';
import { retailCase } from '../../support/retailCase';
import { retailImport, retailTemplate } from '../../support/retailImport';
import { cellsBy, shownBy } from '../../support/sheets/cellsOf';
import { openSheets, type OpenSheets } from '../../support/sheets/openSheets';
import { GERMAN } from '../../support/sheets/typed';

const TIME = 300_000;

async function differences(sheets: OpenSheets, spec: WorkbookSpec): Promise<number> {
  await sheets.book.settle();
  const wanted = await calculateSpec(spec);
  let compared = 0;
  for (const { name } of spec.sheets) {
    const used = sheets.book.sheetNamed(name)?.used ?? { rows: 0, columns: 0 };
    const size = { rows: used.rows + 20, columns: used.columns + 5 };
    const shown = shownBy(sheets.book, name, size);
    expect({ name, shown }).toEqual({ name, shown: cellsBy(size, (row, column) => wanted.at(name, row, column)) });
    compared += Object.keys(shown).length;
  }
  return compared;
}

it(
  'shows the figures of the sample in every cell',
  async () => {
    const settings = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 4 } } as const;
    const spec = applyPatches(buildWorkbook(settings), sampleYear(settings));
    const sheets = openSheets();
    await sheets.host.inject(spec);
    expect(await differences(sheets, spec)).toBeGreaterThan(8_000);
  },
  TIME,
);

describe('a ledger imported into a spreadsheet with decimal commas', () => {
  const language: Language = LANGUAGES[1];
  const sheets = openSheets();
  sheets.book.locale = GERMAN;
  let spec: WorkbookSpec;

  beforeAll(async () => {
    spec = retailTemplate(language);
    const input = await retailImport(language);
    await sheets.host.inject(spec);
    sheets.requests.length = 0;
    const plan = planImport(input, await sheets.host.readTables(IMPORT_TABLES, { formulas: true }));
    await sheets.host.write(plan.patches);
    spec = importInto(spec, input);
  }, TIME);

  it('takes five requests, none of them large', () => {
    expect(sheets.requests.map(({ kind }) => kind)).toEqual(['tables', 'layout', 'cells', 'fit', 'put']);
    for (const { sent, received } of sheets.requests) {
      expect(sent).toBeLessThan(800_000);
      expect(received).toBeLessThan(800_000);
    }
  });

  it(
    'shows the same in every cell as a file of it',
    async () => {
      expect(await differences(sheets, spec)).toBeGreaterThan(30_000);
    },
    TIME,
  );

  it('gives the totals of the case, by native formulas over what was appended', () => {
    const { byCategory } = retailCase.expected;
    const shown = CATEGORY_KEYS.map((key) => {
      const named = sheets.book.names.get(actualName(key).toLowerCase());
      return [key, named && sheets.book.shown?.at(named.sheet.name, named.area.row, named.area.column)];
    });
    expect(Object.fromEntries(shown)).toEqual(byCategory);
  });

  it('reads the model as it was imported, and its links as the template writes them', async () => {
    const tables = await sheets.host.readTables(MODEL_TABLES);
    const model = readModel(tables, language);
    expect(model.closedMonths).toBe(12);
    expect(model.fiscalYearStart).toEqual({ year: 2025, month: 1 });
    const [people] = await sheets.host.readTables(['CS_people'], { formulas: true });
    const links = people?.formulas?.flat().filter((cell) => String(cell).includes('CS_Ledger['));
    expect(links?.length).toBeGreaterThan(12);
    expect(links?.filter((cell) => /CS_Ledger_|;/.test(String(cell)))).toEqual([]);
  });
});
