/**
 * How much a set of levers could still be worth if it may grow by some of the levers that are left.
 *
 * What a line costs is a convex function of the logarithms of what is left of its drivers, and those logarithms add up over
 * levers; so any tangent of it lies below it, and the saving lies below something linear in the levers. The floors enter
 * with multipliers (Lagrange), the budget by filling it with the best ratio of worth to cost, the last lever in part
 * (Dantzig 1957). Every tangent and every multiplier from 0 on gives a bound that holds; a few steps look for a low one.
 */
import { QUALITY_TIE, contactsLeft, type CompiledLine, type CompiledPlan, type Goal } from './compiledPlan';
import type { RunningSet } from './runningSet';

/** Steps towards a low bound: at first, and for each set after that. */
const FIRST_STEPS = 200;
const STEPS = 6;
/** How far a first step moves the multipliers, as a share of the bound. */
const FIRST_STRIDE = 0.05;
/** What `ceiling` forgives. */
const CEILING_SLACK = 1e-9;

/** Sums over the levers that the last filling took. */
interface Filling {
  readonly lines: Float64Array;
  readonly lineFixed: Float64Array;
  readonly quality: Float64Array;
  repeat: number;
}

/** Bounds for one goal and its floors; tangents and multipliers stay from one set to the next, which is seldom far away. */
export class UpperBound {
  /** −ln of what each lever leaves of each line, and of repeat contacts. */
  private readonly slopes: readonly (readonly number[])[];
  private readonly repeatSlopes: readonly number[];
  /** Where the tangents touch: −ln of what is left of each line and of repeat contacts. */
  private readonly touch: Float64Array;
  private repeatTouch = 0;
  private readonly floors: readonly number[];
  private readonly multipliers: Float64Array;
  private readonly worth: Float64Array;
  private readonly ratio: Float64Array;
  /** Levers by falling ratio, as the last filling had them. */
  private readonly ranking: number[];
  private readonly filling: Filling;
  /** Levers that the set may grow by, and the sums of `slopes` over the set: the same for every step. */
  private readonly free: Uint8Array;
  private readonly lineSums: Float64Array;
  private repeatSum = 0;

  constructor(
    private readonly plan: CompiledPlan,
    private readonly goal: Goal,
    floors: readonly number[],
  ) {
    const { levers, lines } = plan;
    // Farther down than floors hold, so that no multiplier magnifies what binary fractions miss a floor by.
    this.floors = floors.map((floor) => floor - 2 * QUALITY_TIE);
    this.slopes = levers.map(({ left }) => left.map((share) => -Math.log(share)));
    this.repeatSlopes = levers.map(({ repeatLeft }) => -Math.log(repeatLeft));
    this.touch = new Float64Array(lines.length);
    this.multipliers = new Float64Array(floors.length);
    this.worth = new Float64Array(levers.length);
    this.ratio = new Float64Array(levers.length);
    this.ranking = levers.map((_, place) => place);
    this.filling = {
      lines: new Float64Array(lines.length),
      lineFixed: new Float64Array(lines.length),
      quality: new Float64Array(floors.length),
      repeat: 0,
    };
    this.free = new Uint8Array(levers.length);
    this.lineSums = new Float64Array(lines.length);
  }

  /** Levers by falling worth beyond their cost, once the bound of the empty set is as low as it gets. */
  rankedBy(empty: RunningSet): readonly number[] {
    this.start(empty, () => true);
    for (let step = 0; step < FIRST_STEPS; step += 1) {
      const bound = this.fill(empty);
      this.moveTouch();
      this.moveMultipliers(empty, (FIRST_STRIDE * Math.abs(bound)) / (1 + step / 10));
    }
    this.fill(empty);
    return [...this.ranking];
  }

