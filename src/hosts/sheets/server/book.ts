/** What the requests of one call look up in the spreadsheet, each thing once. */
import { Problem } from '../../../model/problem';
import type { AreaSpec } from '../../../workbook/spec';
import { isTableName, type NamedArea, type TableArea } from '../layout';
import type { SheetArea } from '../protocol';
import type { Range, Services, Sheet, Spreadsheet } from './services';

export class Book {
  readonly spreadsheet: Spreadsheet;
  private sheetsByName: ReadonlyMap<string, Sheet> | null = null;
  private allNames: readonly string[] | null = null;

  constructor(readonly services: Services) {
    this.spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
  }

  get sheets(): ReadonlyMap<string, Sheet> {
    if (!this.sheetsByName)
      this.sheetsByName = new Map(this.spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
    return this.sheetsByName;
  }

  /** Looks everything up anew. */
  forget(): void {
    this.sheetsByName = null;
    this.allNames = null;
  }

  sheet(name: string): Sheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new Problem('place-missing', { place: name });
    return sheet;
  }

  range({ sheet, row, column, rows, columns }: SheetArea): Range {
    return this.sheet(sheet).getRange(row + 1, column + 1, rows, columns);
  }

  /** The names of all defined names. */
  get names(): readonly string[] {
    if (!this.allNames) this.allNames = this.spreadsheet.getNamedRanges().map((named) => named.getName());
    return this.allNames;
  }

  /** The area of a defined name, `null` where it or its cells are gone. */
  named(name: string): NamedArea | null {
    const range = this.spreadsheet.getRangeByName(name);
    return range && { name, sheet: range.getSheet().getName(), ...placeOf(range) };
  }

  /** Tables with their headers; those that are not there are left out. */
  tables(names: readonly string[]): readonly TableArea[] {
    const found: TableArea[] = [];
    for (const wanted of names) {
      const area = this.named(wanted);
      if (!area || area.rows < 2) continue;
      const { name, sheet, row, column, rows } = area;
      const [headers = []] = this.range({ ...area, rows: 1 }).getValues() as unknown[][];
      found.push({ name, sheet, row, column, rows: rows - 1, headers: headers.map(String) });
    }
    return found;
  }

  /** The names of all tables. */
  get tableNames(): readonly string[] {
    return this.names.filter(isTableName);
  }
}

export function placeOf(range: Range): AreaSpec {
  return {
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}
