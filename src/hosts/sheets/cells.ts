/** A whole sheet as a grid: the cells of all its blocks and tables in their places. */
import { cell, range } from '../../workbook/formulas';
import type { AreaSpec, CellSpec, SheetSpec } from '../../workbook/spec';
import { tableBlocks, totalsBlock } from '../../workbook/tableBlocks';

/** Rows from the top left cell on, all of one width. */
export type Grid = readonly (readonly (CellSpec | null)[])[];

export function gridOf(sheet: SheetSpec): Grid {
  const blocks = [
    ...sheet.blocks,
    ...sheet.tables.flatMap((table) => [...tableBlocks(table), ...[totalsBlock(table) ?? []].flat()]),
  ];
  const rows = Math.max(1, ...blocks.map(({ row, cells }) => row + cells.length));
  const columns = Math.max(1, ...blocks.flatMap(({ column, cells }) => cells.map((line) => column + line.length)));
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, (): CellSpec | null => null));
  for (const block of blocks) {
    block.cells.forEach((line, down) =>
      line.forEach((one, right) => {
        const place = grid[block.row + down];
        if (one && place) place[block.column + right] = one;
      }),
    );
  }
  return grid;
}

/** An area in A1, relative: `B2:C7`, or `B2` for one cell. */
export function a1(area: AreaSpec): string {
  return area.rows === 1 && area.columns === 1 ? cell(area.row, area.column) : range(area, cell);
}

/** Rectangles that cover the cells of a grid for which `isIn` holds: runs along a row, joined with an equal run above. */
export function coveringAreas(grid: Grid, isIn: (one: CellSpec) => boolean): readonly AreaSpec[] {
  const done: AreaSpec[] = [];
  let open: AreaSpec[] = [];
  grid.forEach((line, row) => {
    const next: AreaSpec[] = [];
    for (let column = 0; column < line.length; column += 1) {
      const first = column;
      for (let one = line[column]; one && isIn(one); one = line[column]) column += 1;
      if (column === first) continue;
      const columns = column - first;
      const above = open.find((area) => area.column === first && area.columns === columns);
      open = open.filter((area) => area !== above);
      next.push(above ? { ...above, rows: above.rows + 1 } : { row, column: first, rows: 1, columns });
    }
    done.push(...open);
    open = next;
  });
  return [...done, ...open];
}
