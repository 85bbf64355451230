/** What an older workbook lacks: each thing once, and nothing that is only named or placed otherwise. */
import { LANGUAGES } from '../../src/locales';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { TableContent } from '../../src/workbook/content';
import { missingParts } from '../../src/workbook/missingParts';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import type { WorkbookSpec } from '../../src/workbook/spec';

const template = (language: 'en' | 'zh-CN'): WorkbookSpec =>
  buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } });

/** A workbook as a host describes and reads it; `change` makes it another one. */
function opened(
  spec: WorkbookSpec,
  change: {
    readonly sheet?: (name: string) => string | null;
    readonly table?: (content: TableContent) => TableContent | null;
  } = {},
) {
  const { sheet = (name) => name, table = (content) => content } = change;
  const names = spec.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const contents = readSpecTables(spec, names).flatMap((content) => table(content) ?? []);
  const sheets = spec.sheets.flatMap(({ name }) => sheet(name) ?? []);
  return { description: { sheets, tables: contents.map(({ name }) => name) }, contents };
}

const NOTHING = { sheets: [], tables: [], columns: [] };
const en = template('en');

it.each(LANGUAGES)('lacks nothing where the workbook is the template, in %s', (language) => {
  const { description, contents } = opened(template(language));
  expect(missingParts(template(language), description, contents)).toEqual(NOTHING);
});

it('names a sheet that is not there, and not its tables besides', () => {
  const { description, contents } = opened(en, {
    sheet: (name) => (name === 'Plan' || name === 'Report' ? null : name),
    table: (content) => (content.sheetName === 'Plan' ? null : content),
  });
  expect(missingParts(en, description, contents)).toEqual({ ...NOTHING, sheets: ['Plan', 'Report'] });
});

it('knows a sheet that was renamed by its tables', () => {
  const { description, contents } = opened(en, { sheet: (name) => (name === 'Plan' ? 'My plan' : name) });
  expect(missingParts(en, description, contents)).toEqual(NOTHING);
});

it('names a table that is not there on its sheet, and not its columns besides', () => {
  const { description, contents } = opened(en, {
    table: (content) => (content.name === 'CS_Guardrails' ? null : content),
  });
  expect(missingParts(en, description, contents)).toEqual({
    ...NOTHING,
    tables: [{ sheet: 'Inputs', table: 'CS_Guardrails' }],
  });
});

it('names the columns that a table does not have, in the template’s order, wherever the others stand', () => {
  const { description, contents } = opened(en, {
    table: (content) =>
      content.name === 'CS_Mapping'
        ? { ...content, headers: ['Own column', ' LINE ID', 'Account', 'Account name'] }
        : content,
  });
  expect(missingParts(en, description, contents)).toEqual({
    ...NOTHING,
    columns: [{ sheet: 'Mapping', table: 'CS_Mapping', headers: ['Rows', 'Amount', 'Note'] }],
  });
});

it('does not compare the columns of a table that was not read', () => {
  const { description, contents } = opened(en);
  const unread = contents.filter(({ name }) => name !== 'CS_Ledger');
  expect(missingParts(en, description, unread)).toEqual(NOTHING);
});
