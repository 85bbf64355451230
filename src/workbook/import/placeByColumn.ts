import type { CellWrite } from '../content';
import { columnsOf } from '../tables';
import type { TableReader } from '../tableReader';

/** A whole row for a table as it stands now, from cells by column id; columns the user has added stay as they are. */
export function placeByColumn(table: TableReader, cells: Readonly<Record<string, CellWrite>>): readonly CellWrite[] {
  const ids = columnsOf(table.content.name);
  const idAt = new Map(ids.map((id) => [table.columnOf(id), id]));
  return table.content.headers.map((_, column) => cells[idAt.get(column) ?? '']);
}
