/**
 * Queues what a sheet says: its values, its tables, then its formulas. Looks are `formatSheet.ts`. Nothing here syncs.
 */
import type {
  AreaSpec,
  BlockSpec,
  CellSpec,
  FormatId,
  SheetSpec,
  StyleId,
  TableSpec,
  WorkbookSpec,
} from '../../workbook/spec';
import { TABLE_STYLE } from '../../workbook/tableStyle';
import { tableBlocks, totalsBlock } from '../../workbook/tableBlocks';
import { textInput } from './cellInput';
import { rectanglesOf } from './rectangles';

/** How Excel calls what the spec names by id. */
export interface Looks {
  readonly styles: ReadonlyMap<StyleId, string>;
  readonly formats: Readonly<Record<FormatId, string>>;
}

/** Excel's names of a spec's styles and number formats. */
export function looksOf(spec: WorkbookSpec): Looks {
  return { styles: new Map(spec.styles.map((style) => [style.id, style.name])), formats: spec.formats };
}

/** The cells of an area of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: AreaSpec): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** All cells of a sheet but the totals rows of its tables, which stand only when the tables do. */
export function blocksOf(spec: SheetSpec): readonly BlockSpec[] {
  return [...spec.blocks, ...spec.tables.flatMap(tableBlocks)];
}

function totalsOf(spec: SheetSpec): readonly BlockSpec[] {
  return spec.tables.flatMap((table) => totalsBlock(table) ?? []);
}

type CellContent = string | number | boolean;

/**
 * Queues one property of the cells of a block for which `pick` gives something, as the smallest rectangle around them;
 * `null` inside it leaves a cell alone.
 */
function writeContents(
  sheet: Excel.Worksheet,
  block: BlockSpec,
  pick: (cell: CellSpec) => CellContent | null,
  write: (range: Excel.Range, matrix: (CellContent | null)[][]) => void,
): void {
  const matrix = block.cells.map((cells) => cells.map((cell) => (cell ? pick(cell) : null)));
  const rows = matrix.flatMap((cells, row) => (cells.some((cell) => cell !== null) ? [row] : []));
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) return;
  const filled = matrix.slice(top, bottom + 1);
  const left = Math.min(...filled.map((cells) => cells.findIndex((cell) => cell !== null)).filter((at) => at >= 0));
  const right = Math.max(...filled.map((cells) => cells.findLastIndex((cell) => cell !== null)));
  const area = { row: block.row + top, column: block.column + left, rows: filled.length, columns: right - left + 1 };
  write(
    rangeOf(sheet, area),
    filled.map((cells) => Array.from({ length: area.columns }, (_, at) => cells[left + at] ?? null)),
  );
}

function constant(cell: CellSpec): CellContent | null {
  if (cell.formula !== undefined || (cell.value ?? null) === null) return null;
  const value = cell.value as CellContent;
  return typeof value === 'string' ? textInput(value) : value;
}

function addTable(sheet: Excel.Worksheet, spec: TableSpec): void {
  const area = { row: spec.row, column: spec.column, rows: spec.rows.length + 1, columns: spec.columns.length };
  const table = sheet.tables.add(rangeOf(sheet, area), true);
  table.name = spec.name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  table.showFilterButton = spec.filter;
  if (spec.totals) table.showTotals = true;
}

/** Number formats go first, else Excel reads an account number as a number; then values, then styles. */
function writeConstants(sheet: Excel.Worksheet, block: BlockSpec, looks: Looks): void {
  for (const area of rectanglesOf(block, (cell) => cell.format)) {
    if (area.value !== 'general') rangeOf(sheet, area).numberFormat = scalar(looks.formats[area.value]);
  }
  writeContents(sheet, block, constant, (range, matrix) => {
    range.values = matrix;
  });
  for (const area of rectanglesOf(block, (cell) => cell.style)) {
    rangeOf(sheet, area).style = looks.styles.get(area.value) ?? 'Normal';
  }
}

/** Adds a sheet with its values, its tables over them, and their totals rows. */
export function addSheet(context: Excel.RequestContext, spec: SheetSpec, looks: Looks): void {
  const sheet = context.workbook.worksheets.add(spec.name);
  sheet.tabColor = spec.tabColor;
  blocksOf(spec).forEach((block) => writeConstants(sheet, block, looks));
  spec.tables.forEach((table) => addTable(sheet, table));
  totalsOf(spec).forEach((block) => writeConstants(sheet, block, looks));
}

/** Queues a sheet's formulas. They come after every table and name they speak of. */
export function writeFormulas(context: Excel.RequestContext, spec: SheetSpec): void {
  const sheet = context.workbook.worksheets.getItem(spec.name);
  for (const block of [...blocksOf(spec), ...totalsOf(spec)]) {
    writeContents(
      sheet,
      block,
      (cell) => cell.formula ?? null,
      (range, matrix) => {
        range.formulas = matrix;
      },
    );
  }
}

/** Excel takes one value for a whole range (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-numberformat-member); the types know arrays only. */
export function scalar(value: string): string[][] {
  return value as unknown as string[][];
}