  /** Whether no set that extends this one by levers that are free is worth `enough`. */
  isBelow(enough: number, set: RunningSet, isFree: (place: number) => boolean): boolean {
    this.start(set, isFree);
    for (let step = 0; step < STEPS; step += 1) {
      const bound = this.fill(set);
      if (bound < enough) return true;
      this.moveTouch();
      if (Number.isFinite(enough)) this.moveMultipliers(set, bound - enough);
    }
    return false;
  }

  /** Notes what stays the same for every step of a set. */
  private start(set: RunningSet, isFree: (place: number) => boolean): void {
    const { plan, slopes, repeatSlopes } = this;
    const budget = plan.budget - set.oneOff();
    plan.levers.forEach(({ oneOff }, place) => {
      this.free[place] = oneOff <= budget && !set.has(place) && isFree(place) ? 1 : 0;
    });
    const sum = (slopeOf: (place: number) => number): number =>
      set.members.reduce((total, place) => total + slopeOf(place), 0);
    plan.lines.forEach((_, line) => (this.lineSums[line] = sum((place) => slopes[place]?.[line] ?? 0)));
    this.repeatSum = sum((place) => repeatSlopes[place] ?? 0);
  }

  /** The bound at the tangents and multipliers of now. */
  private fill(set: RunningSet): number {
    const constant = this.price(set);
    this.rank();
    return constant + this.fillBudget(set);
  }

  /** Gives each lever its worth, and returns what the set is worth without any more of them. */
  private price(set: RunningSet): number {
    const { plan, goal, worth } = this;
    const { levers } = plan;
    let constant = goal.oneOff * set.oneOff() + goal.net * set.looseMoney();
    for (let place = 0; place < levers.length; place += 1) {
      const lever = levers[place];
      if (lever) worth[place] = goal.net * lever.loose + goal.oneOff * lever.oneOff;
    }
    if (goal.net !== 0) plan.lines.forEach((_, line) => (constant += this.priceLine(set, line)));
    for (let metric = 0; metric < this.floors.length; metric += 1) {
      const multiplier = this.multipliers[metric] ?? 0;
      const weight = (goal.quality[metric] ?? 0) + multiplier;
      if (weight === 0) continue;
      constant += weight * set.qualityOf(metric);
      if (multiplier > 0) constant -= multiplier * (this.floors[metric] ?? 0);
      for (let place = 0; place < levers.length; place += 1) {
        worth[place] = (worth[place] ?? 0) + weight * (levers[place]?.quality[metric] ?? 0);
      }
    }
    return constant;
  }

  /** The same for one line: the tangent of its saving, or the whole line where fixed savings exhaust it. */
  private priceLine(set: RunningSet, index: number): number {
    const { plan, goal, worth } = this;
    const line = plan.lines[index];
    if (!line) return 0;
    const touch = this.touch[index] ?? 0;
    const repeats = Math.exp(-this.repeatTouch);
    const repeatShare = line.usesRepeat ? plan.repeatShare : 0;
    const left = Math.exp(-touch) * contactsLeft(repeatShare, repeats);
    const [most, moving] = this.unstepped(line);
    const fixed = set.fixedOf(index);
    if (fixed + (this.filling.lineFixed[index] ?? 0) > moving * left) return goal.net * line.cost;
    const steep = goal.net * moving * left;
    const repeatSteep = (steep * repeatShare * repeats) / (1 - repeatShare * repeats);
    for (let place = 0; place < plan.levers.length; place += 1) {
      worth[place] =
        (worth[place] ?? 0) +
        steep * (this.slopes[place]?.[index] ?? 0) +
        repeatSteep * (this.repeatSlopes[place] ?? 0) +
        goal.net * (plan.levers[place]?.lineFixed[index] ?? 0);
    }
    const already = steep * ((this.lineSums[index] ?? 0) - touch);
    const alreadyRepeat = repeatSteep * (this.repeatSum - this.repeatTouch);
    return goal.net * (most + fixed) - steep + already + alreadyRepeat;
  }

