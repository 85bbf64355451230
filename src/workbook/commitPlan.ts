/**
 * Plans what committing levers writes: a scenario, a plan, and a row of the log; and what deleting a scenario takes away.
 * Actual and budget are never touched. Pure: the host carries the patches out, all or nothing.
 */
import type { Language } from '../locales';
import { CELL_WORDS } from '../locales/cells';
import { Problem } from '../model/problem';
import { changedRows } from './commit/changedRows';
import type { CommitStamp, Commitment } from './commit/commitment';
import { CALCULATED_PLAN, planRows } from './commit/planRows';
import { isSameName, refuseName } from './commit/scenarioName';
import { CALCULATED_SCENARIO, scenarioRows } from './commit/scenarioRows';
import type { Patch, TableContent } from './content';
import { timestamp } from './import/logRow';
import { needColumns } from './import/needColumns';
import { placeByColumn } from './import/placeByColumn';
import { readTables, type TableReader } from './tableReader';
import { TABLES, columnsOf } from './tables';
import { createReferences } from './template';

/** Tables to read, with formulas, before anything is committed or deleted. */
export const COMMIT_TABLES: readonly string[] = [TABLES.scenario, TABLES.plan, TABLES.log];

interface CommitTables {
  readonly scenario: TableReader;
  readonly plan: TableReader;
  readonly log: TableReader;
}

function needTables(tables: readonly TableContent[], language: Language): CommitTables {
  const found = readTables(tables.filter(({ name }) => COMMIT_TABLES.includes(name)));
  const need = (name: string): TableReader => {
    const table = found.get(name);
    if (!table) throw new Problem('tables-missing', { names: name });
    needColumns(table, columnsOf(name), language);
    return table;
  };
  return { scenario: need(TABLES.scenario), plan: need(TABLES.plan), log: need(TABLES.log) };
}

/** The log's row; its counts and amounts are those of ledgers and stay blank. */
function logRow(log: TableReader, what: string, name: string, { at, addInVersion }: CommitStamp): Patch {
  const row = placeByColumn(log, { when: timestamp(at), what, file: name, version: addInVersion });
  return { kind: 'append-rows', table: TABLES.log, rows: [row] };
}

function hasScenario({ scenario, plan }: CommitTables, name: string): boolean {
  return [scenario, plan].some((table) =>
    Array.from({ length: table.rows }, (_, row) => table.text(row, 'scenario')).some((own) => isSameName(own, name)),
  );
}

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
