import { NAMES } from '../names';
import { PALETTE } from '../palette';
import { count, rate } from '../validations';
import type { CellSpec, FormatId, NameSpec, SheetSpec, TableColumnSpec, TableSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { CHANNELS, DRIVER_METRICS, SCENARIOS, TABLES, columnIndex, columnsOf, driverColumn } from '../tables';
import type { Scenario } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN, buildSheet, single } from './frame';

/** Rows of the Drivers sheet. */
export const DRIVER_ROWS = { year: 3, header: 4, body: 5 } as const;
const MONTHS = 12;
const WIDTH = 11.5;
const WIDTHS: Readonly<Record<string, number>> = { revenue: 18 };

/** Metrics of which a year is a mean of its months, not a sum. */
const MEANS: readonly string[] = [
  'agents',
  'ahtSeconds',
  'firstContactResolution',
  'serviceLevel',
  'occupancy',
  'csat',
];
const FRACTIONS: readonly string[] = ['agents', 'ahtSeconds'];
const RATES: readonly string[] = ['firstContactResolution', 'serviceLevel', 'occupancy', 'csat'];

function formatOf(part: string): FormatId {
  if (RATES.includes(part)) return 'percent';
  if (part === 'revenue') return 'amount';
  return FRACTIONS.includes(part) ? 'number' : 'integer';
}

/** The part of a column id after its scenario; `null` for the month columns. */
function partOf(columnId: string): { scenario: Scenario; part: string } | null {
  const scenario = SCENARIOS.find((known) => columnId.startsWith(`${known}.`));
  return scenario ? { scenario, part: columnId.slice(scenario.length + 1) } : null;
}

function driverTableColumn(template: Template, id: string): TableColumnSpec {
  const header = headerOf(TABLES.drivers, id, template.settings.language);
  const column = partOf(id);
  if (!column) {
    const month = `=EDATE(${NAMES.fiscalYearStart},${template.row(TABLES.drivers, 'number')}-1)`;
    return id === 'month'
      ? { id, header, style: 'formula', format: 'month', formula: month }
      : { id, header, style: 'text', format: 'integer' };
  }
  const { scenario, part } = column;
  if (part === 'contacts') {
    const channels = [CHANNELS[0], CHANNELS[CHANNELS.length - 1] ?? CHANNELS[0]].map((c) => driverColumn(scenario, c));
    const [first = '', last = ''] = channels;
    const formula = `=SUM(${template.rowSpan(TABLES.drivers, first, last)})`;
    return { id, header, style: 'formula', format: formatOf(part), formula };
  }
  const validation = RATES.includes(part) ? rate(template) : count(template);
  return { id, header, style: 'input', format: formatOf(part), validation };
}

function driversTable(template: Template): TableSpec {
  const columns = columnsOf(TABLES.drivers);
  return {
    name: TABLES.drivers,
    row: DRIVER_ROWS.header,
    column: 0,
    columns: columns.map((id) => driverTableColumn(template, id)),
    rows: Array.from({ length: MONTHS }, (_, month) => columns.map((id) => (id === 'number' ? month + 1 : null))),
    totals: false,
    filter: false,
  };
}

function yearCell(template: Template, id: string): CellSpec | null {
  const column = partOf(id);
  if (!column) return null;
  const cells = template.column(TABLES.drivers, id);
  const formula = MEANS.includes(column.part) ? `=IF(COUNT(${cells})=0,"",AVERAGE(${cells}))` : `=SUM(${cells})`;
  return { formula, style: 'total', format: formatOf(column.part) };
}

/** Volumes and quality by month, actual and budget. */
export function buildDrivers(template: Template): SheetSpec {
  const table = driversTable(template);
  const year = columnsOf(TABLES.drivers)
    .slice(FIRST_COLUMN + 1)
    .map((id) => yearCell(template, id));
  const perScenario = CHANNELS.length + DRIVER_METRICS.length;
  return buildSheet(template, 'drivers', {
    title: template.sheetName('drivers'),
    lead: template.words.drivers.lead,
    tabColor: PALETTE.settings,
    freeze: { rows: DRIVER_ROWS.body, columns: FIRST_COLUMN + 1 },
    columns: [
      { column: 0, width: 6, hidden: true },
      { column: FIRST_COLUMN, width: 22 },
      ...table.columns.slice(FIRST_COLUMN + 1).map(({ id }, index) => ({
        column: FIRST_COLUMN + 1 + index,
        width: WIDTHS[partOf(id)?.part ?? ''] ?? WIDTH,
      })),
    ],
    columnGroups: [{ column: 2 + perScenario, columns: perScenario, collapsed: false }],
    rows: [{ row: DRIVER_ROWS.header, height: 48 }],
    blocks: [
      {
        row: DRIVER_ROWS.year,
        column: FIRST_COLUMN,
        cells: [[{ value: template.words.drivers.year, style: 'total' }, ...year]],
      },
    ],
    tables: [table],
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: DRIVER_ROWS.body + MONTHS, columns: 1 + 2 * perScenario },
      pagesTall: 1,
    },
  });
}

/** The defined name of the year's contacts. */
export function driverNames(): readonly NameSpec[] {
  const column = columnIndex(TABLES.drivers, driverColumn('actual', 'contacts'));
  return [{ name: NAMES.contacts, sheet: 'drivers', area: single(DRIVER_ROWS.year, column) }];
}
