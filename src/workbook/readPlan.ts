/** Committed scenarios and the plan as the model knows them. */
import { CELL_WORDS } from '../locales/cells';
import { CATEGORY_KEYS } from '../model/categories';
import { STRATEGIES } from '../model/levers';
import type { PlanRowSnapshot, ScenarioSnapshot } from '../model/snapshot';
import { keyOf } from './keyOf';
import { EXPECTED_MONTHS, REALISED_MONTHS, SCENARIO_MONTHS } from './tables';
import type { TableReader } from './tableReader';

function rowsOf(table: TableReader | undefined): readonly number[] {
  return table ? Array.from({ length: table.rows }, (_, row) => row) : [];
}

/** Scenarios by name, in the order of their first row. Rows whose category is unknown are left out. */
export function readScenarios(table: TableReader | undefined): readonly ScenarioSnapshot[] {
  const scenarios = new Map<string, ScenarioSnapshot['categories'][number][]>();
  for (const row of rowsOf(table)) {
    const name = table?.text(row, 'scenario') ?? '';
    const key = CATEGORY_KEYS.find((known) => known === table?.text(row, 'key'));
    if (!table || name === '' || !key) continue;
    const line = `${name} · ${table.text(row, 'category')}`;
    const months = SCENARIO_MONTHS.map((id) => table.number(row, id, line));
    scenarios.set(name, [...(scenarios.get(name) ?? []), { key, months }]);
  }
  return [...scenarios].map(([name, categories]) => ({ name, categories }));
}

/** The rows of the plan that name a lever. */
export function readPlan(table: TableReader | undefined): readonly PlanRowSnapshot[] {
  return rowsOf(table).flatMap((row): readonly PlanRowSnapshot[] => {
    const name = table?.text(row, 'lever') ?? '';
    if (!table || name === '') return [];
    const numbers = (ids: readonly string[]) => ids.map((id) => table.number(row, id, name));
    const status = keyOf(
      table.text(row, 'status'),
      ['open', 'running', 'done', 'stopped'] as const,
      (l) => CELL_WORDS[l].planStatuses,
    );
    return [
      {
        lever: table.text(row, 'id'),
        name,
        scenario: table.text(row, 'scenario'),
        strategy: keyOf(table.text(row, 'strategy'), STRATEGIES, (l) => CELL_WORDS[l].strategyNames),
        isStopped: status === 'stopped',
        oneOff: table.number(row, 'oneOff', name),
        running: table.number(row, 'running', name),
        net: table.number(row, 'net', name),
        expected: numbers(EXPECTED_MONTHS),
        realised: numbers(REALISED_MONTHS),
      },
    ];
  });
}
