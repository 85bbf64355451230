/**
 * Univer 0.25.1 loses the sheet of a structured reference inside INDEX() and OFFSET(): `=INDEX(Labour[Rate],3)` typed on
 * another sheet reads the formula's own sheet, without an error. The correction keeps the table's sheet.
 */
import { BaseFunction } from '@univerjs/engine-formula';

interface Reference {
  isTable?(): boolean;
  getForcedSheetId(): string;
  setForcedSheetIdDirect?(sheetId: string): void;
  setForcedSheetId(sheetIds: unknown): void;
}

type CreateReference = (this: unknown, reference: Reference, range: unknown) => Reference;

const CORRECTED = Symbol.for('cscost.tableReferencesCorrected');

/** Corrects the engine once; call it before the first workbook is made. */
export function correctTableReferences(): void {
  const prototype: object = BaseFunction.prototype;
  if (Reflect.has(prototype, CORRECTED)) return;
  const original = Reflect.get(prototype, 'createReferenceObject') as CreateReference;
  const corrected: CreateReference = function (reference, range) {
    const result = original.call(this, reference, range);
    if (reference.isTable?.() && result.setForcedSheetIdDirect) {
      result.setForcedSheetIdDirect(reference.getForcedSheetId());
      // The caller would put the formula's own sheet here.
      result.setForcedSheetId = () => undefined;
    }
    return result;
  };
  Reflect.set(prototype, 'createReferenceObject', corrected);
  Reflect.set(prototype, CORRECTED, true);
}
