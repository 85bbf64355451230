/** The model that a workbook holds after the shared case was imported, line by line, with its drivers. */
import { MESSAGES, type Language } from '../../src/locales';
import { CATEGORY_KEYS, QUALITY_CLASSES, linesOf, type CostLine } from '../../src/model/categories';
import { fromMinor } from '../../src/model/money';
import { recordOf } from '../../src/model/recordOf';
import { NOTHING_KNOWN, type LineSnapshot, type ModelSnapshot, type NumberCell } from '../../src/model/snapshot';
import type { ImportInput } from '../../src/workbook/import/importInput';
import { NEW_WORKBOOK_QUALITY, NO_GUARDRAILS } from './qualitySettings';
import { retailCase } from './retailCase';
import { retailImport } from './retailImport';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const NOTHING: readonly NumberCell[] = MONTHS.map(() => null);
const MINOR_DIGITS = 2;

function lineOf(line: CostLine, language: Language, { posting }: ImportInput): LineSnapshot {
  const words = MESSAGES[language].workbook;
  const names: Readonly<Record<string, string>> = words.lines;
  const posted = posting.byLineMonth.get(line.id);
  return {
    id: line.id,
    name: names[line.id] ?? line.id,
    behaviour: line.behaviour,
    recurrence: line.recurrence,
    driver: words.costDrivers[line.driver],
    classes: recordOf(QUALITY_CLASSES, (id) => (id === line.qualityClass ? 1 : 0)),
    actual: posted ? posted.map((amount) => fromMinor(amount, MINOR_DIGITS)) : NOTHING,
    budget: NOTHING,
  };
}

/** Reads, maps and posts the case; no budget, no guardrails, every assumption as in a new workbook. */
export async function retailModelByLine(language: Language): Promise<ModelSnapshot> {
  const input = await retailImport(language);
  const { rows, amounts } = retailCase.expected;
  const year = MONTHS.map((month) => ({ ...NOTHING_KNOWN, ...input.drivers?.[month] }));
  return {
    currency: 'CNY',
    fiscalYearStart: { year: 2025, month: 1 },
    closedMonths: 12,
    categories: CATEGORY_KEYS.map((key) => ({ key, lines: linesOf(key).map((line) => lineOf(line, language, input)) })),
    missing: [],
    drivers: { actual: year, budget: MONTHS.map(() => NOTHING_KNOWN) },
    quality: NEW_WORKBOOK_QUALITY,
    guardrails: NO_GUARDRAILS,
    scenarios: [],
    plan: [],
    checks: [
      { key: 'bins', difference: 0, passed: true },
      { key: 'duplicates', difference: 1, passed: false },
      { key: 'unmapped', difference: amounts.unmapped ?? 0, passed: false },
    ],
    unmapped: { rows: rows.unmapped ?? 0, amount: amounts.unmapped ?? 0 },
    log: [],
  };
}
