/**
 * Agents before and after a plan.
 */
import { requiredAgents, rosteredAgents, serviceOf, type ServiceGoal, type Workload } from '../erlang';
import type { Effect } from '../levers';
import { composeEffects } from '../savings';
import { contactsLeft } from './compiledPlan';
import type { LeverChoice } from './planModel';

/** Agents of an interval. */
export interface Staffing {
  /** Agents who must be there to meet the goal. */
  readonly required: number;
  /** Agents on the roster, shrinkage included, rounded up. */
  readonly rostered: number;
  /** Share of their time that the agents who are there spend on contacts, 0–1. */
  readonly occupancy: number;
}

export interface StaffingChange {
  readonly before: Staffing;
  readonly after: Staffing;
}

function staff(workload: Workload, goal: ServiceGoal, shrinkage: number): Staffing | null {
  const required = requiredAgents(workload, goal);
  if (required === null) return null;
  const { occupancy } = serviceOf(workload, required);
  return { required, rostered: rosteredAgents(required, shrinkage, 'up'), occupancy };
}

/** Fraction by which the levers together lessen a driver; negative makes worse. */
export function composedEffect(levers: readonly LeverChoice[], driver: Effect): number {
  return composeEffects(levers.map(({ effects }) => effects[driver] ?? 0));
}

/** What an interval is staffed for. */
export interface StaffingCase {
  readonly workload: Workload;
  readonly goal: ServiceGoal;
  /** 0 to below 1. */
  readonly shrinkage: number;
  /** Share of contacts that are repeats of earlier ones, 0 to below 1. */
  readonly repeatShare: number;
}

/**
 * Agents that an interval needs before and after the levers change its contacts, repeats among them, and handling time
 * (Erlang C). `null` beyond the largest number of agents that is calculated.
 */
export function staffingChange(
  { workload, goal, shrinkage, repeatShare }: StaffingCase,
  levers: readonly LeverChoice[],
): StaffingChange | null {
  const repeats = contactsLeft(repeatShare, 1 - composedEffect(levers, 'repeat'));
  const changed: Workload = {
    ...workload,
    contacts: workload.contacts * (1 - composedEffect(levers, 'contacts')) * repeats,
    handlingTime: workload.handlingTime * (1 - composedEffect(levers, 'aht')),
  };
  const before = staff(workload, goal, shrinkage);
  const after = staff(changed, goal, shrinkage);
  return before && after && { before, after };
}
