/**
 * The mapping's proposal: from an account's name, Chinese or English, to a line of the model.
 */
import { categoryOfLine } from '../categories';
import { findConcepts, tellingTokens, type FoundTerm } from './findConcepts';
import { tokensOf, type NameTokens } from './nameTokens';
import type { LineName, Proposal, ProposalReason } from './proposal';
import type { ProposalTarget, Rule } from './rules/row';
import { RULES } from './rules/rules';
import { KnownNames } from './knownNames';
import type { Concept } from './vocabulary';

/** Confidence where the name is that of a line. */
const SAME_NAME = 0.99;
/** Confidence that an account with this number is one of the balance sheet. */
const BY_NUMBER = 0.6;
/** Confidence that a name too general for any line has none. */
const TOO_GENERAL = 0.5;
/** What a word that was corrected leaves of the confidence. */
const NEARLY = 0.85;
/** How much of the confidence another target takes at most. */
const RIVALRY = 0.4;
/** How much of the confidence words take that nobody knows, at most. */
const IGNORANCE = 0.25;
/** What a rule weighs more whose words all stand in the last part of a path, its most particular one. */
const LAST_PART = 0.5;
/** How much lighter a rule may be and still cast doubt. */
const NEARLY_AS_HEAVY = 0.5;

/** What the account list says of an account. */
export interface Account {
  readonly name: string;
  /** Its number, where the list has one: it helps where the name says nothing. */
  readonly account?: string;
}

/** What proposes a line for an account. `lineNames` are the names that lines have, in any language. */
export function proposer(lineNames: readonly LineName[]): (account: Account) => Proposal {
  const known = new KnownNames(lineNames);
  return ({ name, account = '' }) => {
    const tokens = tokensOf(name);
    return (
      bySameName(tokens, known) ??
      byWords(tokens, findConcepts(tokens, false)) ??
      byWords(tokens, findConcepts(tokens, true)) ??
      bySimilarity(tokens, known) ??
      byNumber(tokens, account) ??
      proposal(null, ...nothingKnown(tokens))
    );
  };
}

function bySameName(tokens: NameTokens, known: KnownNames): Proposal | null {
  const line = known.lineNamed(tokens);
  return line && proposal(line, SAME_NAME, { kind: 'line-name' });
}

/** A rule that holds for a name. */
interface Match {
  readonly rule: Rule;
  readonly terms: readonly FoundTerm[];
  readonly weight: number;
  readonly confidence: number;
}

function byWords(tokens: NameTokens, found: readonly FoundTerm[]): Proposal | null {
  const telling = found.filter(({ concepts }) => !concepts.includes('silent'));
  const lastPart = Math.max(...telling.map(({ part }) => part));
  const matches = RULES.flatMap((rule) => matchOf(rule, telling, lastPart) ?? []).sort(
    (one, other) => other.weight - one.weight || other.confidence - one.confidence,
  );
  const [best] = matches;
  if (!best) return null;
  const rival = matches.find(
    ({ rule, weight, terms }) =>
      rule.target !== best.rule.target && weight > best.weight - NEARLY_AS_HEAVY && !isPartOf(terms, best.terms),
  );
  const doubt = rival ? 1 - RIVALRY * rival.confidence : 1;
  const confidence = best.confidence * doubt * (1 - IGNORANCE * unknownShare(tokens, found));
  return proposal(best.rule.target, confidence, {
    kind: 'words',
    words: wordsOf(best.terms),
    homeRule: best.rule.homeRule,
    rival: rival ? { target: rival.rule.target, words: wordsOf(rival.terms) } : null,
  });
}

function matchOf(rule: Rule, found: readonly FoundTerm[], lastPart: number): Match | null {
  const terms = termsFor(rule.concepts, found);
  if (!terms) return null;
  const particular = terms.filter(({ part }) => part === lastPart).length / terms.length;
  const weight = rule.weight + LAST_PART * particular;
  return { rule, terms, weight, confidence: terms.every(({ isExact }) => isExact) ? rule.sure : rule.sure * NEARLY };
}

/** A term for each of the concepts, the later one where two serve; no term serves twice. */
function termsFor(concepts: readonly Concept[], found: readonly FoundTerm[]): readonly FoundTerm[] | null {
  const terms: FoundTerm[] = [];
  for (const concept of concepts) {
    const term = found.findLast((candidate) => candidate.concepts.includes(concept) && !terms.includes(candidate));
    if (!term) return null;
    terms.push(term);
  }
  return terms;
}

function isPartOf(terms: readonly FoundTerm[], of: readonly FoundTerm[]): boolean {
  return terms.every((term) => of.includes(term));
}

/** Words in the order of the name, each once. */
function wordsOf(terms: readonly FoundTerm[]): readonly string[] {
  return [...new Set([...terms].sort((one, other) => one.from - other.from).map(({ text }) => text))];
}

/** Share of the name that no term covers, 0–1. */
function unknownShare(tokens: NameTokens, found: readonly FoundTerm[]): number {
  const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.max(0, 1 - covered / Math.max(1, tellingTokens(tokens)));
}

function bySimilarity(tokens: NameTokens, known: KnownNames): Proposal | null {
  const found = known.mostSimilar(tokens);
  if (!found) return null;
  return proposal(found.line, found.similarity * NEARLY, { kind: 'similar', name: found.name });
}

/** Numbers of the Chinese chart from 1 to 4 are assets, liabilities and equity; elsewhere they mean anything. */
function byNumber(tokens: NameTokens, account: string): Proposal | null {
  const written = account.trim() || (/^\d{4,}/.exec(tokens.text)?.[0] ?? '');
  const isChinese = /\p{Script=Han}/u.test(tokens.text);
  if (!isChinese || !/^[1-4]\d{3}/.test(written)) return null;
  return proposal('exclude', BY_NUMBER, { kind: 'account', account: written });
}

function nothingKnown(tokens: NameTokens): [confidence: number, reason: ProposalReason] {
  return findConcepts(tokens, false).length > 0 ? [TOO_GENERAL, { kind: 'general' }] : [0, { kind: 'unknown' }];
}

function proposal(line: ProposalTarget, confidence: number, reason: ProposalReason): Proposal {
  const category = line === null || line === 'exclude' ? null : categoryOfLine(line);
  return { line, category, confidence: Math.round(confidence * 100) / 100, reason };
}
