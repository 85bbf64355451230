/**
 * The rows of CS_Plan. What a lever saves in each category is a value: a Shapley share averages over every order in which the
 * levers could have come, which no cell formula can do, and a commitment must not move when a lever is edited afterwards;
 * so are one-off and running cost. All the rest are formulas: start, months in force, net saving, expected by month. What
 * comes in whole steps comes once every lever of the scenario that frees them works in full.
 */
import { CELL_WORDS } from '../../locales/cells';
import { CATEGORY_KEYS, type CategoryKey } from '../../model/categories';
import { LEVERS, type Strategy } from '../../model/levers';
import type { CellWrite } from '../content';
import { fixedRow } from '../formulas';
import { NAMES } from '../names';
import { PLAN_ROWS } from '../sheets/planLayout';
import { EXPECTED_MONTHS, FORCE_MONTHS, SAVES_COLUMNS, STEPS_COLUMNS, TABLES } from '../tables';
import type { TableReader } from '../tableReader';
import type { References } from '../template';
import { CALCULATED_PLAN } from './calculatedColumns';
import type { AddedRow } from './changedRows';
import type { Commitment } from './commitment';
import { isSetAside, progressOf, rowsBefore } from './rowsBefore';
import { savesByCategory, type ByCategory } from './savesByCategory';
import { stepsAreFree } from './stepsAreFree';

/** Where a lever's running cost is paid; a person changes it on the sheet. */
const RUNS_IN: Readonly<Record<Strategy, CategoryKey>> = {
  processes: 'people',
  technology: 'software',
  training: 'training',
};

/** Formulas of a row, the same in every row; months in force refer to the numbers above their columns. */
function planFormulas(references: References, table: TableReader): Readonly<Record<string, CellWrite>> {
  const row = (id: string): string => references.row(TABLES.plan, id);
  const saves = references.rowSpan(TABLES.plan, SAVES_COLUMNS[0] ?? '', SAVES_COLUMNS.at(-1) ?? '');
  const months = references.headerSpan(TABLES.plan, FORCE_MONTHS[0] ?? '', FORCE_MONTHS.at(-1) ?? '');
  const numbers = table.content.row - (PLAN_ROWS.header - PLAN_ROWS.number);
  const inForce = (id: string): string => {
    const number = fixedRow(numbers, table.content.column + table.columnOf(id));
    return `=MAX(0,MIN(1,(${number}-${row('startMonth')}+1)/MAX(1,${row('monthsToFull')})))`;
  };
  const steps = references.rowSpan(TABLES.plan, STEPS_COLUMNS[0] ?? '', STEPS_COLUMNS.at(-1) ?? '');
  const even = `SUM(${saves})`;
  const expected = (force: string): string =>
    `=(${even}*${row(force)}+IF(${stepsAreFree(references, force, row('scenario'))},${row('inSteps')},0)` +
    `-IF(${row(force)}>0,${row('running')},0))/COLUMNS(${months})`;
  return {
    start: { formula: `=EDATE(${NAMES.planStart},${row('startMonth')}-1)` },
    net: { formula: `=${even}+${row('inSteps')}-${row('running')}` },
    inSteps: { formula: `=SUM(${steps})` },
    ...Object.fromEntries(FORCE_MONTHS.map((id) => [id, { formula: inForce(id) }])),
    ...Object.fromEntries(EXPECTED_MONTHS.map((id, at) => [id, { formula: expected(FORCE_MONTHS[at] ?? '') }])),
  };
}

/** Amounts by category in the columns that stand for them. */
function placed(columns: readonly string[], amounts: ByCategory = {}): Readonly<Record<string, number>> {
  return Object.fromEntries(CATEGORY_KEYS.map((key, at) => [columns[at] ?? '', amounts[key] ?? 0]));
}

/** Nothing more is expected of a lever that is no longer chosen; what was realised, and what was spent once, stays. */
function setAside(table: TableReader, over: number, name: string, stopped: string): AddedRow {
  const nothing = { running: 0, ...placed(SAVES_COLUMNS), ...placed(STEPS_COLUMNS) };
  const status = progressOf(table, over) === 'done' ? undefined : stopped;
  return { cells: { scenario: name, status, ...nothing }, over };
}

/**
 * A row for each committed lever. Of a lever that the scenario had before, all stays that a person types on the sheet alone:
 * realised amounts, status, notes, where the running cost is paid, columns of their own, and a date of start as long as the
 * month is the same. Rows of levers that are no longer chosen follow where such things were typed, stopped unless they are
 * done; then those that a person added, as they stand. Throws what the sums of the plan throw.
 */
export function planRows(
  { name, levers, model }: Commitment,
  references: References,
  table: TableReader,
): readonly AddedRow[] {
  const { strategyNames, planStatuses, categoryNames } = CELL_WORDS[references.settings.language];
  const formulas = planFormulas(references, table);
  const saves = savesByCategory(
    model,
    levers.map(({ choice }) => choice),
  );
  const before = rowsBefore(table, name, levers);
  const rows = levers.map(({ choice, name: lever, strategy, ramp, owner }, index): AddedRow => {
    const over = before.ofLevers[index];
    const cells: Readonly<Record<string, CellWrite>> = {
      ...formulas,
      id: LEVERS.some(({ id }) => id === choice.id) ? choice.id : null,
      lever,
      scenario: name,
      strategy: strategy && strategyNames[strategy],
      status: planStatuses.open,
      owner: owner || null,
      oneOff: choice.oneOff,
      running: choice.running,
      startMonth: ramp.start,
      monthsToFull: ramp.monthsToFull,
      ...placed(SAVES_COLUMNS, saves[index]?.even),
      ...placed(STEPS_COLUMNS, saves[index]?.inSteps),
      runsIn: categoryNames[strategy ? RUNS_IN[strategy] : 'people'],
    };
    if (over === undefined) return { cells };
    const keepsStart = table.value(over, 'startMonth') === ramp.start;
    const stays: Readonly<Record<string, undefined>> = {
      ...(!isSetAside(table, over) && { status: undefined }),
      ...(keepsStart && { start: undefined }),
      runsIn: undefined,
    };
    return { cells: { ...cells, ...stays }, over };
  });
  const aside = before.setAside.map((over) => setAside(table, over, name, planStatuses.stopped));
  const asTyped: AddedRow['cells'] = Object.fromEntries(CALCULATED_PLAN.map((id) => [id, undefined]));
  return [...rows, ...aside, ...before.byHand.map((over) => ({ cells: asTyped, over }))];
}
