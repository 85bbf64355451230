/**
 * Plans what committing levers writes: a scenario, a plan, and a row of the log.
 * Actual and budget are never touched. Pure: the host carries the patches out, all or nothing.
 */
import { CELL_WORDS } from '../locales/cells';
import { Problem } from '../model/problem';
import { changedRows } from './commit/changedRows';
import type { Commitment } from './commit/commitment';
import { CALCULATED_PLAN, CALCULATED_SCENARIO } from './commit/calculatedColumns';
import { hasScenario, logRow, needTables } from './commit/commitTables';
import { planRows } from './commit/planRows';
import { refuseName } from './commit/scenarioName';
import { scenarioRows } from './commit/scenarioRows';
import type { Patch, TableContent } from './content';
import { createReferences } from './template';

/**
 * Plans a commitment into the tables as they were read (`COMMIT_TABLES`, with formulas). Throws a `Problem`: `plan-empty`,
 * `scenario-unnamed`, `scenario-reserved`, `scenario-exists` unless it is to be replaced, `tables-missing`,
 * `columns-missing`, and what the sums of the plan throw. What a person typed about levers of a scenario that is replaced
 * stays, as `planRows` says.
 */
export function commitPlan(commitment: Commitment, tables: readonly TableContent[]): readonly Patch[] {
  const { settings, levers, stamp } = commitment;
  const name = commitment.name.trim();
  refuseName(name);
  if (levers.length === 0) throw new Problem('plan-empty');
  const found = needTables(tables, settings.language);
  const exists = hasScenario(found, name);
  if (exists && !commitment.replaces) throw new Problem('scenario-exists', { name });
  const references = createReferences(settings);
  const named = { ...commitment, name };
  const removed = exists ? name : null;
  return [
    changedRows(found.plan, planRows(named, references, found.plan), CALCULATED_PLAN, removed),
    changedRows(found.scenario, scenarioRows(named, references, found.scenario), CALCULATED_SCENARIO, removed),
    logRow(found.log, CELL_WORDS[settings.language].log.committed, name, stamp),
  ];
}
