/**
 * What a proposal says, and why, as data; words for people are made from it elsewhere.
 */
import type { CategoryKey, LineId } from '../categories';
import type { ProposalTarget } from './rules/row';

/** Why an account is proposed for its target. `words` stand in the account's name. */
export type ProposalReason =
  /** The account has the name of the line. */
  | { readonly kind: 'line-name' }
  /** The name resembles that of the line, as `name` has it. */
  | { readonly kind: 'similar'; readonly name: string }
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      /** Category whose home rule decides between lines that could both claim the cost. */
      readonly homeRule: CategoryKey | null;
      /** Another target that other words speak for. */
      readonly rival: { readonly target: ProposalTarget; readonly words: readonly string[] } | null;
    }
  /** The account's number is that of a balance-sheet account in Chinese charts, and its name says nothing. */
  | { readonly kind: 'account'; readonly account: string }
  /** Only words that every account could have. */
  | { readonly kind: 'general' }
  /** No word is known. */
  | { readonly kind: 'unknown' };

/** A proposal for one account. */
export interface Proposal {
  /** A full line id, `exclude`, or `null` where no line fits. */
  readonly line: ProposalTarget;
  /** The line's category. */
  readonly category: CategoryKey | null;
  /** How sure that is, 0–1. */
  readonly confidence: number;
  readonly reason: ProposalReason;
}

/** The name of a line in some language, as the workbook or the template has it. */
export type LineName = readonly [id: LineId, name: string];
