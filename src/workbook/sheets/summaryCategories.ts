import { CATEGORY_KEYS, type CategoryKey } from '../../model/categories';
import { cell, fixedCell, range } from '../formulas';
import { NAMES } from '../names';
import type { BlockSpec, CellSpec, FormatId } from '../spec';
import { ACTUAL_MONTHS, BUDGET_MONTHS, categoryTable } from '../tables';
import type { Template } from '../template';
import { toDateFormula } from './category';
import { FIRST_COLUMN, styled } from './frame';
import { SUMMARY } from './summaryLayout';

type Figure = keyof typeof SUMMARY.columns;

const FORMATS: Readonly<Record<Figure, FormatId>> = {
  actualYear: 'amount',
  share: 'percent',
  perContact: 'unit-cost',
  budgetYear: 'amount',
  budgetToDate: 'amount',
  actualToDate: 'amount',
  variance: 'variance',
  variancePercent: 'signed-percent',
};
const FIGURES = Object.keys(FORMATS) as Figure[];

/** Figures that follow from others of the same row, the same in every row and in the total. */
function derived(row: number): Partial<Record<Figure, string>> {
  const { columns, byCategory } = SUMMARY;
  const actual = cell(row, columns.actualYear);
  const total = fixedCell(byCategory.total, columns.actualYear);
  const budget = cell(row, columns.budgetToDate);
  const variance = cell(row, columns.variance);
  return {
    share: `=IF(${total}=0,"",${actual}/${total})`,
    perContact: `=IF(${NAMES.contacts}=0,"",${actual}/${NAMES.contacts})`,
    // Without any budget there is nothing to compare with.
    variance: `=IF(${fixedCell(byCategory.total, columns.budgetToDate)}=0,"",${budget}-${cell(row, columns.actualToDate)})`,
    variancePercent: `=IF(${budget}=0,"",${variance}/ABS(${budget}))`,
  };
}

function categoryFormulas(template: Template, key: CategoryKey, row: number): Readonly<Record<Figure, string>> {
  const table = categoryTable(key);
  const year = (months: readonly string[]): string => {
    const [first = '', last = ''] = [months[0], months[months.length - 1]];
    return `=SUM(${template.columns(table, first, last)})`;
  };
  return {
    actualYear: year(ACTUAL_MONTHS),
    share: '',
    perContact: '',
    budgetYear: year(BUDGET_MONTHS),
    budgetToDate: toDateFormula(template, key, 'budget'),
    actualToDate: toDateFormula(template, key, 'actual'),
    variance: '',
    variancePercent: '',
    ...derived(row),
  };
}

function totalFormulas(): Readonly<Record<Figure, string>> {
  const { byCategory, columns } = SUMMARY;
  const sum = (figure: Figure): string => {
    const area = { row: byCategory.body, column: columns[figure], rows: CATEGORY_KEYS.length, columns: 1 };
    return `=SUM(${range(area, cell)})`;
  };
  const sums = Object.fromEntries(FIGURES.map((figure) => [figure, sum(figure)])) as Record<Figure, string>;
  return { ...sums, ...derived(byCategory.total) };
}

/** The section by category: year, share, unit cost and the comparison to date, then the total and what it leaves out. */
export function categoryBlocks(template: Template): readonly BlockSpec[] {
  const { words } = template;
  const { byCategory } = SUMMARY;
  const cells = (formulas: Readonly<Record<Figure, string>>, style: 'formula' | 'total'): CellSpec[] =>
    FIGURES.map((figure) => ({ formula: formulas[figure], style, format: FORMATS[figure] }));
  const body = CATEGORY_KEYS.map((key, index): CellSpec[] => [
    { value: words.categoryNames[key], style: 'link' },
    ...cells(categoryFormulas(template, key, byCategory.body + index), 'formula'),
  ]);
  return [
    {
      row: byCategory.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', [words.summary.category, ...FIGURES.map((figure) => words.summary[figure])]),
        ...body,
        [{ value: words.common.total, style: 'total' }, ...cells(totalFormulas(), 'total')],
        [
          { value: words.summary.unmapped, style: 'note' },
          { formula: `=${NAMES.unmapped}`, style: 'note', format: 'amount' },
          { formula: `=${NAMES.unmappedRows}`, style: 'note', format: 'integer' },
          { value: words.summary.unmappedRows, style: 'note' },
        ],
      ],
    },
  ];
}
