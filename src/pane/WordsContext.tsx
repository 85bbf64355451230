/**
 * The pane's language for every component below: its words and its way to write numbers.
 */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { say, type Language, type Messages } from '../locales';
import { paneWords } from '../locales/paneWords';
import { createFormats, type Formats } from './formats';

/** What a component needs to speak to a person. */
export interface Words {
  readonly language: Language;
  readonly words: Messages['pane'];
  readonly formats: Formats;
  /** Fills an ICU message in the pane's language. */
  fill(message: string, values?: Record<string, string | number>): string;
}

const WordsContext = createContext<Words | null>(null);

/** Gives the components below the words of a language, which `loadPaneWords` must have loaded. */
export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const value = useMemo<Words>(
    () => ({
      language,
      words: paneWords(language).pane,
      formats: createFormats(language),
      fill: (message, values) => say(language, message, values),
    }),
    [language],
  );
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

/** The words of the pane's language. Throws outside a `WordsProvider`, which would be a mistake of ours. */
export function useWords(): Words {
  const value = useContext(WordsContext);
  if (!value) throw new Error('useWords needs a WordsProvider above it');
  return value;
}
