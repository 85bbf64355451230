/**
 * The accounts a person wants to look at: by what is proposed for them, and by words.
 */
import { CATEGORY_KEYS, type CategoryKey } from '../../../model/categories';
import { proposedTarget } from './decisions';
import type { OpenAccount } from './openAccounts';

/** Kinds of proposals: one for each category, out of the model, or none. */
export const PROPOSAL_KINDS = [...CATEGORY_KEYS, 'exclude', 'nothing'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export function kindOfProposal(account: OpenAccount): CategoryKey | 'exclude' | 'nothing' {
  const target = proposedTarget(account);
  if (target === null) return 'nothing';
  return target === 'exclude' ? 'exclude' : (account.proposal.category ?? 'nothing');
}

/** The accounts of a kind (`null`: of every kind) whose number or name has the words. */
export function filterAccounts(
  accounts: readonly OpenAccount[],
  kind: ProposalKind | null,
  searched: string,
): readonly OpenAccount[] {
  const words = searched.trim().toLowerCase().split(/\s+/);
  return accounts.filter((account) => {
    const text = `${account.account} ${account.name}`.toLowerCase();
    return (kind === null || kindOfProposal(account) === kind) && words.every((word) => text.includes(word));
  });
}
