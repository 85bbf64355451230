/**
 * Formulas that name a table, when the table changes. They are rewritten as the engine stores them, where every structured
 * reference has its table's name.
 */
import { IFunctionService } from '@univerjs/engine-formula';
import type { Book } from './book';
import { storedFormula } from './cells';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a table's name with its brackets; the first group is what the brackets hold. */
const referencesTo = (table: string): RegExp =>
  new RegExp(`(?<![\\w.\\\\])${escape(table)}\\[((?:\\[[^\\]]*\\]|[^[\\]])*)\\]`, 'gi');

/** Writes what `change` makes of each formula with a reference to the table, in one write for each sheet. */
function rewrite(book: Book, table: string, change: (formula: string, references: RegExp) => string): void {
  const references = referencesTo(table);
  for (const sheet of book.workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    book.changeCells(sheetId, (row, column, cell) => {
      const formula = storedFormula(book, sheetId, row, column, cell);
      if (!formula?.includes('[') || formula.search(references) < 0) return null;
      return { f: change(formula, references), v: null, si: null, p: null };
    });
  }
}

export function renameInFormulas(book: Book, oldName: string, newName: string): void {
  rewrite(book, oldName, (formula, references) =>
    formula.replace(references, (_, inner: string) => `${newName}[${inner}]`),
  );
}

/** Puts `#REF!` in place of references to a table that is gone. */
export function breakFormulas(book: Book, table: string): void {
  rewrite(book, table, (formula, references) => formula.replace(references, '#REF!'));
}

/** Writes the formulas anew after the table got another place, since the engine keeps the old one with each. */
export function refreshFormulas(book: Book, table: string): void {
  // It also keeps what it once made of a formula's text, and with it the table's old place. Long texts are kept under
  // a hash, so a table's name finds only short ones; the empty text finds all.
  book.engine.univer.__getInjector().get(IFunctionService).deleteFormulaAstCacheKey('');
  rewrite(book, table, (formula) => formula);
}

/** Names columns anew; `from` and `to` hold the names of all columns in order. */
export function renameColumnsInFormulas(
  book: Book,
  table: string,
  from: readonly string[],
  to: readonly string[],
): void {
  const renamed = new Map(from.map((name, index) => [name, to[index] ?? name]));
  const inBrackets = (inner: string): string =>
    inner.includes('[')
      ? inner.replace(/\[([^\]]*)\]/g, (_, name: string) => `[${renamed.get(name) ?? name}]`)
      : (renamed.get(inner) ?? inner);
  rewrite(book, table, (formula, references) =>
    formula.replace(references, (_, inner: string) => `${table}[${inBrackets(inner)}]`),
  );
}
