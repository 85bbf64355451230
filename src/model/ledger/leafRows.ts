/**
 * Rows of a list of balances without those of parents, which would count the same money twice.
 */
import { dateTextOf, type LedgerLines, type RowLine } from './ledgerLines';
import { ZERO, type Decimal } from '../decimal';
import { readAmount } from './amountText';
import type { DecimalMark } from './ledger';
import type { LedgerLayout } from './ledgerLayout';
import { parentAccounts, type ListedAccount } from './parentAccounts';

interface Listed extends ListedAccount {
  readonly line: RowLine;
}

/** The lines with parents among the skipped, as the subtotals they are. */
export function withoutParents(lines: LedgerLines, layout: LedgerLayout, mark: DecimalMark): LedgerLines {
  if (!layout.isBalances) return lines;
  const { account = -1 } = layout.columns;
  const amount = (cells: readonly string[], column: number): Decimal =>
    readAmount((cells[column] ?? '').trim(), mark) ?? ZERO;
  const listed = lines.rows.map((line): Listed => {
    const { cells } = line;
    return {
      line,
      group: dateTextOf(cells, layout),
      account: (cells[account] ?? '').trim(),
      amounts: layout.amountColumns.map((column) => amount(cells, column)),
    };
  });
  const parents = parentAccounts(listed);
  if (parents.size === 0) return lines;
  const skipped = [...parents].map(({ line }) => ({ line: line.row, reason: 'subtotal' as const }));
  return {
    ...lines,
    rows: listed.filter((row) => !parents.has(row)).map(({ line }) => line),
    skipped: [...lines.skipped, ...skipped].sort((a, b) => a.line - b.line),
  };
}
