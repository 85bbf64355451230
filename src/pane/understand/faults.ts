import {
  CLASS_COLUMNS,
  ACTUAL_MONTHS,
  BUDGET_MONTHS,
  categoryTable,
  driverColumn,
  SCENARIOS,
  TABLES,
} from '../../workbook/tables';
import {
  isFault,
  type CellFault,
  type DriverSnapshot,
  type ModelSnapshot,
  type NumberCell,
} from '../../model/snapshot';
import type { Target } from './places';

/** A cell that should hold a number and does not, and where it is. */
export interface FoundFault {
  readonly fault: CellFault;
  readonly target: Target;
}

type Cell = readonly [cell: NumberCell | undefined, row: number, column: string];

function faultsIn(table: string, cells: readonly Cell[]): readonly FoundFault[] {
  return cells.flatMap(([cell, row, column]): readonly FoundFault[] => {
    if (cell === undefined || !isFault(cell)) return [];
    const target: Target = cell.kind === 'gone' ? { kind: 'table', table } : { kind: 'cell', table, row, column };
    return [{ fault: cell, target }];
  });
}

/** Faulty cells among months, class shares and drivers, in the order of the sheets; a column that is gone counts once. */
export function faultsOf(model: ModelSnapshot): readonly FoundFault[] {
  const lines = model.categories.flatMap(({ key, lines: rows }) =>
    faultsIn(
      categoryTable(key),
      rows.flatMap(({ actual, budget, classes }, row): readonly Cell[] => [
        ...CLASS_COLUMNS.map((id): Cell => [classes[id], row, id]),
        ...ACTUAL_MONTHS.map((id, month): Cell => [actual[month], row, id]),
        ...BUDGET_MONTHS.map((id, month): Cell => [budget[month], row, id]),
      ]),
    ),
  );
  const drivers = SCENARIOS.flatMap((scenario) =>
    model.drivers[scenario].flatMap((month, row) =>
      faultsIn(
        TABLES.drivers,
        (Object.keys(month) as (keyof DriverSnapshot)[]).map((metric): Cell => [
          month[metric],
          row,
          driverColumn(scenario, metric),
        ]),
      ),
    ),
  );
  const gone = new Set<string>();
  return [...drivers, ...lines].filter(({ fault }) => {
    if (fault.kind !== 'gone') return true;
    const column = `${fault.place} ${fault.content}`;
    const isFirst = !gone.has(column);
    gone.add(column);
    return isFirst;
  });
}
