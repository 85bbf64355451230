import type { CellWrite, Patch } from '../content';

/** Neighbouring columns of a table, as a run of `positions` from the `start`-th on. */
interface Run {
  readonly start: number;
  readonly column: number;
  readonly columns: number;
}

function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  columns.forEach((column, start) => {
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ start, column, columns: 1 });
  });
  return runs;
}

/**
 * Writes cells of some rows as few blocks as the order of the columns allows: one, unless the user has moved columns.
 * `columns` are the places of the cells in the table; rows in between are left alone.
 */
export function blockPatches(
  table: string,
  columns: readonly number[],
  cellsByRow: ReadonlyMap<number, readonly CellWrite[]>,
): readonly Patch[] {
  const written = [...cellsByRow].filter(([, cells]) => cells.some((cell) => cell !== undefined)).map(([row]) => row);
  if (written.length === 0) return [];
  const first = Math.min(...written);
  const rows = Array.from({ length: Math.max(...written) - first + 1 }, (_, index) => first + index);
  return runsOf(columns).map(({ start, column, columns: width }): Patch => {
    const positions = Array.from({ length: width }, (_, index) => start + index);
    const cells = rows.map((row) => positions.map((position) => cellsByRow.get(row)?.[position]));
    return { kind: 'cells', table, row: first, column, cells };
  });
}
