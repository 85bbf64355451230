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

/** A cell as Excel hands it over: `null` for an empty one, an error as its code. */
function cellOf(value: BaseValueObject | null): unknown {
  if (!value || value.isNull()) return null;
  return value.getValue();
}

/** An argument as Excel hands it over: a cell or a constant as its value, a larger range or array as rows of them. */
export function argumentOf(given: FunctionVariantType): unknown {
  const value = given.isReferenceObject()
    ? (given as BaseReferenceObject).toArrayValueObject()
    : (given as BaseValueObject);
  if (!value.isArray()) return cellOf(value);
  const rows = (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => cellOf(cell ?? null)));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function scalarOf(value: Scalar): BaseValueObject {
  return typeof value === 'number' ? NumberValueObject.create(value) : StringValueObject.create(value);
}

/** What a function gives, as a value of the engine. */
export function valueOfResult(result: FunctionResult): BaseValueObject {
  if (result instanceof FunctionError) return ErrorValueObject.create(errorType(result.code));
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
