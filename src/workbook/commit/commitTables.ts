/** The tables that commitments are written to. */
import type { Language } from '../../locales';
import { Problem } from '../../model/problem';
import type { Patch, TableContent } from '../content';
import { timestamp } from '../import/logRow';
import { needColumns } from '../import/needColumns';
import { placeByColumn } from '../import/placeByColumn';
import { readTables, type TableReader } from '../tableReader';
import { TABLES, columnsOf } from '../tables';
import type { CommitStamp } from './commitment';
import { isSameName } from './scenarioName';

/** Tables to read, with formulas, before anything is committed or deleted. */
export const COMMIT_TABLES: readonly string[] = [TABLES.scenario, TABLES.plan, TABLES.log];

export interface CommitTables {
  readonly scenario: TableReader;
  readonly plan: TableReader;
  readonly log: TableReader;
}

/** The tables as they were read. Throws `tables-missing`, `columns-missing`. */
export function needTables(tables: readonly TableContent[], language: Language): CommitTables {
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
export function logRow(log: TableReader, what: string, name: string, { at, addInVersion }: CommitStamp): Patch {
  const row = placeByColumn(log, { when: timestamp(at), what, file: name, version: addInVersion });
  return { kind: 'append-rows', table: TABLES.log, rows: [row] };
}

/** Whether a scenario of this name has rows. */
export function hasScenario({ scenario, plan }: CommitTables, name: string): boolean {
  return [scenario, plan].some((table) =>
    Array.from({ length: table.rows }, (_, row) => table.text(row, 'scenario')).some((own) => isSameName(own, name)),
  );
}
