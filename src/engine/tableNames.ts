/**
 * Univer 0.25.1 takes `CS_people[Id]` for an unknown name: its pattern of a table reference allows no underscore, dot or
 * backslash in the table's name, all of which Excel allows. The correction tests the pattern with letters in their place.
 */
import { ReferenceNodeFactory } from '@univerjs/engine-formula';

type CheckToken = (this: unknown, token: string) => boolean;

const MEMBER = '_checkTokenIsTableReference';
const CORRECTED = Symbol.for('cscost.tableNamesCorrected');

/** Corrects the engine once; call it before the first workbook is made. */
export function correctTableNames(): void {
  const prototype: object = ReferenceNodeFactory.prototype;
  if (Reflect.has(prototype, CORRECTED)) return;
  const original = Reflect.get(prototype, MEMBER) as CheckToken;
  const corrected: CheckToken = function (token) {
    const bracket = token.indexOf('[');
    const name = bracket < 0 ? token : token.slice(0, bracket);
    return original.call(this, name.replace(/[_.\\]/g, 'x') + token.slice(name.length));
  };
  Reflect.set(prototype, MEMBER, corrected);
  Reflect.set(prototype, CORRECTED, true);
}
