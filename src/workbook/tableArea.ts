import type { AreaSpec, TableSpec } from './spec';

/** All of a table: its header, its body, and its totals row if it has one. */
export function tableArea({ row, column, columns, rows, totals }: TableSpec): AreaSpec {
  return { row, column, rows: 1 + rows.length + (totals ? 1 : 0), columns: columns.length };
}
