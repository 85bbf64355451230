/** The plan's rules and sums written once more, naively and from the reference alone: every set by itself, nothing carried. */
import type { LeverChoice, PlanModel } from '../../../src/model/plan/planModel';

export interface NaiveSet {
  readonly members: readonly number[];
  readonly net: number;
  readonly oneOff: number;
  readonly objective: number;
  /** By metric; more is better. */
  readonly quality: readonly number[];
}

function product(levers: readonly LeverChoice[], factor: (lever: LeverChoice) => number): number {
  return levers.map(factor).reduce((a, b) => a * b, 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** base·(1 − Π(1 − effects)) + fixed − running cost, line by line, no line saving more than itself, steps in whole steps. */
export function naiveNet({ lines, repeatShare }: PlanModel, levers: readonly LeverChoice[]): number {
  const savings = lines.map(({ id, cost, drivers, steps }) => {
    let left = 1;
    for (const driver of drivers) {
      const stays = product(levers, ({ effects }) => 1 - (effects[driver] ?? 0));
      left *= driver === 'repeat' ? (1 - repeatShare) / (1 - repeatShare * stays) : stays;
    }
    if (steps) {
      const whole = (volume: number): number => Math.ceil(volume / steps.size - 1e-9);
      left = whole(steps.volume * left) / whole(steps.volume);
    }
    const fixed = sum(levers.flatMap((lever) => lever.fixed.filter(({ line }) => line === id).map((f) => f.amount)));
    return Math.min(cost, cost * (1 - left) + fixed);
  });
  const loose = levers.flatMap((lever) => lever.fixed.filter(({ line }) => line === null).map((f) => f.amount));
  return sum(savings) + sum(loose) - sum(levers.map(({ running }) => running));
}

/** Every set that keeps to rules and budget, floors apart. */
export function naiveSets(model: PlanModel): readonly NaiveSet[] {
  const { levers, metrics, objective, budget, requires, excludes } = model;
  const sets: NaiveSet[] = [];
  for (let mask = 0; mask < 2 ** levers.length; mask += 1) {
    const members = levers.flatMap((_, place) => ((mask >> place) & 1 ? [place] : []));
    const chosen = members.flatMap((place) => levers[place] ?? []);
    const ids = chosen.map(({ id }) => id);
    if (requires.some(([lever, needed]) => ids.includes(lever) && !ids.includes(needed))) continue;
    if (excludes.some(([a, b]) => ids.includes(a) && ids.includes(b))) continue;
    const oneOff = sum(chosen.map((lever) => lever.oneOff));
    if (budget !== null && oneOff > budget + 1e-9) continue;
    const net = naiveNet(model, chosen);
    let value = net;
    if (objective.kind === 'npv') {
      value = -oneOff;
      for (let year = 1; year <= objective.years; year += 1) value += net / (1 + objective.rate) ** year;
    }
    const quality = metrics.map(({ name, today, isBetterLower, follows }) => {
      const level = follows
        ? today * product(chosen, ({ effects }) => 1 - (effects[follows] ?? 0))
        : today + sum(chosen.map((lever) => lever.quality[name] ?? 0));
      return isBetterLower ? -level : level;
    });
    sets.push({ members, net, oneOff, objective: value, quality });
  }
  return sets;
}

export function reachesFloors({ metrics }: PlanModel, { quality }: NaiveSet): boolean {
  return metrics.every(({ limit, isBetterLower }, metric) => {
    const floor = limit === null ? -Infinity : isBetterLower ? -limit : limit;
    return (quality[metric] ?? 0) >= floor - 1e-9;
  });
}

/** Lower one-off cost first, then the set without the last lever in which the two differ. */
function comesBefore(left: NaiveSet, right: NaiveSet): boolean {
  if (Math.abs(left.oneOff - right.oneOff) > 1e-9) return left.oneOff < right.oneOff;
  const mask = ({ members }: NaiveSet): number => sum(members.map((place) => 2 ** place));
  return mask(left) < mask(right);
}

/** The best set by the rules of the reference, `null` without one; equal within `tie`. */
export function naiveBest(sets: readonly NaiveSet[], tie: number): NaiveSet | null {
  const most = Math.max(...sets.map(({ objective }) => objective));
  const equal = sets.filter(({ objective }) => objective >= most - tie);
  return equal.reduce<NaiveSet | null>((best, set) => (best === null || comesBefore(set, best) ? set : best), null);
}

/** Net and quality of the sets that no other beats, without doubles: as text, sorted. */
export function naiveFrontier(sets: readonly NaiveSet[]): readonly string[] {
  const isBeaten = (set: NaiveSet): boolean =>
    sets.some((other) => {
      const leads = [other.net - set.net, ...set.quality.map((level, metric) => (other.quality[metric] ?? 0) - level)];
      return leads.every((lead) => lead > -1e-7) && leads.some((lead) => lead > 1e-7);
    });
  return pointsOf(sets.filter((set) => !isBeaten(set)));
}

/** Net to the cent and quality of each set, each once, sorted. */
export function pointsOf(sets: readonly Pick<NaiveSet, 'net' | 'quality'>[]): readonly string[] {
  // Halves are told apart from what binary fractions take off them.
  const shown = (value: number, digits: number): string => {
    const whole = Math.round(Math.abs(value) * 10 ** digits + 1e-6);
    return (whole === 0 ? 0 : (Math.sign(value) * whole) / 10 ** digits).toFixed(digits);
  };
  const texts = sets.map(({ net, quality }) => [shown(net, 2), ...quality.map((level) => shown(level, 6))].join(' '));
  return [...new Set(texts)].sort();
}
