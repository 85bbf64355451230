/**
 * The guardrails: what must hold whatever is saved. Limits stand on the Inputs sheet; rates are 0–1.
 */
/** Whether a metric must be at least its limit, or at most. */
const LIMIT_KINDS = {
  csat: 'floor',
  fcr: 'floor',
  'service-level': 'floor',
  'complaint-rate': 'ceiling',
  occupancy: 'ceiling',
  attrition: 'ceiling',
} as const satisfies Record<string, 'floor' | 'ceiling'>;

export type GuardrailKey = keyof typeof LIMIT_KINDS;

/** The guardrails, in the order they stand in. */
export const GUARDRAIL_KEYS = Object.keys(LIMIT_KINDS) as readonly GuardrailKey[];

/** The guardrail that each measure of a plan is held to, in the order they stand in. */
export const GUARDRAIL_OF = {
  csat: 'csat',
  fcr: 'fcr',
  serviceLevel: 'service-level',
  complaintRate: 'complaint-rate',
  occupancy: 'occupancy',
  attrition: 'attrition',
} as const satisfies Readonly<Record<string, GuardrailKey>>;

/** A measure that a plan keeps within its limit. */
export type PlanMetric = keyof typeof GUARDRAIL_OF;
export const PLAN_METRICS = Object.keys(GUARDRAIL_OF) as readonly PlanMetric[];

/** Whether a name is that of a plan's measure which must be at most its limit; of any other, more is better. */
export function isBetterLower(name: string): boolean {
  const metric = PLAN_METRICS.find((own) => own === name);
  return metric !== undefined && !isFloor(GUARDRAIL_OF[metric]);
}

/** Whether a metric must be at least its limit; else it must be at most. */
export function isFloor(key: GuardrailKey): boolean {
  return LIMIT_KINDS[key] === 'floor';
}
