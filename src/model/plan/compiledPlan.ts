/**
 * The plan's model laid out for fast sums: numbers by place instead of records by name.
 */
import { ceiling } from '../ceiling';
import type { Effect } from '../levers';
import { Problem } from '../problem';
import { metricScale, type MetricScale } from './metricScale';
import type { CostLine, LeverChoice, PlanModel } from './planModel';
import { compileRules, type CompiledRules } from './rules';

/** A line as it is summed. */
export interface CompiledLine {
  readonly id: string;
  readonly cost: number;
  readonly usesRepeat: boolean;
  /** Steps that the volume of today fills, as a fraction and in whole steps; `null` without steps. */
  readonly steps: { readonly filled: number; readonly paid: number } | null;
}

/** What is maximised: a weighted sum of annual net, one-off cost and the quality metrics; `net` at least 0. */
export interface Goal {
  readonly net: number;
  readonly oneOff: number;
  readonly quality: readonly number[];
}

/** A lever as it is summed; arrays by line or by metric. */
export interface CompiledLever {
  /** What it leaves of each line, above 0; repeat contacts apart. */
  readonly left: readonly number[];
  readonly repeatLeft: number;
  readonly lineFixed: readonly number[];
  /** Fixed savings without a line − running cost. */
  readonly loose: number;
  readonly oneOff: number;
  /** What it adds on the scale of each metric, where more is better. */
  readonly quality: readonly number[];
}

export interface CompiledPlan {
  /** Those that some lever changes. */
  readonly lines: readonly CompiledLine[];
  readonly repeatShare: number;
  readonly levers: readonly CompiledLever[];
  readonly rules: CompiledRules;
  /** By metric. */
  readonly scales: readonly MetricScale[];
  /** Starting levels and floors on these scales, where more is better; −∞ without a limit. */
  readonly today: readonly number[];
  readonly floors: readonly number[];
  /** ∞ without a limit; holds what binary fractions add. */
  readonly budget: number;
  readonly goal: Goal;
  /** Objectives within this are equal. */
  readonly tie: number;
}

/** Quality and floors within this are equal. */
export const QUALITY_TIE = 1e-9;

/** Sums of money within 1e−9 are equal, and so are larger ones that only binary fractions tell apart. */
function moneyTie(scale: number): number {
  return Math.max(1e-9, scale * 1e-14);
}

function compileLine({ id, cost, drivers, steps }: CostLine): CompiledLine {
  const filled = steps && steps.volume / steps.size;
  return {
    id,
    cost,
    usesRepeat: drivers.includes('repeat'),
    steps: filled === undefined ? null : { filled, paid: ceiling(filled) },
  };
}

/** Whether some lever changes a line; of all others nothing is ever saved. */
function isActedOn({ id, drivers }: CostLine, levers: readonly LeverChoice[]): boolean {
  return levers.some(
    ({ effects, fixed }) =>
      drivers.some((driver) => (effects[driver] ?? 0) !== 0) ||
      fixed.some(({ line, amount }) => line === id && amount !== 0),
  );
}

function compileLever(lever: LeverChoice, lines: readonly CostLine[], scales: readonly MetricScale[]): CompiledLever {
  const { effects, fixed, oneOff, running } = lever;
  const remains = (effect: Effect): number => 1 - (effects[effect] ?? 0);
  const fixedOf = (line: string | null): number =>
    fixed.filter((saving) => saving.line === line).reduce((sum, { amount }) => sum + amount, 0);
  return {
    left: lines.map(({ drivers }) =>
      drivers.filter((driver) => driver !== 'repeat').reduce((product, driver) => product * remains(driver), 1),
    ),
    repeatLeft: remains('repeat'),
    lineFixed: lines.map(({ id }) => fixedOf(id)),
    loose: fixedOf(null) - running,
    oneOff,
    quality: scales.map(({ added }) => added(lever)),
  };
}

/** Present value of 1 at the end of each year. */
function annuity(years: number, rate: number): number {
  return Array.from({ length: years }, (_, year) => (1 + rate) ** -(year + 1)).reduce((sum, value) => sum + value, 0);
}

/** Refuses levers that could lead to as many repeat contacts as there are contacts. */
function refuseEndlessRepeats(repeatShare: number, levers: readonly CompiledLever[]): void {
  const most = levers.reduce((product, { repeatLeft }) => product * Math.max(1, repeatLeft), repeatShare);
  if (most >= 1) throw new Problem('plan-repeats-endless');
}

/** Compiles a model. Throws a `Problem`: `plan-repeats-endless`, `amount-too-large`, and what `compileRules` throws. */
export function compilePlan(model: PlanModel): CompiledPlan {
  const { metrics, objective, budget } = model;
  const noQuality = metrics.map(() => 0);
  const goal: Goal =
    objective.kind === 'npv'
      ? { net: annuity(objective.years, objective.rate), oneOff: -1, quality: noQuality }
      : { net: 1, oneOff: 0, quality: noQuality };
  const lines = model.lines.filter((line) => isActedOn(line, model.levers));
  const scales = metrics.map(metricScale);
  const levers = model.levers.map((lever) => compileLever(lever, lines, scales));
  refuseEndlessRepeats(model.repeatShare, levers);
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.abs(value), 0);
  const money = sumOf(model.lines.map(({ cost }) => cost)) + sumOf(levers.flatMap((l) => [l.loose, ...l.lineFixed]));
  const spent = sumOf(levers.map(({ oneOff }) => oneOff));
  const scale = goal.net * money - goal.oneOff * spent;
  if (!Number.isFinite(scale)) throw new Problem('amount-too-large', { amount: String(scale) });
  return {
    lines: lines.map(compileLine),
    repeatShare: model.repeatShare,
    levers,
    rules: compileRules(model),
    scales,
    today: scales.map(({ valueOf }, metric) => valueOf(metrics[metric]?.today ?? 0)),
    floors: scales.map(({ valueOf }, metric) => {
      const limit = metrics[metric]?.limit ?? null;
      return limit === null ? -Infinity : valueOf(limit);
    }),
    budget: budget === null ? Infinity : budget + moneyTie(spent),
    goal,
    tie: moneyTie(scale),
  };
}

/** Saving of a line when `left` of its drivers stays and `fixed` money is saved besides: never more than the line. */
export function lineSaving({ cost, steps }: CompiledLine, left: number, fixed: number): number {
  const kept = steps ? ceiling(steps.filled * left) / steps.paid : left;
  return Math.min(cost * (1 - kept) + fixed, cost);
}

/** Share of contacts that stays when `left` of the repeat contacts stay: (1 − r) ÷ (1 − r · left). */
export function contactsLeft(repeatShare: number, left: number): number {
  return (1 - repeatShare) / (1 - repeatShare * left);
}
