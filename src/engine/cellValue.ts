import { CellValueType, type ICellData } from '@univerjs/core';

/** Text, a number, a boolean, an error's text, or '' for an empty cell. */
export type Value = string | number | boolean;

/** What a cell of the engine shows. */
export function cellValue(cell: ICellData | null | undefined): Value {
  const value = cell?.v;
  if (value === undefined || value === null) return '';
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === '1';
  return value;
}

/** A value as the engine stores it. */
export function storedValue(value: Value): ICellData {
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
}
