/**
 * Rows of a list of balances without those of parents, which would count the same money twice.
 */
import { dateTextOf, type LedgerLines } from './ledgerLines';
import { ZERO, type Decimal } from '../decimal';
import { readAmount } from './amountText';
import type { DecimalMark } from './ledger';
import type { LedgerLayout } from './ledgerLayout';
import { parentAccounts, type ListedAccount } from './parentAccounts';

interface Listed extends ListedAccount {
  readonly row: number;
}

/** The lines with parents among the skipped, as the subtotals they are. */
export function withoutParents(lines: LedgerLines, layout: LedgerLayout, mark: DecimalMark): LedgerLines {
  if (!layout.isBalances) return lines;
  const { account = -1 } = layout.columns;
  const amount = (cells: readonly string[], column: number): Decimal => readAmount(cells[column] ?? '', mark) ?? ZERO;
  const listed = Array.from(lines.rows, ({ row, cells }): Listed => ({
    row,
    group: dateTextOf(cells, layout),
    account: cells[account] ?? '',
    amounts: layout.amountColumns.map((column) => amount(cells, column)),
  }));
  const parents = new Set([...parentAccounts(listed)].map(({ row }) => row));
  if (parents.size === 0) return lines;
  const skipped = [...parents].map((line) => ({ line, reason: 'subtotal' as const }));
  return {
    ...lines,
    rows: lines.rows.without(parents),
    skipped: [...lines.skipped, ...skipped].sort((a, b) => a.line - b.line),
  };
}
