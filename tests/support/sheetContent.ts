/** What the sheets of a template hold when nothing calculates: constants and formulas, no results. */
import type { SheetContent, SheetTable } from '../../src/workbook/content';
import type { CellSpec, CellValue, SheetSpec } from '../../src/workbook/spec';

type Cells = readonly (readonly CellValue[])[];

/** Whether a cell holds a formula, with its leading `=`. */
export function isFormula(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.startsWith('=');
}

/** What a cell of a spec holds: its formula, the one of its column, or its value. */
export function cellOf(cell: CellSpec | CellValue, formula?: string): CellValue {
  if (formula !== undefined) return formula;
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.formula ?? cell.value ?? null;
}

/** A sheet's content; `body` gives the cells of a table's body as they are now. Formulas have no values. */
export function sheetContent(spec: SheetSpec, body: (table: string) => Cells): SheetContent {
  const grid = new Map<number, Map<number, CellValue>>();
  const put = (row: number, column: number, cells: Cells): void =>
    cells.forEach((line, down) =>
      line.forEach((cell, right) => {
        if (cell === null || cell === '') return;
        grid.set(row + down, (grid.get(row + down) ?? new Map<number, CellValue>()).set(column + right, cell));
      }),
    );
  for (const block of spec.blocks) {
    put(
      block.row,
      block.column,
      block.cells.map((line) => line.map((cell) => cellOf(cell))),
    );
  }
  const tables = spec.tables.map(({ name, row, column, columns, totals }): SheetTable => {
    const headers = columns.map(({ header }) => header);
    const cells = body(name);
    put(row, column, [headers, ...cells]);
    return { name, row, column, headers, rows: cells.length, hasTotals: totals };
  });
  const [rows, columns] = [[...grid.keys()], [...grid.values()].flatMap((line) => [...line.keys()])];
  if (rows.length === 0) return { name: spec.name, row: 0, column: 0, values: [], formulas: [], tables };
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const formulas = Array.from({ length: Math.max(...rows) - row + 1 }, (_, down) =>
    Array.from(
      { length: Math.max(...columns) - column + 1 },
      (__, right) => grid.get(row + down)?.get(column + right) ?? '',
    ),
  );
  const values = formulas.map((line) => line.map((cell) => (isFormula(cell) ? null : cell)));
  return { name: spec.name, row, column, values, formulas, tables };
}
