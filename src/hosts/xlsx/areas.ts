import { cell, range } from '../../workbook/formulas';
import type { AreaSpec } from '../../workbook/spec';

/**
 * An area as an address: `B2:C4`, or `B2` for one cell.
 * @param at how a cell is written; `fixedCell` for an address that stays when it is copied
 */
export function addressOf(area: AreaSpec, at: (row: number, column: number) => string = cell): string {
  return area.rows === 1 && area.columns === 1 ? at(area.row, area.column) : range(area, at);
}
