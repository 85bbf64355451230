import type { MappingTarget } from '../../model/ledger/accountChoices';
import type { AccountMapping } from '../../model/ledger/ledger';
import { mappingTarget } from '../../model/ledger/mappingTarget';
import type { TableReader } from '../tableReader';

/**
 * What the Mapping sheet says: the first row of each account counts, as for the import that writes there. Rows with a blank
 * line, or one that is not among `knownLines`, say nothing.
 */
export function sheetMapping(table: TableReader, knownLines: ReadonlySet<string>): AccountMapping {
  const mapping = new Map<string, MappingTarget>();
  const met = new Set<string>();
  for (let row = 0; row < table.rows; row += 1) {
    const account = table.text(row, 'account');
    if (account === '' || met.has(account)) continue;
    met.add(account);
    const target = mappingTarget(table.text(row, 'line'), knownLines);
    if (target !== null) mapping.set(account, target);
  }
  return mapping;
}
