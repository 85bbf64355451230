/**
 * What a rule says: which words decide for which line. Of the rules whose words all stand in a name the heaviest decides;
 * what decides between rules of one weight is how sure they are, and the loser lowers the confidence.
 */
import type { CategoryKey, LineId } from '../../categories';
import type { Concept } from '../vocabulary';

/** Where an account belongs: a line, out of the model, or nowhere that words can tell. */
export type ProposalTarget = LineId | 'exclude' | null;

export interface Rule {
  readonly target: ProposalTarget;
  /** What must all stand in the name. */
  readonly concepts: readonly Concept[];
  readonly weight: number;
  /** Confidence where nothing speaks against it, 0–1. */
  readonly sure: number;
  /** The category whose home rule decides between lines that could both claim the cost. */
  readonly homeRule: CategoryKey | null;
}

/** Weights. Whole steps set kinds of words apart; what stands in the last part of a path weighs half a step more. */
export const HINT = 1;
export const WORD = 2;
export const PAIR = 3;
export const OVERRIDE = 4;
export const EXCLUDING = 8;

/** A rule as its table writes it. Left out: the weight of one word or of several, and how sure those are. */
export type Row = readonly [
  target: ProposalTarget,
  concepts: readonly Concept[],
  weight?: number,
  sure?: number,
  homeRule?: CategoryKey,
];

/** Confidence in one word, in several together, in a guess. */
export const SURE = 0.85;
export const SURE_TOGETHER = 0.92;
export const GUESS = 0.5;

/** The rule that a row writes. */
export function ruleOf([target, concepts, weight, sure, homeRule]: Row): Rule {
  const isSingle = concepts.length === 1;
  return {
    target,
    concepts,
    weight: weight ?? (isSingle ? WORD : PAIR),
    sure: sure ?? (isSingle ? SURE : SURE_TOGETHER),
    homeRule: homeRule ?? null,
  };
}
