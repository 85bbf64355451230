/**
 * An add-in's function as the engine calls it.
 */
import {
  AsyncObject,
  BaseFunction,
  ValueObjectFactory,
  type ArrayValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { matrixOf } from '../../engine/engineValues';

type Scalar = string | number | boolean;

/** What a cell shows of a function: a value, an error as its text, or rows of them. */
export type CellResult = Scalar | Scalar[][];

/** An argument as the engine has it; one that was left out is `null`, which the engine's own custom functions take for 0. */
function argumentOf(given: BaseValueObject): unknown {
  if (given.isNull()) return null;
  return given.isArray() ? (given as ArrayValueObject).toValue() : given.getValue();
}

function valueOf(result: CellResult): BaseValueObject {
  if (!Array.isArray(result)) return ValueObjectFactory.create(result);
  return matrixOf(result.map((line) => line.map((value) => ValueObjectFactory.create(value))));
}

export class EngineFunction extends BaseFunction {
  /** @param call Reads what it needs of the calling cell before it awaits anything; never rejects. */
  constructor(
    name: string,
    private readonly call: (args: readonly unknown[]) => Promise<CellResult>,
  ) {
    super(name);
  }
  override isAsync(): boolean {
    return true;
  }
  override calculate(...given: BaseValueObject[]): AsyncObject {
    return new AsyncObject(this.call(given.map(argumentOf)).then(valueOf));
  }
}
