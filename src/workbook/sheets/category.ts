import {
  COST_BEHAVIOURS,
  COST_DRIVERS,
  RECURRENCES,
  linesOf,
  type CategoryKey,
  type CostLine,
} from '../../model/categories';
import { cell, fixedCell, fixedRow, onSheet, range } from '../formulas';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import { amount, oneOf, share } from '../validations';
import type {
  AreaSpec,
  BlockSpec,
  CellSpec,
  CellValue,
  FormatId,
  SheetSpec,
  TableColumnSpec,
  TableSpec,
} from '../spec';
import { headerOf } from '../tableHeaders';
import {
  ACTUAL_MONTHS,
  BUDGET_MONTHS,
  CLASS_COLUMNS,
  categoryTable,
  columnIndex,
  columnsOf,
  type Scenario,
} from '../tables';
import type { Template } from '../template';
import { ALERT, FIRST_COLUMN, UNFAVOURABLE, buildSheet, styled, unfavourable } from './frame';

/** Rows of every category sheet above its table. The totals stand above so that the table can grow freely. */
export const CATEGORY_ROWS = { monthNumber: 3, calendar: 4, total: 5, header: 6, body: 7 } as const;

const FIRST = { actual: 'actual01', budget: 'budget01' } as const;
const LAST = { actual: 'actual12', budget: 'budget12' } as const;

/** Place of a column on every category sheet. */
export function categoryColumn(columnId: string): number {
  return columnIndex('CS_people', columnId);
}

/** The twelve cells of one row above the months. */
export function monthsArea(row: number, scenario: Scenario): AreaSpec {
  return { row, column: categoryColumn(FIRST[scenario]), rows: 1, columns: ACTUAL_MONTHS.length };
}

type ColumnLook = Omit<TableColumnSpec, 'id' | 'header'>;

function lookOf(template: Template, table: string, id: string): ColumnLook {
  const { words } = template;
  const toDate = (scenario: Scenario): string =>
    `=SUMIFS(${template.rowSpan(table, FIRST[scenario], LAST[scenario])},` +
    `${range(monthsArea(CATEGORY_ROWS.monthNumber, scenario))},"<="&${NAMES.closingMonth})`;
  const budgetToDate = template.row(table, 'budgetToDate');
  const variance = template.row(table, 'variance');
  const text: ColumnLook = { style: 'text', format: 'general' };
  const money: ColumnLook = { style: 'input', format: 'amount', validation: amount(template) };
  const percentage: ColumnLook = { style: 'input', format: 'percent', validation: share(template) };
  const calculated = (formula: string, format: FormatId = 'amount'): ColumnLook => ({
    style: 'formula',
    format,
    formula,
  });
  const choice = (values: readonly string[]): ColumnLook => ({
    style: 'input',
    format: 'general',
    validation: oneOf(template, values),
  });
  const looks: Readonly<Record<string, ColumnLook>> = {
    behaviour: choice(COST_BEHAVIOURS.map((behaviour) => words.behaviours[behaviour])),
    driver: choice(COST_DRIVERS.map((driver) => words.costDrivers[driver])),
    recurrence: choice(RECURRENCES.map((recurrence) => words.recurrences[recurrence])),
    ...Object.fromEntries(CLASS_COLUMNS.map((column) => [column, percentage])),
    ...Object.fromEntries([...ACTUAL_MONTHS, ...BUDGET_MONTHS].map((column) => [column, money])),
    budgetYear: calculated(`=SUM(${template.rowSpan(table, FIRST.budget, LAST.budget)})`),
    budgetToDate: calculated(toDate('budget')),
    actualToDate: calculated(toDate('actual')),
    variance: calculated(`=${budgetToDate}-${template.row(table, 'actualToDate')}`, 'variance'),
    variancePercent: calculated(`=IF(${budgetToDate}=0,"",${variance}/ABS(${budgetToDate}))`, 'signed-percent'),
  };
  return looks[id] ?? text;
}

