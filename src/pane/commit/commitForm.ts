/** What a person enters before a plan is committed, and the commitment that it makes. */
import { say } from '../../locales';
import { CELL_WORDS } from '../../locales/cells';
import { monthAt, type CalendarMonth } from '../../model/fiscalYear';
import { isFault } from '../../model/snapshot';
import type { Commitment, CommitStamp } from '../../workbook/commit/commitment';
import { isAbout } from '../../workbook/commit/rowsBefore';
import { isSameName } from '../../workbook/commit/scenarioName';
import type { OfferedLever } from '../../workbook/readPlanModel';
import type { CommitReading, CommittedScenario } from './commitReading';

/** Most characters of a name or an owner: more than any sheet shows. */
export const MOST_CHARACTERS = 80;
const MONTHS = 12;

/** What was entered; what was not comes from the workbook. */
export interface CommitForm {
  readonly name?: string;
  /** By the id of the lever. */
  readonly owners: Readonly<Record<string, string>>;
  /** Months of the plan, from 1. */
  readonly starts: Readonly<Record<string, number>>;
}

export const NOTHING_ENTERED: CommitForm = { owners: {}, starts: {} };

/** A name that no scenario has yet, in the workbook's language. */
function proposedName({ settings, measured, scenarios }: CommitReading): string {
  const { proposed } = CELL_WORDS[settings.language];
  const name = say(settings.language, proposed.name, { year: String(measured.start.year) });
  const names = [name, ...scenarios.map((_, at) => say(settings.language, proposed.again, { name, number: at + 2 }))];
  return names.find((own) => !scenarios.some((other) => isSameName(other.name, own))) ?? name;
}

/** The name in force, as it was typed. */
export function nameOf(form: CommitForm, reading: CommitReading): string {
  return form.name ?? proposedName(reading);
}

/** The scenario that has the name already; `null` when none has. */
export function takenBy(name: string, { scenarios }: CommitReading): CommittedScenario | null {
  return scenarios.find((own) => isSameName(own.name, name)) ?? null;
}

/** The row of CS_Plan about a lever: the one in the scenario that is to be replaced, else the last one; -1 without any. */
function committedRow(form: CommitForm, reading: CommitReading, lever: OfferedLever): number {
  const { planTable } = reading;
  const all = Array.from({ length: planTable.rows }, (_, row) => row);
  const rows = all.filter((row) => isAbout(planTable, row, lever));
  const own = takenBy(nameOf(form, reading), reading)?.planRows ?? [];
  return rows.find((row) => own.includes(row)) ?? rows.at(-1) ?? -1;
}

/** Who answers for a lever: as entered, else as committed before, else as on Strategies. */
export function ownerOf(form: CommitForm, reading: CommitReading, lever: OfferedLever): string {
  const row = committedRow(form, reading, lever);
  return form.owners[lever.choice.id] ?? (row < 0 ? lever.owner : reading.planTable.text(row, 'owner') || lever.owner);
}

/** The month of the plan in which a lever starts, from 1: as entered, else as committed before, else as on Strategies. */
export function startOf(form: CommitForm, reading: CommitReading, lever: OfferedLever): number {
  const row = committedRow(form, reading, lever);
  const committed = row < 0 ? null : reading.planTable.number(row, 'startMonth', lever.name);
  return form.starts[lever.choice.id] ?? (committed === null || isFault(committed) ? lever.ramp.start : committed);
}

/** Months in which a lever may start, with the one in force, which may lie later. */
export function startMonths(
  { measured }: CommitReading,
  inForce: number,
): readonly { readonly number: number; readonly month: CalendarMonth }[] {
  const year = Array.from({ length: MONTHS }, (_, at) => at + 1);
  const numbers = year.includes(inForce) ? year : [...year, inForce].sort((a, b) => a - b);
  return numbers.map((number) => ({ number, month: monthAt(measured.start, Math.floor(number) - 1) }));
}

/** The commitment of the chosen levers. */
export function commitmentOf(
  form: CommitForm,
  reading: CommitReading,
  stamp: CommitStamp,
  replaces: boolean,
): Commitment {
  const { settings, plan, chosen } = reading;
  return {
    name: nameOf(form, reading),
    levers: chosen.map((lever) => ({
      choice: lever.choice,
      name: lever.name,
      strategy: lever.strategy,
      ramp: { ...lever.ramp, start: startOf(form, reading, lever) },
      owner: ownerOf(form, reading, lever).trim(),
    })),
    model: plan.model,
    base: plan.base,
    settings,
    stamp,
    replaces,
  };
}
