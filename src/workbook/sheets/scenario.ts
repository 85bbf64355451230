import { CATEGORY_KEYS } from '../../model/categories';
import { cell, fixedRow, range } from '../formulas';
import { PALETTE } from '../palette';
import type { BlockSpec, CellSpec, SheetSpec, TableColumnSpec, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { SCENARIO_MONTHS, TABLES, categoryTable, columnsOf } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN, buildSheet, single, styled } from './frame';
import { headingBlock } from './sections';

/** Scenarios that can stand beside actual and budget. */
const COMPARED = 3;
const COMPARE = { heading: 4, lead: 5, header: 6, body: 7, total: 7 + CATEGORY_KEYS.length } as const;
const TABLE_HEADING = COMPARE.total + 2;
const TABLE_ROW = TABLE_HEADING + 1;
const COMPARE_COLUMN = FIRST_COLUMN + 1;
const FIRST_SCENARIO = COMPARE_COLUMN + 2;
const WIDTHS: Readonly<Record<string, number>> = {
  scenario: 22,
  category: 32,
  year: 17,
  base: 17,
  saving: 17,
  unflexed: 17,
  note: 34,
};
const MONTH_WIDTH = 14;

function widthOf(id: string): number {
  return WIDTHS[id] ?? MONTH_WIDTH;
}

function compareBlocks(template: Template): readonly BlockSpec[] {
  const { words } = template;
  const money = (formula: string, style: 'formula' | 'total' = 'formula'): CellSpec => ({
    formula,
    style,
    format: 'amount',
  });
  const scenario = (id: string): string => template.column(TABLES.scenario, id);
  const compared = (row: number, column: number): string => {
    const name = fixedRow(COMPARE.header, column);
    const category = `$${cell(row, FIRST_COLUMN)}`;
    const sum = `SUMIFS(${scenario('year')},${scenario('scenario')},${name},${scenario('category')},${category})`;
    return `=IF(ISBLANK(${name}),"",${sum})`;
  };
  const scenarios = Array.from({ length: COMPARED }, (_, index) => FIRST_SCENARIO + index);
  const rows = CATEGORY_KEYS.map((key, index): CellSpec[] => {
    const row = COMPARE.body + index;
    const table = categoryTable(key);
    return [
      { value: words.categoryNames[key], style: 'text' },
      money(`=SUM(${template.column(table, 'actualToDate')})`),
      money(`=SUM(${template.column(table, 'budgetYear')})`),
      ...scenarios.map((column) => money(compared(row, column))),
    ];
  });
  const totals = [COMPARE_COLUMN, COMPARE_COLUMN + 1, ...scenarios].map((column) => {
    const sum = `SUM(${range({ row: COMPARE.body, column, rows: CATEGORY_KEYS.length, columns: 1 }, cell)})`;
    return money(
      column < FIRST_SCENARIO ? `=${sum}` : `=IF(ISBLANK(${fixedRow(COMPARE.header, column)}),"",${sum})`,
      'total',
    );
  });
  return [
    headingBlock(COMPARE.heading, words.scenario.compare, FIRST_SCENARIO + COMPARED - FIRST_COLUMN),
    { row: COMPARE.lead, column: FIRST_COLUMN, cells: [styled('note', [words.scenario.compareLead])] },
    {
      row: COMPARE.header,
      column: FIRST_COLUMN,
      cells: [
        [
          ...styled('header', [words.summary.category, words.scenario.actual, words.scenario.budget]),
          ...scenarios.map((): CellSpec => ({ value: null, style: 'input', format: 'text' })),
        ],
      ],
    },
    { row: COMPARE.body, column: FIRST_COLUMN, cells: rows },
    {
      row: COMPARE.total,
      column: FIRST_COLUMN,
      cells: [[{ value: words.common.total, style: 'total' }, ...totals]],
    },
  ];
}

function columnLook(template: Template, id: string): Omit<TableColumnSpec, 'id' | 'header'> {
  const [first = '', last = ''] = [SCENARIO_MONTHS[0], SCENARIO_MONTHS.at(-1)];
  const year = `=SUM(${template.rowSpan(TABLES.scenario, first, last)})`;
  const base = template.row(TABLES.scenario, 'base');
  if (id === 'year') return { style: 'formula', format: 'amount', formula: year };
  if (id === 'saving') {
    return { style: 'formula', format: 'variance', formula: `=${base}-${template.row(TABLES.scenario, 'year')}` };
  }
  if (id === 'contacts') return { style: 'formula', format: 'integer' };
  return SCENARIO_MONTHS.includes(id) || id === 'base' || id === 'unflexed'
    ? { style: 'formula', format: 'amount' }
    : { style: 'text', format: 'general' };
}

function scenarioTable(template: Template): TableSpec {
  const columns = columnsOf(TABLES.scenario);
  return {
    name: TABLES.scenario,
    row: TABLE_ROW,
    column: 0,
    columns: columns.map((id) => ({
      id,
      header: headerOf(TABLES.scenario, id, template.settings.language),
      ...columnLook(template, id),
    })),
    rows: [columns.map(() => null)],
    totals: false,
    filter: true,
  };
}

/** Committed scenarios, and three of them beside actual and budget. */
export function buildScenario(template: Template): SheetSpec {
  const { words } = template;
  const columns = columnsOf(TABLES.scenario);
  return buildSheet(template, 'scenario', {
    title: template.sheetName('scenario'),
    lead: words.scenario.lead,
    tabColor: PALETTE.brand,
    freeze: { rows: 0, columns: FIRST_COLUMN + 1 },
    columns: columns.map((id, column) => ({ column, width: widthOf(id) })),
    rows: [
      { row: COMPARE.header, height: 33 },
      { row: TABLE_ROW, height: 33 },
    ],
    blocks: [
      ...compareBlocks(template),
      headingBlock(TABLE_HEADING, words.scenario.rows, columns.length - FIRST_COLUMN),
    ],
    tables: [scenarioTable(template)],
    conditionalFormats: [
      {
        area: { ...single(TABLE_ROW + 1, columns.indexOf('saving')) },
        rule: { kind: 'formula', formula: `=${cell(TABLE_ROW + 1, columns.indexOf('saving'))}<0` },
        highlight: { font: PALETTE.alertInk },
      },
    ],
    print: { landscape: true, area: null, titleRows: { row: TABLE_ROW, rows: 1 }, pagesTall: null },
  });
}