function lineRow(template: Template, line: CostLine): readonly CellValue[] {
  const { words } = template;
  const names: Readonly<Record<string, string>> = words.lines;
  const values: Readonly<Record<string, CellValue>> = {
    id: line.id,
    line: names[line.id] ?? line.id,
    behaviour: words.behaviours[line.behaviour],
    driver: words.costDrivers[line.driver],
    recurrence: words.recurrences[line.recurrence],
    ...Object.fromEntries(CLASS_COLUMNS.map((column) => [column, column === line.qualityClass ? 1 : 0])),
  };
  return columnsOf(categoryTable(line.category)).map((id) => values[id] ?? null);
}

function categoryTableSpec(template: Template, key: CategoryKey): TableSpec {
  const name = categoryTable(key);
  return {
    name,
    row: CATEGORY_ROWS.header,
    column: 0,
    columns: columnsOf(name).map((id) => ({
      id,
      header: headerOf(name, id, template.settings.language),
      ...lookOf(template, name, id),
    })),
    rows: linesOf(key).map((line) => lineRow(template, line)),
    totals: false,
    filter: true,
  };
}

/** Month numbers, calendar months and column totals above one set of months. */
function monthHead(template: Template, key: CategoryKey, scenario: Scenario): BlockSpec {
  const { monthNumber, calendar } = CATEGORY_ROWS;
  const first = categoryColumn(FIRST[scenario]);
  const ids = scenario === 'actual' ? ACTUAL_MONTHS : BUDGET_MONTHS;
  return {
    row: monthNumber,
    column: first,
    cells: [
      ids.map((_, month): CellSpec => ({ value: month + 1, style: 'note', format: 'integer' })),
      ids.map((_, month): CellSpec => ({
        formula: month === 0 ? `=${NAMES.fiscalYearStart}` : `=EDATE(${cell(calendar, first + month - 1)},1)`,
        style: 'note',
        format: 'month',
      })),
      ids.map((id): CellSpec => ({
        formula: `=SUM(${template.column(categoryTable(key), id)})`,
        style: 'total',
        format: 'amount',
      })),
    ],
  };
}

/** Total of a sheet up to the closing month, from the totals of its months. */
export function toDateFormula(template: Template, key: CategoryKey, scenario: Scenario): string {
  const sheet = template.sheetName(key);
  const [totals, numbers] = [CATEGORY_ROWS.total, CATEGORY_ROWS.monthNumber].map((row) =>
    onSheet(sheet, range(monthsArea(row, scenario))),
  );
  return `=SUMIFS(${totals},${numbers},"<="&${NAMES.closingMonth})`;
}

function totals(template: Template, key: CategoryKey): readonly BlockSpec[] {
  const { total, monthNumber } = CATEGORY_ROWS;
  const { words } = template;
  const at = (columnId: string): string => cell(total, categoryColumn(columnId));
  const sums: readonly string[] = [
    `=SUM(${range(monthsArea(total, 'budget'), cell)})`,
    toDateFormula(template, key, 'budget'),
    toDateFormula(template, key, 'actual'),
  ];
  const percent = `=IF(${at('budgetToDate')}=0,"",${at('variance')}/ABS(${at('budgetToDate')}))`;
  const labels = [words.category.month, words.category.calendar].map((value): CellSpec[] => [{ value, style: 'note' }]);
  const gap = styled(
    'total',
    Array.from({ length: categoryColumn('budgetYear') - FIRST_COLUMN - 1 }, () => null),
  );
  return [
    {
      row: monthNumber,
      column: FIRST_COLUMN,
      cells: [...labels, [{ value: words.category.total, style: 'total' }, ...gap]],
    },
    {
      row: total,
      column: categoryColumn('budgetYear'),
      cells: [
        [
          ...sums.map((formula): CellSpec => ({ formula, style: 'total', format: 'amount' })),
          { formula: `=${at('budgetToDate')}-${at('actualToDate')}`, style: 'total', format: 'variance' },
          { formula: percent, style: 'total', format: 'signed-percent' },
        ],
      ],
    },
  ];
}

