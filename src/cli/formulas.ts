/** Formulas that a person gives: what makes a text one, and a file of them. */
import type { CalculatedBook } from '../engine/calculate';
import { shown } from '../functions/parameters';
import { Problem } from '../model/problem';

/** Characters that Excel takes in a formula. */
const LONGEST = 8192;

type Fault = 'start' | 'length' | 'quotes' | 'brackets' | 'parts';

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0;
}

function faultOf(text: string, book: Pick<CalculatedBook, 'canRead'>): Fault | null {
  if (!text.startsWith('=')) return 'start';
  if (text.length > LONGEST) return 'length';
  if (book.canRead(text)) return null;
  if (count(text, /"/g) % 2 === 1) return 'quotes';
  const code = text.replace(/"[^"]*"/g, '');
  const isEven = count(code, /\(/g) === count(code, /\)/g) && count(code, /\{/g) === count(code, /\}/g);
  return isEven ? 'parts' : 'brackets';
}

/** What keeps a text from being a formula, as a `Problem` (`not-a-formula`); `null` for one that is. */
export function problemOf(text: string, book: Pick<CalculatedBook, 'canRead'>): Problem | null {
  const fault = faultOf(text, book);
  return fault === null ? null : new Problem('not-a-formula', { given: shown(text), fault });
}

/** The texts that a JSON file lists. Throws a `Problem` (`formulas-not-listed`) for anything else. */
export function readFormulas(bytes: Uint8Array): readonly string[] {
  const list = parsed(new TextDecoder().decode(bytes));
  const isText = (entry: unknown): entry is string => typeof entry === 'string';
  if (!Array.isArray(list) || !list.every(isText)) throw new Problem('formulas-not-listed');
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
