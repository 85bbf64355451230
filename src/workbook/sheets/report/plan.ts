/** The committed plan on Report: the levers of the scenario that is measured, their sum, and what the accounts say. */
import { cell, fixedCell, onSheet, range } from '../../formulas';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import { headerOf } from '../../tableHeaders';
import { TABLES } from '../../tables';
import type { Template } from '../../template';
import { FIRST_COLUMN, styled } from '../frame';
import { PLAN_ROWS, planColumn } from '../planLayout';
import { FIGURES, LEVERS, PLAN_SUMS, REPORT, VALUE } from './layout';

const COLUMNS = ['owner', 'status', 'start', 'expectedToDate', 'realisedToDate', 'difference'] as const;
type PlanFigure = (typeof COLUMNS)[number];

const FORMATS: Readonly<Record<PlanFigure, FormatId>> = {
  owner: 'general',
  status: 'general',
  start: 'date',
  expectedToDate: 'amount',
  realisedToDate: 'amount',
  difference: 'variance',
};
const SUMMED: readonly PlanFigure[] = ['expectedToDate', 'realisedToDate', 'difference'];

const SCENARIO = fixedCell(REPORT.plan.at.scenario, VALUE);
/** Hidden column at the left: where in the table each lever stands. */
const PLACE = 0;
/** Column right of the page, whose empty cells are only counted. */
const FREE = VALUE + FIGURES;

/** Place of a lever of the measured scenario; the rows of other scenarios count as standing behind the table's end. */
function placeFormula(template: Template, row: number): string {
  const scenarios = template.column(TABLES.plan, 'scenario');
  const rows = `ROW(${scenarios})-ROW(${template.headerSpan(TABLES.plan, 'scenario', 'scenario')})`;
  const number = `ROWS(${fixedCell(REPORT.plan.body, FREE)}:${fixedCell(row, FREE)})`;
  const place = `SUMPRODUCT(SMALL((${scenarios}<>${SCENARIO})*ROWS(${scenarios})+${rows},${number}))`;
  return `=IF(OR(${SCENARIO}="",COUNTIF(${scenarios},${SCENARIO})<${number}),"",${place})`;
}

function leverRow(template: Template, index: number): CellSpec[] {
  const place = fixedCell(REPORT.plan.body + index, PLACE);
  const shown = (id: string): string => {
    const found = `INDEX(${template.column(TABLES.plan, id)},${place})`;
    return `=IF(${place}="","",IF(${found}="","",${found}))`;
  };
  return [
    { formula: placeFormula(template, REPORT.plan.body + index), style: 'formula', format: 'general' },
    { formula: shown('lever'), style: 'formula', format: 'general' },
    ...COLUMNS.map((id): CellSpec => ({ formula: shown(id), style: 'formula', format: FORMATS[id] })),
  ];
}

/** Sums of the measured scenario over the whole plan, and of what has no room on the page. */
function sumCells(style: 'formula' | 'total', formula: (id: PlanFigure, column: number) => string): CellSpec[] {
  return COLUMNS.map((id, index): CellSpec =>
    SUMMED.includes(id) ? { formula: formula(id, VALUE + index), style, format: FORMATS[id] } : { value: null, style },
  );
}

/** The section on the plan; its rows stay blank until one is committed. */
export function planBlocks(template: Template): readonly BlockSpec[] {
  const { words, settings } = template;
  const { language } = settings;
  const { plan } = REPORT;
  const measured = onSheet(template.sheetName('plan'), fixedCell(PLAN_ROWS.baseline, FIRST_COLUMN + 1));
  const saved = onSheet(template.sheetName('plan'), fixedCell(PLAN_ROWS.saved, planColumn('realisedToDate')));
  const header = (id: string): string => headerOf(TABLES.plan, id, language);
  const total = (id: PlanFigure): string =>
    `=IF(${SCENARIO}="","",SUMIFS(${template.column(TABLES.plan, id)},${template.column(TABLES.plan, 'scenario')},${SCENARIO}))`;
  const further = (column: number): string => {
    const listed = range({ row: plan.body, column, rows: LEVERS, columns: 1 }, cell);
    return `=IF(${SCENARIO}="","",${cell(PLAN_SUMS.total, column)}-SUM(${listed}))`;
  };
  return [
    {
      row: plan.at.scenario,
      column: FIRST_COLUMN,
      cells: [
        [
          { value: header('scenario'), style: 'text' },
          { formula: `=${measured}`, style: 'formula', format: 'general' },
        ],
        styled('header', [header('lever'), ...COLUMNS.map(header)]),
      ],
    },
    {
      row: plan.body,
      column: PLACE,
      cells: Array.from({ length: LEVERS }, (_, index) => leverRow(template, index)),
    },
    {
      row: PLAN_SUMS.further,
      column: FIRST_COLUMN,
      cells: [
        [{ value: words.report.further, style: 'text' }, ...sumCells('formula', (_, column) => further(column))],
        [{ value: words.common.total, style: 'total' }, ...sumCells('total', total)],
        [
          { value: words.report.saved, style: 'text' },
          ...COLUMNS.map((id): CellSpec | null =>
            id === 'realisedToDate' ? { formula: `=${saved}`, style: 'formula', format: 'variance' } : null,
          ),
        ],
      ],
    },
  ];
}
