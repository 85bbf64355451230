/**
 * Rules for names of sheets, tables and defined names.
 */
import type { Book } from './book';

/** Whether Excel takes this for the name of a sheet. */
export const isSheetName = (name: string): boolean =>
  name.length > 0 && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !/^'|'$/.test(name) && !/^history$/i.test(name);

const LOOKS_LIKE_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*)$/i;

/** Whether Excel takes this for a table's name or a defined name. */
export const isName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !LOOKS_LIKE_CELL.test(name);

/** Whether a table or defined name of this name could be made: names of both share one room. */
export function isFreeName(book: Book, name: string): boolean {
  const wanted = name.toLowerCase();
  const taken = [
    ...book.workbook.getTableList().map((table) => table.name),
    ...book.workbook.getDefinedNames().map((defined) => defined.getName()),
  ];
  return isName(name) && taken.every((other) => other.toLowerCase() !== wanted);
}
