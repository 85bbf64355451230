/**
 * The sets that are worth showing: no other saves as much with quality as good and is better in one of them.
 */
import { findMost, type Effort } from './branchAndBound';
import { QUALITY_TIE, type CompiledPlan, type Goal } from './compiledPlan';
import { isPreferred, snapshotOf, type FoundSet } from './preference';
import type { RunningSet } from './runningSet';

/** Parts of a money unit and of a percentage point that are told apart. */
const MONEY_PARTS = 1e6;
const POINT_PARTS = 1 / QUALITY_TIE;

/** A set with its annual net and quality, as whole parts. */
interface FrontierPoint {
  readonly parts: readonly number[];
  readonly set: FoundSet;
}

/** Annual net, then each metric, as whole parts: what binary fractions add is gone. */
function partsOf(set: RunningSet, metrics: number): number[] {
  const parts = [Math.round(set.net() * MONEY_PARTS)];
  for (let metric = 0; metric < metrics; metric += 1) parts.push(Math.round(set.qualityOf(metric) * POINT_PARTS));
  return parts;
}

function isAtLeast(left: readonly number[], right: readonly number[]): boolean {
  for (let index = 0; index < left.length; index += 1) {
    if ((left[index] ?? 0) < (right[index] ?? 0)) return false;
  }
  return true;
}

/** Sets by falling net, then by falling quality. */
function byNet(left: FrontierPoint, right: FrontierPoint): number {
  const differs = left.parts.findIndex((part, index) => part !== right.parts[index]);
  return (right.parts[differs] ?? 0) - (left.parts[differs] ?? 0);
}

/** Keeps of all sets it is shown those that no other beats; of equal ones the preferred one. */
export class Frontier {
  private points: FrontierPoint[] = [];

  constructor(private readonly metrics: number) {}

  show(set: RunningSet): void {
    const parts = partsOf(set, this.metrics);
    const beaten = this.points.findIndex((point) => isAtLeast(point.parts, parts));
    const beating = this.points[beaten];
    if (beating) {
      if (isAtLeast(parts, beating.parts)) {
        const own = snapshotOf(set);
        if (isPreferred(own, beating.set)) this.points[beaten] = { parts, set: own };
      } else if (beaten > 0) {
        // What beat once beats again: it is asked earlier from now on.
        const before = Math.floor(beaten / 2);
        [this.points[before], this.points[beaten]] = [beating, this.points[before] ?? beating];
      }
      return;
    }
    this.points = this.points.filter((point) => !isAtLeast(parts, point.parts));
    this.points.push({ parts, set: snapshotOf(set) });
  }

  /** By falling net. */
  sets(): readonly FoundSet[] {
    return [...this.points].sort(byNet).map(({ set }) => set);
  }
}

/** A part of the frontier: what reaches these floors; `best` once it has been looked for. */
interface Region {
  readonly floors: readonly number[];
  readonly best: FoundSet | null;
  readonly quality: readonly number[];
}

/**
 * The frontier of more levers than every set of can be looked at. The best net above some floors is on it, and what else
 * is on it above them is better in some metric: so every metric in turn is raised above what was found, until nothing is
 * left. `isComplete` unless the effort ran out.
 */
export function searchFrontier(
  plan: CompiledPlan,
  effort: Effort,
  setOf: (found: FoundSet) => RunningSet,
): { readonly sets: readonly FoundSet[]; readonly isComplete: boolean } {
  const goal: Goal = { net: 1, oneOff: 0, quality: plan.today.map(() => 0) };
  const frontier = new Frontier(plan.today.length);
  const solved: Region[] = [];
  const waiting: (readonly number[])[] = [plan.today.map(() => -Infinity)];
  const gain = (metric: number): number =>
    plan.levers.reduce((sum, { quality }) => sum + Math.max(0, quality[metric] ?? 0), 0);
  // More than all levers together reach, rules and budget apart, nobody need look for.
  const most = plan.today.map((level, metric) => level + gain(metric) + QUALITY_TIE);
  while (effort.left > 0) {
    const floors = waiting.shift();
    if (!floors) break;
    if (solved.some((region) => isSettledBy(floors, region))) continue;
    const { set: best } = findMost(plan, { goal, floors }, effort);
    const set = best && setOf(best);
    if (set) frontier.show(set);
    const quality = plan.today.map((_, metric) => set?.qualityOf(metric) ?? 0);
    solved.push({ floors, best, quality });
    if (!best) continue;
    quality.forEach((level, raised) => {
      const above = level + 3 * QUALITY_TIE;
      if (above > (most[raised] ?? 0)) return;
      waiting.push(floors.map((floor, metric) => (metric === raised ? above : floor)));
    });
  }
  return { sets: frontier.sets(), isComplete: effort.left > 0 };
}

/** Whether a region lies in one whose best set it shares, or that holds none. */
function isSettledBy(floors: readonly number[], { floors: wider, best, quality }: Region): boolean {
  return isAtLeast(floors, wider) && (best === null || isAtLeast(quality, floors));
}
