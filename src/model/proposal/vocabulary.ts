/**
 * Every term by what it stands for.
 */
import { LINE_WORDS } from './lineWords';
import { EXCLUDED_WORDS, SILENT_WORDS, UNFIT_WORDS } from './outsideWords';
import { QUALIFIER_WORDS } from './qualifierWords';

const VOCABULARY = { ...QUALIFIER_WORDS, ...UNFIT_WORDS, ...EXCLUDED_WORDS, ...LINE_WORDS, silent: SILENT_WORDS };

/** What a term stands for; `silent` ones only keep words of the same letters from being taken for others. */
export type Concept = keyof typeof VOCABULARY;

/** Every term with what it stands for; a term may stand for two things. */
export function* vocabulary(): Generator<readonly [term: string, concept: Concept]> {
  // Object.entries forgets that the keys are the concepts.
  for (const [concept, terms] of Object.entries(VOCABULARY) as [Concept, string][]) {
    for (const term of terms.split(',')) yield [term.trim(), concept];
  }
}
