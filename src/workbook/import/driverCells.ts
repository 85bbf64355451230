import type { Language } from '../../locales';
import type { DriverMonth } from '../../model/ledger/driversFile';
import type { CellWrite, Patch } from '../content';
import type { KeptCell } from './importInput';
import { driverRows } from '../readDriverMonths';
import type { CellValue } from '../spec';
import { numberOr, type TableReader } from '../tableReader';
import { CHANNELS, DRIVER_METRICS, TABLES, driverColumn } from '../tables';
import { blockPatches } from './blockPatches';
import { needColumns } from './needColumns';

/** Columns a drivers file fills, by its metric: contacts without channels go to the channel `unsplit`. */
const TARGETS = DRIVER_METRICS.map((metric) => ({
  metric,
  column: driverColumn('actual', metric === 'contacts' ? 'unsplit' : metric),
}));
const SPLIT_CHANNELS = CHANNELS.filter((channel) => channel !== 'unsplit').map((channel) =>
  driverColumn('actual', channel),
);

/** What a person has typed where a figure of the file belongs, or `null`; channels already split count for contacts. */
function typedValue(table: TableReader, row: number, column: string): CellValue {
  const value = table.value(row, column);
  if (value !== null || column !== driverColumn('actual', 'unsplit')) return value;
  const split = SPLIT_CHANNELS.map((id) => table.number(row, id, '')).filter((channel) => channel !== null);
  return split.length > 0 ? split.reduce<number>((sum, channel) => sum + numberOr(channel, 0), 0) : null;
}

/** Fills the actual columns of Drivers. Cells that hold something else stay and are listed. */
export function driverPatches(
  drivers: readonly DriverMonth[],
  table: TableReader,
  language: Language,
): { readonly patches: readonly Patch[]; readonly keptCells: readonly KeptCell[] } {
  needColumns(table, ['number', ...TARGETS.map(({ column }) => column)], language);
  const keptCells: KeptCell[] = [];
  const cells = new Map<number, CellWrite[]>();
  driverRows(table).forEach((row, month) => {
    const figures = drivers[month];
    if (row < 0 || !figures) return;
    const written = TARGETS.map(({ metric, column }): CellWrite => {
      const figure = figures[metric];
      const typed = typedValue(table, row, column);
      if (figure === null || typed === figure) return undefined;
      if (typed === null) return figure;
      const line = table.content.headers[table.columnOf(column)] ?? column;
      keptCells.push({ sheet: table.content.sheetName, line, month, value: typed });
      return undefined;
    });
    cells.set(row, written);
  });
  const patches = blockPatches(
    TABLES.drivers,
    TARGETS.map(({ column }) => table.columnOf(column)),
    cells,
  );
  return { patches, keptCells };
}
