/**
 * Puts validations into the grid, as far as the grid knows them.
 */
import type { Area } from './area';
import type { Book } from './book';

interface Bounds {
  readonly formula1: number | string;
  readonly formula2?: number | string;
  readonly operator: string;
}

type Rules = Readonly<
  Partial<Record<'wholeNumber' | 'decimal' | 'date', Bounds>> & {
    list?: { source: unknown; inCellDropDown?: boolean };
    custom?: { formula: string };
  }
>;

/** Shows a validation in the grid; kinds and operators that only Excel has stay with the host. */
export function showValidation(book: Book, wanted: Area, validation: ReadonlyMap<string, unknown>): void {
  const { list, wholeNumber, decimal, custom } = (validation.get('rule') ?? {}) as Rules;
  const bounds = wholeNumber ?? decimal;
  const builder = book.api.newDataValidation();
  if (list && typeof list.source === 'string' && !list.source.startsWith('=')) {
    builder.requireValueInList(list.source.split(',').map((value) => value.trim()));
  } else if (bounds?.operator === 'Between') {
    const [low, high] = [Number(bounds.formula1), Number(bounds.formula2)];
    if (!Number.isFinite(low) || !Number.isFinite(high)) return;
    builder.requireNumberBetween(low, high, Boolean(wholeNumber));
  } else if (custom) {
    builder.requireFormulaSatisfied(custom.formula);
  } else {
    return;
  }
  const alert = (validation.get('errorAlert') ?? {}) as { style?: string; message?: string };
  builder.setAllowBlank(validation.get('ignoreBlanks') !== false);
  builder.setAllowInvalid(alert.style !== undefined && alert.style !== 'Stop');
  builder.setOptions({ error: alert.message ?? '', showErrorMessage: true });
  const { sheetId, row, column, rows, columns } = book.clip(wanted);
  book.sheet(sheetId).getRange(row, column, rows, columns).setDataValidation(builder.build());
}
