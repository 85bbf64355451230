import type { Language } from '../locales';
import type { ModelSnapshot } from '../model/snapshot';
import { buildWorkbook } from './buildWorkbook';
import { MODEL_TABLES, readModel } from './readModel';
import { readSpecTables } from './readSpecTables';

/** The model of a workbook that has just been created for 2025, before anything is typed or calculated. */
export function emptyModel(language: Language): ModelSnapshot {
  const spec = buildWorkbook({ language, currency: 'USD', fiscalYearStart: { year: 2025, month: 1 } });
  return readModel(readSpecTables(spec, MODEL_TABLES), language);
}
