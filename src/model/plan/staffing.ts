/**
 * Agents before and after a plan.
 */
import { requiredAgents, rosteredAgents, type ServiceGoal, type Workload } from '../erlang';
import type { Effect } from '../levers';
import { composeEffects } from '../savings';
import type { LeverChoice } from './planModel';

/** Agents of an interval. */
export interface Staffing {
  /** Agents who must be there to meet the goal. */
  readonly required: number;
  /** Agents on the roster, shrinkage included, rounded up. */
  readonly rostered: number;
}

export interface StaffingChange {
  readonly before: Staffing;
  readonly after: Staffing;
}

function staff(workload: Workload, goal: ServiceGoal, shrinkage: number): Staffing | null {
  const required = requiredAgents(workload, goal);
  return required === null ? null : { required, rostered: rosteredAgents(required, shrinkage, 'up') };
}

/** Fraction by which the levers together lessen a driver; negative makes worse. */
export function composedEffect(levers: readonly LeverChoice[], driver: Effect): number {
  return composeEffects(levers.map(({ effects }) => effects[driver] ?? 0));
}

/**
 * Agents that an interval needs before and after the levers change its contacts and handling time (Erlang C); shrinkage
 * below 1. `null` beyond the largest number of agents that is calculated.
 */
export function staffingChange(
  workload: Workload,
  goal: ServiceGoal,
  shrinkage: number,
  levers: readonly LeverChoice[],
): StaffingChange | null {
  const changed: Workload = {
    ...workload,
    contacts: workload.contacts * (1 - composedEffect(levers, 'contacts')),
    handlingTime: workload.handlingTime * (1 - composedEffect(levers, 'aht')),
  };
  const before = staff(workload, goal, shrinkage);
  const after = staff(changed, goal, shrinkage);
  return before && after && { before, after };
}
