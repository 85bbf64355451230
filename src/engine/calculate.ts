/** Calculates a book: the engine's own functions, and ours over the model that stands in the book. */
import type { FunctionError } from '../functions/result';
import { Problem } from '../model/problem';
import type { ModelSnapshot } from '../model/snapshot';
import type { Book, BookValue } from './book';
import { cellAddress } from './bookReferences';
import { CatalogueFunctions } from './catalogueFunctions';
import type { Found } from './engineValues';
import { FormulaEngine } from './formulaEngine';

/** What the cells of a book show. Sheets by name; rows and columns count from 0. */
export interface ShownCells {
  /** `null` for an empty cell; errors as their text, such as `#DIV/0!`. */
  at(sheet: string, row: number, column: number): BookValue;
}

export interface Calculation extends ShownCells {
  /** Why a function of ours gave the error that a cell shows, or `null` when it shows none of them. */
  errorAt(sheet: string, row: number, column: number): FunctionError | null;
}

/** Reads the model that the live functions compute from; `null` when the book holds no model. */
export type ReadModel = (cells: ShownCells) => ModelSnapshot | null;

/** Live functions may stand in cells that others depend on; more rounds than this only figures that feed themselves take. */
const MOST_ROUNDS = 10;

/**
 * Calculates every formula of a book. First without live functions, then these from the model as it was read, then what
 * depends on them, until nothing changes any more.
 *
 * Rejects with a `Problem`: `circular-reference`, `calculation-failed`, and `functions-unsettled` when live functions feed
 * the figures that they are computed from.
 */
export async function calculate(book: Book, readModel: ReadModel = () => null): Promise<Calculation> {
  const functions = new CatalogueFunctions(book.language);
  const engine = new FormulaEngine(book, functions.executors);
  try {
    await settle(engine, functions, readModel);
    return calculationOf(engine, functions);
  } finally {
    engine.dispose();
  }
}

/** A calculated book that formulas are tried in. Dispose it when done. */
export interface CalculatedBook extends ShownCells {
  /** Whether a text can be read as a formula: one that begins with `=`, and has its brackets, quotes and operands. */
  canRead(formula: string): boolean;
  /**
   * What a formula gives: what one cell would show, or rows of it where it spills. It stands in no cell, so that formulas
   * know nothing of each other; addresses without a sheet are those of the first one. Throws for a fault of ours or of the
   * engine.
   */
  evaluate(formula: string): Found | readonly (readonly Found[])[];
  dispose(): void;
}

/** Calculates a book and keeps it open. Rejects as `calculate` does. */
export async function openCalculated(book: Book, readModel: ReadModel = () => null): Promise<CalculatedBook> {
  const functions = new CatalogueFunctions(book.language);
  const engine = new FormulaEngine(book, functions.executors);
  try {
    await settle(engine, functions, readModel);
    if (!functions.hasLiveCalls) functions.update(readModel(engine));
    return engine;
  } catch (error) {
    engine.dispose();
    throw error;
  }
}

async function settle(engine: FormulaEngine, functions: CatalogueFunctions, readModel: ReadModel): Promise<void> {
  await engine.calculate('all');
  const changedCells = () =>
    functions.hasLiveCalls ? functions.update(readModel(engine)).map((cell) => engine.placeOf(cell)) : [];
  let changed = changedCells();
  for (let round = 0; changed.length > 0; round += 1) {
    if (round === MOST_ROUNDS) {
      throw new Problem('functions-unsettled', { cells: changed.map(cellAddress).join(', ') });
    }
    await engine.calculate(changed);
    changed = changedCells();
  }
}

function calculationOf(engine: FormulaEngine, functions: CatalogueFunctions): Calculation {
  return {
    at: (sheet, row, column) => engine.at(sheet, row, column),
    errorAt(sheet, row, column) {
      const error = functions.errorIn({ sheetId: engine.sheetId(sheet), row, column });
      return error?.code === engine.at(sheet, row, column) ? error : null;
    },
  };
}
