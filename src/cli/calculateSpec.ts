import { calculate, type Calculation } from '../engine/calculate';
import type { Book, BookBlock, BookTable } from '../engine/book';
import { readModel, MODEL_TABLES } from '../workbook/readModel';
import { readSpecTables } from '../workbook/readSpecTables';
import type { SheetSpec, TableSpec, WorkbookSpec } from '../workbook/spec';
import { totalsBlock } from '../workbook/tableBlocks';

function tableBlocks(table: TableSpec): readonly BookBlock[] {
  const { row, column, columns, rows } = table;
  const totals = totalsBlock(table);
  return [
    { row, column, cells: [columns.map(({ header }) => header)] },
    { row: row + 1, column, cells: rows, columnFormulas: columns.map(({ formula }) => formula) },
    ...(totals ? [totals] : []),
  ];
}

function bookTable(sheet: SheetSpec, { name, row, column, columns, rows, totals }: TableSpec): BookTable {
  const headers = columns.map(({ header }) => header);
  return { name, sheet: sheet.name, row, column, headers, rows: rows.length, hasTotals: totals };
}

/** A workbook that is still data, as the engine takes it; no cell is copied. */
export function bookOf({ sheets, names, mark }: WorkbookSpec): Book {
  const sheetName = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    language: mark.language,
    sheets: sheets.map(({ name, blocks, tables }) => ({ name, blocks: [...blocks, ...tables.flatMap(tableBlocks)] })),
    tables: sheets.flatMap((sheet) => sheet.tables.map((table) => bookTable(sheet, table))),
    names: names.map(({ name, sheet, area }) => ({ name, sheet: sheetName.get(sheet) ?? '', ...area })),
  };
}

/** Calculates a workbook that is still data, live functions included. Rejects as `calculate` does. */
export function calculateSpec(spec: WorkbookSpec): Promise<Calculation> {
  return calculate(bookOf(spec), (cells) => readModel(readSpecTables(spec, MODEL_TABLES, cells), spec.mark.language));
}
