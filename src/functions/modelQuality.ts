/**
 * Cost of quality in the model: classes by month, a full year's spending and failures, the curve through them.
 */
import { QUALITY_CLASSES, type QualityClass } from '../model/categories';
import { sumCells } from '../model/money';
import { curveThrough, type QualityCurve } from '../model/qualityCurve';
import {
  estimateSensitivity,
  twoPeriodSensitivity,
  type Estimate,
  type QualityMonth,
  type SensitivitySource,
} from '../model/sensitivity';
import type { LineSnapshot, ModelSnapshot } from '../model/snapshot';
import { sumOf } from './cells';
import type { PlainScenario } from './modelArguments';
import { requireTables } from './modelCost';
import { FunctionError } from './result';

const MONTHS = 12;
/** The line whose repeat contacts the option on Inputs counts as external failure. */
const AGENT_PAY = 'people.agent-pay';

/** Cost of each quality class; the five add up to the cost. */
export type ClassCosts = Readonly<Record<QualityClass, number>>;

/** Share of a line's cost in a class, times its cost in the month. Throws the error of a faulty cell. */
function classAmount(line: LineSnapshot, id: QualityClass, month: number, scenario: PlainScenario): number {
  const amount = line[scenario][month] ?? null;
  if (amount === null || amount === 0) return 0;
  return sumOf([line.classes[id]]) * sumOf([amount]);
}

/** Operating agent pay spent on contacts that come back; 0 while the option is off or the month's FCR is not known. */
function repeatCost(model: ModelSnapshot, month: number, scenario: PlainScenario): number {
  const { countsRepeatContacts, callbackShare } = model.quality;
  if (!countsRepeatContacts) return 0;
  const resolved = sumOf([model.drivers[scenario][month]?.firstContactResolution ?? null]);
  if (resolved === 0) return 0;
  const lines = model.categories.flatMap((category) => category.lines).filter(({ id }) => id === AGENT_PAY);
  const pay = lines.map((line) => classAmount(line, 'operating', month, scenario));
  return sumCells(pay) * (1 - resolved) * sumOf([callbackShare]);
}

/** Cost by class in some months, repeat contacts counted as Inputs says. Throws a cell's error. */
export function classCosts(model: ModelSnapshot, months: readonly number[], scenario: PlainScenario): ClassCosts {
  requireTables(model);
  const lines = model.categories.flatMap((category) => category.lines);
  const repeat = sumCells(months.map((month) => repeatCost(model, month, scenario)));
  const moved: Partial<Record<QualityClass, number>> = { operating: -repeat, 'external-failure': repeat };
  const costs = QUALITY_CLASSES.map((id) => {
    const amounts = lines.flatMap((line) => months.map((month) => classAmount(line, id, month, scenario)));
    return [id, sumCells([...amounts, moved[id] ?? 0])] as const;
  });
  return Object.fromEntries(costs) as Record<QualityClass, number>;
}

/** COGQ: prevention and appraisal. */
export function spendOf(costs: ClassCosts): number {
  return sumCells([costs.prevention, costs.appraisal]);
}

/** COPQ: internal and external failure. */
export function failureOf(costs: ClassCosts): number {
  return sumCells([costs['internal-failure'], costs['external-failure']]);
}

/** A full year at the pace of some closed months. */
export interface QualityPace {
  readonly spend: number;
  readonly failure: number;
}

/** Amounts of closed months × 12 ÷ their number. */
export function paceOf(model: ModelSnapshot, closed: readonly number[], scenario: PlainScenario): QualityPace {
  const costs = classCosts(model, closed, scenario);
  const factor = MONTHS / closed.length;
  return { spend: spendOf(costs) * factor, failure: failureOf(costs) * factor };
}

function closedMonths(model: ModelSnapshot): readonly number[] {
  return Array.from({ length: model.closedMonths }, (_, month) => month);
}

function contactsIn(model: ModelSnapshot, month: number): number {
  return sumOf([model.drivers.actual[month]?.contacts ?? null]);
}

/** The sensitivity in force, which holds for the year whatever period is asked for, and where it comes from. */
export interface SensitivityInForce {
  readonly source: SensitivitySource;
  readonly sensitivity: number;
  /** The regression it comes from; `null` when it comes from elsewhere. */
  readonly estimate: Estimate | null;
}

/** As the Balance sheet chooses it: the source set on Inputs, or the assumption where that cannot be had. */
export function sensitivityOf(model: ModelSnapshot): SensitivityInForce {
  const { quality } = model;
  const months = closedMonths(model);
  const pace = paceOf(model, months, 'actual');
  if (quality.source === 'estimated') {
    const estimate = estimateOf(model, months);
    if (estimate.result.ok) return { source: 'estimated', sensitivity: estimate.result.sensitivity, estimate };
  }
  if (quality.source === 'two-periods') {
    const sensitivity = twoPeriods(model, months, pace);
    if (sensitivity !== null) return { source: 'two-periods', sensitivity, estimate: null };
  }
  const assumed = quality.assumedSensitivity === null ? pace.spend : sumOf([quality.assumedSensitivity]);
  return { source: 'assumed', sensitivity: assumed, estimate: null };
}

function estimateOf(model: ModelSnapshot, months: readonly number[]): Estimate {
  const { quality } = model;
  const points = months.map((month): QualityMonth => {
    const costs = classCosts(model, [month], 'actual');
    return { spend: spendOf(costs), failure: failureOf(costs), contacts: contactsIn(model, month) };
  });
  return estimateSensitivity(points, {
    months: MONTHS,
    unavoidable: sumOf([quality.unavoidable]),
    fewestMonths: sumOf([quality.fewestMonths]),
    weakestFit: sumOf([quality.weakestFit]),
  });
}

function twoPeriods(model: ModelSnapshot, months: readonly number[], pace: QualityPace): number | null {
  const { quality } = model;
  const unavoidable = sumOf([quality.unavoidable]);
  const { cogq, copq, contacts } = quality.previous;
  if (cogq === null || copq === null) return null;
  const volume = (sumCells(months.map((month) => contactsIn(model, month))) * MONTHS) / months.length;
  const earlier = sumOf([contacts]);
  const growth = earlier > 0 && volume > 0 ? volume / earlier : 1;
  const result = twoPeriodSensitivity(
    { spend: sumOf([cogq]), avoidable: sumOf([copq]) * growth - unavoidable },
    { spend: pace.spend, avoidable: pace.failure - unavoidable },
  );
  return result.ok ? result.sensitivity : null;
}

/** The curve through a pace. Throws `#NUM!` where there is none. */
export function curveOf(model: ModelSnapshot, pace: QualityPace): QualityCurve {
  const curve = curveThrough(pace, sensitivityOf(model).sensitivity, sumOf([model.quality.unavoidable]));
  if (curve === null) throw new FunctionError('#NUM!', 'curve-unsolvable');
  return curve;
}
