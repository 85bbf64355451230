/**
 * Contents of cells: reading values, formulas and text, writing what Excel makes of an input.
 */
import type { ICellData } from '@univerjs/core';
import { FormulaDataModel, Lexer } from '@univerjs/engine-formula';
import type { ITableInfo } from '@univerjs/sheets-table';
import { cellValue, storedValue, type Value } from '../../engine/cellValue';
import { restoreThisRow, resolveStructuredReferences } from '../../engine/structuredReferences';
import type { Area } from './area';
import type { Book } from './book';
import { invalid } from './errors';
import { readInput, type CellContent } from './typedInput';

/** The formula as the engine stores it, or `null`. */
export function storedFormula(
  book: Book,
  sheetId: string,
  row: number,
  column: number,
  cell: ICellData,
): string | null {
  if (cell.f) return cell.f;
  return (cell.si && formulasOf(book).getFormulaStringByCell(row, column, sheetId, book.unitId)) || null;
}

/** The formula as the user sees it, or `null`. */
export function cellFormula(book: Book, sheetId: string, row: number, column: number, cell: ICellData): string | null {
  const stored = storedFormula(book, sheetId, row, column, cell);
  if (!stored || !/#this row/i.test(stored)) return stored;
  return restoreThisRow(stored, tableNameAt(book, sheetId, row, column));
}

export const numberFormatOf = (book: Book, cell: ICellData | undefined): string =>
  (cell && book.look(cell)?.n?.pattern) || 'General';

function formulasOf(book: Book): FormulaDataModel {
  return book.engine.univer.__getInjector().get(FormulaDataModel);
}

const covers = ({ subUnitId, range }: ITableInfo, sheetId: string, row: number, column: number): boolean =>
  subUnitId === sheetId &&
  row >= range.startRow &&
  row <= range.endRow &&
  column >= range.startColumn &&
  column <= range.endColumn;

/** Name of the table whose header or body holds a cell, or `null`. */
export function tableNameAt(book: Book, sheetId: string, row: number, column: number): string | null {
  return book.workbook.getTableList().find((table) => covers(table, sheetId, row, column))?.name ?? null;
}

function readArea<Answer>(area: Area, read: (row: number, column: number) => Answer): Answer[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)),
  );
}

/** Values of an area; cells that a formula spills into show its result. */
export function readValues(book: Book, area: Area): Value[][] {
  const matrix = book.sheet(area.sheetId).getSheet().getCellMatrix();
  const spilled = formulasOf(book).getArrayFormulaCellData()?.[book.unitId]?.[area.sheetId];
  return readArea(area, (row, column) =>
    cellValue(matrix.getValue(row, column) ?? spilled?.[row]?.[column] ?? undefined),
  );
}

export function readFormulas(book: Book, area: Area): Value[][] {
  const values = readValues(book, area);
  return readArea(area, (row, column) => {
    const cell = book.cell(area.sheetId, row, column);
    const formula = cell ? cellFormula(book, area.sheetId, row, column, cell) : null;
    return formula ?? values[row - area.row]?.[column - area.column] ?? '';
  });
}

export function readNumberFormats(book: Book, area: Area): string[][] {
  return readArea(area, (row, column) => numberFormatOf(book, book.cell(area.sheetId, row, column)));
}

/** What the cells show. */
export function readText(book: Book, area: Area): string[][] {
  const { row, column, rows, columns } = area;
  return book
    .sheet(area.sheetId)
    .getRange(row, column, rows, columns)
    .getDisplayValues()
    .map((line) => line.map(String));
}

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

function cellOf(
  content: Exclude<CellContent, { kind: 'formula' }>,
  cell: ICellData | undefined,
  isGeneral: boolean,
): ICellData {
  switch (content.kind) {
    case 'empty':
      return cell === undefined ? {} : EMPTY;
    case 'text':
      return { ...EMPTY, ...storedValue(content.text) };
    case 'boolean':
      return { ...EMPTY, ...storedValue(content.value) };
    case 'number': {
      const number = { ...EMPTY, ...storedValue(content.number) };
      return content.format && isGeneral ? { ...number, s: { n: { pattern: content.format } } } : number;
    }
  }
}

/** Writes contents; `null` leaves a cell alone. Formulas are checked and put into the engine's dialect. */
export function writeContent(
  book: Book,
  area: Area,
  contentOf: (row: number, column: number, cell: ICellData | undefined) => CellContent | null,
): void {
  const tables = book.workbook.getTableList();
  // The lexer that knows the defined names: what it has read is kept for the calculation.
  const lexer = book.engine.univer.__getInjector().get(Lexer);
  const readable = (formula: string): string => {
    if (typeof lexer.treeBuilder(formula) !== 'object') throw invalid(`${formula} is no formula.`);
    return formula;
  };
  const dialect = (formula: string, row: number, column: number): string => {
    if (!formula.includes('[')) return readable(formula);
    const own = tables.find((table) => covers(table, area.sheetId, area.row + row, area.column + column));
    const resolved = resolveStructuredReferences(formula, tables, own?.name ?? null);
    if (!resolved.ok) throw invalid(`Bad structured reference ${resolved.reference} in ${formula}.`);
    return readable(resolved.formula);
  };
  book.writeCells(area, 'content', (row, column, cell) => {
    const content = contentOf(row, column, cell);
    if (content?.kind === 'formula') return { ...EMPTY, f: dialect(content.formula, row, column) };
    return content && cellOf(content, cell, numberFormatOf(book, cell) === 'General');
  });
}

/** Writes an input as `range.values` takes it: a matrix of the area's size, or one value for all cells. */
export function writeInput(book: Book, area: Area, input: unknown): void {
  const matrix = Array.isArray(input) ? (input as unknown[]) : null;
  if (matrix) checkSize(matrix, area);
  writeContent(book, area, (row, column, cell) => {
    const line = matrix?.[row];
    const value: unknown = Array.isArray(line) ? line[column] : input;
    return readInput(value, numberFormatOf(book, cell));
  });
}

/** Throws `InvalidArgument` unless a matrix has the rows and columns of an area. */
export function checkSize(matrix: readonly unknown[], area: Area): void {
  const fits =
    matrix.length === area.rows && matrix.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw invalid("The input array doesn't match the size of the range.");
}
