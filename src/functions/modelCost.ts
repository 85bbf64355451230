/**
 * Costs and volumes of the model by category, months and scenario.
 */
import { CATEGORY_KEYS, type CategoryKey } from '../model/categories';
import type { DriverSnapshot, ModelSnapshot, NumberCell } from '../model/snapshot';
import { sumOf } from './cells';
import { committedScenario, plainScenario, type PlainScenario, type Scenario } from './modelArguments';
import { FunctionError, type ErrorMessage } from './result';

/** Where in the model: months 0–11 of one scenario. */
export interface Scope {
  readonly months: readonly number[];
  readonly scenario: Scenario;
}

/** Cost of one category, or of all when `category` is `null`. Throws a cell's error, and `#N/A` when a table is gone. */
export function costOf(model: ModelSnapshot, category: CategoryKey | null, { months, scenario }: Scope): number {
  const wanted = category === null ? CATEGORY_KEYS : [category];
  if (typeof scenario !== 'string') {
    const { categories } = committedScenario(model, scenario);
    const rows = categories.filter(({ key }) => wanted.includes(key));
    return sumOf(rows.flatMap((row) => months.map((month) => row.months[month] ?? null)));
  }
  for (const key of wanted) requireTable(model, `CS_${key}`);
  const cells = model.categories
    .filter(({ key }) => wanted.includes(key))
    .flatMap(({ lines }) => lines.flatMap((line) => months.map((month) => line[scenario][month] ?? null)));
  return sumOf(cells);
}

/** Contacts of all channels together. Throws `#N/A` when every month is blank. */
export function contactsOf(model: ModelSnapshot, scope: Scope): number {
  return sumOf(driverCells(model, scope, 'contacts', 'contacts-missing'));
}

/** Mean of the months' agents, blank months left out. Throws `#N/A` when every month is blank. */
export function meanAgentsOf(model: ModelSnapshot, scope: Scope): number {
  const cells = driverCells(model, scope, 'agents', 'agents-missing');
  return sumOf(cells) / cells.length;
}

/** The cells of a driver that are not blank, at least one. */
function driverCells(
  model: ModelSnapshot,
  { months, scenario }: Scope,
  driver: keyof DriverSnapshot,
  missing: ErrorMessage,
): readonly NumberCell[] {
  requireTable(model, 'CS_Drivers');
  const plain: PlainScenario = plainScenario(model, scenario);
  const cells = months.map((month) => model.drivers[plain][month]?.[driver] ?? null).filter((cell) => cell !== null);
  if (cells.length === 0) throw new FunctionError('#N/A', missing);
  return cells;
}

/** Throws `#N/A` when the table of a category is gone. */
export function requireTables(model: ModelSnapshot): void {
  for (const key of CATEGORY_KEYS) requireTable(model, `CS_${key}`);
}

/** Throws `#N/A` when the workbook no longer holds a table that a figure needs. */
export function requireTable(model: ModelSnapshot, table: string): void {
  if (model.missing.includes(table)) throw new FunctionError('#N/A', 'table-missing', { table });
}
