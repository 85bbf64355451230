/**
 * The rows of CS_Scenario: a category's yearly base spread evenly, less what the levers in force save of it and plus what
 * they cost to run, as formulas back to the base and to the committed levers on CS_Plan. The base itself is a value: what was
 * committed must not move with the months that close later, or savings would be measured against themselves.
 */
import { CELL_WORDS } from '../../locales/cells';
import { CATEGORY_KEYS } from '../../model/categories';
import { NAMES } from '../names';
import { FORCE_MONTHS, SAVES_COLUMNS, SCENARIO_MONTHS, STEPS_COLUMNS, TABLES } from '../tables';
import type { TableReader } from '../tableReader';
import type { References } from '../template';
import type { AddedRow } from './changedRows';
import type { Commitment } from './commitment';
import { rowsOf } from './rowsBefore';
import { stepsAreFree } from './stepsAreFree';

function monthFormula(references: References, force: string): string {
  const own = (id: string): string => references.row(TABLES.scenario, id);
  const plan = (id: string): string => references.column(TABLES.plan, id);
  const year = references.headerSpan(TABLES.scenario, SCENARIO_MONTHS[0] ?? '', SCENARIO_MONTHS.at(-1) ?? '');
  const isOwn = `(${plan('scenario')}=${own('scenario')})`;
  const saved = (columns: readonly string[]): string =>
    `INDEX(${references.columns(TABLES.plan, columns[0] ?? '', columns.at(-1) ?? '')},0,` +
    `MATCH(${own('category')},${NAMES.categories},0))`;
  const even = `SUMPRODUCT(${isOwn}*${plan(force)}*${saved(SAVES_COLUMNS)})`;
  const inSteps = `IF(${stepsAreFree(references, force, own('scenario'))},SUMPRODUCT(${isOwn}*${saved(STEPS_COLUMNS)}),0)`;
  const runs = `SUMPRODUCT(${isOwn}*(${plan('runsIn')}=${own('category')})*(${plan(force)}>0)*${plan('running')})`;
  return `=(${own('base')}-${even}-${inSteps}+${runs})/COLUMNS(${year})`;
}

/** A row for each category; where the scenario had one before, its note and a person's own columns stay. */
export function scenarioRows(
  { name, base }: Commitment,
  references: References,
  table: TableReader,
): readonly AddedRow[] {
  const months = SCENARIO_MONTHS.map(
    (id, at) => [id, { formula: monthFormula(references, FORCE_MONTHS[at] ?? '') }] as const,
  );
  const { categoryNames } = CELL_WORDS[references.settings.language];
  const before = rowsOf(table, name);
  return CATEGORY_KEYS.map((key) => ({
    cells: {
      scenario: name,
      category: categoryNames[key],
      key,
      base: base.costs.categories[key],
      unflexed: base.unflexed[key],
      contacts: base.contacts,
      ...Object.fromEntries(months),
    },
    over: before.find((row) => table.text(row, 'key') === key),
  }));
}
