/**
 * From the tables of a workbook to the model that functions and pane compute from. Nothing here knows a host.
 */
import { LANGUAGES, type Language } from '../locales';
import { CELL_WORDS } from '../locales/cells';
import { CATEGORY_KEYS, COST_BEHAVIOURS, QUALITY_CLASSES, RECURRENCES, type QualityClass } from '../model/categories';
import { lazily } from '../model/lazily';
import {
  isFault,
  type CategorySnapshot,
  type CheckSnapshot,
  type LineSnapshot,
  type LogSnapshot,
  type ModelSnapshot,
  type NumberCell,
} from '../model/snapshot';
import type { TableContent } from './content';
import { keyOf } from './keyOf';
import { readDriverMonths } from './readDriverMonths';
import { readGuardrails } from './readGuardrails';
import { plainNumber, readInputs, readQualitySettings, readStart, type InputReader } from './readInputs';
import { readPlan, readScenarios } from './readPlan';
import { ACTUAL_MONTHS, BUDGET_MONTHS, CATEGORY_TABLES, TABLES, categoryTable } from './tables';
import { numberOr, readTables, type TableReader } from './tableReader';

/** Tables that the model is read from. The ledger is not among them: its sums stand in CS_Reconciliation. */
export const MODEL_TABLES: readonly string[] = [
  ...CATEGORY_TABLES,
  TABLES.inputs,
  TABLES.guardrails,
  TABLES.drivers,
  TABLES.reconciliation,
  TABLES.scenario,
  TABLES.plan,
  TABLES.checks,
  TABLES.log,
];

const MONTHS = 12;

function readLine(table: TableReader, row: number): LineSnapshot {
  const name = table.text(row, 'line');
  const numbers = (ids: readonly string[]): readonly NumberCell[] => ids.map((id) => table.number(row, id, name));
  const classes = QUALITY_CLASSES.map((id) => [id, table.number(row, id, name)] as const);
  return {
    id: table.text(row, 'id'),
    name,
    behaviour: keyOf(table.text(row, 'behaviour'), COST_BEHAVIOURS, (l) => CELL_WORDS[l].behaviours),
    recurrence: keyOf(table.text(row, 'recurrence'), RECURRENCES, (l) => CELL_WORDS[l].recurrences),
    driver: table.text(row, 'driver'),
    classes: Object.fromEntries(classes) as Record<QualityClass, NumberCell>,
    actual: numbers(ACTUAL_MONTHS),
    budget: numbers(BUDGET_MONTHS),
  };
}

function readLines(table: TableReader | undefined): readonly LineSnapshot[] {
  return table ? Array.from({ length: table.rows }, (_, row) => readLine(table, row)) : [];
}

function isClosed(cell: NumberCell): boolean {
  return isFault(cell) ? false : (cell ?? 0) !== 0;
}

/** The last month with an actual, 0–12: what Inputs computes when the user has not chosen a closing month. */
function lastMonthWithActual(categories: readonly CategorySnapshot[]): number {
  const lines = categories.flatMap((category) => category.lines);
  const months = Array.from({ length: MONTHS }, (_, month) =>
    lines.some((l) => isClosed(l.actual[month] ?? null)) ? month + 1 : 0,
  );
  return Math.max(...months);
}

/** Months the closing month closes: the cell in force, or the months themselves where that cell cannot be read. */
function readClosedMonths(inputs: InputReader, categories: readonly CategorySnapshot[]): number {
  const inForce = plainNumber(inputs, 'closing-month');
  const isMonth = inForce !== null && Number.isInteger(inForce) && inForce >= 0 && inForce <= MONTHS;
  return isMonth ? inForce : lastMonthWithActual(categories);
}

function readChecks(table: TableReader | undefined): readonly CheckSnapshot[] {
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, row): CheckSnapshot => {
    const key = table.text(row, 'key');
    const state = keyOf(table.text(row, 'state'), ['ok', 'look', 'needs'], (l) => CELL_WORDS[l].checkStates);
    const difference = table.number(row, 'difference', table.text(row, 'check'));
    return { key, difference, passed: state === 'needs' ? null : state === 'ok' };
  }).filter(({ key }) => key !== '');
}

function readUnmapped(table: TableReader | undefined): ModelSnapshot['unmapped'] {
  const labels = LANGUAGES.map((language) => CELL_WORDS[language].bins.unmapped);
  const rows = table ? Array.from({ length: table.rows }, (_, row) => row) : [];
  const row = rows.find((index) => labels.includes(table?.text(index, 'item') ?? ''));
  if (!table || row === undefined) return { rows: 0, amount: 0 };
  const figure = (id: string): number => numberOr(table.number(row, id, ''), 0);
  return { rows: figure('rows'), amount: figure('amount') };
}

function readLog(table: TableReader | undefined): readonly LogSnapshot[] {
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, row) => ({
    file: table.text(row, 'file'),
    fingerprint: table.text(row, 'fingerprint'),
  })).filter(({ fingerprint }) => fingerprint !== '');
}

/** The tables of a workbook; what reading one costs is for whoever gives them to know. */
export interface ModelTables {
  has(name: string): boolean;
  /** `undefined` for a table that is not there. */
  get(name: string): TableReader | undefined;
}

/**
 * The model in the tables of a workbook, whose parts are read when they are asked for. Missing tables are named in
 * `missing`, their part of the model is empty; faulty cells become faults with their place.
 *
 * @param language the workbook's own, for the words of places
 */
export function modelIn(tables: ModelTables, language: () => Language): ModelSnapshot {
  const known = lazily({ inputs: () => readInputs(tables.get(TABLES.inputs)) });
  const categories = CATEGORY_KEYS.map((key) =>
    lazily<CategorySnapshot>({ key: () => key, lines: () => readLines(tables.get(categoryTable(key))) }),
  );
  return lazily<Omit<ModelSnapshot, 'isCalculationManual'>>({
    currency: () => known.inputs.text('currency'),
    fiscalYearStart: () => readStart(known.inputs),
    closedMonths: () => readClosedMonths(known.inputs, categories),
    categories: () => categories,
    missing: () => MODEL_TABLES.filter((name) => !tables.has(name)),
    drivers: () => readDriverMonths(tables.get(TABLES.drivers), language()),
    quality: () => readQualitySettings(known.inputs),
    guardrails: () => readGuardrails(tables.get(TABLES.guardrails), plainNumber(known.inputs, 'rate-digits')),
    scenarios: () => readScenarios(tables.get(TABLES.scenario)),
    plan: () => readPlan(tables.get(TABLES.plan)),
    checks: () => readChecks(tables.get(TABLES.checks)),
    unmapped: () => readUnmapped(tables.get(TABLES.reconciliation)),
    log: () => readLog(tables.get(TABLES.log)),
  });
}

/** The whole model in the tables that were found; see `modelIn`. */
export function readModel(tables: readonly TableContent[], language: Language): ModelSnapshot {
  const model = modelIn(readTables(tables.filter(({ name }) => MODEL_TABLES.includes(name))), () => language);
  return { ...model, categories: model.categories.map((category) => ({ ...category })) };
}
