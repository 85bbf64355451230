import { LANGUAGES, type Language } from '../locales';

/** Finds the key whose word, in any of our languages, a cell holds; `null` when it holds none of them. */
export function keyOf<K extends string>(
  word: string,
  keys: readonly K[],
  words: (language: Language) => Record<K, string>,
): K | null {
  const wanted = word.toLowerCase();
  return keys.find((key) => LANGUAGES.some((language) => words(language)[key].toLowerCase() === wanted)) ?? null;
}
