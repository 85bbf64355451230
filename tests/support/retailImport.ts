/** The shared case as an import brings it: read, mapped and posted by the model. */
import { readDrivers } from '../../src/model/ledger/driversFile';
import { parseMonth } from '../../src/model/fiscalYear';
import { readMapping } from '../../src/model/ledger/mappingFile';
import { postLedger } from '../../src/model/ledger/postLedger';
import { readLedger } from '../../src/model/ledger/readLedger';
import type { Language } from '../../src/locales';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { ImportInput } from '../../src/workbook/import/importInput';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { retailCase } from './retailCase';

const START = parseMonth(retailCase.expected.fiscalYearStart);

/** An empty template for the case's year. */
export function retailTemplate(language: Language): WorkbookSpec {
  return buildWorkbook({ language, currency: 'CNY', fiscalYearStart: START });
}

/** What importing the case brings into a workbook of a language. */
export async function retailImport(language: Language): Promise<ImportInput> {
  const ledger = await readLedger(retailCase.ledger());
  const mapping = await readMapping(retailCase.mapping());
  return {
    ledger,
    mapping,
    posting: postLedger(ledger, mapping, START),
    drivers: await readDrivers(retailCase.drivers(), START),
    fileName: 'ledger.csv',
    importedAt: new Date(2026, 0, 31, 9, 30),
    addInVersion: '0.1.0',
    language,
    currency: 'CNY',
  };
}
