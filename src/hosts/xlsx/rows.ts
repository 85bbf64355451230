/**
 * The cells of a sheet, row by row. Blocks and tables stand anywhere on it and may share rows, while a file wants rows and
 * cells in order; a table's body may be a ledger of a hundred thousand rows and is read as it lies, not copied.
 */
import type {
  AreaSpec,
  BlockSpec,
  CellSpec,
  RowSpec,
  SheetSpec,
  TableColumnSpec,
  TableSpec,
} from '../../workbook/spec';
import { columnLetters } from '../../workbook/formulas';
import { tableArea } from '../../workbook/tableArea';
import { bodyCell, tableBlocks, totalsBlock } from '../../workbook/tableBlocks';
import { fileFormula, type CellWriter } from './cells';
import { element } from './xml';

interface PlacedCell {
  readonly column: number;
  readonly cell: CellSpec;
}

/** Some of the cells of a row, with nothing of another piece between them. */
interface Piece {
  readonly column: number;
  readonly xml: string;
}

/** The body of a table; writes its part of a row. */
interface Body {
  readonly row: number;
  readonly rows: number;
  piece(row: number): Piece;
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

function bodyOf(writer: CellWriter, table: TableSpec): Body {
  const columns = table.columns.map((column, at) => plainColumn(writer, column, table.column + at));
  const top = table.row + 1;
  return {
    row: top,
    rows: table.rows.length,
    piece: (row) => {
      const values = table.rows[row - top] ?? [];
      let xml = '';
      columns.forEach(({ spec, place, letters, look, formula }, at) => {
        const value = values[at] ?? null;
        if (typeof value === 'object' && value !== null) xml += writer.cell(row, place, bodyCell(spec, value));
        else if (value === null && formula) xml += writer.formula(row, place, look, formula);
        else xml += writer.value(`${letters}${row + 1}`, look, value);
      });
      return { column: table.column, xml };
    },
  };
}

/** Header and totals row of a table. */
function tableEdges(table: TableSpec): readonly BlockSpec[] {
  const totals = totalsBlock(table);
  return [...tableBlocks({ ...table, rows: [] }), ...(totals ? [totals] : [])];
}

/** Every cell outside the bodies of tables, by its row. */
function looseCells(sheet: SheetSpec): ReadonlyMap<number, readonly PlacedCell[]> {
  const rows = new Map<number, PlacedCell[]>();
  for (const { row, column, cells } of [...sheet.blocks, ...sheet.tables.flatMap(tableEdges)]) {
    cells.forEach((line, down) => {
      const placed = line.flatMap((cell, across) => (cell ? [{ column: column + across, cell }] : []));
      if (placed.length > 0) rows.set(row + down, [...(rows.get(row + down) ?? []), ...placed]);
    });
  }
  return rows;
}

function rowXml(row: number, spec: RowSpec | undefined, cells: string): string {
  if (!spec) return `<row r="${row + 1}">${cells}</row>`;
  const { height, hidden } = spec;
  const attributes = { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true, hidden };
  return element('row', attributes, cells);
}

/** The rows of a sheet as XML, one at a time and from the top. */
export function* rowsXml(sheet: SheetSpec, writer: CellWriter): Generator<string> {
  const specs = new Map(sheet.rows.map((row) => [row.row, row]));
  const loose = looseCells(sheet);
  const bodies = sheet.tables.map((table) => bodyOf(writer, table));
  const last = Math.max(-1, ...specs.keys(), ...loose.keys(), ...bodies.map(({ row, rows }) => row + rows - 1));
  for (let row = 0; row <= last; row += 1) {
    const pieces: Piece[] = bodies
      .filter((body) => body.row <= row && row < body.row + body.rows)
      .map((body) => body.piece(row));
    for (const { column, cell } of loose.get(row) ?? []) pieces.push({ column, xml: writer.cell(row, column, cell) });
    const cells = pieces
      .sort((one, other) => one.column - other.column)
      .map(({ xml }) => xml)
      .join('');
    if (cells !== '' || specs.has(row)) yield rowXml(row, specs.get(row), cells);
  }
}

/** The rectangle that holds every cell of a sheet, or `null` when it has none. */
export function usedArea({ blocks, tables }: SheetSpec): AreaSpec | null {
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
