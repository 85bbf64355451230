import { contactsLeft, lineSaving, type CompiledPlan, type Goal } from './compiledPlan';

/**
 * A set of levers that grows and shrinks one lever at a time, its sums carried along: what was known before a lever came
 * is kept, so nothing is calculated again when it goes.
 */
export class RunningSet {
  /** Places of the levers, in the order they came. */
  readonly members: number[] = [];
  private readonly isMember: Uint8Array;
  private readonly left: Float64Array;
  private readonly fixed: Float64Array;
  private readonly quality: Float64Array;
  /** By depth: what is left of repeat contacts, savings and costs without a line, one-off cost. */
  private readonly repeatLeft: Float64Array;
  private readonly loose: Float64Array;
  private readonly spent: Float64Array;

  constructor(private readonly plan: CompiledPlan) {
    const depths = plan.levers.length + 1;
    const [lines, metrics] = [plan.lines.length, plan.today.length];
    this.isMember = new Uint8Array(plan.levers.length);
    this.left = new Float64Array(depths * lines).fill(1, 0, lines);
    this.fixed = new Float64Array(depths * lines);
    this.quality = new Float64Array(depths * metrics);
    this.quality.set(plan.today);
    this.repeatLeft = new Float64Array(depths).fill(1, 0, 1);
    this.loose = new Float64Array(depths);
    this.spent = new Float64Array(depths);
  }

  has(place: number): boolean {
    return this.isMember[place] === 1;
  }

  /** Adds a lever that is not in the set. */
  add(place: number): void {
    const lever = this.plan.levers[place];
    if (!lever) throw new RangeError(`no lever ${place}`);
    const depth = this.members.length;
    const [lines, metrics] = [this.plan.lines.length, this.plan.today.length];
    for (let line = 0, at = depth * lines; line < lines; line += 1, at += 1) {
      this.left[at + lines] = (this.left[at] ?? 0) * (lever.left[line] ?? 1);
      this.fixed[at + lines] = (this.fixed[at] ?? 0) + (lever.lineFixed[line] ?? 0);
    }
    for (let metric = 0, at = depth * metrics; metric < metrics; metric += 1, at += 1) {
      this.quality[at + metrics] = (this.quality[at] ?? 0) + (lever.quality[metric] ?? 0);
    }
    this.repeatLeft[depth + 1] = (this.repeatLeft[depth] ?? 1) * lever.repeatLeft;
    this.loose[depth + 1] = (this.loose[depth] ?? 0) + lever.loose;
    this.spent[depth + 1] = (this.spent[depth] ?? 0) + lever.oneOff;
    this.members.push(place);
    this.isMember[place] = 1;
  }

  /** Takes the lever away that came last. */
  removeLast(): void {
    const place = this.members.pop();
    if (place !== undefined) this.isMember[place] = 0;
  }

  oneOff(): number {
    return this.spent[this.members.length] ?? 0;
  }

  /** Level of a metric, starting level included. */
  qualityOf(metric: number): number {
    return this.quality[this.members.length * this.plan.today.length + metric] ?? 0;
  }

  /** What is left of a line's drivers, repeat contacts included. */
  leftOf(line: number): number {
    const left = this.left[this.members.length * this.plan.lines.length + line] ?? 1;
    return this.plan.lines[line]?.usesRepeat ? left * contactsLeft(this.plan.repeatShare, this.repeats()) : left;
  }

  /** What is left of repeat contacts by what levers do about them. */
  repeats(): number {
    return this.repeatLeft[this.members.length] ?? 1;
  }

  /** Fixed money saved on a line. */
  fixedOf(line: number): number {
    return this.fixed[this.members.length * this.plan.lines.length + line] ?? 0;
  }

  /** Fixed savings without a line − running cost. */
  looseMoney(): number {
    return this.loose[this.members.length] ?? 0;
  }

  /** Saving of each line together, fixed savings and running cost: money of a full year. */
  net(): number {
    const { lines } = this.plan;
    let sum = this.looseMoney();
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index];
      if (line) sum += lineSaving(line, this.leftOf(index), this.fixedOf(index));
    }
    return sum;
  }

  /** The value of a goal. */
  value(goal: Goal): number {
    let sum = goal.oneOff * this.oneOff();
    // A goal of quality alone needs no money.
    if (goal.net !== 0) sum += goal.net * this.net();
    for (let metric = 0; metric < goal.quality.length; metric += 1) {
      sum += (goal.quality[metric] ?? 0) * this.qualityOf(metric);
    }
    return sum;
  }
}

/** The set of these levers. */
export function setOf(plan: CompiledPlan, places: readonly number[]): RunningSet {
  const set = new RunningSet(plan);
  for (const place of places) set.add(place);
  return set;
}
