/**
 * Which rows of a column meet a criterion, without walking through the column for each. The engine itself is asked which of
 * the different values meet it, so that nothing about criteria is decided here.
 */
import {
  ArrayValueObject,
  NumberValueObject,
  RangeReferenceObject,
  type BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';

/** What a function of the engine gives. */
export type EngineResult = ReturnType<BaseFunction['calculate']>;

/** A function of the engine that takes references. */
export interface ReferenceFunction {
  calculate(...given: readonly FunctionVariantType[]): EngineResult;
}

function columnData(values: readonly BaseValueObject[]) {
  const nowhere = { unitId: '', sheetId: '', row: -1, column: -1 };
  return { calculateValueList: values.map((value) => [value]), rowCount: values.length, columnCount: 1, ...nowhere };
}

/** A column of values that stands on no sheet. */
export function columnOfValues(values: readonly BaseValueObject[]): ArrayValueObject {
  return ArrayValueObject.create(columnData(values));
}

/** A column that stands on no sheet, where the engine's functions demand a range. */
class ColumnReference extends RangeReferenceObject {
  constructor(private readonly column: ArrayValueObject) {
    super({ startRow: 0, startColumn: 0, endRow: column.getRowCount() - 1, endColumn: 0 });
  }

  override toArrayValueObject(): ArrayValueObject {
    return this.column;
  }
}

/** Its own row numbers as a column to sum up; it keeps those that were picked for the sum. */
class RowNumbers extends ArrayValueObject {
  picked: readonly number[] = [];

  constructor(rows: number) {
    super(columnData(Array.from({ length: rows }, (_, row) => NumberValueObject.create(row))));
  }

  override pick(rows: ArrayValueObject): ArrayValueObject {
    const picked = super.pick(rows);
    this.picked = (picked.getArrayValue()[0] ?? []).map((row) => Number(row?.getValue()));
    return picked;
  }
}

/** What a value is and says; values of equal keys meet the same criteria. */
function keyOf(value: BaseValueObject): string {
  if (value.isNull()) return 'blank';
  const kind = value.isError() ? 'error' : typeof value.getValue();
  return `${kind} ${String(value.getValue())}`;
}

/** A column by the different values that stand in it. Rows count from 0 inside the column. */
export class ColumnIndex {
  /** The different values, in the order in which they first appear. */
  readonly values: ArrayValueObject;
  /** The rows of each of the different values. */
  private readonly rows: number[][] = [];
  /** Number of the value of each row. */
  private readonly valueOfRow: Uint32Array;
  private readonly met = new Map<string, readonly number[]>();

  /** @param sumIfs the engine's own SUMIFS */
  constructor(
    column: ArrayValueObject,
    private readonly sumIfs: ReferenceFunction,
  ) {
    const cells = column.getArrayValue();
    const numbers = new Map<string, number>();
    const values: BaseValueObject[] = [];
    this.valueOfRow = new Uint32Array(cells.length);
    cells.forEach(([value], row) => {
      if (!value) throw new TypeError('A column of the engine has a value in every row.');
      const key = keyOf(value);
      const number = numbers.get(key) ?? values.push(value) - 1;
      numbers.set(key, number);
      (this.rows[number] ??= []).push(row);
      this.valueOfRow[row] = number;
    });
    this.values = columnOfValues(values);
  }

  /** The rows that meet a criterion, in order. */
  rowsThatMeet(criterion: BaseValueObject): readonly number[] {
    const lists = this.valuesThatMeet(criterion).map((number) => this.rows[number] ?? []);
    return lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort((one, other) => one - other);
  }

  /** Whether a row meets a criterion. */
  isMet(row: number, criterion: BaseValueObject): boolean {
    return this.valuesThatMeet(criterion).includes(this.valueOfRow[row] ?? -1);
  }

  /** The first row with the `number`-th of the different values. */
  firstRowOf(number: number): number {
    const first = this.rows[number]?.[0];
    if (first === undefined) throw new RangeError(`The column has no value ${number}.`);
    return first;
  }

  private valuesThatMeet(criterion: BaseValueObject): readonly number[] {
    const key = keyOf(criterion);
    const known = this.met.get(key);
    if (known) return known;
    const numbers = new RowNumbers(this.rows.length);
    this.sumIfs.calculate(new ColumnReference(numbers), new ColumnReference(this.values), criterion);
    this.met.set(key, numbers.picked);
    return numbers.picked;
  }
}
