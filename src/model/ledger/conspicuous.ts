/**
 * What stands out in a posting though every row is in its bin: months nothing was posted in, and amounts unlike the other
 * months of their line.
 */
import type { LineId } from '../categories';
import type { Posting } from './ledger';
import { minor, sumMoney, type Minor } from '../money';

/** When a month of a line counts as unusual: it is further from the median of the line's months than both of these. */
export const JUMP_RULE = {
  /** So many times the median absolute deviation of the line's months. */
  deviations: 3,
  /** Such a share of what the line moved in the year, 0–1: small lines jump all the time. */
  shareOfYear: 0.1,
  /** Months with postings that a line needs; of fewer nobody can say what is usual. */
  leastMonths: 4,
} as const;

/** A month of a line unlike its others. */
export interface Jump {
  readonly line: LineId;
  /** Month of the fiscal year, 0–11. */
  readonly month: number;
  readonly amount: Minor;
  /** Median of the line's months. */
  readonly usual: Minor;
}

/** Months of the fiscal year, 0–11, in which no row was posted. */
export function monthsWithoutPostings({ rows }: Pick<Posting, 'rows'>): readonly number[] {
  const met = new Set(rows.map(({ bin, month }) => (bin === 'posted' ? month : null)));
  return Array.from({ length: 12 }, (_, month) => month).filter((month) => !met.has(month));
}

/** The middle of some amounts; of an even number the mean of the two in the middle, 0 of none. */
function median(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((one, other) => one - other);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}

/**
 * Unusual months by `JUMP_RULE`, the furthest from the usual first. Months before the first posting of the whole ledger
 * and after its last are no months of a line: a ledger up to May says nothing about June.
 */
export function findJumps({ rows, byLineMonth }: Pick<Posting, 'rows' | 'byLineMonth'>): readonly Jump[] {
  const posted = rows.flatMap(({ bin, month }) => (bin === 'posted' && month !== null ? [month] : []));
  const first = posted.reduce((least, month) => Math.min(least, month), 12);
  const end = posted.reduce((most, month) => Math.max(most, month + 1), 0);
  const jumps = [...byLineMonth].flatMap(([line, year]) => jumpsOf(line, year.slice(first, end), first));
  return jumps.sort((one, other) => Math.abs(other.amount - other.usual) - Math.abs(one.amount - one.usual));
}

function jumpsOf(line: LineId, months: readonly Minor[], first: number): readonly Jump[] {
  if (months.filter((amount) => amount !== 0).length < JUMP_RULE.leastMonths) return [];
  const usual = median(months);
  const deviation = median(months.map((amount) => Math.abs(amount - usual)));
  const year = sumMoney(months.map((amount) => minor(Math.abs(amount))));
  const most = Math.max(deviation * JUMP_RULE.deviations, year * JUMP_RULE.shareOfYear);
  return months.flatMap((amount, index) =>
    Math.abs(amount - usual) > most ? [{ line, month: first + index, amount, usual: minor(Math.round(usual)) }] : [],
  );
}
