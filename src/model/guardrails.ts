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

/** Whether a metric must be at least its limit; else it must be at most. */
export function isFloor(key: GuardrailKey): boolean {
  return LIMIT_KINDS[key] === 'floor';
}
