/** Reads a workbook file into data: enough to calculate it, and to find the model in it. */
import { dateToSerial, type Cell, type CellValue as FileValue, type Sheet, type TableDefinition } from 'hucre';
import { parseCellRef, readXlsx } from 'hucre/xlsx';
import { Problem } from '../../../model/problem';
import { refuseUnsafeWorkbook } from '../../../model/ledger/sheets/workbookGuards';
import type { SheetTable } from '../../../workbook/content';
import { readMark } from '../../../workbook/mark';
import type { CellValue } from '../../../workbook/spec';
import type { HeldCell, HeldSheet, WorkbookContent } from '../../../workbook/workbookContent';
import { movedFormula, writtenFormula } from './fileFormula';

/** Days are numbers in a workbook, whatever they look like. */
function plainValue(value: FileValue | undefined): CellValue {
  if (value === undefined || value === null) return null;
  return value instanceof Date ? dateToSerial(value) : value;
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function areaOf(address: string): Area {
  const [first = '', last = first] = address.split(':');
  const [from, to] = [parseCellRef(first), parseCellRef(last)];
  return { row: from.row, column: from.col, rows: to.row - from.row + 1, columns: to.col - from.col + 1 };
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Cells of which the reader says more than a value. */
function detailedCells({ cells }: Sheet): readonly PlacedCell[] {
  return [...(cells ?? [])].map(([place, cell]) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return { row, column, cell };
  });
}

/** Gives the formula of a cell in the file's form, `null` for none; shared ones as the cell itself would hold them. */
function formulaReader(cells: readonly PlacedCell[]): (placed: PlacedCell) => string | null {
  const shared = new Map(
    cells.flatMap((placed) => {
      const { formula, formulaSharedIndex: index } = placed.cell;
      return formula && index !== undefined ? [[index, placed] as const] : [];
    }),
  );
  return ({ row, column, cell: { formula, formulaSharedIndex } }) => {
    if (formula) return formula;
    const first = formulaSharedIndex === undefined ? undefined : shared.get(formulaSharedIndex);
    return first ? movedFormula(first.cell.formula ?? '', row - first.row, column - first.column) : null;
  };
}

/** Empties the cells that a formula spills into, which a file holds like constants. */
function withoutSpill(rows: HeldCell[][], { row, column, cell }: PlacedCell): void {
  const { rows: height, columns: width } = areaOf(cell.formulaRef ?? '');
  for (let down = 0; down < height && row + down < rows.length; down += 1) {
    const cells = rows[row + down] ?? [];
    for (let across = 0; across < width && column + across < cells.length; across += 1) {
      if (down > 0 || across > 0) cells[column + across] = null;
    }
  }
}

function tableOf({ name, displayName, range = '', columns, showTotalRow = false }: TableDefinition): SheetTable {
  const area = areaOf(range);
  return {
    name: displayName ?? name,
    row: area.row,
    column: area.column,
    headers: columns.map((column) => column.name),
    rows: area.rows - 1 - Number(showTotalRow),
    hasTotals: showTotalRow,
  };
}

function sheetOf(sheet: Sheet): HeldSheet {
  const rows: HeldCell[][] = sheet.rows.map((row) => row.map(plainValue));
  const cells = detailedCells(sheet);
  const formulaOf = formulaReader(cells);
  cells.filter(({ cell }) => cell.formulaType === 'array').forEach((placed) => withoutSpill(rows, placed));
  for (const placed of cells) {
    const formula = formulaOf(placed);
    const row = rows[placed.row];
    if (formula === null || !row) continue;
    row[placed.column] = { formula: writtenFormula(formula), value: plainValue(placed.cell.value) };
  }
  return { name: sheet.name, rows, tables: (sheet.tables ?? []).map(tableOf) };
}

/**
 * Reads an .xlsx file as spreadsheet programs save it. Rejects with a `Problem`: `workbook-unsafe` for one that would take
 * too much to read or is put together as no program does it, `workbook-unreadable` for one that is damaged or no such file.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookContent> {
  await refuseUnsafeWorkbook(bytes, {});
  try {
    const { sheets, namedRanges = [], properties } = await readXlsx(bytes);
    if (sheets.length === 0) throw new Problem('workbook-unreadable');
    return {
      sheets: sheets.map(sheetOf),
      // A name of one sheet alone is a copy that came with a copied sheet.
      names: namedRanges
        .filter(({ scope }) => scope === undefined)
        .map(({ name, range }) => ({ name, formula: writtenFormula(range) })),
      mark: readMark(new Map(Object.entries(properties?.custom ?? {}))),
    };
  } catch {
    throw new Problem('workbook-unreadable');
  }
}
