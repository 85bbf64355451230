/**
 * What is typed by hand, as the workbook holds it: the lines of a category, or the drivers, with a cell for each month; and
 * how much of it is filled.
 */
import { CATEGORY_KEYS, type CategoryKey } from '../../../model/categories';
import { isFault, type NumberCell } from '../../../model/snapshot';
import type { TableContent } from '../../../workbook/content';
import { readTables, type TableReader } from '../../../workbook/tableReader';
import {
  ACTUAL_MONTHS,
  BUDGET_MONTHS,
  CATEGORY_TABLES,
  CHANNELS,
  DRIVER_METRICS,
  TABLES,
  categoryTable,
  driverColumn,
  type Scenario,
} from '../../../workbook/tables';
import type { EditedTable } from '../../edits/cellEdits';

/** Tables that are filled by typing. */
export const TYPED_TABLES: readonly string[] = [...CATEGORY_TABLES, TABLES.drivers];

/** A category, or the drivers of all. */
export type PageId = CategoryKey | 'drivers';
export const PAGE_IDS: readonly PageId[] = [...CATEGORY_KEYS, 'drivers'];

/** Drivers that a person measures; contacts are the sum of the channels. */
export const TYPED_DRIVERS = [
  ...CHANNELS,
  ...DRIVER_METRICS.filter((metric): metric is Exclude<typeof metric, 'contacts'> => metric !== 'contacts'),
] as const;
export type TypedDriver = (typeof TYPED_DRIVERS)[number];

/**
 * What kind of number an entry has: money; a whole number that adds up over the year; one of which the year has a mean; a
 * share of 0–1.
 */
export type EntryKind = 'money' | 'count' | 'mean' | 'rate';

const DRIVER_KINDS: Readonly<Record<TypedDriver, EntryKind>> = {
  phone: 'count',
  email: 'count',
  chat: 'count',
  social: 'count',
  unsplit: 'count',
  agents: 'mean',
  ahtSeconds: 'mean',
  firstContactResolution: 'rate',
  serviceLevel: 'rate',
  occupancy: 'rate',
  leavers: 'count',
  complaints: 'count',
  csat: 'rate',
  revenue: 'money',
};

/** The cell of one month. */
export interface EntryCell {
  readonly value: NumberCell;
  /** With its `=`; `null` for a cell that is typed or blank. */
  readonly formula: string | null;
  /** What the row is found by when it is written, and its place in the table's body now. */
  readonly rowKey: string;
  readonly row: number;
  readonly column: string;
}

/** A line of a category, or a driver. */
export interface Entry {
  /** The line's id, or its name where a person added it; the driver. */
  readonly key: string;
  /** As the workbook calls it; empty for a driver. */
  readonly name: string;
  readonly kind: EntryKind;
  readonly table: EditedTable;
  /** Another line goes by the same key: which row is meant cannot be told. */
  readonly isAmbiguous: boolean;
  readonly months: Readonly<Record<Scenario, readonly EntryCell[]>>;
}

/** What tells an entry from all others of its page. */
export function entryId({ key, isAmbiguous, months }: Entry): string {
  return isAmbiguous ? `${key} ${months.actual[0]?.row ?? 0}` : key;
}

/** `null`: the table is not in the workbook any more. */
export type Pages = Readonly<Record<PageId, readonly Entry[] | null>>;

const MONTH_COLUMNS: Readonly<Record<Scenario, readonly string[]>> = { actual: ACTUAL_MONTHS, budget: BUDGET_MONTHS };

function cellAt(table: TableReader, rowKey: string, row: number, column: string): EntryCell {
  return { value: table.number(row, column, rowKey), formula: table.formula(row, column), rowKey, row, column };
}

function rowsOf({ rows }: TableReader): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

function lineEntries(key: CategoryKey, table: TableReader): readonly Entry[] {
  const keyOf = (row: number): string => table.text(row, 'id') || table.text(row, 'line');
  const keys = rowsOf(table).map(keyOf);
  return rowsOf(table)
    .filter((row) => keys[row] !== '')
    .map((row): Entry => {
      const own = keyOf(row);
      const months = (scenario: Scenario): readonly EntryCell[] =>
        MONTH_COLUMNS[scenario].map((column) => cellAt(table, own, row, column));
      return {
        key: own,
        name: table.text(row, 'line') || own,
        kind: 'money',
        table: `CS_${key}`,
        isAmbiguous: keys.filter((other) => other === own).length > 1,
        months: { actual: months('actual'), budget: months('budget') },
      };
    });
}

function driverEntries(table: TableReader): readonly Entry[] {
  const numbers = rowsOf(table).map((row) => table.text(row, 'number'));
  return TYPED_DRIVERS.map((driver): Entry => {
    const months = (scenario: Scenario): readonly EntryCell[] =>
      rowsOf(table).map((row) => cellAt(table, numbers[row] ?? '', row, driverColumn(scenario, driver)));
    return {
      key: driver,
      name: '',
      kind: DRIVER_KINDS[driver],
      table: TABLES.drivers,
      isAmbiguous: new Set(numbers).size < numbers.length,
      months: { actual: months('actual'), budget: months('budget') },
    };
  });
}

/** Reads what is typed out of `TYPED_TABLES`, read with formulas. */
export function readPages(tables: readonly TableContent[]): Pages {
  const readers = readTables(tables.filter(({ name }) => TYPED_TABLES.includes(name)));
  const pages = PAGE_IDS.map((page) => {
    const table = readers.get(page === 'drivers' ? TABLES.drivers : categoryTable(page));
    if (!table) return [page, null] as const;
    return [page, page === 'drivers' ? driverEntries(table) : lineEntries(page, table)] as const;
  });
  // One entry for each page.
  return Object.fromEntries(pages) as unknown as Pages;
}

/** Whether a month says something; 0 says that there was none. */
export function isFilled({ value, formula }: EntryCell): boolean {
  return value !== null || formula !== null;
}

/** How much of some entries is filled. */
export interface Filled {
  readonly entries: number;
  /** Entries with a figure in at least one month. */
  readonly withFigures: number;
  /** Months, 0–12, with a figure of at least one entry. */
  readonly months: number;
}

export function filledOf(entries: readonly Entry[], scenario: Scenario): Filled {
  const cells = entries.map(({ months }) => months[scenario]);
  const most = Math.max(0, ...cells.map(({ length }) => length));
  return {
    entries: entries.length,
    withFigures: cells.filter((months) => months.some(isFilled)).length,
    months: Array.from({ length: most }, (_, month) => month).filter((month) =>
      cells.some((months) => months[month] !== undefined && isFilled(months[month])),
    ).length,
  };
}

/** How much of all categories is filled: lines, and categories with an amount in any line. */
export function filledInAll(
  pages: Pages,
  scenario: Scenario,
): { readonly entries: number; readonly withFigures: number; readonly categories: number } {
  const all = CATEGORY_KEYS.map((key) => filledOf(pages[key] ?? [], scenario));
  return {
    entries: all.reduce((sum, { entries }) => sum + entries, 0),
    withFigures: all.reduce((sum, { withFigures }) => sum + withFigures, 0),
    categories: all.filter(({ withFigures }) => withFigures > 0).length,
  };
}

/** The figures of an entry that are numbers. */
export function numbersOf(cells: readonly EntryCell[]): readonly number[] {
  return cells.flatMap(({ value }) => (value === null || isFault(value) ? [] : [value]));
}
