/**
 * A book as a unit of Univer's formula engine, which runs here alone: no sheets to edit, no commands, no screen.
 */
import {
  generateRandomId,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  Workbook,
  type Injector,
  type IWorkbookData,
} from '@univerjs/core';
import {
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  ISuperTableService,
  UniverFormulaEnginePlugin,
  type ISheetData,
} from '@univerjs/engine-formula';
import type { Book, BookName, BookTable } from './book';
import { BookCells, NOTHING, unite, type Extent } from './bookCells';
import { dialectOf, fixedAddress, type Dialect } from './bookReferences';
import { prepareEngine } from './corrections';

/** Rows and columns beyond what is used, for results that spill. */
const ROOM: Extent = { rows: 200, columns: 50 };
/** A sheet in Excel. One that is no larger than needed saves the engine time wherever a formula names a whole column. */
const LARGEST: Extent = { rows: 1_048_576, columns: 16_384 };

/** A sheet of the unit. */
export interface UnitSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: BookCells;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface Unit {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly id: string;
  readonly workbook: Workbook;
  readonly sheets: readonly UnitSheet[];
  /** Puts a formula into the engine's dialect. */
  readonly dialect: Dialect;
}

function registerTables(
  injector: Injector,
  unitId: string,
  sheets: readonly UnitSheet[],
  tables: readonly BookTable[],
) {
  const service = injector.get(ISuperTableService);
  for (const { name, sheet, row, column, headers, rows } of tables) {
    const sheetId = sheets.find((known) => known.name === sheet)?.id;
    if (sheetId === undefined) throw new RangeError(`The table ${name} stands on no sheet of the book.`);
    service.registerTable(unitId, name, {
      sheetId,
      titleMap: new Map(headers.map((header, index) => [header, index])),
      range: { startRow: row, startColumn: column, endRow: row + rows, endColumn: column + headers.length - 1 },
    });
  }
}

/** An address, as it may stand in a formula without brackets around it. */
const ADDRESS = /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu;

/** What a name stands for; the engine puts it into a formula as it is. */
function contentOfName(name: BookName, dialect: Dialect): string {
  if ('sheet' in name) return fixedAddress(name.sheet, name);
  const content = dialect(name.formula, '', 0, 0).replace(/^=/, '');
  return ADDRESS.test(content) ? content : `(${content})`;
}

function registerNames(injector: Injector, unitId: string, names: readonly BookName[], dialect: Dialect): void {
  const service = injector.get(IDefinedNamesService);
  names.forEach((name, index) => {
    const formulaOrRefString = contentOfName(name, dialect);
    service.registerDefinedName(unitId, { id: `name${index + 1}`, name: name.name, formulaOrRefString });
  });
}

function workbookData(id: string, sheets: readonly UnitSheet[]): Partial<IWorkbookData> {
  const entries = sheets.map(({ id: sheetId, name, cells, rowCount, columnCount }) => {
    return [sheetId, { id: sheetId, name, rowCount, columnCount, cellData: cells.getMatrix() }];
  });
  return {
    id,
    name: id,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(entries) as IWorkbookData['sheets'],
  };
}

function unitSheets(sheets: Book['sheets'], dialect: Dialect): readonly UnitSheet[] {
  const filled = sheets.map((sheet) => {
    const cells = new BookCells(sheet, (formula, row, column) => dialect(formula, sheet.name, row, column));
    return { name: sheet.name, cells };
  });
  // A formula may look at any sheet, beyond what stands on it.
  const named = filled.map(({ cells }) => cells.named).reduce(unite, NOTHING);
  return filled.map(({ name, cells }, index) => {
    return { id: `sheet${index + 1}`, name, cells, ...sizeOf(unite(cells.used, named)) };
  });
}

function sizeOf({ rows, columns }: Extent): Pick<UnitSheet, 'rowCount' | 'columnCount'> {
  return {
    rowCount: Math.min(rows + ROOM.rows, LARGEST.rows),
    columnCount: Math.min(columns + ROOM.columns, LARGEST.columns),
  };
}

/** Opens a book. Dispose its `univer` when done, or what the engine keeps of it stays. */
export function openUnit(book: Book): Unit {
  prepareEngine();
  // The engine keeps what it made of formulas by the unit's id, so no two books of a process may share one.
  const id = generateRandomId();
  const dialect = dialectOf(book);
  const sheets = unitSheets(book.sheets, dialect);
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).registerCtorForType(UniverInstanceType.UNIVER_SHEET, Workbook);
  const data = workbookData(id, sheets);
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  // The engine looks names up in the book that it is told to be at.
  injector.get(IFormulaCurrentConfigService).setExecuteUnitId(id);
  registerTables(injector, id, sheets, book.tables);
  registerNames(injector, id, book.names, dialect);
  return { univer, injector, id, workbook, sheets, dialect };
}

/**
 * The unit's cells, styles and sheet names as a calculation takes them.
 * @param named what a formula beside the cells looks at; the sheets are made as large
 */
export function unitData({ id, workbook, sheets }: Unit, named: Extent = NOTHING) {
  const least = sizeOf(named);
  const data = sheets.map(({ id: sheetId, cells, ...own }): [string, ISheetData[string]] => {
    const rowCount = Math.max(own.rowCount, least.rowCount);
    const columnCount = Math.max(own.columnCount, least.columnCount);
    return [sheetId, { cellData: cells, rowCount, columnCount, rowData: {}, columnData: {} } as ISheetData[string]];
  });
  return {
    allUnitData: { [id]: Object.fromEntries(data) },
    unitStylesData: { [id]: workbook.getStyles() },
    unitSheetNameMap: { [id]: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.id])) },
  };
}
