/**
 * Our functions in the cells of a book: pure ones from their arguments, live ones from the model. A live function gives
 * `#N/A` until the model has been read from the cells that need no live function.
 */
import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import { CATALOGUE } from '../functions/catalogue';
import type { FunctionSpec, LiveFunction } from '../functions/functionSpec';
import { FunctionError, isSameResult, resultOf, type FunctionResult } from '../functions/result';
import type { ModelSnapshot } from '../model/snapshot';
import type { Book } from './book';
import { argumentOf, valueOfResult } from './engineValues';

/** A cell by the engine's id of its sheet. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type CellKey = `${string}|${number}|${number}`;

const keyOf = ({ sheetId, row, column }: CallingCell): CellKey => `${sheetId}|${row}|${column}`;

/** One call of a live function with certain arguments, and the cells that show it. */
interface LiveCall {
  readonly spec: LiveFunction;
  readonly given: readonly unknown[];
  readonly cells: Map<CellKey, CallingCell>;
  result: FunctionResult;
}

type Evaluate = (given: readonly unknown[], cell: CallingCell) => FunctionResult;

/** A function of the catalogue as the engine calls it. */
class CatalogueFunction extends BaseFunction {
  /** Only from a reference can an empty cell be told from a zero. */
  override needsReferenceObject = true;

  constructor(
    spec: FunctionSpec,
    private readonly evaluate: Evaluate,
  ) {
    super(`CSCOST.${spec.id}`);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return valueOfResult(this.evaluate(given.map(argumentOf), cell));
  }
}

/** A fault of ours ends the calculation: a wrong figure must not look like a right one. */
function raise(fault: unknown): never {
  throw fault;
}

export class CatalogueFunctions {
  /** What the engine registers. */
  readonly executors: readonly BaseFunction[] = CATALOGUE.map(
    (spec) =>
      new CatalogueFunction(spec, (given, cell) => {
        const result =
          spec.kind === 'live'
            ? this.showLive(spec, given, cell)
            : resultOf(() => spec.evaluate(given, this.language), raise);
        if (result instanceof FunctionError) this.errors.set(keyOf(cell), result);
        return result;
      }),
  );
  private readonly calls = new Map<string, LiveCall>();
  private readonly errors = new Map<CellKey, FunctionError>();
  /** As it was read last; `undefined` before. */
  private model: ModelSnapshot | null | undefined;

  /** @param language of words in results, English when left out */
  constructor(private readonly language: Book['language']) {}

  /** Whether any cell shows a live function. */
  get hasLiveCalls(): boolean {
    return this.calls.size > 0;
  }

  /** The last error that a function of ours gave in a cell, or `null`. */
  errorIn(cell: CallingCell): FunctionError | null {
    return this.errors.get(keyOf(cell)) ?? null;
  }

  /** Computes the live functions from a model, `null` for none. Gives the cells that show something else now. */
  update(model: ModelSnapshot | null): readonly CallingCell[] {
    this.model = model;
    return [...this.calls.values()].flatMap((call) => {
      const result = this.resultOfLive(call);
      if (isSameResult(result, call.result)) return [];
      call.result = result;
      return [...call.cells.values()];
    });
  }

  private resultOfLive({ spec, given }: Pick<LiveCall, 'spec' | 'given'>): FunctionResult {
    const { model } = this;
    if (model === undefined) return new FunctionError('#N/A', 'model-unreadable');
    return model ? resultOf(() => spec.evaluate(given, model), raise) : new FunctionError('#N/A', 'no-template');
  }

  private showLive(spec: LiveFunction, given: readonly unknown[], cell: CallingCell): FunctionResult {
    const key = `${spec.id} ${JSON.stringify(given)}`;
    const call = this.calls.get(key) ?? { spec, given, cells: new Map(), result: this.resultOfLive({ spec, given }) };
    this.calls.set(key, call);
    call.cells.set(keyOf(cell), cell);
    return call.result;
  }
}
