/** Step 1 of Balance: the four quality classes month by month, repeat contacts included, and the volume. */
import { CATEGORY_KEYS } from '../../../model/categories';
import { cell, fixedRow, literal, range } from '../../formulas';
import { NAMES } from '../../names';
import type { AreaSpec, BlockSpec, CellSpec } from '../../spec';
import { ACTUAL_MONTHS, TABLES, categoryTable, driverColumn } from '../../tables';
import type { Template } from '../../template';
import { FIRST_COLUMN, styled } from '../frame';
import { BALANCE, MONTHS, VALUE, figure, monthsRange } from './layout';

const { at } = BALANCE.months;
/** The line whose repeat contacts the option on Inputs counts as external failure. */
const AGENT_PAY = 'people.agent-pay';

/** Rows of step 1 that hold amounts and volumes, in the order of `QUALITY_ROWS`. */
export const QUALITY_ROWS = [
  'prevention',
  'appraisal',
  'internal-failure',
  'external-failure',
  'repeat',
  'cogq',
  'copq',
  'contacts',
] as const satisfies readonly (keyof typeof at)[];

/** The months of those rows, and to date right of them. */
export const QUALITY_MONTHS: AreaSpec = {
  row: at.prevention,
  column: VALUE,
  rows: QUALITY_ROWS.length,
  columns: MONTHS + 1,
};

type ClassRow = 'prevention' | 'appraisal' | 'internal-failure' | 'external-failure';

/** Cost of one class in a month: each line's share of the class times its cost, over all categories. */
function classFormula(template: Template, id: ClassRow, month: number): string {
  const terms = CATEGORY_KEYS.map((key) => {
    const table = categoryTable(key);
    return `SUMPRODUCT(${template.column(table, id)}*${template.column(table, ACTUAL_MONTHS[month] ?? '')})`;
  });
  return `=${terms.join('+')}`;
}

/** Operating agent pay × (1 − FCR) × share who call back; 0 while the option is off or the month's FCR is not known. */
function repeatFormula(template: Template, month: number, column: number): string {
  const people = (id: string): string => template.column('CS_people', id);
  const isAgentPay = `(${people('id')}=${literal(AGENT_PAY)})`;
  const pay = `SUMPRODUCT(${isAgentPay}*${people('operating')}*${people(ACTUAL_MONTHS[month] ?? '')})`;
  const resolved = template.column(TABLES.drivers, driverColumn('actual', 'firstContactResolution'));
  const resolution = `INDEX(${resolved},${fixedRow(at.number, column)})`;
  const isOff = `OR(${NAMES.repeatOption}<>${literal(template.words.switches.on)},${resolution}=0)`;
  return `=IF(${isOff},0,${pay}*(1-${resolution})*${NAMES.callbackShare})`;
}

function contactsFormula(template: Template, column: number): string {
  const contacts = template.column(TABLES.drivers, driverColumn('actual', 'contacts'));
  return `=INDEX(${contacts},${fixedRow(at.number, column)})`;
}

function acrossMonths(formula: (month: number, column: number) => string): CellSpec[] {
  return Array.from({ length: MONTHS }, (_, month): CellSpec => ({
    formula: formula(month, VALUE + month),
    style: 'formula',
    format: 'amount',
  }));
}

/** The closed months of a row added up. */
function toDateCell(row: number): CellSpec {
  const closed = `SUMIFS(${monthsRange(row)},${monthsRange(at.number)},"<="&${NAMES.closingMonth})`;
  return { formula: `=${closed}`, style: 'total', format: 'amount' };
}

/** Month by month and to date; the rows that other steps and the Summary's chart read. */
export function monthBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.balance.months;
  const row = (key: keyof typeof at, formula: (month: number, column: number) => string): CellSpec[] => [
    { value: words[key], style: 'text' },
    ...acrossMonths(formula),
    toDateCell(at[key]),
  ];
  const plain = (id: ClassRow): CellSpec[] => row(id, (month) => classFormula(template, id, month));
  const numbers = Array.from({ length: MONTHS }, (_, month): CellSpec => ({ value: month + 1, style: 'note' }));
  const calendar = Array.from({ length: MONTHS }, (_, month): CellSpec => ({
    formula: month === 0 ? `=${NAMES.fiscalYearStart}` : `=EDATE(${cell(at.calendar, VALUE + month - 1)},1)`,
    style: 'header',
    format: 'month',
  }));
  const sum = (column: number, first: number, last: number): string =>
    `=SUM(${range({ row: first, column, rows: last - first + 1, columns: 1 }, cell)})`;
  return [
    {
      row: at.number,
      column: FIRST_COLUMN,
      cells: [
        [...styled('note', [words.number]), ...numbers],
        [...styled('header', [words.calendar]), ...calendar, ...styled('header', [template.words.balance.toDate])],
        plain('prevention'),
        plain('appraisal'),
        plain('internal-failure'),
        row(
          'external-failure',
          (month, column) => `${classFormula(template, 'external-failure', month)}+${cell(at.repeat, column)}`,
        ),
        row('repeat', (month, column) => repeatFormula(template, month, column)),
        row('cogq', (_, column) => sum(column, at.prevention, at.appraisal)),
        row('copq', (_, column) => sum(column, at['internal-failure'], at['external-failure'])),
        row('contacts', (_, column) => contactsFormula(template, column)).map((one) =>
          one.format === 'amount' ? { ...one, format: 'integer' } : one,
        ),
      ],
    },
  ];
}

/** A figure of step 1 to date. */
export function monthFigure(key: keyof typeof at): string {
  return figure(at[key], VALUE + MONTHS);
}
