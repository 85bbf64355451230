/** Calculates the formulas of a book, in the order of dependence. */
import {
  FormulaDataModel,
  IFormulaRuntimeService,
  IFunctionService,
  type BaseFunction,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import { Problem } from '../model/problem';
import type { Book, BookPlace, BookValue } from './book';
import { namedBy, type Extent } from './bookCells';
import { cellAddress } from './bookReferences';
import type { CallingCell } from './catalogueFunctions';
import { cellValue } from './cellValue';
import { circlesIn } from './circles';
import { resultOfFormula } from './engineValues';
import { registerIndexedFunctions } from './indexedFunctions';
import { Calculator, type Calculated } from './calculator';
import { openUnit, unitData, type Unit, type UnitSheet } from './openUnit';

/** How many cells of a circle a person is told. */
const CELLS_NAMED = 8;

/** A book in the engine. Dispose it when done. */
export class FormulaEngine {
  private readonly unit: Unit;
  private readonly calculator: Calculator;
  private readonly formulas: FormulaDataModel;
  private readonly runtime: IFormulaRuntimeService;
  private readonly sheetsByName: ReadonlyMap<string, UnitSheet>;
  /** Cells that formulas spill into; kept here, since the engine forgets them when it ends. */
  private spilled: ReturnType<FormulaDataModel['getArrayFormulaCellData']> = {};

  /** @param functions ours beside the engine's own */
  constructor(book: Book, functions: readonly BaseFunction[]) {
    this.unit = openUnit(book);
    const { injector, sheets } = this.unit;
    const service = injector.get(IFunctionService);
    registerIndexedFunctions(service);
    service.registerExecutors(...functions);
    this.calculator = injector.createInstance(Calculator);
    this.formulas = injector.get(FormulaDataModel);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.sheetsByName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /**
   * Calculates everything, or some cells and what depends on them. Rejects with a `Problem`: `circular-reference` for
   * formulas that refer to each other in a circle, `calculation-failed` for a formula the engine cannot cope with.
   */
  async calculate(cells: readonly BookPlace[] | 'all'): Promise<void> {
    const { results, isCircular } = await this.run(cells);
    if (isCircular) throw new Problem('circular-reference', { cells: await this.circle() });
    this.keep(results);
  }

  /** Whether a text, with its leading `=`, can be read as a formula. */
  canRead(formula: string): boolean {
    return formula.trim() !== '=' && this.calculator.canRead(formula);
  }

  /**
   * What a formula gives beside what the cells show; it stands in none of them, and addresses without a sheet are those of
   * the first one. Throws what a function throws.
   */
  evaluate(formula: string): ReturnType<typeof resultOfFormula> {
    const { id: unitId, sheets, dialect } = this.unit;
    const [sheet] = sheets;
    if (!sheet) throw new RangeError('A book without sheets.');
    const at = {
      unitId,
      sheetId: sheet.id,
      row: 0,
      column: 0,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
    };
    const written = dialect(formula, '', 0, 0);
    return this.calculator.evaluate(this.dataset(namedBy(written)), written, at, resultOfFormula);
  }

  /** What a cell shows: `null` for an empty one, errors as their text. */
  at(sheetName: string, row: number, column: number): BookValue {
    const sheet = this.sheetsByName.get(sheetName);
    const cell = sheet?.cells.getValue(row, column);
    // A formula that gives nothing, such as one that refers to an empty cell, shows 0.
    if (cell) return cell.f && (cell.v ?? null) === null ? 0 : cellValue(cell);
    const spilled = this.spilled[this.unit.id]?.[sheet?.id ?? '']?.[row]?.[column];
    return spilled ? cellValue(spilled) : null;
  }

  /** Place of a cell that is known by the engine's id of its sheet. */
  placeOf({ sheetId, row, column }: CallingCell): BookPlace {
    return { sheet: this.unit.sheets.find(({ id }) => id === sheetId)?.name ?? '', row, column };
  }

  /** The engine's id of a sheet; empty when there is none. */
  sheetId(name: string): string {
    return this.sheetsByName.get(name)?.id ?? '';
  }

  dispose(): void {
    this.unit.univer.dispose();
  }

  private async run(cells: readonly BookPlace[] | 'all'): Promise<Calculated> {
    const dirtyRanges = cells === 'all' ? [] : cells.map((cell) => this.rangeOf(cell));
    try {
      return await this.calculator.run({ ...this.dataset(), forceCalculate: cells === 'all', dirtyRanges });
    } catch (error) {
      const { currentSubUnitId, currentRow, currentColumn } = this.runtime;
      const cell = cellAddress(this.placeOf({ sheetId: currentSubUnitId, row: currentRow, column: currentColumn }));
      throw new Problem('calculation-failed', { cell, reason: String(error) });
    }
  }

  /** The book as it is now, with nothing to be calculated. */
  private dataset(named?: Extent): IFormulaDatasetConfig {
    return {
      ...unitData(this.unit, named),
      formulaData: this.formulas.getFormulaData(),
      arrayFormulaCellData: this.formulas.getArrayFormulaCellData(),
      arrayFormulaRange: this.formulas.getArrayFormulaRange(),
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    };
  }

  private rangeOf({ sheet, row, column }: BookPlace) {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    return { unitId: this.unit.id, sheetId: this.sheetId(sheet), range };
  }

  /** Puts results into the cells, and beside them what spills out of them. */
  private keep({
    unitData: results,
    arrayFormulaRange,
    arrayFormulaCellData,
    clearArrayFormulaCellData,
  }: IAllRuntimeData) {
    const { id, sheets } = this.unit;
    for (const { id: sheetId, cells } of sheets) {
      results[id]?.[sheetId]?.forValue((row, column, result) => {
        const formula = cells.getMatrix()[row]?.[column]?.f;
        if (formula) cells.setValue(row, column, { ...result, f: formula });
      });
    }
    this.formulas.clearPreviousArrayFormulaCellData(clearArrayFormulaCellData);
    this.formulas.mergeArrayFormulaCellData(arrayFormulaCellData);
    this.formulas.mergeArrayFormulaRange(arrayFormulaRange);
    this.spilled = this.formulas.getArrayFormulaCellData();
  }

  private async circle(): Promise<string> {
    const circular = circlesIn(await this.calculator.getAllDependencyJson());
    const named = circular.slice(0, CELLS_NAMED).map(({ subUnitId, row, column }) => {
      return cellAddress(this.placeOf({ sheetId: subUnitId, row, column }));
    });
    return [...named, ...(circular.length > CELLS_NAMED ? ['…'] : [])].join(', ');
  }
}
