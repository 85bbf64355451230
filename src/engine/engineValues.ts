/** Values of the engine as our functions take them, and what our functions give as values of the engine. */
import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { FunctionError, type FunctionResult, type Scalar } from '../functions/result';
import type { BookValue } from './book';

/** A cell as Excel hands it over: `null` for an empty one, an error as its code. */
function cellOf(value: BaseValueObject | null): unknown {
  if (!value || value.isNull()) return null;
  return value.getValue();
}

function valueOf(given: FunctionVariantType): BaseValueObject {
  return given.isReferenceObject() ? (given as BaseReferenceObject).toArrayValueObject() : (given as BaseValueObject);
}

/** An argument as Excel hands it over: a cell or a constant as its value, a larger range or array as rows of them. */
export function argumentOf(given: FunctionVariantType): unknown {
  const value = valueOf(given);
  if (!value.isArray()) return cellOf(value);
  const rows = (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => cellOf(cell ?? null)));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

/** An error that a function of ours gave; the engine's own functions hand it on as it is. */
class RaisedError extends ErrorValueObject {
  constructor(readonly cause: FunctionError) {
    super(errorType(cause.code));
  }
}

/** An error's text, and why a function of ours gave it, `null` when none did. */
export interface ErrorFound {
  readonly error: string;
  readonly cause: FunctionError | null;
}

/** What a formula gives. An empty cell it refers to is 0. */
export type Found = BookValue | ErrorFound;

function foundIn(value: BaseValueObject | null): Found {
  if (value?.isError()) {
    return { error: String(value.getValue()), cause: value instanceof RaisedError ? value.cause : null };
  }
  if (value?.isLambda()) return { error: ErrorType.CALC, cause: null };
  const content = value && !value.isNull() ? value.getValue() : 0;
  return Object.is(content, -0) ? 0 : content;
}

/** What a formula gives: what one cell would show, or rows of it where it spills. */
export function resultOfFormula(given: FunctionVariantType): Found | readonly (readonly Found[])[] {
  const value = valueOf(given);
  if (!value.isArray()) return foundIn(value);
  const rows = (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => foundIn(cell ?? null)));
  const [[first] = []] = rows;
  return rows.length === 1 && rows[0]?.length === 1 && first !== undefined ? first : rows;
}

function scalarOf(value: Scalar): BaseValueObject {
  return typeof value === 'number' ? NumberValueObject.create(value) : StringValueObject.create(value);
}

/** What a function gives, as a value of the engine. */
export function valueOfResult(result: FunctionResult): BaseValueObject {
  if (result instanceof FunctionError) return new RaisedError(result);
  if (typeof result !== 'object') return scalarOf(result);
  return matrixOf(result.map((row) => row.map(scalarOf)));
}

/** Rows of values as one value of the engine. */
export function matrixOf(rows: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function errorType(code: FunctionError['code']): ErrorType {
  return Object.values(ErrorType).find((known) => String(known) === code) ?? ErrorType.VALUE;
}
