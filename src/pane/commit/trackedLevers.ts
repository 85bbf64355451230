/** A committed scenario, lever by lever: what was expected to date, what came true, and the gap. */
import { isFault, type CellFault, type NumberCell } from '../../model/snapshot';
import type { TableReader } from '../../workbook/tableReader';
import { REALISED_MONTHS } from '../../workbook/tables';

export interface TrackedLever {
  /** Row of CS_Plan's body. */
  readonly row: number;
  readonly name: string;
  /** As the workbook words it. */
  readonly status: string;
  readonly owner: string;
  /** Money to the last month in which something was realised. */
  readonly expected: NumberCell;
  readonly realised: NumberCell;
  /** Money in all twelve months of the plan. */
  readonly year: NumberCell;
}

export interface TrackedTotal {
  readonly expected: number;
  readonly realised: number;
  /** Expected in all twelve months of the plan. */
  readonly year: number;
  /** Cells that hold no number; they count as 0. */
  readonly faults: readonly CellFault[];
}

/** The levers of a scenario by the rows it has on CS_Plan. */
export function trackedLevers(plan: TableReader, rows: readonly number[]): readonly TrackedLever[] {
  return rows.map((row) => {
    const name = plan.text(row, 'lever');
    return {
      row,
      name,
      status: plan.text(row, 'status'),
      owner: plan.text(row, 'owner'),
      expected: plan.number(row, 'expectedToDate', name),
      realised: plan.number(row, 'realisedToDate', name),
      year: plan.number(row, 'expectedYear', name),
    };
  });
}

/** Sums of these rows of CS_Plan. */
export function trackedTotal(plan: TableReader, rows: readonly number[]): TrackedTotal {
  const cells = (id: string): readonly NumberCell[] => rows.map((row) => plan.number(row, id, plan.text(row, 'lever')));
  const sum = (id: string): number =>
    cells(id).reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
  return {
    expected: sum('expectedToDate'),
    realised: sum('realisedToDate'),
    year: sum('expectedYear'),
    faults: ['expectedToDate', 'realisedToDate', 'expectedYear'].flatMap((id) => cells(id).filter(isFault)),
  };
}

/** How many realised amounts a person has typed into these rows. */
export function typedRealised(plan: TableReader, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + REALISED_MONTHS.filter((id) => plan.value(row, id) !== null).length, 0);
}
