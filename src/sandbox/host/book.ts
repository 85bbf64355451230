/**
 * The open workbook behind the API objects: access to the engine, and what Excel keeps of a workbook that the engine does
 * not know, so that it reads back.
 */
import { ICommandService, type ICellData, type IStyleData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Engine } from '../../engine/engine';
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from './area';
import type { ChartState } from './charts';
import { invalid, notFound } from './errors';
import { Events } from './events';
import { BUILT_IN_STYLES, type StyleDefinition } from './formats';

/** A validation or conditional format: what it is, and where. */
export interface Placed<Value> {
  readonly area: Area;
  readonly value: Value;
}

/** What the host remembers of one sheet. */
export interface SheetState {
  /** Options given to `protect`, or `null` while the sheet is open. */
  protection: Readonly<Record<string, unknown>> | null;
  /** What opens the sheet; empty for one that opens without. */
  password: string;
  isVeryHidden: boolean;
  readonly pageLayout: Map<string, unknown>;
  readonly headersFooters: Map<string, string>;
  readonly outline: Placed<'rows' | 'columns'>[];
  validations: Placed<Map<string, unknown>>[];
  conditionalFormats: Placed<ConditionalFormatState>[];
  charts: ChartState[];
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  readonly parts: Map<string, unknown>;
}

/** What the host remembers of one table. */
export interface TableState {
  readonly properties: Map<string, unknown>;
  /** The totals row stands right below the engine's table. */
  hasTotals: boolean;
}

/** Formulas that follow a table or a name: calculated, but nobody's edit. */
export const FOLLOWED = 'cscost.host.follow';

/** Which sort of change a write is to the engine: an edit, formulas that follow one, or a look only. */
const TRIGGERS = { content: 'cscost.host.write', follow: FOLLOWED, look: 'sheet.command.set-style' } as const;

export class Book {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly events = new Events(this);
  /** What the Common API's settings of the document hold. */
  documentSettings: Readonly<Record<string, unknown>> = {};
  readonly styles = new Map<string, StyleDefinition>();
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly hiddenNames = new Set<string>();
  /** Files that were opened as new workbooks, in base64; `null` for an empty one. */
  readonly openedWorkbooks: (string | null)[] = [];
  calculationMode = 'Automatic';
  enableEvents = true;
  private readonly sheetStates = new Map<string, SheetState>();
  private readonly tableStates = new Map<string, TableState>();
  /** How many pieces of work are announced. */
  private announced = 0;
  private nextNumber = 1;
  /** The only workbook; asking the engine for it makes a new handle each time. */
  readonly workbook: FWorkbook;

  constructor(readonly engine: Engine) {
    this.api = engine.api;
    const workbook = engine.api.getActiveWorkbook();
    if (!workbook) throw notFound('workbook');
    this.workbook = workbook;
    const injector = engine.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    for (const name of BUILT_IN_STYLES)
      this.styles.set(name, { look: {}, locked: true, isBuiltIn: true, includesNumber: true });
  }

  get unitId(): string {
    return this.workbook.getId();
  }

  /** A number of its own for every object made here. */
  newNumber(): number {
    return this.nextNumber++;
  }

