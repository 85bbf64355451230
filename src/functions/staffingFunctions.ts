/**
 * Pure functions of staffing by Erlang C.
 */
import {
  MOST_AGENTS,
  requiredAgents,
  ROSTER_ROUNDINGS,
  rosteredAgents,
  serviceOf,
  type ServiceResult,
  type Workload,
} from '../model/erlang';
import { pure, type PureFunction } from './functionSpec';
import { choice, number, optional } from './parameters';
import { FunctionError } from './result';

const work = {
  contacts: number({ minimum: 0 }),
  aht: number({ minimum: 0, divides: true }),
  interval: number({ minimum: 0, divides: true }),
};
const agents = number({ minimum: 0, maximum: MOST_AGENTS, whole: true });
const threshold = number({ minimum: 0 });

/** 100 calls of 180 s in half an hour. */
const EXAMPLE_WORK = [100, 180, 1_800] as const;

export const STAFFING_FUNCTIONS: readonly PureFunction[] = [
  pure('AGENTS', {
    parameters: {
      ...work,
      target: number({ minimum: 0, maximum: 1 }),
      threshold,
      max_occupancy: optional(number({ minimum: 0, maximum: 1, divides: true }), 1),
      shrinkage: optional(number({ minimum: 0, maximum: 1, leavesNothingAt: 1 }), 0),
      rounding: optional(choice(ROSTER_ROUNDINGS), 'up'),
    },
    result: 'number',
    examples: [
      { arguments: [...EXAMPLE_WORK, 0.8, 20], result: 14 },
      { arguments: [...EXAMPLE_WORK, 0.8, 20, 0.85, 0.3], result: 20 },
    ],
    evaluate(given) {
      const workload = workloadOf(given);
      const goal = { level: given.target, threshold: given.threshold, occupancy: given.max_occupancy };
      // With random arrivals some contact always waits, whatever the number of agents.
      if (given.target === 1 && given.contacts > 0) throw new FunctionError('#NUM!', 'target-unreachable');
      const required = requiredAgents(workload, goal);
      if (required === null) throw new FunctionError('#NUM!', 'result-too-large');
      return rosteredAgents(required, given.shrinkage, given.rounding);
    },
  }),
  pure('SERVICELEVEL', {
    parameters: { ...work, agents, threshold },
    result: 'number',
    examples: [{ arguments: [...EXAMPLE_WORK, 14, 20], result: 0.88835 }],
    evaluate: (given) => service(given).serviceLevel(given.threshold),
  }),
  pure('WAITPROBABILITY', {
    parameters: { ...work, agents },
    result: 'number',
    examples: [{ arguments: [...EXAMPLE_WORK, 14], result: 0.174132 }],
    evaluate: (given) => service(given).waitProbability,
  }),
  pure('ASA', {
    parameters: { ...work, agents },
    result: 'number',
    examples: [{ arguments: [...EXAMPLE_WORK, 14], result: 7.835937 }],
    evaluate(given) {
      const { averageWait } = service(given);
      if (averageWait === null) throw new FunctionError('#N/A', 'queue-grows');
      return averageWait;
    },
  }),
  pure('OCCUPANCY', {
    parameters: { ...work, agents },
    result: 'number',
    examples: [{ arguments: [...EXAMPLE_WORK, 14], result: 0.714286 }],
    evaluate: (given) => service(given).occupancy,
  }),
];

interface GivenWork {
  readonly contacts: number;
  readonly aht: number;
  readonly interval: number;
}

function workloadOf({ contacts, aht, interval }: GivenWork): Workload {
  return { contacts, handlingTime: aht, interval };
}

function service(given: GivenWork & { readonly agents: number }): ServiceResult {
  return serviceOf(workloadOf(given), given.agents);
}
