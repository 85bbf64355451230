import { CATEGORY_KEYS, type CategoryKey } from '../../../model/categories';
import { literal, onSheet, range } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, CellSpec } from '../../spec';
import { ACTUAL_MONTHS, BUDGET_MONTHS, CLASS_COLUMNS, TABLES, categoryTable, columnsOf } from '../../tables';
import type { Template } from '../../template';
import { CATEGORY_ROWS, monthsArea, toDateFormula } from '../category';
import { FIRST_COLUMN, styled } from '../frame';
import { PROOF, VALUE, proofRange } from './layout';

const COLUMNS = ['native', 'sheet', 'classes', 'splits', 'text', 'fed', 'ledger', 'formulas'] as const;
export type ProofColumn = (typeof COLUMNS)[number];
const COUNTS: readonly ProofColumn[] = ['splits', 'text'];

function columnRange(template: Template, column: ProofColumn): string {
  const area = { row: PROOF.categories.body, column: VALUE + COLUMNS.indexOf(column), columns: 1 };
  return proofRange(template, { ...area, rows: CATEGORY_KEYS.length + 1 });
}

/** Sum of a column of the proof, as a piece of a formula on another sheet. */
export function proofSum(template: Template, column: ProofColumn): string {
  return `SUM(${columnRange(template, column)})`;
}

/** Sum of the differences of two columns, each taken as positive so that they cannot cancel out. */
export function proofDifference(template: Template, one: ProofColumn, other: ProofColumn): string {
  return `SUMPRODUCT(ABS(${columnRange(template, one)}-${columnRange(template, other)}))`;
}

function span(ids: readonly string[]): readonly [string, string] {
  return [ids[0] ?? '', ids[ids.length - 1] ?? ''];
}

/** Counts cells that hold text or an error. */
function faults(reference: string): string {
  return `SUMPRODUCT(ISTEXT(${reference})+ISERROR(${reference}))`;
}

/** How far the calculated columns are from what their months say: not 0 once somebody has typed over a formula. */
function overwritten(template: Template, key: CategoryKey): string {
  const table = categoryTable(key);
  const [budget, actual] = (['budget', 'actual'] as const).map((scenario) =>
    toDateFormula(template, key, scenario).slice(1),
  );
  const year = `SUM(${template.columns(table, ...span(BUDGET_MONTHS))})`;
  const expected: Readonly<Record<string, string>> = {
    budgetYear: year,
    budgetToDate: budget ?? '',
    actualToDate: actual ?? '',
    variance: `(${budget}-${actual})`,
  };
  return Object.entries(expected)
    .map(([column, formula]) => `ABS(SUM(${template.column(table, column)})-${formula})`)
    .join('+');
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
    formulas: `=${overwritten(template, key)}`,
  };
}

/** The proof by category, from which the checks take their figures; a last row counts faults of the drivers. */
export function categoryProofBlocks(template: Template): readonly BlockSpec[] {
  const { words } = template;
  const cells = (formulas: Partial<Record<ProofColumn, string>>): CellSpec[] =>
    COLUMNS.map((column) => ({
      formula: formulas[column],
      style: 'formula',
      format: COUNTS.includes(column) ? 'integer' : 'amount',
    }));
  const driverColumns = columnsOf(TABLES.drivers).slice(2);
  const drivers = `=${faults(template.columns(TABLES.drivers, ...span(driverColumns)))}`;
  const { categoryColumns } = words.proof;
  return [
    {
      row: PROOF.categories.at.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', [categoryColumns.category, ...COLUMNS.map((column) => categoryColumns[column])]),
        ...CATEGORY_KEYS.map((key): CellSpec[] => [
          { value: words.categorySheets[key], style: 'text' },
          ...cells(proofFormulas(template, key)),
        ]),
        [{ value: words.sheets.drivers, style: 'text' }, ...cells({ text: drivers })],
      ],
    },
  ];
}
