/** What the step Commit and track shows of the workbook. */
import type { Place, WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import { Problem } from '../../model/problem';
import { isSameName } from '../../workbook/commit/scenarioName';
import { COMMIT_TABLES } from '../../workbook/commit/commitTables';
import type { TableContent } from '../../workbook/content';
import { readInputs, readStart } from '../../workbook/readInputs';
import { PLAN_TABLES, readPlanModel, type OfferedLever, type WorkbookPlan } from '../../workbook/readPlanModel';
import { readPlanWish } from '../../workbook/readPlanWish';
import { readTables, type TableReader } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';
import type { WorkbookSettings } from '../../workbook/template';
import { readMeasured, type Measured } from './measured';

/** A scenario with the places of its rows, counted from 0 in the tables' bodies. */
export interface CommittedScenario {
  readonly name: string;
  readonly planRows: readonly number[];
  readonly scenarioRows: readonly number[];
}

export interface CommitReading {
  /** Of the workbook. */
  readonly settings: WorkbookSettings;
  readonly plan: WorkbookPlan;
  /** The chosen levers, those that act on the largest costs first. */
  readonly chosen: readonly OfferedLever[];
  /** `COMMIT_TABLES` with formulas. */
  readonly tables: readonly TableContent[];
  readonly planTable: TableReader;
  readonly levers: TableReader;
  /** In the order of their first row. */
  readonly scenarios: readonly CommittedScenario[];
  readonly measured: Measured;
}

function rowsByName(table: TableReader): readonly (readonly [name: string, row: number])[] {
  return Array.from({ length: table.rows }, (_, row) => [table.text(row, 'scenario'), row] as const).filter(
    ([name]) => name !== '',
  );
}

/** The scenarios that stand on either sheet. */
function scenariosOf(scenario: TableReader, plan: TableReader): readonly CommittedScenario[] {
  const [onScenario, onPlan] = [rowsByName(scenario), rowsByName(plan)];
  const names = [...onScenario, ...onPlan].map(([name]) => name);
  const first = names.filter((name, at) => names.findIndex((other) => isSameName(other, name)) === at);
  const own = (rows: typeof onPlan, name: string): readonly number[] =>
    rows.flatMap(([other, row]) => (isSameName(other, name) ? [row] : []));
  return first.map((name) => ({ name, planRows: own(onPlan, name), scenarioRows: own(onScenario, name) }));
}

function needTable(readers: ReadonlyMap<string, TableReader>, name: string): TableReader {
  const table = readers.get(name);
  if (!table) throw new Problem('tables-missing', { names: name });
  return table;
}

/** Reads what the step shows. Rejects with `tables-missing` without levers, scenario, plan or log. */
export async function readCommit(host: WorkbookHost, language: Language): Promise<CommitReading> {
  const others = PLAN_TABLES.filter((name) => !COMMIT_TABLES.includes(name));
  const [values, tables] = await Promise.all([
    host.readTables(others),
    host.readTables(COMMIT_TABLES, { formulas: true }),
  ]);
  const all = [...values, ...tables];
  const readers = readTables(all.filter(({ name }) => PLAN_TABLES.includes(name)));
  const planTable = needTable(readers, TABLES.plan);
  needTable(readers, TABLES.log);
  const inputs = readInputs(readers.get(TABLES.inputs));
  const settings = { language, currency: inputs.text('currency'), fiscalYearStart: readStart(inputs) };
  const plan = readPlanModel(all, language, readPlanWish(all));
  const [sheet] = await host.readSheets([planTable.content.sheetName]);
  return {
    settings,
    plan,
    chosen: plan.levers.filter(({ isChosen }) => isChosen),
    tables,
    planTable,
    levers: needTable(readers, TABLES.levers),
    scenarios: scenariosOf(needTable(readers, TABLES.scenario), planTable),
    measured: readMeasured(sheet, settings.fiscalYearStart),
  };
}

/** The cell of a table by the id of its column; the first one where that column is gone. */
export function cellPlace(table: TableReader, row: number, columnId: string): Place {
  return { kind: 'table', table: table.content.name, row, column: Math.max(0, table.columnOf(columnId)) };
}
