/**
 * Parents in a list of balances: accounts whose amounts only repeat those of the accounts below them.
 */
import { add, subtract, ZERO, type Decimal } from './decimal';

/** One account of a list, with its amounts. */
export interface ListedAccount {
  /** What is summed apart: the period. */
  readonly group: string;
  readonly account: string;
  /** As many for each account. */
  readonly amounts: readonly Decimal[];
}

/** Whether a code lies below another: `6601.01`, `6601-01` and `660101` lie below `6601`. */
function isBelow(code: string, parent: string): boolean {
  return code.length > parent.length && code.startsWith(parent) && /^[\d.\-_/\\]/.test(code.slice(parent.length));
}

function repeats(parent: ListedAccount, leaves: readonly ListedAccount[]): boolean {
  return parent.amounts.every((amount, index) => {
    const sum = leaves.reduce((total, leaf) => add(total, leaf.amounts[index] ?? ZERO), ZERO);
    return subtract(amount, sum).units === 0n;
  });
}

/** The parents among accounts: their codes begin others, whose amounts add up to theirs. */
export function parentAccounts<Account extends ListedAccount>(accounts: readonly Account[]): ReadonlySet<Account> {
  const parents = new Set<Account>();
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const group = groups.get(account.group) ?? [];
    groups.set(account.group, group);
    group.push(account);
  }
  for (const group of groups.values()) {
    const sorted = [...group].sort((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0));
    // From the last on, so that parents among the accounts below are known already.
    for (let index = sorted.length - 1; index >= 0; index -= 1) {
      const parent = sorted[index];
      if (!parent || parent.account === '') continue;
      const leaves: Account[] = [];
      for (let next = index + 1; next < sorted.length; next += 1) {
        const account = sorted[next];
        if (!account?.account.startsWith(parent.account)) break;
        if (isBelow(account.account, parent.account) && !parents.has(account)) leaves.push(account);
      }
      if (leaves.length > 0 && repeats(parent, leaves)) parents.add(parent);
    }
  }
  return parents;
}
