/**
 * The flexible budget: what a volume should cost.
 */
import { ceiling } from './ceiling';

/** Cost that comes in whole steps: one more step is paid for as soon as the volume passes the last one. */
export interface StepCost {
  /** Volume that one step carries, above 0. */
  readonly size: number;
  /** Cost of each step. */
  readonly cost: number;
}

/** Fixed + rate × volume + step cost × ⌈volume ÷ step size⌉, in the unit of the costs given; `volume` at least 0. */
export function flexibleBudget(fixed: number, rate: number, volume: number, step: StepCost | null): number {
  const steps = step ? step.cost * ceiling(volume / step.size) : 0;
  return fixed + rate * volume + steps;
}