const WIDTHS: Readonly<Record<string, number>> = {
  id: 24,
  line: 38,
  behaviour: 12,
  driver: 12,
  recurrence: 12,
  variancePercent: 13,
  source: 20,
  owner: 14,
  note: 34,
};
const CLASS_WIDTH = 13;
const MONEY_WIDTH = 14;

function widthOf(id: string): number {
  const isClass = (CLASS_COLUMNS as readonly string[]).includes(id);
  return WIDTHS[id] ?? (isClass ? CLASS_WIDTH : MONEY_WIDTH);
}

/** One category's sheet: its lines as one table, months and totals above it. */
export function buildCategory(template: Template, key: CategoryKey): SheetSpec {
  const { words } = template;
  const table = categoryTableSpec(template, key);
  const rows = table.rows.length;
  const { body, header } = CATEGORY_ROWS;
  const actual: AreaSpec = { ...monthsArea(body, 'actual'), rows };
  const variances: AreaSpec = {
    row: CATEGORY_ROWS.total,
    column: categoryColumn('variance'),
    rows: rows + body - CATEGORY_ROWS.total,
    columns: 2,
  };
  const classColumn = categoryColumn(CLASS_COLUMNS[0]);
  const classes: AreaSpec = { row: body, column: classColumn, rows, columns: CLASS_COLUMNS.length };
  const classCells = { ...classes, rows: 1 };
  const classRow = range(classCells, (row, column) => fixedCell(row, column).replace(/\$(?=\d)/, ''));
  return buildSheet(template, key, {
    title: `${template.sheetName(key).slice(0, 3)}${words.categoryNames[key]}`,
    lead: words.homeRules[key],
    tabColor: PALETTE.brand,
    freeze: { rows: body, columns: FIRST_COLUMN + 1 },
    columns: table.columns.map(({ id }, column) => ({
      column,
      width: widthOf(id),
      ...(id === 'id' && { hidden: true }),
    })),
    columnGroups: [
      { column: classColumn, columns: CLASS_COLUMNS.length, collapsed: true },
      { column: categoryColumn(FIRST.budget), columns: BUDGET_MONTHS.length, collapsed: false },
    ],
    rows: [{ row: header, height: 33 }],
    blocks: [
      { row: 2, column: categoryColumn('driver'), cells: [[{ value: words.category.typing, style: 'note' }]] },
      ...totals(template, key),
      monthHead(template, key, 'actual'),
      monthHead(template, key, 'budget'),
    ],
    tables: [table],
    conditionalFormats: [
      {
        area: actual,
        rule: { kind: 'formula', formula: `=ISFORMULA(${cell(actual.row, actual.column)})` },
        highlight: { font: PALETTE.linkInk, fill: PALETTE.linkFill, italic: true },
      },
      {
        area: variances,
        rule: {
          kind: 'formula',
          formula: unfavourable(variances, fixedCell(CATEGORY_ROWS.total, categoryColumn('budgetToDate'))),
        },
        highlight: UNFAVOURABLE,
      },
      {
        area: classes,
        rule: { kind: 'formula', formula: `=ROUND(SUM(${classRow}),${NAMES.rateDigits})<>1` },
        highlight: ALERT,
      },
    ],
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: body + rows, columns: categoryColumn(LAST.actual) },
      titleRows: { row: CATEGORY_ROWS.calendar, rows: header - CATEGORY_ROWS.calendar + 1 },
      pagesTall: null,
    },
  });
}

/** Where a line's cell finds its calendar month: the row of calendar months, in the cell's own column. */
export function calendarAddress(headerRow: number, column: number): string {
  return fixedRow(headerRow - (CATEGORY_ROWS.header - CATEGORY_ROWS.calendar), column);
}
