import { COST_LINES } from '../../model/categories';
import { range } from '../formulas';
import { PALETTE } from '../palette';
import { fromRange } from '../validations';
import type { SheetSpec, TableColumnSpec, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { TABLES, columnsOf } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN, buildSheet } from './frame';

const HEADER_ROW = 4;
const LINES_COLUMN = FIRST_COLUMN + columnsOf(TABLES.mapping).length + 1;
/** What an account is mapped to that is no cost of customer service. */
export const EXCLUDE = 'exclude';

/** Formulas of the calculated columns of CS_Mapping: what the ledger holds of the row's account. */
export function mappingFormulas(
  template: Pick<Template, 'column' | 'row'>,
): Readonly<Record<'rows' | 'amount', string>> {
  const account = template.row(TABLES.mapping, 'account');
  const accounts = template.column(TABLES.ledger, 'account');
  return {
    rows: `=SUMIFS(${template.column(TABLES.ledger, 'rows')},${accounts},${account})`,
    amount: `=SUMIFS(${template.column(TABLES.ledger, 'amount')},${accounts},${account})`,
  };
}

function mappingTable(template: Template): TableSpec {
  const formulas = mappingFormulas(template);
  const lineIds = range({ row: HEADER_ROW + 1, column: LINES_COLUMN, rows: COST_LINES.length + 1, columns: 1 });
  const looks: Readonly<Record<string, Omit<TableColumnSpec, 'id' | 'header'>>> = {
    account: { style: 'input', format: 'text' },
    accountName: { style: 'input', format: 'text' },
    line: { style: 'input', format: 'general', validation: fromRange(template, lineIds) },
    rows: { style: 'formula', format: 'integer', formula: formulas.rows },
    amount: { style: 'formula', format: 'amount', formula: formulas.amount },
  };
  const columns = columnsOf(TABLES.mapping);
  return {
    name: TABLES.mapping,
    row: HEADER_ROW,
    column: FIRST_COLUMN,
    columns: columns.map((id) => ({
      id,
      header: headerOf(TABLES.mapping, id, template.settings.language),
      ...(looks[id] ?? { style: 'text', format: 'general' }),
    })),
    rows: [columns.map(() => null)],
    totals: false,
    filter: true,
  };
}

function linesTable(template: Template): TableSpec {
  const { words, settings } = template;
  const names: Readonly<Record<string, string>> = words.lines;
  return {
    name: TABLES.lines,
    row: HEADER_ROW,
    column: LINES_COLUMN,
    columns: columnsOf(TABLES.lines).map((id) => ({
      id,
      header: headerOf(TABLES.lines, id, settings.language),
      style: 'text',
      format: 'general',
    })),
    rows: [
      ...COST_LINES.map(({ id, category }) => [id, names[id] ?? id, words.categoryNames[category]]),
      [EXCLUDE, words.exclude, null],
    ],
    totals: false,
    filter: true,
  };
}

/** Which account posts to which line, and the ids to choose from. */
export function buildMapping(template: Template): SheetSpec {
  const lines = linesTable(template);
  const widths = [2, 18, 28, 30, 10, 16, 18, 3, 30, 44, 36];
  return buildSheet(template, 'mapping', {
    title: template.sheetName('mapping'),
    lead: template.words.mapping.lead,
    tabColor: PALETTE.settings,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    columns: widths.map((width, column) => ({ column, width })),
    blocks: [
      {
        row: HEADER_ROW - 1,
        column: LINES_COLUMN,
        cells: [[{ value: template.words.mapping.linesHeading, style: 'heading' }]],
      },
    ],
    tables: [mappingTable(template), lines],
    print: {
      landscape: true,
      area: null,
      titleRows: { row: HEADER_ROW, rows: 1 },
      pagesTall: null,
    },
  });
}
