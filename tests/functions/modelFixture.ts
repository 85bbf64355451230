/** Snapshots for tests: a small hand-made model, and the retail case as its checked import found it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CATEGORY_KEYS, QUALITY_CLASSES, type CategoryKey } from '../../src/model/categories';
import {
  NOTHING_KNOWN,
  type DriverSnapshot,
  type LineSnapshot,
  type ModelSnapshot,
  type NumberCell,
} from '../../src/model/snapshot';
import { NEW_WORKBOOK_QUALITY, NO_GUARDRAILS } from '../support/qualitySettings';

const MONTHS = 12;
const CASE = path.join(__dirname, '../fixtures/cases/retail-zh');

/** Twelve months: the cells given, then blanks. */
export function year(...cells: readonly NumberCell[]): readonly NumberCell[] {
  return Array.from({ length: MONTHS }, (_, month) => cells[month] ?? null);
}

export function line(id: string, actual: readonly NumberCell[], budget: readonly NumberCell[] = year()): LineSnapshot {
  const classes = Object.fromEntries(QUALITY_CLASSES.map((name) => [name, name === 'operating' ? 1 : 0]));
  return {
    id,
    name: id,
    behaviour: 'fixed',
    recurrence: 'recurring',
    driver: 'none',
    classes: classes as LineSnapshot['classes'],
    actual,
    budget,
  };
}

export function drivers(
  contacts: readonly NumberCell[],
  agents: readonly NumberCell[] = [],
): readonly DriverSnapshot[] {
  return Array.from({ length: MONTHS }, (_, month) => ({
    ...NOTHING_KNOWN,
    contacts: contacts[month] ?? null,
    agents: agents[month] ?? null,
  }));
}

/** A model of the fiscal year from January 2025 with these lines, nothing else. */
export function model(
  lines: Partial<Record<CategoryKey, readonly LineSnapshot[]>>,
  more: Partial<ModelSnapshot> = {},
): ModelSnapshot {
  return {
    currency: 'CNY',
    fiscalYearStart: { year: 2025, month: 1 },
    closedMonths: 12,
    categories: CATEGORY_KEYS.map((key) => ({ key, lines: lines[key] ?? [line('', year())] })),
    missing: [],
    drivers: { actual: drivers([]), budget: drivers([]) },
    quality: NEW_WORKBOOK_QUALITY,
    guardrails: NO_GUARDRAILS,
    scenarios: [],
    plan: [],
    checks: [],
    unmapped: { rows: 0, amount: 0 },
    log: [],
    ...more,
  };
}

export interface RetailCase {
  readonly byCategory: Readonly<Record<CategoryKey, number>>;
  readonly byCategoryMonth: Readonly<Record<CategoryKey, readonly number[]>>;
  readonly amounts: { readonly posted: number };
  readonly costPerContact: number;
}

/** What a correct import of the retail case finds. */
export function retailCase(): RetailCase {
  return JSON.parse(readFileSync(path.join(CASE, 'expected.json'), 'utf8')) as RetailCase;
}

/** The retail case as a model: one line a category, contacts and agents from its drivers file. */
export function retailModel(): ModelSnapshot {
  const { byCategoryMonth } = retailCase();
  const rows = readFileSync(path.join(CASE, 'drivers.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  const column = (index: number) => rows.map((row) => Number(row.split(',')[index]));
  const lines = Object.fromEntries(CATEGORY_KEYS.map((key) => [key, [line(`${key}.all`, byCategoryMonth[key])]]));
  return model(lines, { drivers: { actual: drivers(column(1), column(2)), budget: drivers([]) } });
}
