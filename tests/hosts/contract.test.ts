/**
 * One spec, several hosts: what the Excel host injects, what the file host writes, and what the Sheets host injects as far as
 * Google Sheets has an equal, read back as the same workbook, cell by cell. The Excel side is read through Microsoft's client,
 * the file through openpyxl, the spreadsheet through the Sheets host itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { excelHost } from '../../src/hosts/excel/excelHost';
import { workbookBytes } from '../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES } from '../../src/locales';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { contractOfExcel } from '../support/contract/fromExcel';
import { contractOfFile } from '../support/contract/fromFile';
import { sharedOf, sharedOfSheets, type SharedReading, type SharedWorkbook } from '../support/contract/fromSheets';
import type { SheetReading, WorkbookReading } from '../support/contract/reading';
import { openExcel } from '../support/excel';
import { useExcel } from '../support/hostTest';
import { FakeSpreadsheet } from '../support/sheets/fakeSpreadsheet';
import { openSheets } from '../support/sheets/openSheets';
import { readBack } from '../support/xlsx/readBack';

const TIME = 120_000;

describe.each(LANGUAGES)('the %s template in Excel and in a file', (language) => {
  const spec = buildWorkbook({
    language,
    currency: 'CNY',
    fiscalYearStart: { year: 2025, month: 4 },
    company: 'Müller & 张',
    agents: 12,
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'cscost-contract-'));
  let inExcel: WorkbookReading;
  let inFile: WorkbookReading;
  let inSheets: SharedWorkbook;

  beforeAll(async () => {
    const file = path.join(folder, 'template.xlsx');
    writeFileSync(file, await workbookBytes(spec, null));
    const [read] = readBack([file]);
    if (!read) throw new Error('The file could not be read.');
    inFile = contractOfFile(read);
    const sheets = openSheets(new FakeSpreadsheet(), { calculates: false });
    await sheets.host.inject(spec);
    inSheets = await sharedOfSheets(sheets, spec);
    // The sources of a chart's series can be read from 1.15 on.
    const excel = await openExcel({ excelApi: 15 });
    try {
      useExcel(excel);
      await excelHost.inject(spec);
      inExcel = await contractOfExcel(excel, spec);
    } finally {
      excel.close();
    }
  }, TIME);
  afterAll(() => rmSync(folder, { recursive: true }));

  const sheetsOf = (aspect: (sheet: SheetReading) => unknown) => (book: WorkbookReading) =>
    Object.fromEntries(book.sheets.map((sheet) => [sheet.name, aspect(sheet)]));

  it.each(spec.sheets.map(({ name }) => name))('has the same cells on %s', (name) => {
    const [excel, file] = [inExcel, inFile].map((book) => book.sheets.find((sheet) => sheet.name === name)?.cells);
    expect(Object.keys(file ?? {}).length).toBeGreaterThan(0);
    expect(excel).toEqual(file);
  });

  it.each([
    ['tabs, gridlines and panes', ({ tabColor, gridlines, scrollsFrom }) => ({ tabColor, gridlines, scrollsFrom })],
    ['columns', ({ columns, groups }) => ({ columns, groups })],
    ['rows', ({ rows }) => rows],
    ['tables', ({ tables }) => byKey(tables, ({ name }) => name)],
    ['validations', ({ validations }) => byKey(validations, ({ area }) => area)],
    ['conditional formats in their order', ({ conditionalFormats }) => conditionalFormats],
    ['links', ({ links }) => links],
    ['pages', ({ print }) => print],
    ['protection', ({ protection }) => protection],
    ['charts', ({ charts }) => charts],
  ] satisfies [string, (sheet: SheetReading) => unknown][])('has the same %s', (_, aspect) => {
    expect(sheetsOf(aspect)(inExcel)).toEqual(sheetsOf(aspect)(inFile));
  });

  it.each([
    ['cells', ({ cells }) => cells],
    ['tabs, gridlines and panes', ({ tab }) => tab],
    ['columns', ({ columns, groups }) => ({ columns, groups })],
    ['rows', ({ rows }) => rows],
    ['tables', ({ tables }) => byKey(tables, ({ name }) => name)],
    ['validations', ({ validations }) => validations],
    ['conditional formats in their order', ({ conditionalFormats }) => conditionalFormats],
    ['links', ({ links }) => links],
    ['protection', ({ isProtected }) => isProtected],
    ['charts', ({ charts }) => charts],
  ] satisfies [string, (sheet: SharedReading) => unknown][])('has the same %s in Google Sheets', (_, aspect) => {
    const inHost = ({ sheets }: SharedWorkbook) =>
      Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, aspect(sheet)]));
    expect(inHost(inSheets)).toEqual(inHost(sharedOf(inFile)));
  });

  it('has the same names and mark in Google Sheets', () => {
    expect({ ...inSheets, sheets: {} }).toEqual({ ...sharedOf(inFile), sheets: {} });
  });

  it('has the same names, styles, properties and mark', () => {
    const rest = (book: WorkbookReading) => ({ ...book, sheets: [] });
    expect(rest(inExcel)).toEqual(rest(inFile));
  });
});

function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Readonly<Record<string, Item>> {
  return Object.fromEntries(items.map((item) => [key(item), item]));
}
