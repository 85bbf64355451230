import type { Language } from '../locales';
import { CELL_WORDS } from '../locales/cells';
import { isFault, NOTHING_KNOWN, type DriverSnapshot, type ModelSnapshot, type NumberCell } from '../model/snapshot';
import { CHANNELS, DRIVER_METRICS, driverColumn, type DriverMetric, type Scenario } from './tables';
import { numberOr, type TableReader } from './tableReader';

const MONTHS = 12;
/**
 * Contacts of a month. The column adds the channels up, so it says 0 where nothing is known and passes over text: a month
 * without any channel is blank, a faulty channel is a fault. A number typed over the sum counts.
 */
function readContacts(table: TableReader, row: number, scenario: Scenario, line: string): NumberCell {
  const channels = CHANNELS.map((channel) => table.number(row, driverColumn(scenario, channel), line));
  const fault = channels.find(isFault);
  if (fault) return fault;
  const sum = table.number(row, driverColumn(scenario, 'contacts'), line);
  if (isFault(sum)) return sum;
  const isBlank = channels.every((channel) => channel === null) && numberOr(sum, 0) === 0;
  return isBlank ? null : sum;
}

function readMonth(table: TableReader, row: number, scenario: Scenario, line: string): DriverSnapshot {
  const metric = (name: DriverMetric): NumberCell =>
    name === 'contacts'
      ? readContacts(table, row, scenario, line)
      : table.number(row, driverColumn(scenario, name), line);
  return Object.fromEntries(DRIVER_METRICS.map((name) => [name, metric(name)])) as Record<DriverMetric, NumberCell>;
}

/** Row of each month of the fiscal year, 0–11, found by the number in its row; -1 for a month without one. */
export function driverRows(table: TableReader): readonly number[] {
  const numbers = Array.from({ length: table.rows }, (_, row) => table.value(row, 'number'));
  return Array.from({ length: MONTHS }, (_, month) => numbers.indexOf(month + 1));
}

/** Twelve months of volumes and rates, actual and budget; blank where the table or a month is gone. */
export function readDriverMonths(table: TableReader | undefined, language: Language): ModelSnapshot['drivers'] {
  const { number } = CELL_WORDS[language].headers.drivers;
  const rows = table ? driverRows(table) : Array.from({ length: MONTHS }, () => -1);
  const months = (scenario: Scenario): readonly DriverSnapshot[] =>
    rows.map((row, month) =>
      table && row >= 0 ? readMonth(table, row, scenario, `${number} ${month + 1}`) : NOTHING_KNOWN,
    );
  return { actual: months('actual'), budget: months('budget') };
}
