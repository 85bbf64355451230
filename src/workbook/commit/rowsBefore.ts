/** The rows that a scenario has already, when it is committed again. */
import { CELL_WORDS } from '../../locales/cells';
import { keyOf } from '../keyOf';
import type { TableReader } from '../tableReader';
import { FORCE_MONTHS, REALISED_MONTHS, SAVES_COLUMNS, STEPS_COLUMNS, columnsOf } from '../tables';
import { asItStands, isConstant } from './changedRows';
import type { CommittedLever } from './commitment';
import { isSameName } from './scenarioName';

/** Places of a scenario's rows in a table's body. */
export function rowsOf(table: TableReader, scenario: string): readonly number[] {
  return Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    isSameName(table.text(row, 'scenario'), scenario),
  );
}

/** A lever as rows of CS_Plan name it. */
export type NamedLever = Pick<CommittedLever, 'choice' | 'name'>;

/** Whether a row of CS_Plan is about a lever: by the id of a shipped one, else by name. */
export function isAbout(plan: TableReader, row: number, { choice, name }: NamedLever): boolean {
  const id = plan.text(row, 'id');
  return id === '' ? plan.text(row, 'lever') === name : id === choice.id;
}

/** Statuses of a plan's row that say that its lever was begun, or given up. */
const BEGUN = ['running', 'done', 'stopped'] as const;

/** What a row says of how far its lever is; `null` where it is not begun. */
export function progressOf(plan: TableReader, row: number): (typeof BEGUN)[number] | null {
  return keyOf(plan.text(row, 'status'), BEGUN, (language) => CELL_WORDS[language].planStatuses);
}

/** Whether a row was set aside earlier: it is stopped, and nothing more is expected of it. */
export function isSetAside(plan: TableReader, row: number): boolean {
  const isStopped = progressOf(plan, row) === 'stopped';
  return isStopped && [...SAVES_COLUMNS, ...STEPS_COLUMNS].every((id) => Number(plan.value(row, id)) === 0);
}

export interface RowsBefore {
  /** By lever, in their order: the row that is about it; `undefined` for a new one. */
  readonly ofLevers: readonly (number | undefined)[];
  /** Rows about levers that are no longer chosen and of which more was typed than who answers for them. */
  readonly setAside: readonly number[];
  /** Rows that a person added to the plan: no commitment wrote them, and none changes them. */
  readonly byHand: readonly number[];
}

/** Whether no commitment wrote a row: those have the id of a shipped lever, or formulas for the months in force. */
function isByHand(plan: TableReader, row: number): boolean {
  return plan.text(row, 'id') === '' && FORCE_MONTHS.every((id) => plan.formula(row, id) === null);
}

/** Which rows of CS_Plan stay, in whole or in part, when a scenario is committed again with these levers. */
export function rowsBefore(plan: TableReader, scenario: string, levers: readonly NamedLever[]): RowsBefore {
  const rows = rowsOf(plan, scenario);
  const ofLevers = levers.map((lever) => rows.find((row) => isAbout(plan, row, lever)));
  const known = columnsOf(plan.content.name).map((id) => plan.columnOf(id));
  const added = plan.content.headers.flatMap((_, column) => (known.includes(column) ? [] : [column]));
  const isTyped = (row: number): boolean =>
    [...REALISED_MONTHS, 'note'].some((id) => plan.text(row, id) !== '') ||
    progressOf(plan, row) !== null ||
    added.some((column) => isConstant(asItStands(plan, row)[column]));
  const others = rows.filter((row) => !ofLevers.includes(row));
  return {
    ofLevers,
    setAside: others.filter((row) => !isByHand(plan, row) && isTyped(row)),
    byHand: others.filter((row) => isByHand(plan, row)),
  };
}
