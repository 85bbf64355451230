/**
 * Finding the vocabulary's terms in a name: the longest first, then those that a typing error hides.
 */
import { isNumber, tokensOf, type NameToken, type NameTokens } from './nameTokens';
import { vocabulary, type Concept } from './vocabulary';

/** A term that stands in a name. */
export interface FoundTerm {
  readonly concepts: readonly Concept[];
  /** As the name has it. */
  readonly text: string;
  /** Index of its first token, and of the first one after it. */
  readonly from: number;
  readonly to: number;
  /** Which part of the path it stands in. */
  readonly part: number;
  /** The name has it letter by letter, not only nearly so. */
  readonly isExact: boolean;
}

interface Term {
  readonly plain: readonly string[];
  readonly concepts: readonly Concept[];
}

interface Index {
  /** Terms by their first token, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Term[]>;
  /** Latin words of the terms, for what is written nearly so. */
  readonly words: readonly string[];
  readonly isWord: ReadonlySet<string>;
  /** Chinese terms long enough to be told apart with one character wrong. */
  readonly chinese: readonly Term[];
}

const SHORTEST_WORD = 5;
const SHORTEST_CHINESE = 4;
const isLatin = (word: string): boolean => /^\p{Script=Latin}+$/u.test(word);

let index: Index | null = null;

/** Built at the first name, so that starting the add-in does not pay for it. */
function theIndex(): Index {
  index ??= buildIndex();
  return index;
}

function buildIndex(): Index {
  const terms = new Map<string, { plain: readonly string[]; concepts: Concept[] }>();
  for (const [term, concept] of vocabulary()) {
    const plain = tokensOf(term).tokens.map((token) => token.plain);
    const known = terms.get(plain.join(' ')) ?? { plain, concepts: [] };
    if (!known.concepts.includes(concept)) known.concepts.push(concept);
    terms.set(plain.join(' '), known);
  }
  const all = [...terms.values()].sort((one, other) => other.plain.length - one.plain.length);
  const byFirst = new Map<string, Term[]>();
  for (const term of all) {
    const [first = ''] = term.plain;
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  }
  const words = [...new Set(all.flatMap(({ plain }) => plain).filter(isLatin))];
  const chinese = all.filter(({ plain }) => plain.length >= SHORTEST_CHINESE && plain.every((one) => !isLatin(one)));
  return { byFirst, words, isWord: new Set(words), chinese };
}

/** The terms in a name, in its order; no two overlap. `isForgiving` also takes Chinese with one character wrong. */
export function findConcepts(name: NameTokens, isForgiving: boolean): readonly FoundTerm[] {
  const tokens = name.tokens.map((token) => corrected(token, name.text));
  const candidates = tokens.flatMap((_, from) => termsAt(tokens, from));
  const found = withoutOverlaps(candidates, tokens.length);
  const all = isForgiving ? withoutOverlaps([...found, ...nearlyTerms(tokens)], tokens.length) : found;
  return all
    .map(({ term, from, isExact }) => {
      const to = from + term.plain.length;
      const text = name.text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      return { concepts: term.concepts, text, from, to, part: tokens[from]?.part ?? 0, isExact };
    })
    .sort((one, other) => one.from - other.from);
}

/** How many tokens say something: those that are no bare number. */
export function tellingTokens({ tokens }: NameTokens): number {
  return tokens.filter((token) => !isNumber(token)).length;
}

interface Candidate {
  readonly term: Term;
  readonly from: number;
  readonly isExact: boolean;
}

interface Corrected extends NameToken {
  readonly isExact: boolean;
}

/** A word that is in no term, as the one it must have been meant to be: misspelt, or cut short with a point. */
function corrected(token: NameToken, text: string): Corrected {
  const { words, isWord } = theIndex();
  const { plain } = token;
  if (plain.length < SHORTEST_WORD || !isLatin(plain) || isWord.has(plain)) return { ...token, isExact: true };
  const isCutShort = text.startsWith('.', token.end);
  const [meant] = words.filter((word) => isNearly(plain, word) || (isCutShort && word.startsWith(plain)));
  return meant === undefined ? { ...token, isExact: true } : { ...token, plain: meant, isExact: false };
}

/** One letter wrong, left out, too many, or two changed over; the first letter is right. */
function isNearly(written: string, word: string): boolean {
  if (word.length < SHORTEST_WORD || written[0] !== word[0] || Math.abs(written.length - word.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === word[start]) start += 1;
  const [rest, wordRest] = [written.slice(start), word.slice(start)];
  const isSwapped = rest[0] === wordRest[1] && rest[1] === wordRest[0] && rest.slice(2) === wordRest.slice(2);
  return isSwapped || rest.slice(1) === wordRest.slice(1) || rest.slice(1) === wordRest || rest === wordRest.slice(1);
}

function termsAt(tokens: readonly Corrected[], from: number): readonly Candidate[] {
  const terms = theIndex().byFirst.get(tokens[from]?.plain ?? '') ?? [];
  return terms.flatMap((term) => {
    const there = tokens.slice(from, from + term.plain.length);
    const stands = term.plain.every((plain, offset) => there[offset]?.plain === plain);
    const isWhole = there.every(({ part }) => part === there[0]?.part);
    return stands && isWhole ? [{ term, from, isExact: there.every(({ isExact }) => isExact) }] : [];
  });
}

function nearlyTerms(tokens: readonly Corrected[]): readonly Candidate[] {
  return theIndex().chinese.flatMap((term) =>
    tokens.flatMap((_, from) => {
      const there = tokens.slice(from, from + term.plain.length);
      const right = term.plain.filter((plain, offset) => there[offset]?.plain === plain).length;
      return there.length === term.plain.length && right === term.plain.length - 1
        ? [{ term, from, isExact: false }]
        : [];
    }),
  );
}

/** The longest of terms that overlap, and the earlier of equally long ones. */
function withoutOverlaps(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  const taken = Array.from({ length }, () => false);
  const inOrder = [...candidates].sort(
    (one, other) =>
      Number(other.isExact) - Number(one.isExact) ||
      other.term.plain.length - one.term.plain.length ||
      one.from - other.from,
  );
  return inOrder.filter(({ term, from }) => {
    const to = from + term.plain.length;
    if (taken.slice(from, to).includes(true)) return false;
    taken.fill(true, from, to);
    return true;
  });
}
