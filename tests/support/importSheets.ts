/** The part of the template that an import works on, which is all that a failing one can leave behind. */
import type { Language } from '../../src/locales';
import type { CalendarMonth } from '../../src/model/fiscalYear';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { SheetId, WorkbookSpec } from '../../src/workbook/spec';

/** Sheets with figures only; an import neither reads nor writes them. */
const RESULTS: readonly SheetId[] = [
  'start',
  'summary',
  'balance',
  'strategies',
  'scenario',
  'plan',
  'report',
  'checks',
  'proof',
];

/** The template without its results. */
export function importSheets(language: Language, fiscalYearStart: CalendarMonth): WorkbookSpec {
  const spec = buildWorkbook({ language, currency: 'CNY', fiscalYearStart });
  const sheets = spec.sheets
    .filter(({ id }) => !RESULTS.includes(id))
    .map((sheet) => ({
      ...sheet,
      links: sheet.links.filter(({ target }) => 'sheet' in target && !RESULTS.includes(target.sheet)),
    }));
  const names = spec.names.filter(({ sheet }) => !RESULTS.includes(sheet));
  return { ...spec, sheets, names, activeSheet: 'inputs' };
}
