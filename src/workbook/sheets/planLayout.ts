/** Where the Plan sheet's figures stand. Rows and columns from 0. */
import type { AreaSpec } from '../spec';
import { EXPECTED_MONTHS, FORCE_MONTHS, REALISED_MONTHS, TABLES, columnIndex } from '../tables';

/** Rows above the plan's table; its months stand in the columns of the table's months. */
export const PLAN_ROWS = {
  number: 3,
  calendar: 4,
  baseline: 5,
  contacts: 6,
  demand: 7,
  flexed: 8,
  actual: 9,
  saved: 10,
  total: 11,
  header: 12,
  body: 13,
} as const;

/** Groups of twelve columns. */
export const PLAN_MONTHS = { expected: EXPECTED_MONTHS, realised: REALISED_MONTHS, force: FORCE_MONTHS } as const;
export type PlanMonths = keyof typeof PLAN_MONTHS;

/** Column of CS_Plan, which begins at the sheet's first one. */
export function planColumn(id: string): number {
  return columnIndex(TABLES.plan, id);
}

/** The twelve cells of a row above a group of months. */
export function planMonthsArea(row: number, which: PlanMonths): AreaSpec {
  const ids = PLAN_MONTHS[which];
  return { row, column: planColumn(ids[0] ?? ''), rows: 1, columns: ids.length };
}

/** The cells of a row above columns that hold one amount for each category. */
export function categoriesArea(row: number, columns: readonly string[]): AreaSpec {
  return { row, column: planColumn(columns[0] ?? ''), rows: 1, columns: columns.length };
}
