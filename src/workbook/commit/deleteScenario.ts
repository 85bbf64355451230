import type { Language } from '../../locales';
import { CELL_WORDS } from '../../locales/cells';
import { Problem } from '../../model/problem';
import type { Patch, TableContent } from '../content';
import { CALCULATED_PLAN, CALCULATED_SCENARIO } from './calculatedColumns';
import { changedRows } from './changedRows';
import type { CommitStamp } from './commitment';
import { hasScenario, logRow, needTables } from './commitTables';

/**
 * Plans the removal of a scenario's rows and of its plan's; all other rows stay as they stand. Throws `scenario-missing`,
 * `tables-missing`, `columns-missing`.
 */
export function deleteScenario(
  name: string,
  tables: readonly TableContent[],
  language: Language,
  stamp: CommitStamp,
): readonly Patch[] {
  const found = needTables(tables, language);
  if (name.trim() === '' || !hasScenario(found, name)) throw new Problem('scenario-missing', { name });
  const changes = [
    changedRows(found.plan, [], CALCULATED_PLAN, name),
    changedRows(found.scenario, [], CALCULATED_SCENARIO, name),
  ];
  return [
    // A table without rows of the scenario has nothing added and nothing removed.
    ...changes.filter(({ kind }) => kind === 'replace-rows'),
    logRow(found.log, CELL_WORDS[language].log.deleted, name, stamp),
  ];
}
