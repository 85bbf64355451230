/**
 * What the pane says, of which only the language that is shown is loaded.
 */
import type { Language } from './languages';
import type { Messages } from './messages';

/** The pane's own words, and its sentences for problems by their codes. */
export type PaneWords = Pick<Messages, 'pane' | 'problems'>;

const LOADERS: Readonly<Record<Language, () => Promise<PaneWords>>> = {
  en: () => import(/* webpackChunkName: "words-en" */ './en/shown'),
  'zh-CN': () => import(/* webpackChunkName: "words-zh-CN" */ './zh-CN/shown'),
};

const loaded = new Map<Language, PaneWords>();

/** Loads a language, once. Rejects when its words cannot be reached; the next call tries again. */
export async function loadPaneWords(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await LOADERS[language]());
}

/** Whether a language can be shown at once. */
export function hasPaneWords(language: Language): boolean {
  return loaded.has(language);
}

/** The words of a language that has been loaded. Throws before, which would be a mistake of ours. */
export function paneWords(language: Language): PaneWords {
  const words = loaded.get(language);
  if (!words) throw new Error(`The pane's words in ${language} are not loaded`);
  return words;
}
