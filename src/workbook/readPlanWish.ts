/** What a plan of an open workbook is to maximise, and how much it may cost once: rows of CS_Inputs. */
import { CELL_WORDS } from '../locales/cells';
import type { Objective } from '../model/plan/planModel';
import { Problem } from '../model/problem';
import { isFault, type NumberCell } from '../model/snapshot';
import type { TableContent } from './content';
import { keyOf } from './keyOf';
import { readInputs, type InputReader } from './readInputs';
import type { PlanWish } from './readPlanModel';
import { ASSUMED_PLAN, type InputKey } from './sheets/inputRows';
import { TABLES } from './tables';
import { readTables } from './tableReader';

/** Kinds of objectives, in the order in which they are offered. */
export const OBJECTIVES = ['annual-net', 'npv'] as const satisfies readonly Objective['kind'][];

export interface ReadWish extends PlanWish {
  /** Years and rate of the net present value, whether it is what counts now or not. */
  readonly npv: { readonly years: number; readonly rate: number };
  /** `wish-number` for each cell that cannot be what it should, with its place; it counts as blank. */
  readonly faults: readonly Problem[];
}

/** A number of Inputs that has to hold something, or what is wrong with it. */
function sound(inputs: InputReader, key: InputKey, holds: (value: number) => boolean): number | null | Problem {
  const cell: NumberCell = inputs.number(key);
  if (cell === null) return null;
  if (isFault(cell)) return new Problem('wish-number', { place: cell.place, value: cell.content });
  return holds(cell) ? cell : new Problem('wish-number', { place: inputs.place(key), value: cell });
}

/** Reads the wish out of tables with CS_Inputs among them. Blank years and rate are the template's, a blank budget no limit. */
export function readPlanWish(tables: readonly TableContent[]): ReadWish {
  const inputs = readInputs(readTables(tables.filter(({ name }) => name === TABLES.inputs)).get(TABLES.inputs));
  const cells = {
    years: sound(inputs, 'plan-years', (value) => Number.isInteger(value) && value >= 1),
    rate: sound(inputs, 'plan-rate', (value) => value > -1),
    budget: sound(inputs, 'plan-budget', (value) => value >= 0),
  };
  const value = (cell: number | null | Problem): number | null => (cell instanceof Problem ? null : cell);
  const npv = { years: value(cells.years) ?? ASSUMED_PLAN.years, rate: value(cells.rate) ?? ASSUMED_PLAN.rate };
  const kind = keyOf(inputs.text('plan-objective'), OBJECTIVES, (l) => CELL_WORDS[l].objectives);
  return {
    objective: kind === 'npv' ? { kind, ...npv } : { kind: 'annual-net' },
    budget: value(cells.budget),
    npv,
    faults: Object.values(cells).filter((cell) => cell instanceof Problem),
  };
}
