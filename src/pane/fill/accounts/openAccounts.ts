/**
 * Accounts of a ledger that have no line yet, each with what is proposed for it.
 */
import type { MappingConflict } from '../../../model/ledger/accountChoices';
import type { Posting, UnmappedAccount } from '../../../model/ledger/ledger';
import type { LineName, Proposal } from '../../../model/proposal/proposal';
import { proposer } from '../../../model/proposal/proposeLine';

export interface OpenAccount extends UnmappedAccount {
  readonly proposal: Proposal;
  /** What file and workbook say, where they contradict each other. */
  readonly conflict: MappingConflict | null;
}

/**
 * The unmapped accounts of a posting made before a person chose anything: those in conflict first, then by size.
 */
export function openAccounts(
  { unmapped }: Pick<Posting, 'unmapped'>,
  conflicts: ReadonlyMap<string, MappingConflict>,
  lineNames: readonly LineName[],
): readonly OpenAccount[] {
  const propose = proposer(lineNames);
  const accounts = unmapped.map((account) => ({
    ...account,
    proposal: propose(account),
    conflict: conflicts.get(account.account) ?? null,
  }));
  return [...accounts.filter(({ conflict }) => conflict), ...accounts.filter(({ conflict }) => !conflict)];
}
