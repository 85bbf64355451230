/**
 * Sums of the model's number cells. A cell that holds no number is never read as 0: its error comes out instead.
 */
import { sumCells } from '../model/money';
import { isFault, type CellFault, type NumberCell } from '../model/snapshot';
import { errorCodeOf } from './cellError';
import { FunctionError } from './result';

/** Sum of the cells, blanks as 0. Throws the error of the first faulty cell. */
export function sumOf(cells: readonly NumberCell[]): number {
  const numbers: number[] = [];
  for (const cell of cells) {
    if (isFault(cell)) throw errorOf(cell);
    if (cell !== null) numbers.push(cell);
  }
  return sumCells(numbers);
}

function errorOf({ kind, content, place }: CellFault): FunctionError {
  switch (kind) {
    case 'text':
      return new FunctionError('#VALUE!', 'cell-text', { content, place });
    case 'error':
      return new FunctionError(errorCodeOf(content) ?? '#VALUE!', 'cell-error', { content, place });
    case 'gone':
      return new FunctionError('#N/A', 'column-missing', { column: content, sheet: place });
  }
}
