/** Whether quality keeps to its limits. */
import type { QualityMetric } from '../../model/plan/planModel';
import type { WorkbookPlan } from '../../workbook/readPlanModel';

export type LimitState = 'holds' | 'breached' | 'unknown' | 'none';

/** What levels that differ by binary fractions alone are told apart by; the plan's own slack. */
const SLACK = 1e-9;

/** Whether a level, in points, keeps a metric's limit; a metric without one always does. */
export function keepsLimit({ limit, isBetterLower }: QualityMetric, level: number): boolean {
  return limit === null || (isBetterLower ? level <= limit + SLACK : level >= limit - SLACK);
}

/** How a level of a metric stands to its limit. */
export function limitState(plan: WorkbookPlan, metric: QualityMetric, level: number): LimitState {
  const rates: Readonly<Record<string, number | null>> = plan.base.rates;
  if (rates[metric.name] === null) return 'unknown';
  if (metric.limit === null) return 'none';
  return keepsLimit(metric, level) ? 'holds' : 'breached';
}

/** Whether a set's quality keeps every limit. */
export function keepsLimits(metrics: readonly QualityMetric[], quality: Readonly<Record<string, number>>): boolean {
  return metrics.every((metric) => keepsLimit(metric, quality[metric.name] ?? metric.today));
}
