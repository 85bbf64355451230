import { holds } from './allowed';
import { noFloors, searchOne } from './bestSets';
import { QUALITY_TIE, type CompiledPlan } from './compiledPlan';
import { MOST_FOR_EVERY_SET, visitEverySet } from './everySet';

/** A floor that cannot be reached while those before it are kept. */
export interface MissedFloor {
  readonly metric: number;
  /** Best level that can be reached; better is more. */
  readonly best: number;
}

/** Best level of a metric that keeps to rules, budget and these floors, which some set reaches. */
function bestLevel(plan: CompiledPlan, metric: number, floors: readonly number[]): number {
  if (plan.levers.length > MOST_FOR_EVERY_SET) {
    const quality = floors.map((_, other) => (other === metric ? 1 : 0));
    return searchOne(plan, floors, { net: 0, oneOff: 0, quality }).value;
  }
  let best = -Infinity;
  visitEverySet(plan, (set) => {
    if (holds(set, floors)) best = Math.max(best, set.qualityOf(metric));
  });
  return best;
}

/** The first floor that no set reaches together with the floors before it, `null` when all can be kept. */
export function findMissedFloor(plan: CompiledPlan): MissedFloor | null {
  const kept = [...noFloors(plan)];
  for (const [metric, floor] of plan.floors.entries()) {
    if (floor === -Infinity) continue;
    const best = bestLevel(plan, metric, kept);
    if (best < floor - QUALITY_TIE) return { metric, best };
    kept[metric] = floor;
  }
  return null;
}
