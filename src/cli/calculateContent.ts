/** Workbooks that were read from a file, calculated. */
import type { Book } from '../engine/book';
import { openCalculated, type CalculatedBook, type ReadModel } from '../engine/calculate';
import type { Language } from '../locales';
import { MODEL_TABLES, readModel } from '../workbook/readModel';
import { readContentTables, type WorkbookContent } from '../workbook/workbookContent';

/** A workbook of a file as the engine takes it. What the file says that formulas show is left out: they are calculated. */
export function bookOfContent({ sheets, names }: WorkbookContent): Book {
  return {
    sheets: sheets.map(({ name, rows }) => ({ name, blocks: [{ row: 0, column: 0, cells: rows }] })),
    tables: sheets.flatMap(({ name: sheet, tables }) => tables.map((table) => ({ ...table, sheet }))),
    names,
  };
}

/**
 * Reads the model of a workbook, `null` where it has no table of ours.
 * @param language for the words of places where the file has no mark of ours
 */
export function modelReader(content: WorkbookContent, language: Language): ReadModel {
  return (shown) => {
    const tables = readContentTables(content, MODEL_TABLES, shown);
    return tables.length === 0 ? null : readModel(tables, content.mark?.language ?? language);
  };
}

/** Calculates a workbook, live functions included, and keeps it open. Rejects as `calculate` does. */
export function openContent(content: WorkbookContent, language: Language): Promise<CalculatedBook> {
  const book = { ...bookOfContent(content), language: content.mark?.language ?? language };
  return openCalculated(book, modelReader(content, language));
}
