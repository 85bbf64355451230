/**
 * Why a ledger has nothing to post, so that nothing is written and one sentence says so.
 */
import { formatMonth, monthAt, type CalendarMonth } from '../fiscalYear';
import type { PostedRow, RejectReason } from './ledger';
import { Problem } from '../problem';

const LAST_MONTH = 11;

/** Throws when no row was posted: the reason that stands closest to posting, of all the rows have. */
export function refuseIfNothingPosted(rows: readonly PostedRow[], start: CalendarMonth): void {
  if (rows.some(({ bin }) => bin === 'posted')) return;
  refuseIfNothingSound(rows, start);
  throw new Problem('ledger-nothing-mapped', { rows: rows.filter(({ bin }) => bin !== 'rejected').length });
}

/** Throws when every row was rejected, so that no mapping could post any. */
export function refuseIfNothingSound(rows: readonly PostedRow[], start: CalendarMonth): void {
  if (rows.some(({ bin }) => bin !== 'rejected')) return;
  const rejectedFor = (reason: RejectReason): readonly PostedRow[] => rows.filter((row) => row.reason === reason);
  const foreign = rejectedFor('currency');
  if (foreign.length > 0) {
    throw new Problem('ledger-other-currency', { currencies: listed(foreign.map(({ currency }) => currency)) });
  }
  const outside = rejectedFor('fiscal-year');
  if (outside.length === 0) throw new Problem('ledger-nothing-readable', { rows: rows.length });
  throw new Problem('ledger-other-year', {
    years: listed(outside.flatMap(({ date }) => (date ? [String(date.year)] : []))),
    first: formatMonth(start),
    last: formatMonth(monthAt(start, LAST_MONTH)),
  });
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].sort().join(', ');
}
