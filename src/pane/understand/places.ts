/**
 * The cells that hold the figures of this step.
 */
import type { Place } from '../../hosts/host';
import { CATEGORY_KEYS, type CategoryKey } from '../../model/categories';
import { GUARDRAIL_KEYS, type GuardrailKey } from '../../model/guardrails';
import { BALANCE } from '../../workbook/sheets/balance/layout';
import { QUALITY_ROWS } from '../../workbook/sheets/balance/months';
import { GLANCE_KEYS } from '../../workbook/sheets/summaryGlance';
import { SUMMARY } from '../../workbook/sheets/summaryLayout';
import { MONTH_ROWS } from '../../workbook/sheets/summaryMonths';
import { NAMES } from '../../workbook/names';
import { TABLES } from '../../workbook/tables';

/** A cell of one of our tables, by the id of its column, which a person may have moved. */
export interface TableCell {
  readonly kind: 'cell';
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** Where a figure leads. */
export type Target = Place | TableCell;

const MONTHS = 12;

const named = (name: string, row?: number, column = 0): Place =>
  row === undefined ? { kind: 'name', name } : { kind: 'name', name, row, column };

export const PLACES = {
  total: named(NAMES.actualToDate),
  budget: named(NAMES.budgetToDate),
  checks: named(NAMES.checksFailing),
  categories: named(NAMES.categoryFigures),
  verdict: named(NAMES.verdict),
  unmapped: named(NAMES.unmapped),
  drivers: { kind: 'table', table: TABLES.drivers },
} as const satisfies Record<string, Place>;

/** A figure at a glance. */
export function glancePlace(key: (typeof GLANCE_KEYS)[number]): Place {
  return named(NAMES.glance, GLANCE_KEYS.indexOf(key));
}

/** A figure of a category, or of all of them, among the categories of the Summary. */
export function categoryPlace(category: CategoryKey | null, figure: keyof typeof SUMMARY.columns): Place {
  const row = category === null ? CATEGORY_KEYS.length : CATEGORY_KEYS.indexOf(category);
  return named(NAMES.categoryFigures, row, SUMMARY.columns[figure] - SUMMARY.firstFigure);
}

/** A figure of a month, 0–11. */
export function monthPlace(month: number, figure: (typeof MONTH_ROWS)[number]): Place {
  return named(NAMES.monthFigures, MONTH_ROWS.indexOf(figure), month);
}

/** A quality class, or a sum of classes, to date. */
export function qualityPlace(row: (typeof QUALITY_ROWS)[number]): Place {
  return named(NAMES.qualityMonths, QUALITY_ROWS.indexOf(row), MONTHS);
}

/** A figure of a full year on Balance. */
export function balancePlace(figure: keyof typeof BALANCE.figures.at): Place {
  return named(NAMES.balanceFigures, BALANCE.figures.at[figure] - BALANCE.figures.at.spend);
}

/** What a guardrail is to date, or its limit. */
export function guardrailPlace(key: GuardrailKey, what: 'actual' | 'limit'): Place {
  return named(NAMES.guardrails, GUARDRAIL_KEYS.indexOf(key), what === 'actual' ? 0 : 1);
}