  /** The sheet of an id; `ItemNotFound` when it is gone. */
  sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw notFound(sheetId);
    return sheet;
  }

  /** The sheet with an id or a name, in any case, or `null`. */
  findSheet(key: string): FWorksheet | null {
    const name = key.toLowerCase();
    const byName = (sheet: FWorksheet): boolean => sheet.getSheetName().toLowerCase() === name;
    return this.workbook.getSheetBySheetId(key) ?? this.workbook.getSheets().find(byName) ?? null;
  }

  sheetState(sheetId: string): SheetState {
    const known = this.sheetStates.get(sheetId);
    if (known) return known;
    const state: SheetState = {
      protection: null,
      password: '',
      isVeryHidden: false,
      pageLayout: new Map(),
      headersFooters: new Map(),
      outline: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
    };
    this.sheetStates.set(sheetId, state);
    return state;
  }

  tableState(tableId: string): TableState {
    const known = this.tableStates.get(tableId);
    if (known) return known;
    const state: TableState = { properties: new Map(), hasTotals: false };
    this.tableStates.set(tableId, state);
    return state;
  }

  /** Executes a command or mutation of the engine; throws when the engine refuses it. */
  execute(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params)) throw invalid(`The engine refused ${id}.`);
  }

  /** The cell as the engine stores it, or `undefined` for an empty one without a look. */
  cell(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.sheet(sheetId).getSheet().getCellMatrix().getValue(row, column) ?? undefined;
  }

  /** The look of a cell, its own and that of its style sheet entry. */
  look(cell: ICellData): IStyleData | null {
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? null;
  }

  /** Changes cells of an area in one step; `null` from `change` leaves a cell alone. */
  writeCells(
    area: Area,
    kind: keyof typeof TRIGGERS,
    change: (row: number, column: number, cell: ICellData | undefined) => ICellData | null,
  ): void {
    const { sheetId } = area;
    this.makeRoom(area);
    const matrix = this.sheet(sheetId).getSheet().getCellMatrix();
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let isEmpty = true;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells: Record<number, ICellData> = {};
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const changed = change(row - area.row, column - area.column, matrix.getValue(row, column) ?? undefined);
        if (changed) cells[column] = changed;
      }
      if (Object.keys(cells).length === 0) continue;
      cellValue[row] = cells;
      isEmpty = false;
    }
    if (!isEmpty) this.write(sheetId, cellValue, TRIGGERS[kind]);
  }

  /** Changes the contents of used cells of a sheet in one step; `null` from `change` leaves a cell alone. */
  changeCells(sheetId: string, change: (row: number, column: number, cell: ICellData) => ICellData | null): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const matrix = this.sheet(sheetId).getSheet().getCellMatrix();
    matrix.forValue((row, column, cell) => {
      const changed = cell && change(row, column, cell);
      if (changed) (cellValue[row] ??= {})[column] = changed;
    });
    if (Object.keys(cellValue).length > 0) this.write(sheetId, cellValue, TRIGGERS.content);
  }

  private write(sheetId: string, cellValue: Record<number, Record<number, ICellData>>, trigger: string): void {
    this.execute('sheet.mutation.set-range-values', { unitId: this.unitId, subUnitId: sheetId, cellValue, trigger });
  }

  /** Makes the engine's sheet large enough for an area; Excel's sheets always are. */
  makeRoom({ sheetId, row, column, rows, columns }: Area): void {
    if (row < 0 || column < 0 || row + rows > EXCEL_ROWS || column + columns > EXCEL_COLUMNS) {
      throw invalid('The range lies outside the sheet.');
    }
    const sheet = this.sheet(sheetId);
    const lastRow = rows === EXCEL_ROWS ? 0 : row + rows;
    const lastColumn = columns === EXCEL_COLUMNS ? 0 : column + columns;
    if (lastRow > sheet.getMaxRows()) sheet.setRowCount(lastRow + 500);
    if (lastColumn > sheet.getMaxColumns()) sheet.setColumnCount(lastColumn + 20);
  }

  /** Cuts whole rows and columns down to what the engine's sheet has. */
  clip(area: Area): Area {
    const sheet = this.sheet(area.sheetId);
    const rows = area.rows === EXCEL_ROWS ? sheet.getMaxRows() : area.rows;
    const columns = area.columns === EXCEL_COLUMNS ? sheet.getMaxColumns() : area.columns;
    return { ...area, rows, columns };
  }

  /** Does something in the next turn that may write; whoever waits for the calculation waits for it, too. */
  announce(work: () => void): void {
    this.announced += 1;
    setTimeout(() => {
      this.announced -= 1;
      work();
    }, 0);
  }

  /** Calculates the cells of an area and all that depends on them. */
  recalculate(...areas: readonly Area[]): void {
    const unitId = this.unitId;
    const dirtyRanges = areas.map(({ sheetId, row, column, rows, columns }) => {
      const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
      return { unitId, sheetId, range };
    });
    this.startCalculation({ dirtyRanges });
  }

  /** Calculates everything. */
  recalculateAll(): void {
    this.startCalculation({ forceCalculation: true });
  }

  private startCalculation(what: { dirtyRanges?: readonly object[]; forceCalculation?: boolean }): void {
    this.execute('formula.mutation.set-trigger-formula-calculation-start', {
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      forceCalculation: false,
      ...what,
    });
  }

  /** Resolves when everything written so far is calculated. */
  async settle(): Promise<void> {
    const { calculations } = this.engine;
    while (this.announced > 0 || calculations.isPending()) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      await calculations.settled();
    }
  }

  forgetSheet(sheetId: string): void {
    this.sheetStates.delete(sheetId);
  }

  forgetTable(tableId: string): void {
    this.tableStates.delete(tableId);
  }
}
