/**
 * Parents in a list of balances: accounts whose amounts only repeat those of the accounts below them.
 */
import { add, subtract, ZERO, type Decimal } from '../decimal';

/** A line of a list, with its amounts. */
export interface ListedAccount {
  /** What is summed apart: the period. */
  readonly group: string;
  readonly account: string;
  /** As many for each account. */
  readonly amounts: readonly Decimal[];
}

/** Everything a group lists for one account: one line, or one for each cost centre. */
interface AccountSum<Line> {
  readonly account: string;
  readonly lines: readonly Line[];
  readonly amounts: readonly Decimal[];
}

function sumsByAccount<Line extends ListedAccount>(lines: readonly Line[]): readonly AccountSum<Line>[] {
  const byAccount = new Map<string, Line[]>();
  for (const line of lines) {
    const same = byAccount.get(line.account);
    if (same) same.push(line);
    else byAccount.set(line.account, [line]);
  }
  return [...byAccount].map(([account, own]) => ({ account, lines: own, amounts: sums(own) }));
}

function sums(parts: readonly { readonly amounts: readonly Decimal[] }[]): readonly Decimal[] {
  return (parts[0]?.amounts ?? []).map((_, index) =>
    parts.reduce((total, { amounts }) => add(total, amounts[index] ?? ZERO), ZERO),
  );
}

function areEqual(one: readonly Decimal[], other: readonly Decimal[]): boolean {
  return one.every((amount, index) => subtract(amount, other[index] ?? ZERO).units === 0n);
}

/** Whether a code that begins with another lies below it: `6601.01`, `6601-01` and `660101` lie below `6601`. */
function isBelow(code: string, parent: string): boolean {
  return /^[\d.\-_/\\]/.test(code.slice(parent.length));
}

function parentsIn<Line extends ListedAccount>(group: readonly Line[]): readonly Line[] {
  const sorted = [...sumsByAccount(group)].sort((a, b) => (a.account < b.account ? -1 : 1));
  const parents = new Set<AccountSum<Line>>();
  // From the last on, so that parents among the accounts below are known already.
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const parent = sorted[index];
    if (!parent || parent.account === '') continue;
    const leaves: AccountSum<Line>[] = [];
    for (let next = index + 1; sorted[next]?.account.startsWith(parent.account); next += 1) {
      const below = sorted[next];
      if (below && isBelow(below.account, parent.account) && !parents.has(below)) leaves.push(below);
    }
    if (leaves.length > 0 && areEqual(parent.amounts, sums(leaves))) parents.add(parent);
  }
  return [...parents].flatMap(({ lines }) => lines);
}

/** The lines of parents: their codes begin others, whose amounts add up to theirs. */
export function parentAccounts<Line extends ListedAccount>(lines: readonly Line[]): ReadonlySet<Line> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.group);
    if (group) group.push(line);
    else groups.set(line.group, [line]);
  }
  return new Set([...groups.values()].flatMap(parentsIn));
}
