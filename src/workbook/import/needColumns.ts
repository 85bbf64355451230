import type { Language } from '../../locales';
import { Problem } from '../../model/problem';
import type { TableReader } from '../tableReader';
import { headerOf } from '../tableHeaders';

/**
 * Throws `columns-missing`, naming their headers, when the user has deleted or renamed columns that are needed, or an earlier
 * version made the table without them.
 */
export function needColumns(table: TableReader, ids: readonly string[], language: Language): void {
  const { name } = table.content;
  const missing = ids.filter((id) => table.columnOf(id) < 0).map((id) => headerOf(name, id, language));
  if (missing.length > 0) throw new Problem('columns-missing', { table: name, columns: missing.join(', ') });
}
