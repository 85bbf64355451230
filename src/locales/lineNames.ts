import { LANGUAGES, MESSAGES, type Messages } from './index';

type LineName = readonly [id: keyof Messages['workbook']['lines'], name: string];

/** The names of the shipped lines in every language. */
export const LINE_NAMES: readonly LineName[] = LANGUAGES.flatMap(
  // Object.entries forgets that the keys are the ids.
  (language) => Object.entries(MESSAGES[language].workbook.lines) as [LineName[0], string][],
);
