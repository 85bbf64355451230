/** From an open workbook to the model that a plan is chosen from. */
import type { Language } from '../locales';
import { GUARDRAIL_OF, PLAN_METRICS, isBetterLower } from '../model/guardrails';
import { minorDigits, roundHalfAway } from '../model/money';
import { leverBase, type LeverBase } from '../model/plan/leverBase';
import type { CostLine, Objective, PlanModel, QualityMetric } from '../model/plan/planModel';
import { serviceLines } from '../model/plan/serviceLines';
import type { StaffingCase } from '../model/plan/staffing';
import { Problem } from '../model/problem';
import { isFault, type CellFault, type GuardrailSettings } from '../model/snapshot';
import type { TableContent } from './content';
import { plainNumber, readInputs, type InputReader } from './readInputs';
import { readLevers, type WorkbookLever } from './readLevers';
import { MODEL_TABLES, readModel } from './readModel';
import { TABLES } from './tables';
import { readTables, type TableReader } from './tableReader';

/** Tables that a plan is read from. */
export const PLAN_TABLES: readonly string[] = [...MODEL_TABLES, TABLES.levers];

/** What is maximised and how much may be spent once. */
export interface PlanWish {
  readonly objective: Objective;
  /** `null`: no limit. */
  readonly budget: number | null;
}

/** A lever with the cost it acts on. */
export interface OfferedLever extends WorkbookLever {
  /** Money a year of all the lines it changes. */
  readonly actsOn: number;
}

/** A plan's model with what a person is told beside it. */
export interface WorkbookPlan {
  /** Its levers stand in the order of `levers`. */
  readonly model: PlanModel;
  readonly base: LeverBase;
  /** Those that act on the largest costs of this workbook first. */
  readonly levers: readonly OfferedLever[];
  /** An average half hour of opening time, for the agents it needs; `null` until volume, AHT and goals are known. */
  readonly staffing: StaffingCase | null;
  /** What is wrong with levers that are left out, and with costs that count as 0, each with its place. */
  readonly faults: readonly Problem[];
}

const POINTS = 100;
const SECONDS_OF_HOUR = 3600;
const HALF_HOUR = 1800;

/** Each metric with its guardrail, in points; a metric that is not known yet has no limit, for nobody could tell. */
function readMetrics(base: LeverBase, guardrails: TableReader | undefined): readonly QualityMetric[] {
  return PLAN_METRICS.map((name) => {
    const today = base.rates[name];
    const rows = Array.from({ length: guardrails?.rows ?? 0 }, (_, row) => row);
    const row = rows.find((at) => guardrails?.text(at, 'key') === GUARDRAIL_OF[name]);
    const limit = row === undefined ? null : (guardrails?.number(row, 'limit', '') ?? null);
    return {
      name,
      today: (today ?? 0) * POINTS,
      limit: today === null || limit === null || isFault(limit) ? null : limit * POINTS,
      isBetterLower: isBetterLower(name),
      ...(name === 'attrition' && { follows: name }),
    };
  });
}

/** Money a year of all the lines that a lever changes. */
function actsOn({ choice }: WorkbookLever, lines: readonly CostLine[]): number {
  const isChanged = ({ id, drivers }: CostLine): boolean =>
    drivers.some((driver) => (choice.effects[driver] ?? 0) !== 0) || choice.fixed.some(({ line }) => line === id);
  return lines.filter(isChanged).reduce((sum, { cost }) => sum + cost, 0);
}

/** Contacts spread evenly over the opening hours. */
function staffingCase(base: LeverBase, { limits }: GuardrailSettings, inputs: InputReader): StaffingCase | null {
  const [openHours, threshold] = [plainNumber(inputs, 'open-hours'), plainNumber(inputs, 'answer-seconds')];
  const shrinkage = plainNumber(inputs, 'shrinkage');
  const [level, occupancy] = [limits['service-level'], limits.occupancy];
  const { ahtSeconds, contacts, repeatShare } = base;
  const isKnown = typeof level === 'number' && level < 1 && typeof occupancy === 'number' && occupancy > 0;
  if (!isKnown || openHours === null || threshold === null || shrinkage === null || ahtSeconds === null) return null;
  if (!(openHours > 0 && contacts > 0 && ahtSeconds > 0 && shrinkage < 1)) return null;
  const intervals = openHours * (SECONDS_OF_HOUR / HALF_HOUR);
  return {
    workload: { contacts: contacts / intervals, handlingTime: ahtSeconds, interval: HALF_HOUR },
    goal: { level, threshold, occupancy: Math.min(1, occupancy) },
    shrinkage,
    repeatShare,
  };
}

function cellProblem({ content, place }: CellFault): Problem {
  return new Problem('lever-number', { place, value: content });
}

/** Reads what a plan is chosen from out of `PLAN_TABLES`, calculated; `language` is the workbook's own. */
export function readPlanModel(tables: readonly TableContent[], language: Language, wish: PlanWish): WorkbookPlan {
  const found = readTables(tables.filter(({ name }) => PLAN_TABLES.includes(name)));
  const snapshot = readModel(tables, language);
  const inputs = readInputs(found.get(TABLES.inputs));
  const base = leverBase(snapshot, {
    shrinkage: plainNumber(inputs, 'shrinkage'),
    agentsPerStep: plainNumber(inputs, 'step-agents'),
  });
  const digits = minorDigits(snapshot.currency);
  const whole = serviceLines(base.costs);
  // What binary fractions leave of a difference is no cost.
  const negative = whole.filter(({ cost }) => roundHalfAway(cost, digits) < 0);
  const lines = whole.map((line) => ({ ...line, cost: Math.max(0, line.cost) }));
  const { levers, faults } = readLevers(found.get(TABLES.levers), lines, language);
  const offered = levers
    .map((lever): OfferedLever => ({ ...lever, actsOn: roundHalfAway(actsOn(lever, lines), digits) }))
    .sort((a, b) => b.actsOn - a.actsOn || a.row - b.row);
  const pairs = (rule: 'needs' | 'excludes') =>
    offered.flatMap(({ choice, [rule]: others }) => others.map((other) => [choice.id, other] as const));
  const isOffered = (id: string): boolean => offered.some(({ choice }) => choice.id === id);
  return {
    model: {
      lines,
      repeatShare: base.repeatShare,
      metrics: readMetrics(base, found.get(TABLES.guardrails)),
      levers: offered.map(({ choice }) => choice),
      budget: wish.budget,
      requires: pairs('needs'),
      excludes: pairs('excludes').filter(([, other]) => isOffered(other)),
      objective: wish.objective,
      digits,
    },
    base,
    levers: offered,
    staffing: staffingCase(base, snapshot.guardrails, inputs),
    faults: [
      ...base.faults.map(cellProblem),
      ...negative.map(({ id, cost }) => new Problem('plan-base-negative', { line: id, amount: cost })),
      ...faults,
    ],
  };
}
