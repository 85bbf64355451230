/** The frontier between net saving and one metric. */
import type { PlannedSet } from '../../model/plan/choosePlan';
import type { QualityMetric } from '../../model/plan/planModel';

/**
 * The sets of a frontier over all metrics that no other beats in net saving and this one metric, by falling net; of sets
 * that are equal in both the first.
 */
export function leadingSets(
  frontier: readonly PlannedSet[],
  { name, isBetterLower }: QualityMetric,
): readonly PlannedSet[] {
  const level = ({ quality }: PlannedSet): number => (quality[name] ?? 0) * (isBetterLower ? -1 : 1);
  const ordered = [...frontier].sort((a, b) => b.net - a.net || level(b) - level(a));
  let reached = -Infinity;
  return ordered.filter((set) => {
    if (level(set) <= reached) return false;
    reached = level(set);
    return true;
  });
}
