/**
 * The cells of a sheet, row by row. Blocks and tables stand anywhere on it and may share rows, while a file wants rows and
 * cells in order; a table's body may be a ledger of a hundred thousand rows and is read as it lies, not copied.
 */
import type { BlockSpec, CellSpec, RowSpec, SheetSpec, TableColumnSpec, TableSpec } from '../../workbook/spec';
import { columnLetters } from '../../workbook/formulas';
import { bodyCell, tableBlocks } from '../../workbook/tableBlocks';
import { fileFormula, type CellWriter } from './cells';
import { tableArea } from './areas';
import { element } from './xml';

/** A rectangle of the sheet that writes its part of each row. */
interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** Cells of the row with this index in the region, counted from 0. */
  cells(index: number): string;
}

function blockRegion(writer: CellWriter, block: BlockSpec): Region {
  return {
    row: block.row,
    column: block.column,
    rows: block.cells.length,
    cells: (index) =>
      (block.cells[index] ?? [])
        .map((cell, at) => (cell ? writer.cell(block.row + index, block.column + at, cell) : ''))
        .join(''),
  };
}

/** What the plain values of a column share. */
function plainColumn(writer: CellWriter, column: TableColumnSpec, place: number) {
  return {
    spec: column,
    place,
    letters: columnLetters(place),
    look: writer.styles.look(column.style, column.format),
    formula: column.formula === undefined ? null : fileFormula(column.formula),
  };
}

function bodyRegion(writer: CellWriter, table: TableSpec): Region {
  const columns = table.columns.map((column, at) => plainColumn(writer, column, table.column + at));
  const top = table.row + 1;
  return {
    row: top,
    column: table.column,
    rows: table.rows.length,
    cells: (index) => {
      const values = table.rows[index] ?? [];
      const row = top + index;
      let xml = '';
      columns.forEach(({ spec, place, letters, look, formula }, at) => {
        const value = values[at] ?? null;
        if (typeof value === 'object' && value !== null) xml += writer.cell(row, place, bodyCell(spec, value));
        else if (value === null && formula) xml += writer.formula(row, place, look, formula);
        else xml += writer.value(`${letters}${row + 1}`, look, value);
      });
      return xml;
    },
  };
}

function totalCell(table: TableSpec, { total, header, format }: TableColumnSpec): CellSpec {
  const look = { style: 'total', format } as const;
  if (total === undefined) return look;
  return total === 'sum'
    ? { formula: `=SUBTOTAL(109,${table.name}[${header}])`, ...look }
    : { value: total.label, ...look };
}

function tableRegions(writer: CellWriter, table: TableSpec): readonly Region[] {
  const [header] = tableBlocks({ ...table, rows: [] });
  const totals: BlockSpec = {
    row: table.row + 1 + table.rows.length,
    column: table.column,
    cells: table.totals ? [table.columns.map((column) => totalCell(table, column))] : [],
  };
  return [...(header ? [blockRegion(writer, header)] : []), bodyRegion(writer, table), blockRegion(writer, totals)];
}

function rowXml(row: number, spec: RowSpec | undefined, cells: string): string {
  if (!spec) return `<row r="${row + 1}">${cells}</row>`;
  const { height, hidden } = spec;
  const attributes = { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true, hidden };
  return element('row', attributes, cells);
}

/** The rows of a sheet as XML, one at a time and from the top. */
export function* rowsXml(sheet: SheetSpec, writer: CellWriter): Generator<string> {
  const rowSpecs = new Map(sheet.rows.map((row) => [row.row, row]));
  const regions = [
    ...sheet.blocks.map((block) => blockRegion(writer, block)),
    ...sheet.tables.flatMap((table) => tableRegions(writer, table)),
  ].sort((one, other) => one.column - other.column);
  // Between two of these rows nothing begins or ends.
  const edges = new Set([
    ...regions.flatMap(({ row, rows }) => [row, row + rows]),
    ...sheet.rows.flatMap(({ row }) => [row, row + 1]),
  ]);
  const bands = [...edges].sort((one, other) => one - other);
  for (const [at, top] of bands.entries()) {
    const end = bands[at + 1] ?? top;
    const active = regions.filter(({ row, rows }) => row <= top && top < row + rows);
    if (active.length === 0 && !rowSpecs.has(top)) continue;
    for (let row = top; row < end; row += 1) {
      let cells = '';
      for (const region of active) cells += region.cells(row - region.row);
      if (cells !== '' || rowSpecs.has(row)) yield rowXml(row, rowSpecs.get(row), cells);
    }
  }
}

/** The rectangle that holds every cell of a sheet, or `null` when it has none. */
export function usedArea({ blocks, tables }: SheetSpec) {
  const areas = [
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: Math.max(0, ...cells.map((line) => line.length)),
    })),
    ...tables.map(tableArea),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}
