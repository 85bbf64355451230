import { Problem } from '../../model/problem';
import type { TableReader } from '../tableReader';

/** Throws `columns-missing` when the user has deleted or renamed a column that an import writes or goes by. */
export function needColumns(table: TableReader, ids: readonly string[]): void {
  const missing = ids.filter((id) => table.columnOf(id) < 0);
  if (missing.length > 0) {
    throw new Problem('columns-missing', { table: table.content.name, columns: missing.join(', ') });
  }
}
