/**
 * Univer 0.25.1 takes a structured reference for one only when the table's name has no underscore or dot: `CS_Ledger[Amount]`
 * gives `#NAME?`. The correction lets it see a plain name in their place when it decides.
 */
import { ReferenceNodeFactory } from '@univerjs/engine-formula';

type Check = (this: unknown, token: string) => boolean;

const CORRECTED = Symbol.for('cscost.tableNamesCorrected');

/** Corrects the engine once; call it before the first formula is calculated. */
export function correctTableNames(): void {
  const prototype: object = ReferenceNodeFactory.prototype;
  if (Reflect.has(prototype, CORRECTED)) return;
  const original: Check = Reflect.get(prototype, '_checkTokenIsTableReference');
  const corrected: Check = function (token) {
    return original.call(this, token.replace(/^[^[]+/, (name) => name.replace(/[_.\\]/g, 'n')));
  };
  Reflect.set(prototype, '_checkTokenIsTableReference', corrected);
  Reflect.set(prototype, CORRECTED, true);
}
