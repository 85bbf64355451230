import { cell, fixedCell, onSheet } from '../formulas';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import type { CellSpec, LinkSpec, NameSpec, SheetId, SheetSpec, StyleId, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { TABLES, columnIndex, columnsOf } from '../tables';
import { wrappedHeight } from '../textFit';
import type { Template } from '../template';
import { proofDifference, proofSum } from './proof/categories';
import { PROOF, functionArea, proofCell, proofRange } from './proof/layout';
import { ALERT, FIRST_COLUMN, buildSheet, single, styled } from './frame';
import { reconciliationCell, type ReconciliationItem } from './ledger';

/** The checks, in the order they stand in; also the names that CSCOST.CHECK takes. */
export const CHECK_KEYS = [
  'bins',
  'control-total',
  'categories',
  'classes',
  'splits',
  'duplicates',
  'unmapped',
  'text',
  'links',
  'functions',
] as const;
export type CheckKey = (typeof CHECK_KEYS)[number];

/** The sheet where a failing check is mended or explained. */
const WHERE: Readonly<Record<CheckKey, SheetId>> = {
  bins: 'ledger',
  'control-total': 'ledger',
  categories: 'proof',
  classes: 'proof',
  splits: 'proof',
  duplicates: 'ledger',
  unmapped: 'mapping',
  text: 'proof',
  links: 'proof',
  functions: 'proof',
};

const FAILING_ROW = 3;
const LEGEND_ROW = 5;
const HEADER_ROW = 9;
const BODY_ROW = HEADER_ROW + 1;
const COLUMN = { figure: 3, proof: 4, difference: 5, state: 6 } as const;
/** Widths of the sheet's columns; the table's texts wrap in theirs. */
const WIDTHS = {
  key: 14,
  check: 34,
  what: 36,
  figure: 17,
  proof: 17,
  difference: 17,
  state: 17,
  next: 56,
  where: 16,
} as const;
const STYLES: Readonly<Record<string, StyleId>> = { check: 'prose', what: 'prose', next: 'prose' };
const STATES = ['ok', 'look', 'needs'] as const;
type State = (typeof STATES)[number];

/** The cell of the legend that holds a state's word; states refer to it, so the words have one home. */
function stateWord(state: State): string {
  return fixedCell(LEGEND_ROW + STATES.indexOf(state), FIRST_COLUMN);
}

interface CheckFormulas {
  readonly figure: string;
  readonly proof?: string;
  readonly difference?: string;
  /** Whether it fails, as a condition; by default when the difference is not zero. */
  readonly fails?: string;
  readonly isMoney: boolean;
}

function checkFormulas(template: Template): Readonly<Record<CheckKey, CheckFormulas>> {
  const ledger = (item: ReconciliationItem, column: 'rows' | 'amount'): string => {
    const place = reconciliationCell(item, column);
    return onSheet(template.sheetName('ledger'), fixedCell(place.row, place.column));
  };
  const total = `=${NAMES.totalActual}`;
  const apart = proofRange(template, functionArea(PROOF.functionColumns.difference));
  const at = (key: CheckKey, column: keyof typeof COLUMN): string =>
    cell(BODY_ROW + CHECK_KEYS.indexOf(key), COLUMN[column]);
  return {
    bins: { figure: `=${ledger('file', 'rows')}`, proof: `=${ledger('bins', 'rows')}`, isMoney: false },
    'control-total': {
      figure: `=${ledger('file', 'amount')}`,
      proof: `=${ledger('bins', 'amount')}+${ledger('rounding', 'amount')}`,
      isMoney: true,
    },
    categories: { figure: total, proof: `=${proofSum(template, 'sheet')}`, isMoney: true },
    classes: { figure: total, proof: `=${proofSum(template, 'classes')}`, isMoney: true },
    splits: { figure: `=${proofSum(template, 'splits')}`, isMoney: false },
    duplicates: { figure: `=${ledger('duplicates', 'rows')}`, isMoney: false },
    unmapped: { figure: `=${NAMES.unmapped}`, fails: `${NAMES.unmappedRows}>0`, isMoney: true },
    text: { figure: `=${proofSum(template, 'text')}`, isMoney: false },
    links: {
      figure: `=${proofSum(template, 'fed')}`,
      proof: `=${proofSum(template, 'ledger')}`,
      difference: `=ROUND(${proofDifference(template, 'fed', 'ledger')}+${proofSum(template, 'formulas')},${NAMES.minorDigits})`,
      isMoney: true,
    },
    functions: {
      figure: total,
      proof: `=${proofCell(template, PROOF.functions.body, PROOF.functionColumns.result)}`,
      difference: `=IF(ISERROR(${at('functions', 'proof')}),"",SUMPRODUCT(ABS(${apart})))`,
      isMoney: true,
    },
  };
}

function stateFormula(key: CheckKey, { fails }: CheckFormulas): string {
  const row = BODY_ROW + CHECK_KEYS.indexOf(key);
  const difference = cell(row, COLUMN.difference);
  const proof = cell(row, COLUMN.proof);
  const verdict = `IF(ISERROR(${difference}),${stateWord('look')},IF(${fails ?? `${difference}<>0`},${stateWord('look')},${stateWord('ok')}))`;
  return key === 'functions' ? `=IF(ISERROR(${proof}),${stateWord('needs')},${verdict})` : `=${verdict}`;
}

function checkRow(template: Template, key: CheckKey, formulas: CheckFormulas): readonly (CellSpec | string)[] {
  const row = BODY_ROW + CHECK_KEYS.indexOf(key);
  const { label, what, next } = template.words.checks.rows[key];
  const format = formulas.isMoney ? 'amount' : 'integer';
  const plain = `${cell(row, COLUMN.figure)}-${cell(row, COLUMN.proof)}`;
  const difference = formulas.difference ?? (formulas.isMoney ? `=ROUND(${plain},${NAMES.minorDigits})` : `=${plain}`);
  return [
    key,
    label,
    what,
    { formula: formulas.figure, format },
    formulas.proof === undefined ? { value: 0, format } : { formula: formulas.proof, format },
    { formula: difference, format },
    { formula: stateFormula(key, formulas), style: 'check' },
    next,
    { value: template.sheetName(WHERE[key]), style: 'link' },
  ];
}

function checksTable(template: Template): TableSpec {
  const formulas = checkFormulas(template);
  const figures = Object.keys(COLUMN);
  return {
    name: TABLES.checks,
    row: HEADER_ROW,
    column: 0,
    columns: columnsOf(TABLES.checks).map((id) => ({
      id,
      header: headerOf(TABLES.checks, id, template.settings.language),
      style: figures.includes(id) ? 'formula' : (STYLES[id] ?? 'text'),
      format: 'general',
    })),
    rows: CHECK_KEYS.map((key) => checkRow(template, key, formulas[key])),
    totals: false,
    filter: false,
  };
}

/** Height of a check's row, whose texts wrap. */
function heightOf(template: Template, key: CheckKey): number {
  const { label, what, next } = template.words.checks.rows[key];
  return wrappedHeight([
    { text: label, width: WIDTHS.check },
    { text: what, width: WIDTHS.what },
    { text: next, width: WIDTHS.next },
  ]);
}

/** Every check with its two figures, their difference, the verdict in a word and the next step. */
export function buildChecks(template: Template): SheetSpec {
  const { words } = template;
  const table = checksTable(template);
  const failing = `=COUNTIFS(${template.column(TABLES.checks, 'state')},${stateWord('look')})`;
  const lookLegend = single(LEGEND_ROW + STATES.indexOf('look'), FIRST_COLUMN);
  const states = { row: BODY_ROW, column: COLUMN.state, rows: CHECK_KEYS.length, columns: 1 };
  const widths = columnsOf(TABLES.checks).map((id) => WIDTHS[id as keyof typeof WIDTHS]);
  const links = CHECK_KEYS.map((key, index): LinkSpec => ({
    row: BODY_ROW + index,
    column: columnIndex(TABLES.checks, 'where'),
    target: { sheet: WHERE[key], cell: 'A1' },
  }));
  return buildSheet(template, 'checks', {
    title: words.sheets.checks,
    lead: words.checks.lead,
    tabColor: PALETTE.results,
    columns: widths.map((width, column) => ({ column, width, ...(column === 0 && { hidden: true }) })),
    rows: CHECK_KEYS.map((key) => ({ row: BODY_ROW + CHECK_KEYS.indexOf(key), height: heightOf(template, key) })),
    blocks: [
      {
        row: FAILING_ROW,
        column: FIRST_COLUMN,
        cells: [
          [
            { value: words.checks.failing, style: 'total' },
            { formula: failing, style: 'total', format: 'general' },
          ],
        ],
      },
      {
        row: LEGEND_ROW,
        column: FIRST_COLUMN,
        cells: STATES.map((state) => [
          { value: words.checks.states[state], style: 'check' },
          ...styled('remark', [words.checks.stateNotes[state]]),
        ]),
      },
    ],
    tables: [table],
    links,
    isResult: true,
    conditionalFormats: [
      { area: lookLegend, rule: { kind: 'formula', formula: `=${stateWord('look')}<>""` }, highlight: ALERT },
      {
        area: states,
        rule: { kind: 'formula', formula: `=${cell(states.row, states.column)}=${stateWord('look')}` },
        highlight: ALERT,
      },
    ],
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: BODY_ROW + CHECK_KEYS.length, columns: widths.length - 1 },
      pagesTall: 1,
    },
  });
}

/** The defined name of the number of failing checks. */
export function checkNames(): readonly NameSpec[] {
  return [{ name: NAMES.checksFailing, sheet: 'checks', area: single(FAILING_ROW, FIRST_COLUMN + 1) }];
}
