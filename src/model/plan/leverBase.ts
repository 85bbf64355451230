/**
 * What the levers of an open workbook act on: a full year at the pace of its closed months, as the Strategies sheet sums it.
 */
import { CATEGORY_KEYS, type CategoryKey } from '../categories';
import { guardrailRate } from '../guardrailRates';
import { GUARDRAIL_OF, PLAN_METRICS, type PlanMetric } from '../guardrails';
import { sumCells } from '../money';
import { recordOf } from '../recordOf';
import {
  isFault,
  type CellFault,
  type DriverSnapshot,
  type LineSnapshot,
  type ModelSnapshot,
  type NumberCell,
} from '../snapshot';
import { paidHours, type HandlingBase } from './planModel';
import type { ServiceCosts, SteppedCosts } from './serviceLines';

/** Yearly costs and volumes, and the rates to date. */
export interface LeverBase {
  readonly costs: ServiceCosts;
  /** The part of each category's cost in lines that do not follow the volume: fixed ones, and those without a behaviour. */
  readonly unflexed: Readonly<Record<CategoryKey, number>>;
  /** A year; 0 while none are known. */
  readonly contacts: number;
  /** Share of contacts that are repeats of earlier ones, 0–1. */
  readonly repeatShare: number;
  /** Fractions to date, as the guardrails have them; `null` while unknown. */
  readonly rates: Readonly<Record<PlanMetric, number | null>>;
  /** Mean seconds of a contact; `null` while unknown. */
  readonly ahtSeconds: number | null;
  /** Mean agents; `null` while unknown. */
  readonly agents: number | null;
  /** `null` until contacts, AHT, occupancy and shrinkage are known. */
  readonly handling: HandlingBase | null;
  /** Cells that should hold a number of the base and do not; they count as blank. */
  readonly faults: readonly CellFault[];
}

const MONTHS = 12;
const HANDLING_LINES: readonly string[] = ['people.agent-pay', 'people.agent-benefits', 'people.overtime'];
const TURNOVER_LINES: readonly string[] = ['people.recruiting', 'people.onboarding'];
/** Drivers that the base is made of. */
const USED_DRIVERS = [
  'contacts',
  'agents',
  'ahtSeconds',
  'firstContactResolution',
  'serviceLevel',
  'occupancy',
  'leavers',
  'complaints',
  'csat',
] as const satisfies readonly (keyof DriverSnapshot)[];

function known(cell: NumberCell): number | null {
  return isFault(cell) ? null : cell;
}

function faultsIn(cells: readonly NumberCell[]): readonly CellFault[] {
  return cells.filter(isFault);
}

/** The model up to its closing month, with what turns that into a year. */
interface Closed {
  readonly model: ModelSnapshot;
  readonly yearFactor: number;
}

function actualCells({ actual }: LineSnapshot, closed: number): readonly NumberCell[] {
  return actual.slice(0, closed);
}

function yearly({ model, yearFactor }: Closed, lines: readonly LineSnapshot[]): number {
  return (
    sumCells(lines.flatMap((line) => actualCells(line, model.closedMonths).map((c) => known(c) ?? 0))) * yearFactor
  );
}

/** The month with its faulty cells blank. */
function withoutFaults(month: DriverSnapshot): DriverSnapshot {
  return recordOf(Object.keys(month) as readonly (keyof DriverSnapshot)[], (driver) => known(month[driver]));
}

/** Mean over all months in which a driver is known. */
function mean({ model }: Closed, driver: keyof DriverSnapshot): number | null {
  const values = model.drivers.actual.flatMap((month) => known(month[driver]) ?? []);
  return values.length === 0 ? null : sumCells(values) / values.length;
}

function handlingBase(closed: Closed, contacts: number, cost: number, shrinkage: number | null): HandlingBase | null {
  const [ahtSeconds, occupancy] = [mean(closed, 'ahtSeconds'), mean(closed, 'occupancy')];
  if (ahtSeconds === null || occupancy === null || shrinkage === null || shrinkage >= 1) return null;
  const hours = paidHours({ contacts, ahtSeconds, occupancy, shrinkage });
  return Number.isFinite(hours) && hours > 0
    ? { contacts, ahtSeconds, occupancy, shrinkage, hourlyRate: cost / hours }
    : null;
}

/** What a person states on Inputs about the service; `null` while it is blank. */
export interface ServiceInputs {
  /** Fraction of paid time that agents are not there for contacts. */
  readonly shrinkage: number | null;
  /** Agents that one step of a cost in steps carries. */
  readonly agentsPerStep: number | null;
}

/** Lines that come in steps; none while it is not known in how many. */
function steppedCosts(
  closed: Closed,
  perStep: number | null,
  linesOf: (key: CategoryKey) => readonly LineSnapshot[],
): SteppedCosts | null {
  const agents = mean(closed, 'agents');
  if (agents === null || perStep === null || !(agents > 0) || !(perStep > 0)) return null;
  const apart = [...HANDLING_LINES, ...TURNOVER_LINES];
  const isStepped = ({ id, behaviour }: LineSnapshot): boolean => behaviour === 'step' && !apart.includes(id);
  return { agents, perStep, costs: recordOf(CATEGORY_KEYS, (key) => yearly(closed, linesOf(key).filter(isStepped))) };
}

/** The base of a workbook's levers. */
export function leverBase(model: ModelSnapshot, { shrinkage, agentsPerStep }: ServiceInputs): LeverBase {
  const { closedMonths, categories, quality } = model;
  const months = model.drivers.actual.slice(0, closedMonths);
  const closed: Closed = { model, yearFactor: closedMonths === 0 ? 0 : MONTHS / closedMonths };
  const linesOf = (key: CategoryKey): readonly LineSnapshot[] =>
    categories.find((category) => category.key === key)?.lines ?? [];
  const named = (ids: readonly string[]): number =>
    yearly(
      closed,
      linesOf('people').filter(({ id }) => ids.includes(id)),
    );
  const stepped = steppedCosts(closed, agentsPerStep, linesOf);
  const costs: ServiceCosts = {
    handling: named(HANDLING_LINES),
    turnover: named(TURNOVER_LINES),
    categories: recordOf(CATEGORY_KEYS, (key) => yearly(closed, linesOf(key))),
    ...(stepped && { stepped }),
  };
  const contacts = sumCells(months.map((month) => known(month.contacts) ?? 0)) * closed.yearFactor;
  const counted = months.map(withoutFaults);
  const rates = recordOf(PLAN_METRICS, (metric) => guardrailRate(counted, GUARDRAIL_OF[metric]));
  const used = CATEGORY_KEYS.flatMap(linesOf).flatMap((line) => actualCells(line, closedMonths));
  return {
    costs,
    unflexed: recordOf(CATEGORY_KEYS, (key) =>
      yearly(
        closed,
        linesOf(key).filter(({ behaviour }) => behaviour === 'fixed' || behaviour === null),
      ),
    ),
    contacts,
    repeatShare: rates.fcr === null ? 0 : (1 - rates.fcr) * (known(quality.callbackShare) ?? 0),
    rates,
    ahtSeconds: mean(closed, 'ahtSeconds'),
    agents: mean(closed, 'agents'),
    handling: handlingBase(closed, contacts, costs.handling, shrinkage),
    faults: faultsIn([
      ...used,
      ...months.flatMap((month) => USED_DRIVERS.map((driver) => month[driver])),
      quality.callbackShare,
    ]),
  };
}
