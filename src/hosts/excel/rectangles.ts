import type { AreaSpec, BlockSpec, CellSpec } from '../../workbook/spec';

/** A rectangle of cells that share one value of something. */
export interface Rectangle<T> extends AreaSpec {
  readonly value: T;
}

interface Run<T> {
  readonly column: number;
  readonly columns: number;
  readonly value: T;
}

function runsOf<T>(cells: readonly (CellSpec | null)[], pick: (cell: CellSpec) => T | undefined): Run<T>[] {
  const runs: Run<T>[] = [];
  cells.forEach((cell, column) => {
    const value = cell ? pick(cell) : undefined;
    if (value === undefined) return;
    const last = runs.at(-1);
    if (last && last.value === value && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      runs.push({ column, columns: 1, value });
    }
  });
  return runs;
}

/**
 * Covers the cells of a block that have a value of `pick` with few rectangles: runs along a row, joined with an equal run
 * of the row above. One request action per rectangle instead of one per cell.
 */
export function rectanglesOf<T>(block: BlockSpec, pick: (cell: CellSpec) => T | undefined): readonly Rectangle<T>[] {
  const done: Rectangle<T>[] = [];
  let open: Rectangle<T>[] = [];
  block.cells.forEach((cells, index) => {
    const next = runsOf(cells, pick).map((run): Rectangle<T> => {
      const column = block.column + run.column;
      const above = open.find((o) => o.column === column && o.columns === run.columns && o.value === run.value);
      open = open.filter((candidate) => candidate !== above);
      return above
        ? { ...above, rows: above.rows + 1 }
        : { row: block.row + index, column, rows: 1, columns: run.columns, value: run.value };
    });
    done.push(...open);
    open = next;
  });
  return [...done, ...open];
}
