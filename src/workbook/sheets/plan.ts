import { CATEGORY_KEYS } from '../../model/categories';
import { STRATEGIES } from '../../model/levers';
import { cell, range } from '../formulas';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import type { AreaSpec, BlockSpec, CellSpec, FormatId, NameSpec, SheetSpec, TableColumnSpec, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import {
  EXPECTED_MONTHS,
  FORCE_MONTHS,
  REALISED_MONTHS,
  SAVES_COLUMNS,
  STEPS_COLUMNS,
  TABLES,
  columnsOf,
} from '../tables';
import type { Template } from '../template';
import { amount, categoryName, day, duration, oneOf, planMonth } from '../validations';
import { FIRST_COLUMN, UNFAVOURABLE, buildSheet, single, styled, unfavourable } from './frame';
import {
  PLAN_MONTHS,
  PLAN_ROWS as ROWS,
  categoriesArea,
  planColumn,
  planMonthsArea,
  type PlanMonths,
} from './planLayout';
import { realisedBlocks } from './planRealised';

const WIDTHS: Readonly<Record<string, number>> = {
  id: 18,
  lever: 38,
  scenario: 20,
  strategy: 22,
  owner: 16,
  status: 13,
  start: 13,
  differencePercent: 13,
  note: 34,
};
const MONEY_WIDTH = 15;
/** Rows of the plan that its printed page has room for; the months stand on the screen only. */
const PRINTED_LEVERS = 30;

/** Months of a row up to the last one in which something was realised. */
function toDate(template: Template, which: PlanMonths): string {
  const ids = PLAN_MONTHS[which];
  const months = template.rowSpan(TABLES.plan, ids[0] ?? '', ids.at(-1) ?? '');
  return `=SUMIFS(${months},${range(planMonthsArea(ROWS.number, which))},"<="&${NAMES.planMonths})`;
}

type Look = Omit<TableColumnSpec, 'id' | 'header'>;

function looks(template: Template): Readonly<Record<string, Look>> {
  const { words } = template;
  const row = (id: string): string => template.row(TABLES.plan, id);
  const calculated = (formula: string, format: FormatId = 'amount'): Look => ({ style: 'formula', format, formula });
  const money: Look = { style: 'input', format: 'amount', validation: amount(template) };
  const { plan, strategies } = words;
  const expected = template.rowSpan(TABLES.plan, EXPECTED_MONTHS[0] ?? '', EXPECTED_MONTHS.at(-1) ?? '');
  return {
    strategy: {
      style: 'text',
      format: 'general',
      validation: oneOf(
        template,
        STRATEGIES.map((id) => strategies.names[id]),
      ),
    },
    status: { style: 'input', format: 'general', validation: oneOf(template, Object.values(plan.statuses)) },
    owner: { style: 'input', format: 'general' },
    start: { style: 'input', format: 'date', validation: day(template) },
    oneOff: { style: 'formula', format: 'amount' },
    running: { style: 'formula', format: 'amount' },
    net: { style: 'formula', format: 'amount' },
    expectedYear: calculated(`=SUM(${expected})`),
    expectedToDate: calculated(toDate(template, 'expected')),
    realisedToDate: calculated(toDate(template, 'realised')),
    difference: calculated(`=${row('realisedToDate')}-${row('expectedToDate')}`, 'variance'),
    differencePercent: calculated(
      `=IF(${row('expectedToDate')}=0,"",${row('difference')}/ABS(${row('expectedToDate')}))`,
      'signed-percent',
    ),
    ...Object.fromEntries(EXPECTED_MONTHS.map((id): [string, Look] => [id, { style: 'formula', format: 'amount' }])),
    ...Object.fromEntries(REALISED_MONTHS.map((id): [string, Look] => [id, money])),
    startMonth: { style: 'input', format: 'general', validation: planMonth(template) },
    monthsToFull: { style: 'input', format: 'general', validation: duration(template) },
    ...Object.fromEntries(FORCE_MONTHS.map((id): [string, Look] => [id, { style: 'formula', format: 'percent' }])),
    ...Object.fromEntries(
      [...SAVES_COLUMNS, ...STEPS_COLUMNS, 'inSteps'].map((id): [string, Look] => [
        id,
        { style: 'formula', format: 'amount' },
      ]),
    ),
    runsIn: { style: 'input', format: 'general', validation: categoryName(template) },
  };
}

function planTable(template: Template): TableSpec {
  const columns = columnsOf(TABLES.plan);
  const look = looks(template);
  return {
    name: TABLES.plan,
    row: ROWS.header,
    column: 0,
    columns: columns.map((id) => ({
      id,
      header: headerOf(TABLES.plan, id, template.settings.language),
      ...(look[id] ?? { style: 'text', format: 'general' }),
    })),
    rows: [columns.map(() => null)],
    totals: false,
    filter: true,
  };
}

/** What stands above the months in force and above what is saved by category. */
function workingsHead(template: Template): readonly BlockSpec[] {
  const { plan, categoryNames } = template.words;
  const force = planMonthsArea(ROWS.number, 'force');
  const byCategory = (columns: readonly string[], note: string): readonly BlockSpec[] => {
    const area = categoriesArea(ROWS.number, columns);
    return [
      { row: area.row - 1, column: area.column, cells: [[{ value: note, style: 'note' }]] },
      {
        row: area.row,
        column: area.column,
        cells: [CATEGORY_KEYS.map((key): CellSpec => ({ value: categoryNames[key], style: 'note' }))],
      },
    ];
  };
  return [
    { row: ROWS.number - 1, column: force.column, cells: [[{ value: plan.force, style: 'note' }]] },
    {
      row: force.row,
      column: force.column,
      cells: [FORCE_MONTHS.map((_, month): CellSpec => ({ value: month + 1, style: 'note', format: 'integer' }))],
    },
    ...byCategory(SAVES_COLUMNS, plan.saves),
    ...byCategory(STEPS_COLUMNS, plan.steps),
  ];
}

function monthHead(which: PlanMonths): BlockSpec {
  const area = planMonthsArea(ROWS.number, which);
  const ids = PLAN_MONTHS[which];
  return {
    row: ROWS.number,
    column: area.column,
    cells: [
      ids.map((_, month): CellSpec => ({ value: month + 1, style: 'note', format: 'integer' })),
      ids.map((_, month): CellSpec => ({
        formula: month === 0 ? `=${NAMES.planStart}` : `=EDATE(${cell(ROWS.calendar, area.column + month - 1)},1)`,
        style: 'note',
        format: 'month',
      })),
    ],
  };
}

/** Totals of a group of months, right above its columns. */
function monthTotals(template: Template, which: PlanMonths): BlockSpec {
  return {
    row: ROWS.total,
    column: planMonthsArea(ROWS.total, which).column,
    cells: [
      PLAN_MONTHS[which].map((id): CellSpec => ({
        formula: `=SUM(${template.column(TABLES.plan, id)})`,
        style: 'total',
        format: 'amount',
      })),
    ],
  };
}

/** The plan's first month and how far it has come, then the totals. */
function head(template: Template): readonly BlockSpec[] {
  const { plan } = template.words;
  const numbers = range(planMonthsArea(ROWS.number, 'realised'));
  const realised = range(planMonthsArea(ROWS.total, 'realised'));
  const sums = ['oneOff', 'running', 'net', 'expectedYear', 'expectedToDate', 'realisedToDate'] as const;
  const at = (id: string): string => cell(ROWS.total, planColumn(id));
  const totals: CellSpec[] = [
    ...sums.map((id): CellSpec => ({
      formula: `=SUM(${template.column(TABLES.plan, id)})`,
      style: 'total',
      format: 'amount',
    })),
    { formula: `=${at('realisedToDate')}-${at('expectedToDate')}`, style: 'total', format: 'variance' },
    {
      formula: `=IF(${at('expectedToDate')}=0,"",${at('difference')}/ABS(${at('expectedToDate')}))`,
      style: 'total',
      format: 'signed-percent',
    },
  ];
  const gap = styled(
    'total',
    Array.from({ length: planColumn('oneOff') - FIRST_COLUMN - 1 }, () => null),
  );
  return [
    {
      row: ROWS.number,
      column: FIRST_COLUMN,
      cells: [
        [
          { value: plan.month, style: 'note' },
          { formula: `=SUMPRODUCT(MAX((${realised}<>0)*${numbers}))`, style: 'formula', format: 'general' },
        ],
        [
          { value: plan.calendar, style: 'note' },
          // The fiscal year after the one in the workbook, until another month is typed.
          { formula: `=EDATE(${NAMES.fiscalYearStart},COUNT(${numbers}))`, style: 'input', format: 'date' },
        ],
      ],
    },
    {
      row: ROWS.total,
      column: FIRST_COLUMN,
      cells: [[{ value: plan.total, style: 'total' }, ...gap, ...totals]],
    },
  ];
}

/** Committed levers: expected and realised by month. */
export function buildPlan(template: Template): SheetSpec {
  const { words } = template;
  const columns = columnsOf(TABLES.plan);
  const differences: AreaSpec = {
    row: ROWS.total,
    column: planColumn('difference'),
    rows: ROWS.body + 1 - ROWS.total,
    columns: 2,
  };
  return buildSheet(template, 'plan', {
    title: template.sheetName('plan'),
    lead: words.plan.lead,
    tabColor: PALETTE.brand,
    freeze: { rows: 0, columns: FIRST_COLUMN + 1 },
    columns: columns.map((id, index) => ({
      column: index,
      width: WIDTHS[id] ?? MONEY_WIDTH,
      ...(id === 'id' && { hidden: true }),
    })),
    columnGroups: [
      { column: planColumn(EXPECTED_MONTHS[0] ?? ''), columns: EXPECTED_MONTHS.length, collapsed: false },
      {
        column: planColumn(FORCE_MONTHS[0] ?? ''),
        columns: FORCE_MONTHS.length + SAVES_COLUMNS.length + STEPS_COLUMNS.length + 1,
        collapsed: false,
      },
    ],
    rows: [{ row: ROWS.header, height: 33 }],
    blocks: [
      { row: 2, column: planColumn('strategy'), cells: [[{ value: words.plan.typing, style: 'note' }]] },
      ...head(template),
      monthHead('expected'),
      monthHead('realised'),
      monthTotals(template, 'expected'),
      monthTotals(template, 'realised'),
      ...realisedBlocks(template),
      ...workingsHead(template),
    ],
    tables: [planTable(template)],
    conditionalFormats: [
      {
        area: differences,
        rule: { kind: 'formula', formula: unfavourable(differences) },
        highlight: UNFAVOURABLE,
      },
    ],
    print: {
      landscape: true,
      area: {
        row: 0,
        column: FIRST_COLUMN,
        rows: ROWS.body + PRINTED_LEVERS,
        columns: planColumn('differencePercent') - FIRST_COLUMN + 1,
      },
      pagesTall: 1,
    },
  });
}

/** Defined names of the plan's first month, of the months that have come true, and of what is measured. */
export function planNames(): readonly NameSpec[] {
  return [
    { name: NAMES.planMonths, sheet: 'plan', area: single(ROWS.number, FIRST_COLUMN + 1) },
    { name: NAMES.planStart, sheet: 'plan', area: single(ROWS.calendar, FIRST_COLUMN + 1) },
    { name: NAMES.planScenario, sheet: 'plan', area: single(ROWS.baseline, FIRST_COLUMN + 1) },
    { name: NAMES.planSaved, sheet: 'plan', area: single(ROWS.saved, planColumn('realisedToDate')) },
  ];
}
