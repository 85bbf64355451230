/**
 * An account name as the words it is made of: width, case, brackets, punctuation and account numbers no longer matter.
 */
import { plainWord, simplified } from './writtenForms';

/** One Chinese character, or one Latin word or number. */
export interface NameToken {
  /** What is compared: simplified, lower case, without ending. */
  readonly plain: string;
  /** Place of what stands in the name, in `NameTokens.text`. */
  readonly start: number;
  readonly end: number;
  /** Which part of a path such as `Customer Service : Wages` it belongs to, from 0. */
  readonly part: number;
}

export interface NameTokens {
  /** The name with full-width forms narrowed. */
  readonly text: string;
  readonly tokens: readonly NameToken[];
}

const HAN = /\p{Script=Han}/u;
const TOKENS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’]s\b)?/gu;

/** What parts a path: marks that nothing else uses, and dashes and slashes that stand free or beside Chinese. */
const PARTING = /[:_\\>|·—–]|\s[-/]\s|(?<=\p{Script=Han})\s*[-/]|[-/]\s*(?=\p{Script=Han})/u;

/** Reads a name. Chinese is taken character by character, everything else word by word. */
export function tokensOf(name: string): NameTokens {
  const text = name.normalize('NFKC').trim();
  const tokens: NameToken[] = [];
  let part = 0;
  let end = 0;
  for (const match of text.matchAll(TOKENS)) {
    const [written] = match;
    if (tokens.length > 0 && PARTING.test(between(text, end, match.index))) part += 1;
    end = match.index + written.length;
    const plain = HAN.test(written) ? simplified(written) : plainWord(written.toLowerCase().replace(/['’]s$/, ''));
    tokens.push({ plain, start: match.index, end, part });
  }
  return { text, tokens };
}

/** What stands between two tokens, with the character on either side. */
function between(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - 1), to + 1);
}

/** Whether a token is an account number or another bare number. */
export function isNumber({ plain }: NameToken): boolean {
  return /^\p{N}+$/u.test(plain);
}
