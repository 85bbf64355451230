/** What the template has and an open workbook lacks, such as one that an earlier version of the add-in made. */
import type { TableContent, WorkbookDescription } from './content';
import type { SheetSpec, TableSpec, WorkbookSpec } from './spec';

/** A table that is not there, on a sheet that is. */
export interface MissingTable {
  readonly sheet: string;
  readonly table: string;
}

/** Headers that a table which is there does not have. */
export interface MissingColumns extends MissingTable {
  readonly headers: readonly string[];
}

/** Each thing once: what a missing sheet or table would hold is not named again. All in the order of the template. */
export interface MissingParts {
  readonly sheets: readonly string[];
  readonly tables: readonly MissingTable[];
  readonly columns: readonly MissingColumns[];
}

const plain = (header: string): string => header.trim().toLowerCase();

function missingHeaders(table: TableSpec, found: TableContent | undefined): readonly string[] {
  if (!found) return [];
  const there = new Set(found.headers.map(plain));
  return table.columns.map(({ header }) => header).filter((header) => !there.has(plain(header)));
}

/**
 * Compares a workbook with the template in the workbook's language. `found` are the tables that could be read; of one that
 * is in the description and not among them, columns are not compared. A sheet that was renamed is known by its tables,
 * which keep their names.
 */
export function missingParts(
  template: WorkbookSpec,
  { sheets, tables }: Pick<WorkbookDescription, 'sheets' | 'tables'>,
  found: readonly TableContent[],
): MissingParts {
  const contents = new Map(found.map((content) => [content.name, content]));
  const isThere = (sheet: SheetSpec): boolean =>
    sheets.includes(sheet.name) || sheet.tables.some(({ name }) => tables.includes(name));
  const there = template.sheets
    .filter(isThere)
    .flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, table })));
  return {
    sheets: template.sheets.filter((sheet) => !isThere(sheet)).map(({ name }) => name),
    tables: there
      .filter(({ table }) => !tables.includes(table.name))
      .map(({ sheet, table }) => ({ sheet, table: table.name })),
    columns: there
      .map(({ sheet, table }) => ({
        sheet,
        table: table.name,
        headers: missingHeaders(table, contents.get(table.name)),
      }))
      .filter(({ headers }) => headers.length > 0),
  };
}
