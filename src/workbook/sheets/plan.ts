import { STRATEGIES } from '../../model/levers';
import { cell, range } from '../formulas';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import type { AreaSpec, BlockSpec, CellSpec, FormatId, NameSpec, SheetSpec, TableColumnSpec, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { EXPECTED_MONTHS, REALISED_MONTHS, TABLES, columnIndex, columnsOf } from '../tables';
import type { Template } from '../template';
import { amount, day, oneOf } from '../validations';
import { FIRST_COLUMN, UNFAVOURABLE, buildSheet, single, styled, unfavourable } from './frame';

/** Rows above the plan's table; its months stand in the columns of the category sheets' months. */
const ROWS = { number: 3, calendar: 4, total: 5, header: 6, body: 7 } as const;
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
type Months = 'expected' | 'realised';
const MONTHS: Readonly<Record<Months, readonly string[]>> = { expected: EXPECTED_MONTHS, realised: REALISED_MONTHS };

function column(id: string): number {
  return columnIndex(TABLES.plan, id);
}

function monthsArea(row: number, which: Months): AreaSpec {
  const ids = MONTHS[which];
  return { row, column: column(ids[0] ?? ''), rows: 1, columns: ids.length };
}

/** Months of a row up to the last one in which something was realised. */
function toDate(template: Template, which: Months): string {
  const ids = MONTHS[which];
  const months = template.rowSpan(TABLES.plan, ids[0] ?? '', ids.at(-1) ?? '');
  return `=SUMIFS(${months},${range(monthsArea(ROWS.number, which))},"<="&${NAMES.planMonths})`;
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

function monthHead(template: Template, which: Months): BlockSpec {
  const area = monthsArea(ROWS.number, which);
  const ids = MONTHS[which];
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
      ids.map((id): CellSpec => ({
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
  const numbers = range(monthsArea(ROWS.number, 'realised'));
  const realised = range(monthsArea(ROWS.total, 'realised'));
  const sums = ['oneOff', 'running', 'net', 'expectedYear', 'expectedToDate', 'realisedToDate'] as const;
  const at = (id: string): string => cell(ROWS.total, column(id));
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
    Array.from({ length: column('oneOff') - FIRST_COLUMN - 1 }, () => null),
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
        [{ value: plan.total, style: 'total' }, ...gap, ...totals],
      ],
    },
  ];
}

/** Committed levers: expected and realised by month. */
export function buildPlan(template: Template): SheetSpec {
  const { words } = template;
  const columns = columnsOf(TABLES.plan);
  const differences: AreaSpec = {
    row: ROWS.total,
    column: column('difference'),
    rows: ROWS.body + 1 - ROWS.total,
    columns: 2,
  };
  return buildSheet(template, 'plan', {
    title: template.sheetName('plan'),
    lead: words.plan.lead,
    tabColor: PALETTE.brand,
    freeze: { rows: ROWS.body, columns: FIRST_COLUMN + 1 },
    columns: columns.map((id, index) => ({
      column: index,
      width: WIDTHS[id] ?? MONEY_WIDTH,
      ...(id === 'id' && { hidden: true }),
    })),
    columnGroups: [{ column: column(EXPECTED_MONTHS[0] ?? ''), columns: EXPECTED_MONTHS.length, collapsed: false }],
    rows: [{ row: ROWS.header, height: 33 }],
    blocks: [
      { row: 2, column: column('strategy'), cells: [[{ value: words.plan.typing, style: 'note' }]] },
      ...head(template),
      monthHead(template, 'expected'),
      monthHead(template, 'realised'),
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
        columns: column('differencePercent') - FIRST_COLUMN + 1,
      },
      pagesTall: 1,
    },
  });
}

/** Defined names of the plan's first month and of the months that have come true. */
export function planNames(): readonly NameSpec[] {
  return [
    { name: NAMES.planMonths, sheet: 'plan', area: single(ROWS.number, FIRST_COLUMN + 1) },
    { name: NAMES.planStart, sheet: 'plan', area: single(ROWS.calendar, FIRST_COLUMN + 1) },
  ];
}
