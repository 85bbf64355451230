/**
 * What a person has decided about the accounts of an import, and what a button for many of them decides at once.
 */
import type { AccountChoices, MappingConflict, MappingTarget } from '../../../model/ledger/accountChoices';
import { certaintyOf } from './certainty';
import type { OpenAccount } from './openAccounts';

/** The accounts nothing was decided about yet. */
export function undecided(accounts: readonly OpenAccount[], choices: AccountChoices): readonly OpenAccount[] {
  return accounts.filter(({ account }) => !choices.has(account));
}

/** The proposal that can be taken over as it is: none where file and workbook contradict each other. */
export function proposedTarget({ proposal, conflict }: OpenAccount): MappingTarget | null {
  return conflict ? null : proposal.line;
}

/** The accounts whose proposal can be taken over without a look. */
export function sureAccounts(accounts: readonly OpenAccount[]): readonly OpenAccount[] {
  return accounts.filter((account) => proposedTarget(account) !== null && certaintyOf(account.proposal) === 'sure');
}

/** The choices with the proposals of these accounts. */
export function withProposals(choices: AccountChoices, accounts: readonly OpenAccount[]): AccountChoices {
  const after = new Map(choices);
  for (const account of accounts) {
    const target = proposedTarget(account);
    if (target !== null) after.set(account.account, target);
  }
  return after;
}

/** The choices with one side's target for every account the two contradict each other about. */
export function withSide(
  choices: AccountChoices,
  accounts: readonly OpenAccount[],
  side: keyof MappingConflict,
): AccountChoices {
  const after = new Map(choices);
  for (const { account, conflict } of accounts) if (conflict) after.set(account, conflict[side]);
  return after;
}
