/**
 * Staffing by Erlang C (A. K. Erlang, 1917): contacts arrive at random, wait without giving up, and are served by agents.
 */
import { ceiling } from './ceiling';

/** Work of an interval; times in seconds. */
export interface Workload {
  readonly contacts: number;
  /** Average handling time, above 0. */
  readonly handlingTime: number;
  /** Length of the interval, above 0. */
  readonly interval: number;
}

/** What callers and agents meet with. */
export interface ServiceResult {
  /** Probability that a contact waits, 0–1. */
  readonly waitProbability: number;
  /** Average speed of answer in seconds; `null` when the queue grows without end. */
  readonly averageWait: number | null;
  /** Share of their time that agents spend on contacts, 0–1. */
  readonly occupancy: number;
  /** Share of contacts answered within a number of seconds, 0–1. */
  readonly serviceLevel: (threshold: number) => number;
}

/** The largest number of agents that is calculated. */
export const MOST_AGENTS = 10_000_000;

/** Offered load in erlangs: contacts·AHT ÷ interval. */
export function offeredLoad({ contacts, handlingTime, interval }: Workload): number {
  return (contacts * handlingTime) / interval;
}

/** What a whole number of agents achieves. */
export function serviceOf(workload: Workload, agents: number): ServiceResult {
  return serviceAt(workload, agents, blocking(offeredLoad(workload), agents));
}

/** Goals that decide how many agents are needed. */
export interface ServiceGoal {
  /** Share of contacts to be answered within `threshold` seconds, 0–1, below 1. */
  readonly level: number;
  readonly threshold: number;
  /** Highest occupancy, above 0 to 1. */
  readonly occupancy: number;
}

/** The fewest agents that meet the goal with a queue that does not grow; 0 without work, `null` beyond `MOST_AGENTS`. */
export function requiredAgents(workload: Workload, { level, threshold, occupancy }: ServiceGoal): number | null {
  const load = offeredLoad(workload);
  if (load === 0) return 0;
  const fewest = Math.max(Math.floor(load) + 1, ceiling(load / occupancy));
  if (!(fewest <= MOST_AGENTS)) return null;
  let blocked = blocking(load, fewest);
  for (let agents = fewest; agents <= MOST_AGENTS; agents += 1) {
    if (serviceAt(workload, agents, blocked).serviceLevel(threshold) >= level) return agents;
    blocked = nextBlocking(load, agents + 1, blocked);
  }
  return null;
}

/** Erlang B, the share of contacts that find all agents busy: B(k) = a·B(k−1)/(k + a·B(k−1)), B(0) = 1. */
function blocking(load: number, agents: number): number {
  let blocked = 1;
  // Once it is too small for a double it stays 0.
  for (let count = 1; count <= agents && blocked > 0; count += 1) blocked = nextBlocking(load, count, blocked);
  return blocked;
}

function nextBlocking(load: number, agents: number, blocked: number): number {
  return (load * blocked) / (agents + load * blocked);
}

function serviceAt(workload: Workload, agents: number, blocked: number): ServiceResult {
  const load = offeredLoad(workload);
  if (load === 0) return { waitProbability: 0, averageWait: 0, occupancy: 0, serviceLevel: () => 1 };
  if (agents <= load) return { waitProbability: 1, averageWait: null, occupancy: 1, serviceLevel: () => 0 };
  const { handlingTime } = workload;
  const waitProbability = blocked / (1 - (load / agents) * (1 - blocked));
  return {
    waitProbability,
    averageWait: (waitProbability * handlingTime) / (agents - load),
    occupancy: load / agents,
    serviceLevel: (threshold) => 1 - waitProbability * Math.exp((-(agents - load) * threshold) / handlingTime),
  };
}

/** How a number of people is made whole. */
export const ROSTER_ROUNDINGS = ['up', 'nearest'] as const;
export type RosterRounding = (typeof ROSTER_ROUNDINGS)[number];

/** Agents on the roster: required ÷ (1 − shrinkage), shrinkage below 1, rounded up or to the nearest (halves up). */
export function rosteredAgents(required: number, shrinkage: number, rounding: RosterRounding): number {
  const rostered = required / (1 - shrinkage);
  return rounding === 'up' ? ceiling(rostered) : Math.floor(rostered + 0.5 + 1e-9);
}