  /** Steps cost at least what they carry, but for what a ceiling forgives. */
  private unstepped({ cost, steps }: CompiledLine): readonly [number, number] {
    if (!steps) return [cost, cost];
    return [cost * (1 + CEILING_SLACK / steps.paid), ((cost * steps.filled) / steps.paid) * (1 - CEILING_SLACK)];
  }

  /** Sorts the levers by worth for their cost; they seldom move far, which suits insertion. */
  private rank(): void {
    const { worth, ratio, ranking, plan } = this;
    plan.levers.forEach(({ oneOff }, place) => {
      const gain = worth[place] ?? 0;
      ratio[place] = gain <= 0 ? -1 : oneOff === 0 ? Infinity : gain / oneOff;
    });
    for (let index = 1; index < ranking.length; index += 1) {
      const place = ranking[index] ?? 0;
      const own = ratio[place] ?? 0;
      let at = index;
      for (; at > 0 && (ratio[ranking[at - 1] ?? 0] ?? 0) < own; at -= 1) ranking[at] = ranking[at - 1] ?? 0;
      ranking[at] = place;
    }
  }

  /** What the best free levers that fit in the budget add, the last one in part. */
  private fillBudget(set: RunningSet): number {
    const { plan, filling, worth } = this;
    filling.lines.fill(0);
    filling.lineFixed.fill(0);
    filling.quality.fill(0);
    filling.repeat = 0;
    let budget = plan.budget - set.oneOff();
    let sum = 0;
    for (const place of this.ranking) {
      const gain = worth[place] ?? 0;
      if (gain <= 0) break;
      const lever = plan.levers[place];
      if (!lever || this.free[place] !== 1) continue;
      const part = lever.oneOff <= budget ? 1 : budget / lever.oneOff;
      sum += part * gain;
      this.take(place, part);
      budget -= part * lever.oneOff;
      if (part < 1) break;
    }
    return sum;
  }

  /** Adds a lever, whole or in part, to the filling. */
  private take(place: number, part: number): void {
    const { filling, plan } = this;
    const lever = plan.levers[place];
    for (let line = 0; line < filling.lines.length; line += 1) {
      filling.lines[line] = (filling.lines[line] ?? 0) + part * (this.slopes[place]?.[line] ?? 0);
      filling.lineFixed[line] = (filling.lineFixed[line] ?? 0) + part * (lever?.lineFixed[line] ?? 0);
    }
    for (let metric = 0; metric < filling.quality.length; metric += 1) {
      filling.quality[metric] = (filling.quality[metric] ?? 0) + part * (lever?.quality[metric] ?? 0);
    }
    filling.repeat += part * (this.repeatSlopes[place] ?? 0);
  }

  /** Moves the tangents half the way to where the last filling ended. */
  private moveTouch(): void {
    for (let line = 0; line < this.touch.length; line += 1) {
      const reached = (this.lineSums[line] ?? 0) + (this.filling.lines[line] ?? 0);
      this.touch[line] = ((this.touch[line] ?? 0) + reached) / 2;
    }
    this.repeatTouch = (this.repeatTouch + this.repeatSum + this.filling.repeat) / 2;
  }

  /** Moves the multipliers against the floors that the last filling missed or left behind; `gap` is what the bound is to fall by. */
  private moveMultipliers(set: RunningSet, gap: number): void {
    const missed = this.floors.map((floor, metric) => {
      const short = floor - set.qualityOf(metric) - (this.filling.quality[metric] ?? 0);
      const isMoved = Number.isFinite(floor) && (short > 0 || (this.multipliers[metric] ?? 0) > 0);
      return isMoved ? short : 0;
    });
    const square = missed.reduce((sum, short) => sum + short * short, 0);
    if (square === 0) return;
    missed.forEach((short, metric) => {
      this.multipliers[metric] = Math.max(0, (this.multipliers[metric] ?? 0) + (gap * short) / square);
    });
  }
}
