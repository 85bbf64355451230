import { PALETTE } from '../palette';
import type { FormatId, SheetSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { TABLES, columnsOf } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN, buildSheet } from './frame';

const HEADER_ROW = 4;

const FORMATS: Readonly<Record<string, FormatId>> = {
  when: 'timestamp',
  what: 'text',
  file: 'text',
  postedAmount: 'amount',
  controlTotal: 'amount',
  rounding: 'amount',
  version: 'text',
  fingerprint: 'text',
};

/** What the add-in wrote, when, from which file, how many rows and how much money. */
export function buildLog(template: Template): SheetSpec {
  const columns = columnsOf(TABLES.log);
  const widths = [2, 20, 18, 30, 14, 14, 14, 14, 14, 14, 15, 17, 17, 12, 12, 68];
  return buildSheet(template, 'log', {
    title: template.sheetName('log'),
    lead: template.words.log.lead,
    tabColor: PALETTE.results,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    columns: widths.map((width, column) => ({ column, width })),
    rows: [{ row: HEADER_ROW, height: 33 }],
    tables: [
      {
        name: TABLES.log,
        row: HEADER_ROW,
        column: FIRST_COLUMN,
        columns: columns.map((id) => ({
          id,
          header: headerOf(TABLES.log, id, template.settings.language),
          style: 'text',
          format: FORMATS[id] ?? 'integer',
        })),
        rows: [columns.map(() => null)],
        totals: false,
        filter: false,
      },
    ],
    print: {
      landscape: true,
      area: null,
      titleRows: { row: HEADER_ROW, rows: 1 },
      pagesTall: null,
    },
  });
}
