/**
 * What the accounts say was saved, above the realised months of Plan: the committed baseline at the volume of the month less
 * the month's cost. Lines that follow the volume move with contacts; the others, and lines without a behaviour, do not.
 */
import { fixedCell, fixedRow, onSheet, range } from '../formulas';
import { NAMES } from '../names';
import type { BlockSpec, CellSpec } from '../spec';
import { REALISED_MONTHS, SCENARIO_MONTHS, TABLES, driverColumn } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN } from './frame';
import { PLAN_ROWS as ROWS, planColumn, planMonthsArea } from './planLayout';
import { SUMMARY } from './summaryLayout';

type MeasuredRow = 'baseline' | 'contacts' | 'demand' | 'flexed' | 'actual' | 'saved';

/** Sum of a column over the categories of the scenario that is measured. */
function committed(template: Template, id: string): string {
  const scenario = (column: string): string => template.column(TABLES.scenario, column);
  return `SUMIFS(${scenario(id)},${scenario('scenario')},${fixedCell(ROWS.baseline, FIRST_COLUMN + 1)})`;
}

function summaryMonths(template: Template, row: number): string {
  return onSheet(template.sheetName('summary'), range({ ...SUMMARY.monthMatrix, row, rows: 1 }));
}

/** Place of the plan's month in the workbook's fiscal year; an error outside it. */
function placeOf(template: Template, column: number): string {
  return `MATCH(${fixedRow(ROWS.calendar, column)},${summaryMonths(template, SUMMARY.byMonth.calendar)},0)`;
}

function formulas(template: Template): Readonly<Record<MeasuredRow, (column: number) => string>> {
  const [first = '', last = ''] = [SCENARIO_MONTHS[0], SCENARIO_MONTHS.at(-1)];
  const months = `COLUMNS(${template.headerSpan(TABLES.scenario, first, last)})`;
  const inYear = (column: number, figure: (place: string) => string): string => {
    const place = placeOf(template, column);
    return `=IF(ISNUMBER(${place}),IF(${place}<=${NAMES.closingMonth},${figure(place)},""),"")`;
  };
  const [base, unflexed] = [committed(template, 'base'), committed(template, 'unflexed')];
  // Every category of a scenario carries the same volume.
  const scenario = fixedCell(ROWS.baseline, FIRST_COLUMN + 1);
  const rows = `COUNTIFS(${template.column(TABLES.scenario, 'scenario')},${scenario})`;
  // To count empty text is to count blank rows.
  const isMissing = `OR(${scenario}="",${rows}=0)`;
  const volume = `(${committed(template, 'contacts')}/${rows})`;
  const contacts = template.column(TABLES.drivers, driverColumn('actual', 'contacts'));
  const total = summaryMonths(template, SUMMARY.byMonth.total);
  return {
    baseline: () => `=IF(${isMissing},"",${base}/${months})`,
    contacts: (column) => inYear(column, (place) => `IF(INDEX(${contacts},${place})=0,"",INDEX(${contacts},${place}))`),
    demand: (column) => `=${fixedRow(ROWS.contacts, column)}`,
    flexed: (column) => {
      const demand = fixedRow(ROWS.demand, column);
      const flexed = `${unflexed}/${months}+(${base}-${unflexed})*${demand}/${volume}`;
      return `=IF(${isMissing},"",IF(AND(ISNUMBER(${demand}),${committed(template, 'contacts')}>0),${flexed},""))`;
    },
    actual: (column) => inYear(column, (place) => `INDEX(${total},${place})`),
    saved: (column) => {
      const [flexed, actual] = [fixedRow(ROWS.flexed, column), fixedRow(ROWS.actual, column)];
      return `=IF(AND(ISNUMBER(${flexed}),ISNUMBER(${actual})),${flexed}-${actual},"")`;
    },
  };
}

const LOOKS: Readonly<Record<MeasuredRow, Omit<CellSpec, 'formula'>>> = {
  baseline: { style: 'formula', format: 'amount' },
  contacts: { style: 'formula', format: 'integer' },
  demand: { style: 'input', format: 'integer' },
  flexed: { style: 'formula', format: 'amount' },
  actual: { style: 'formula', format: 'amount' },
  saved: { style: 'total', format: 'variance' },
};

/** The scenario that is measured, and the rows that measure it by month and to date. */
export function realisedBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.plan.measured;
  const rows = formulas(template);
  const keys = Object.keys(rows) as MeasuredRow[];
  const first = planColumn(REALISED_MONTHS[0] ?? '');
  const scenario = `INDEX(${template.column(TABLES.scenario, 'scenario')},1)`;
  // The first scenario of the table, until another name is typed. Excel takes a formula in a cell of texts for a text.
  const chosen: CellSpec = { formula: `=IF(${scenario}="","",${scenario})`, style: 'input', format: 'general' };
  const saved = range(planMonthsArea(ROWS.saved, 'realised'));
  return [
    {
      row: ROWS.baseline,
      column: FIRST_COLUMN,
      cells: keys.map((key): (CellSpec | null)[] =>
        key === 'baseline'
          ? [{ value: words.scenario, style: 'note' }, chosen]
          : [{ value: words[key], style: 'note' }, null],
      ),
    },
    {
      row: ROWS.baseline,
      column: first,
      cells: keys.map((key) =>
        REALISED_MONTHS.map((_, month): CellSpec => ({ formula: rows[key](first + month), ...LOOKS[key] })),
      ),
    },
    {
      row: ROWS.saved,
      column: planColumn('realisedToDate'),
      cells: [[{ formula: `=SUM(${saved})`, style: 'total', format: 'variance' }]],
    },
  ];
}
