/**
 * A workbook as plain grids of cells: a template laid out and patched as the contract of `Patch` says, without any
 * spreadsheet program. `calculate` lets the engine compute it.
 */
import { CellValueType, type ICellData } from '@univerjs/core';
import { bootEngine } from '../../src/engine/bootEngine';
import type { Area } from '../../src/sandbox/host/area';
import { Book } from '../../src/sandbox/host/book';
import { readValues } from '../../src/sandbox/host/cells';
import { addTable, renameTable } from '../../src/sandbox/host/tableModel';
import type { CellWrite, Formula, Patch, TableContent } from '../../src/workbook/content';
import type { AreaSpec, CellSpec, CellValue, NameSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { fixedCell, onSheet, range } from '../../src/workbook/formulas';
import { tableBlocks } from '../../src/workbook/tableBlocks';

export type GridCell = CellValue | Formula;
type Grid = GridCell[][];

interface GridTable {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Formulas of calculated columns, which every new row gets. */
  readonly formulas: readonly (string | undefined)[];
  rows: number;
}

const isFormula = (cell: CellWrite): cell is Formula => typeof cell === 'object' && cell !== null;

const textOf = (cell: GridCell): string => (isFormula(cell) ? cell.formula : String(cell ?? ''));

function contentOf(cell: CellSpec): GridCell {
  return cell.formula === undefined ? (cell.value ?? null) : { formula: cell.formula };
}

/** A workbook that holds a template. Rows and columns count from 0. */
export class GridWorkbook {
  private readonly grids = new Map<string, Grid>();
  private readonly tables = new Map<string, GridTable>();
  private readonly names: readonly (NameSpec & { readonly sheetName: string })[];

  constructor(spec: WorkbookSpec) {
    spec.sheets.forEach((sheet) => this.addSheet(sheet));
    const sheetName = new Map(spec.sheets.map((sheet) => [sheet.id, sheet.name]));
    this.names = spec.names.map((name) => ({ ...name, sheetName: sheetName.get(name.sheet) ?? '' }));
  }

  private addSheet(sheet: SheetSpec): void {
    const grid: Grid = [];
    this.grids.set(sheet.name, grid);
    for (const block of [...sheet.blocks, ...sheet.tables.flatMap(tableBlocks)]) {
      block.cells.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell) (grid[block.row + row] ??= [])[block.column + column] = contentOf(cell);
        }),
      );
    }
    for (const { name, row, column, columns, rows } of sheet.tables) {
      this.tables.set(name, {
        name,
        sheet: sheet.name,
        row,
        column,
        columns: columns.length,
        formulas: columns.map(({ formula }) => formula),
        rows: rows.length,
      });
    }
  }

  private table(name: string): GridTable {
    const table = this.tables.get(name);
    if (!table) throw new Error(`No table ${name}`);
    return table;
  }

  /** The cell at a place of a table's body. */
  cell(name: string, row: number, column: number): GridCell {
    const table = this.table(name);
    return this.grids.get(table.sheet)?.[table.row + 1 + row]?.[table.column + column] ?? null;
  }

  private fill(table: GridTable, row: number, column: number, cells: readonly (readonly CellWrite[])[]): void {
    const grid = this.grids.get(table.sheet) ?? [];
    cells.forEach((line, at) =>
      line.forEach((cell, offset) => {
        if (column + offset >= table.columns) throw new Error(`${table.name} has no column ${column + offset}`);
        if (cell !== undefined) (grid[table.row + 1 + row + at] ??= [])[table.column + column + offset] = cell;
      }),
    );
  }

  /** Carries out patches as the contract says. */
  apply(patches: readonly Patch[]): void {
    for (const patch of patches) {
      const table = this.table(patch.table);
      if (patch.kind === 'cells') {
        if (patch.row + patch.cells.length > table.rows) throw new Error(`${patch.table} has no such row`);
        this.fill(table, patch.row, patch.column, patch.cells);
        continue;
      }
      const first = Array.from({ length: table.columns }, (_, column) => this.cell(patch.table, 0, column));
      const isNew = table.rows === 1 && first.every((cell) => cell === null);
      const from = patch.kind === 'replace-rows' || isNew ? 0 : table.rows;
      const calculated = table.formulas.map((formula) => (formula === undefined ? undefined : { formula }));
      this.fill(
        table,
        from,
        0,
        patch.rows.map(() => calculated),
      );
      this.fill(table, from, 0, patch.rows);
      table.rows = Math.max(1, from + patch.rows.length);
    }
  }

  /** Deletes a row of a table's body; what stands below it in the table moves up. */
  deleteRow(name: string, row: number): void {
    const table = this.table(name);
    this.grids.get(table.sheet)?.splice(table.row + 1 + row, 1);
    table.rows -= 1;
  }

  /** Tables as a host reads them; error and calculated values come from `values`, else cells with formulas are empty. */
  readTables(wanted: readonly string[], values?: CalculatedValues): readonly TableContent[] {
    return wanted.flatMap((name) => {
      const table = this.tables.get(name);
      if (!table) return [];
      const body = Array.from({ length: table.rows }, (_, row) =>
        Array.from({ length: table.columns }, (__, column) => this.cell(name, row, column)),
      );
      const headers = Array.from({ length: table.columns }, (_, column) => textOf(this.cell(name, -1, column)));
      const calculated = (row: number, column: number): CellValue =>
        values?.at(table.sheet, table.row + 1 + row, table.column + column) ?? null;
      return {
        name,
        sheetName: table.sheet,
        row: table.row,
        column: table.column,
        headers,
        values: body.map((cells, row) =>
          cells.map((cell, column) => (isFormula(cell) ? calculated(row, column) : cell)),
        ),
        formulas: body.map((cells) => cells.map((cell) => (isFormula(cell) ? cell.formula : cell))),
      };
    });
  }

  private areaOf(book: Book, sheet: string): Area {
    const grid = this.grids.get(sheet) ?? [];
    const columns = Math.max(...Array.from(grid, (row) => row?.length ?? 0));
    return { sheetId: book.findSheet(sheet)?.getSheetId() ?? '', row: 0, column: 0, rows: grid.length, columns };
  }

  private write(book: Book, pick: (cell: GridCell) => ICellData | null): void {
    for (const [name, grid] of this.grids) {
      book.writeCells(this.areaOf(book, name), 'content', (row, column) => pick(grid[row]?.[column] ?? null));
    }
  }

  /** Lets the engine compute every formula, from nothing. */
  async calculate(): Promise<CalculatedValues> {
    const engine = bootEngine();
    try {
      const book = new Book(engine);
      for (const name of this.grids.keys()) book.workbook.create(name, 100, 60);
      this.write(book, (cell) => (cell === null || isFormula(cell) ? null : constant(cell)));
      for (const { name, sheet, row, column, rows, columns } of this.tables.values()) {
        const sheetId = book.findSheet(sheet)?.getSheetId() ?? '';
        renameTable(book, addTable(book, { sheetId, row, column, rows: rows + 1, columns }), name);
      }
      for (const { name, sheetName, area } of this.names) {
        book.workbook.insertDefinedName(name, onSheet(sheetName, range(area)));
      }
      await book.settle();
      this.write(book, (cell) => (isFormula(cell) ? { f: cell.formula } : null));
      book.recalculateAll();
      await book.settle();
      const values = [...this.grids.keys()].map((name) => [name, readValues(book, this.areaOf(book, name))] as const);
      return new CalculatedValues(new Map(values), this.names);
    } finally {
      engine.dispose();
    }
  }
}

function constant(value: string | number | boolean): ICellData {
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  return typeof value === 'number'
    ? { v: value, t: CellValueType.NUMBER }
    : { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
}

/** What the engine computed. */
export class CalculatedValues {
  constructor(
    private readonly values: ReadonlyMap<string, CellValue[][]>,
    private readonly names: readonly { readonly name: string; readonly sheetName: string; readonly area: AreaSpec }[],
  ) {}

  at(sheet: string, row: number, column: number): CellValue {
    return this.values.get(sheet)?.[row]?.[column] ?? null;
  }

  /** The value of a defined name's cell. */
  named(name: string): CellValue {
    const found = this.names.find((known) => known.name === name);
    if (!found) throw new Error(`No name ${name}`);
    return this.at(found.sheetName, found.area.row, found.area.column);
  }

  /** Every cell that shows an error, as `sheet!row,column value`. */
  errors(): readonly string[] {
    return [...this.values].flatMap(([sheet, rows]) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          typeof value === 'string' && /^#[A-Z]/.test(value) ? [`${sheet}!${fixedCell(row, column)} ${value}`] : [],
        ),
      ),
    );
  }
}
