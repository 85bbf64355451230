import { CATEGORY_KEYS } from '../../model/categories';
import { cell, fixedRow, onSheet, range } from '../formulas';
import { NAMES } from '../names';
import type { AreaSpec, BlockSpec, CellSpec } from '../spec';
import { ACTUAL_MONTHS, BUDGET_MONTHS, TABLES, categoryTable, driverColumn } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN, styled } from './frame';
import { SUMMARY } from './summaryLayout';

const { byMonth, firstFigure } = SUMMARY;

/** Rows below the categories: all of them together, their budget, the volume and the unit cost. */
export const MONTH_ROWS = [
  'total',
  'budget',
  'contacts',
  'perContact',
] as const satisfies readonly (keyof typeof byMonth)[];

/** The twelve months of those rows. */
export const MONTH_FIGURES: AreaSpec = {
  row: byMonth.total,
  column: firstFigure,
  rows: MONTH_ROWS.length,
  columns: ACTUAL_MONTHS.length,
};

function acrossMonths(formula: (month: number, column: number) => string, look: Omit<CellSpec, 'formula'>): CellSpec[] {
  return ACTUAL_MONTHS.map((_, month) => ({ formula: formula(month, firstFigure + month), ...look }));
}

/** The numbers of the months as other sheets refer to them; there are as many as a year has months. */
export function monthNumbersRange(template: Template): string {
  return onSheet(template.sheetName('summary'), range(SUMMARY.monthNumbers));
}

/** The section by month: actual of each category, totals, budget, contacts and cost per contact. */
export function monthBlocks(template: Template): readonly BlockSpec[] {
  const { words } = template;
  const calendar = acrossMonths(
    (month, column) => (month === 0 ? `=${NAMES.fiscalYearStart}` : `=EDATE(${cell(byMonth.calendar, column - 1)},1)`),
    { style: 'header', format: 'month' },
  );
  const categories = CATEGORY_KEYS.map((key): CellSpec[] => [
    { value: words.categoryNames[key], style: 'text' },
    ...acrossMonths((month) => `=SUM(${template.column(categoryTable(key), ACTUAL_MONTHS[month] ?? '')})`, {
      style: 'formula',
      format: 'amount',
    }),
  ]);
  const total = acrossMonths(
    (_, column) => `=SUM(${range({ row: byMonth.body, column, rows: CATEGORY_KEYS.length, columns: 1 }, cell)})`,
    { style: 'total', format: 'amount' },
  );
  const budget = acrossMonths(
    (month) =>
      `=SUM(${CATEGORY_KEYS.map((key) => template.column(categoryTable(key), BUDGET_MONTHS[month] ?? '')).join(',')})`,
    { style: 'formula', format: 'amount' },
  );
  const contacts = acrossMonths(
    (_, column) =>
      `=INDEX(${template.column(TABLES.drivers, driverColumn('actual', 'contacts'))},${fixedRow(byMonth.numbers, column)})`,
    { style: 'formula', format: 'integer' },
  );
  const perContact = acrossMonths(
    (_, column) => {
      const volume = cell(byMonth.contacts, column);
      return `=IF(${volume}=0,"",${cell(byMonth.total, column)}/${volume})`;
    },
    { style: 'formula', format: 'unit-cost' },
  );
  const numbers = ACTUAL_MONTHS.map((_, month) => month + 1);
  return [
    {
      row: byMonth.numbers,
      column: FIRST_COLUMN,
      cells: [
        styled('note', [words.category.month, ...numbers]),
        [{ value: words.summary.category, style: 'header' }, ...calendar],
        ...categories,
        [{ value: words.common.total, style: 'total' }, ...total],
        [{ value: words.summary.budget, style: 'text' }, ...budget],
        [{ value: words.summary.contacts, style: 'text' }, ...contacts],
        [{ value: words.summary.perContactMonth, style: 'text' }, ...perContact],
      ],
    },
  ];
}
