import { BINS } from '../../model/ledger/ledger';
import { cell } from '../formulas';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import type { CellSpec, FormatId, NameSpec, SheetSpec, StyleId, TableColumnSpec, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { TABLES, columnIndex, columnsOf } from '../tables';
import type { Template } from '../template';
import { ALERT, FIRST_COLUMN, buildSheet, single } from './frame';

/** Rows of CS_Reconciliation: the four bins, then the sums that tie them to the file. */
export const RECONCILIATION_ITEMS = [...BINS, 'bins', 'file', 'rounding', 'difference', 'duplicates'] as const;
export type ReconciliationItem = (typeof RECONCILIATION_ITEMS)[number];

const RECONCILIATION_ROW = 4;
/** Header row of CS_Ledger. */
export const LEDGER_ROW = RECONCILIATION_ROW + RECONCILIATION_ITEMS.length + 2;

/** Place of a reconciliation figure on the Ledger sheet. */
export function reconciliationCell(
  item: ReconciliationItem,
  column: 'rows' | 'amount',
): { row: number; column: number } {
  return {
    row: RECONCILIATION_ROW + 1 + RECONCILIATION_ITEMS.indexOf(item),
    column: FIRST_COLUMN + columnIndex(TABLES.reconciliation, column),
  };
}

function address(item: ReconciliationItem, column: 'rows' | 'amount'): string {
  const place = reconciliationCell(item, column);
  return cell(place.row, place.column);
}

type Pair = { readonly rows: string | null; readonly amount: string | null };

function reconciliationFormulas(template: Template): Readonly<Record<ReconciliationItem, Pair>> {
  const ledger = (id: string): string => template.column(TABLES.ledger, id);
  const log = (id: string): string => `=SUM(${template.column(TABLES.log, id)})`;
  const item = template.row(TABLES.reconciliation, 'item');
  const bin: Pair = {
    rows: `=SUMIFS(${ledger('rows')},${ledger('bin')},${item})`,
    amount: `=SUMIFS(${ledger('amount')},${ledger('bin')},${item})`,
  };
  const sum = (column: 'rows' | 'amount'): string => `=SUM(${address(BINS[0], column)}:${address('rejected', column)})`;
  return {
    posted: bin,
    excluded: bin,
    unmapped: bin,
    rejected: bin,
    bins: { rows: sum('rows'), amount: sum('amount') },
    file: { rows: log('rows'), amount: log('controlTotal') },
    rounding: { rows: null, amount: log('rounding') },
    difference: {
      rows: `=${address('file', 'rows')}-${address('bins', 'rows')}`,
      amount:
        `=ROUND(${address('file', 'amount')}-${address('rounding', 'amount')}-${address('bins', 'amount')},` +
        `${NAMES.minorDigits})`,
    },
    duplicates: {
      rows: `=SUMIFS(${ledger('rows')},${ledger('duplicateOf')},">0")`,
      amount: `=SUMIFS(${ledger('amount')},${ledger('duplicateOf')},">0")`,
    },
  };
}

/** The label of a reconciliation row, in the workbook's language; bins carry the word of the Ledger's column. */
export function reconciliationLabel(words: Template['words'], item: ReconciliationItem): string {
  const labels: Readonly<Record<string, string>> = { ...words.bins, ...words.ledger.reconciliation };
  return labels[item] ?? item;
}

/** Notes run on beyond the narrow column below them. */
const STYLES: Readonly<Record<string, StyleId>> = { rows: 'formula', amount: 'formula', note: 'note' };

function reconciliationTable(template: Template): TableSpec {
  const formulas = reconciliationFormulas(template);
  const figure = (formula: string | null): CellSpec => (formula === null ? { value: null } : { formula });
  return {
    name: TABLES.reconciliation,
    row: RECONCILIATION_ROW,
    column: FIRST_COLUMN,
    columns: columnsOf(TABLES.reconciliation).map((id): TableColumnSpec => ({
      id,
      header: headerOf(TABLES.reconciliation, id, template.settings.language),
      style: STYLES[id] ?? 'text',
      format: id === 'rows' ? 'integer' : id === 'amount' ? 'amount' : 'general',
    })),
    rows: RECONCILIATION_ITEMS.map((item) => [
      reconciliationLabel(template.words, item),
      figure(formulas[item].rows),
      figure(formulas[item].amount),
      template.words.ledger.notes[item],
    ]),
    totals: false,
    filter: false,
  };
}

const FORMATS: Readonly<Record<string, FormatId>> = {
  amount: 'amount',
  row: 'general',
  rows: 'integer',
  date: 'date',
  month: 'month',
  duplicateOf: 'general',
};

function ledgerTable(template: Template): TableSpec {
  const columns = columnsOf(TABLES.ledger);
  return {
    name: TABLES.ledger,
    row: LEDGER_ROW,
    column: FIRST_COLUMN,
    columns: columns.map((id) => ({
      id,
      header: headerOf(TABLES.ledger, id, template.settings.language),
      style: 'text',
      format: FORMATS[id] ?? 'text',
    })),
    rows: [columns.map(() => null)],
    totals: false,
    filter: true,
  };
}

/** Every imported row with its bin, alone or in a sum, and above it the reconciliation with the files. */
export function buildLedger(template: Template): SheetSpec {
  const widths = [2, 26, 22, 18, 14, 12, 14, 12, 16, 16, 28, 34, 16, 12, 30, 14, 18, 18, 24];
  const difference = { ...reconciliationCell('difference', 'rows'), rows: 1, columns: 2 };
  return buildSheet(template, 'ledger', {
    title: template.sheetName('ledger'),
    lead: template.words.ledger.lead,
    tabColor: PALETTE.settings,
    columns: widths.map((width, column) => ({ column, width })),
    rows: [{ row: LEDGER_ROW, height: 33 }],
    tables: [reconciliationTable(template), ledgerTable(template)],
    conditionalFormats: [
      {
        area: difference,
        rule: { kind: 'formula', formula: `=${cell(difference.row, difference.column)}<>0` },
        highlight: ALERT,
      },
    ],
    print: {
      landscape: true,
      area: null,
      pagesTall: null,
    },
  });
}

/** Defined names of the money and the rows that no mapping covers. */
export function ledgerNames(): readonly NameSpec[] {
  const at = (name: string, column: 'rows' | 'amount'): NameSpec => {
    const place = reconciliationCell('unmapped', column);
    return { name, sheet: 'ledger', area: single(place.row, place.column) };
  };
  return [at(NAMES.unmapped, 'amount'), at(NAMES.unmappedRows, 'rows')];
}
