import { CELL_WORDS } from './cells';
import { LANGUAGES } from './languages';

type LineName = readonly [id: keyof (typeof CELL_WORDS)['en']['lines'], name: string];

/** The names of the shipped lines in every language. */
export const LINE_NAMES: readonly LineName[] = LANGUAGES.flatMap(
  // Object.entries forgets that the keys are the ids.
  (language) => Object.entries(CELL_WORDS[language].lines) as [LineName[0], string][],
);
