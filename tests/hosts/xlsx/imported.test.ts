/**
 * A year of a ledger, imported into the template and written as a file: LibreOffice calculates it, from formulas alone, to
 * the figures that were found without CSCOST.
 */
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES, type Language } from '../../../src/locales';
import { CATEGORY_KEYS } from '../../../src/model/categories';
import { applyPatches } from '../../../src/workbook/applyPatches';
import { cell as addressOf } from '../../../src/workbook/formulas';
import { IMPORT_TABLES, planImport } from '../../../src/workbook/planImport';
import { readSpecTables } from '../../../src/workbook/readSpecTables';
import { SUMMARY } from '../../../src/workbook/sheets/summaryLayout';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/spec';
import { sheetName } from '../../../src/workbook/template';
import { retailCase } from '../../support/retailCase';
import { retailImport, retailTemplate } from '../../support/retailImport';
import { TemporaryFolder } from '../../support/xlsx/files';
import { lint } from '../../support/xlsx/lint/lint';
import { readParts } from '../../support/xlsx/package';
import type { ShownValues } from '../../support/xlsx/readBack';
import { recalculate } from '../../support/xlsx/recalculate';
import { validate } from '../../support/xlsx/validate';

const { expected } = retailCase;
const CLASSES = ['operating', 'prevention', 'appraisal', 'internal-failure', 'external-failure'] as const;

async function imported(language: Language): Promise<WorkbookSpec> {
  const spec = retailTemplate(language);
  const { patches } = planImport(await retailImport(language), readSpecTables(spec, IMPORT_TABLES));
  return applyPatches(spec, patches);
}

const folder = new TemporaryFolder();
const specs: WorkbookSpec[] = [];
const written: Uint8Array[] = [];
const files: string[] = [];
let shown: readonly ShownValues[];

beforeAll(async () => {
  for (const language of LANGUAGES) {
    const spec = await imported(language);
    const bytes = await workbookBytes(spec, null);
    specs.push(spec);
    written.push(bytes);
    files.push(folder.write(`${language}.xlsx`, bytes));
  }
  shown = recalculate(files);
});
afterAll(() => folder.remove());

describe.each(LANGUAGES.map((language, index) => ({ language, index })))('in $language', ({ language, index }) => {
  const at = (sheet: string, row: number, column: number): CellValue =>
    shown[index]?.[sheet]?.[addressOf(row, column)] ?? null;
  const summary = (row: number, column: number): CellValue => at(sheetName('summary', language), row, column);

  /** What the cell of a defined name shows. */
  function named(name: string): CellValue {
    const found = specs[index]?.names.find((known) => known.name === name);
    return found ? at(sheetName(found.sheet, language), found.area.row, found.area.column) : null;
  }

  it('is sound', () => {
    expect(lint(readParts(written[index] ?? new Uint8Array()))).toEqual([]);
    expect(validate(files[index] ?? '')).toEqual([]);
  });

  it('totals to the cent, in all and by category', () => {
    expect(named('CsTotalActual')).toBeCloseTo(expected.amounts['posted'] ?? NaN, 6);
    for (const key of CATEGORY_KEYS) expect(named(`CsActual_${key}`)).toBeCloseTo(expected.byCategory[key], 6);
    expect(named('CsUnmapped')).toBeCloseTo(expected.amounts['unmapped'] ?? NaN, 6);
  });

  it('gives every month of every category', () => {
    CATEGORY_KEYS.forEach((key, row) =>
      expected.byCategoryMonth[key].forEach((amount, month) =>
        expect(summary(SUMMARY.byMonth.body + row, SUMMARY.firstFigure + month)).toBeCloseTo(amount, 6),
      ),
    );
  });

  it('gives the quality classes and the cost per contact', () => {
    const classes = CLASSES.map((_, column) => summary(SUMMARY.byClass.total, SUMMARY.firstFigure + column));
    CLASSES.forEach((id, column) => expect(classes[column]).toBeCloseTo(expected.byQualityClass[id] ?? 0, 6));
    expect(summary(SUMMARY.byCategory.total, SUMMARY.columns.perContact)).toBeCloseTo(expected.costPerContact, 6);
  });
});
