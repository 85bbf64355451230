import { CATEGORY_KEYS, type CategoryKey } from '../../model/categories';
import { literal, onSheet, range } from '../formulas';
import { NAMES } from '../names';
import type { BlockSpec, CellSpec } from '../spec';
import { ACTUAL_MONTHS, BUDGET_MONTHS, CLASS_COLUMNS, TABLES, categoryTable, columnsOf } from '../tables';
import type { Template } from '../template';
import { CATEGORY_ROWS, monthsArea } from './category';
import { FIRST_COLUMN, styled } from './frame';

/** Rows of the proof by category on the Checks sheet: eleven categories, then the drivers. */
export const PROOF = { heading: 22, header: 23, body: 24 } as const;

const COLUMNS = ['native', 'sheet', 'classes', 'splits', 'text', 'fed', 'ledger'] as const;
type ProofColumn = (typeof COLUMNS)[number];
const COUNTS: readonly ProofColumn[] = ['splits', 'text'];

function proofRange(column: ProofColumn): string {
  const area = { row: PROOF.body, column: FIRST_COLUMN + 1 + COLUMNS.indexOf(column), columns: 1 };
  return range({ ...area, rows: CATEGORY_KEYS.length + 1 });
}

/** Sum of a column of the proof, as a piece of a formula. */
export function proofSum(column: ProofColumn): string {
  return `SUM(${proofRange(column)})`;
}

/** Sum of the differences of two columns, each taken as positive so that they cannot cancel out. */
export function proofDifference(one: ProofColumn, other: ProofColumn): string {
  return `SUMPRODUCT(ABS(${proofRange(one)}-${proofRange(other)}))`;
}

function span(ids: readonly string[]): readonly [string, string] {
  return [ids[0] ?? '', ids[ids.length - 1] ?? ''];
}

/** Counts cells that hold text or an error. */
function faults(reference: string): string {
  return `SUMPRODUCT(ISTEXT(${reference})+ISERROR(${reference}))`;
}

function proofFormulas(template: Template, key: CategoryKey): Readonly<Record<ProofColumn, string>> {
  const table = categoryTable(key);
  const columns = (ids: readonly string[]): string => template.columns(table, ...span(ids));
  const year = columns(ACTUAL_MONTHS);
  const classes = CLASS_COLUMNS.map((id) => template.column(table, id)).join('+');
  const posted = template.column(TABLES.ledger, 'line');
  const isFed = `--ISNUMBER(MATCH(${template.column(table, 'id')},${posted},0))`;
  // Month by month: arguments of equal shape let SUMPRODUCT pass over text, which the check `text` reports.
  const fedMonths = ACTUAL_MONTHS.map((month) => `SUMPRODUCT(${isFed},${template.column(table, month)})`);
  const totals = onSheet(template.sheetName(key), range(monthsArea(CATEGORY_ROWS.total, 'actual')));
  return {
    native: `=SUM(${year})`,
    sheet: `=SUM(${totals})`,
    classes: `=SUMPRODUCT((${classes})*${year})`,
    splits: `=SUMPRODUCT((${template.column(table, 'line')}<>"")*(ROUND(${classes},${NAMES.rateDigits})<>1))`,
    text: `=${faults(columns([...ACTUAL_MONTHS, ...BUDGET_MONTHS]))}+${faults(columns(CLASS_COLUMNS))}`,
    fed: `=${fedMonths.join('+')}`,
    ledger: `=SUMIFS(${template.column(TABLES.ledger, 'amount')},${posted},${literal(`${key}.*`)})`,
  };
}

/** The proof by category, from which the checks take their figures; a last row counts faults of the drivers. */
export function proofBlocks(template: Template): readonly BlockSpec[] {
  const { words } = template;
  const cells = (formulas: Partial<Record<ProofColumn, string>>): CellSpec[] =>
    COLUMNS.map((column) => ({
      formula: formulas[column],
      style: 'formula',
      format: COUNTS.includes(column) ? 'integer' : 'amount',
    }));
  const driverColumns = columnsOf(TABLES.drivers).slice(2);
  const drivers = `=${faults(template.columns(TABLES.drivers, ...span(driverColumns)))}`;
  return [
    {
      row: PROOF.heading,
      column: FIRST_COLUMN,
      cells: [styled('heading', [words.checks.byCategory, ...COLUMNS.map(() => null)])],
    },
    {
      row: PROOF.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', [words.checks.columns.category, ...COLUMNS.map((column) => words.checks.columns[column])]),
        ...CATEGORY_KEYS.map((key): CellSpec[] => [
          { value: words.categoryNames[key], style: 'text' },
          ...cells(proofFormulas(template, key)),
        ]),
        [{ value: words.sheets.drivers, style: 'text' }, ...cells({ text: drivers })],
      ],
    },
  ];
}
