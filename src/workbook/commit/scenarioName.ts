import { LANGUAGES } from '../../locales/languages';
import { NAMES } from '../../locales/names';
import { Problem } from '../../model/problem';

/** A name as functions compare names. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Words that mean the figures of the workbook itself, in every language. */
const RESERVED = ['actual', 'budget', ...LANGUAGES.flatMap((language) => Object.values(NAMES[language].scenarios))];

/** Throws `scenario-unnamed` for a blank name and `scenario-reserved` for a word that means actual or budget. */
export function refuseName(name: string): void {
  if (plain(name) === '') throw new Problem('scenario-unnamed');
  if (RESERVED.some((word) => isSameName(word, name))) throw new Problem('scenario-reserved', { name });
}
