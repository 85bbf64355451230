/**
 * The cost model of an open workbook as data, ready to be written to a file: the looks of the template, and in its cells what
 * the workbook holds now.
 */
import { Problem } from '../model/problem';
import { applyPatches } from './applyPatches';
import type { CellValues } from './cellValues';
import { cellAt, valueAt } from './contentCells';
import type { CellWrite, Patch, SheetContent, SheetTable } from './content';
import type { AreaSpec, BlockSpec, CellSpec, SheetSpec, TableSpec, WorkbookSpec } from './spec';
import { tableArea } from './tableArea';

export interface WorkbookCopy {
  readonly spec: WorkbookSpec;
  /** What the cells show. */
  readonly values: CellValues;
}

function isSamePlace(spec: TableSpec, found: SheetTable): boolean {
  return (
    found.row === spec.row &&
    found.column === spec.column &&
    found.headers.length === spec.columns.length &&
    spec.columns.every(({ header }, index) => header === found.headers[index])
  );
}

/** The table's rows as the workbook holds them. Throws `layout-changed` when it stands elsewhere or has other columns. */
function rowsPatch(spec: TableSpec, content: SheetContent): Patch {
  const found = content.tables.find(({ name }) => name === spec.name);
  if (!found || !isSamePlace(spec, found)) throw new Problem('layout-changed', { table: spec.name });
  const rows = Array.from({ length: found.rows }, (_, row) =>
    spec.columns.map((__, column) => cellAt(content, spec.row + 1 + row, spec.column + column, spec.name)),
  );
  return { kind: 'replace-rows', table: spec.name, rows };
}

function held(look: CellSpec, write: CellWrite): CellSpec {
  const { style, format } = look;
  return typeof write === 'object' && write !== null
    ? { style, format, formula: write.formula }
    : { style, format, value: write ?? null };
}

function isInside(area: AreaSpec, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Cells that somebody has filled beside what the template says; they have no look of ours. */
function addedCells(sheet: SheetSpec, content: SheetContent): readonly BlockSpec[] {
  const known = new Set(
    sheet.blocks.flatMap((block) =>
      block.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell ? [`${block.row + row},${block.column + column}`] : [])),
      ),
    ),
  );
  const tables = sheet.tables.map(tableArea);
  return content.values.flatMap((cells, r) =>
    cells.flatMap((value, c): readonly BlockSpec[] => {
      const [row, column] = [content.row + r, content.column + c];
      const isOurs = known.has(`${row},${column}`) || tables.some((area) => isInside(area, row, column));
      if (value === '' || value === null || isOurs) return [];
      return [{ row, column, cells: [[held({}, cellAt(content, row, column))]] }];
    }),
  );
}

/** A sheet with its plain cells as the workbook holds them. */
function filledSheet(sheet: SheetSpec, content: SheetContent): SheetSpec {
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((cells, row) =>
      cells.map((cell, column) => cell && held(cell, cellAt(content, block.row + row, block.column + column))),
    ),
  }));
  return { ...sheet, blocks: [...blocks, ...addedCells(sheet, content)] };
}

/**
 * Fills a template with what an open workbook holds. `sheets` are its sheets as the host reads them. Throws a `Problem`:
 * `sheets-missing` naming sheets of ours that are gone or renamed, `layout-changed` naming a table that was moved or whose
 * columns were changed; the file could not show these as they are.
 */
export function copyWorkbook(spec: WorkbookSpec, sheets: readonly SheetContent[]): WorkbookCopy {
  const contents = new Map(sheets.map((content) => [content.name, content]));
  const missing = spec.sheets.filter(({ name }) => !contents.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw new Problem('sheets-missing', { names: missing.join(', ') });
  const contentOfSheet = ({ name }: SheetSpec): SheetContent => {
    const content = contents.get(name);
    if (!content) throw new RangeError(`No content of ${name}`);
    return content;
  };
  const patches = spec.sheets.flatMap((sheet) => sheet.tables.map((table) => rowsPatch(table, contentOfSheet(sheet))));
  const grown = applyPatches(spec, patches);
  return {
    spec: { ...grown, sheets: grown.sheets.map((sheet) => filledSheet(sheet, contentOfSheet(sheet))) },
    values: {
      at: (sheet, row, column) => {
        const content = contents.get(sheet);
        const value = content ? valueAt(content, row, column) : null;
        return value === '' ? null : value;
      },
    },
  };
}
