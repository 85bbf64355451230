/** Areas of a sheet, and how a file writes them. */
import { cell, range } from '../../workbook/formulas';
import type { AreaSpec, TableSpec } from '../../workbook/spec';

/** All of a table: its header, its body, and its totals row if it has one. */
export function tableArea({ row, column, columns, rows, totals }: TableSpec): AreaSpec {
  return { row, column, rows: 1 + rows.length + (totals ? 1 : 0), columns: columns.length };
}

/**
 * An area as an address: `B2:C4`, or `B2` for one cell.
 * @param at how a cell is written; `fixedCell` for an address that stays when it is copied
 */
export function addressOf(area: AreaSpec, at: (row: number, column: number) => string = cell): string {
  return area.rows === 1 && area.columns === 1 ? at(area.row, area.column) : range(area, at);
}
