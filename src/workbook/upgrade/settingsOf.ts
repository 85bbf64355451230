import type { Language } from '../../locales/languages';
import type { SheetContent, TableContent } from '../content';
import { DEFAULT_CURRENCY } from '../defaultCurrency';
import { readInputs, readStart } from '../readInputs';
import type { CellValue } from '../spec';
import { readTable } from '../tableReader';
import { TABLES } from '../tables';
import type { WorkbookSettings } from '../template';

function inputsOf(sheets: readonly SheetContent[]): TableContent | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name === TABLES.inputs);
    if (!table) continue;
    const { name, row, column, headers, rows } = table;
    const values = Array.from({ length: rows }, (_, down) =>
      headers.map(
        (__, right): CellValue => sheet.values[row + 1 + down - sheet.row]?.[column + right - sheet.column] ?? null,
      ),
    );
    return { name, sheetName: sheet.name, row, column, headers, values, formulas: null };
  }
  return null;
}

/** What the inputs of a workbook say that its template depends on. */
export function settingsOf(sheets: readonly SheetContent[], language: Language): WorkbookSettings {
  const table = inputsOf(sheets);
  const inputs = readInputs(table ? readTable(table) : undefined);
  return {
    language,
    currency: inputs.text('currency') || DEFAULT_CURRENCY[language],
    fiscalYearStart: readStart(inputs),
  };
}
