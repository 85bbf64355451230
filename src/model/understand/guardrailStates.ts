/**
 * The guardrails to date against their limits, by the same rules as the sheet Balance.
 */
import { guardrailRate } from '../guardrailRates';
import { GUARDRAIL_KEYS, isFloor, type GuardrailKey } from '../guardrails';
import { roundHalfAway } from '../money';
import { isFault, type ModelSnapshot } from '../snapshot';

export interface GuardrailState {
  readonly key: GuardrailKey;
  /** To date, 0–1; `null` while it is not known. */
  readonly actual: number | null;
  readonly limit: number | null;
  /** `unknown`: the metric or its limit is. */
  readonly state: 'holds' | 'breached' | 'unknown';
}

/** Every guardrail, in order. */
export function guardrailStates(model: ModelSnapshot): readonly GuardrailState[] {
  const { limits, digits } = model.guardrails;
  const months = model.drivers.actual.slice(0, model.closedMonths);
  return GUARDRAIL_KEYS.map((key) => {
    const actual = guardrailRate(months, key);
    const cell = limits[key];
    const limit = isFault(cell) ? null : cell;
    if (actual === null || limit === null) return { key, actual, limit, state: 'unknown' };
    const compared = digits === null ? actual : roundHalfAway(actual, digits);
    const isBreached = isFloor(key) ? compared < limit : compared > limit;
    return { key, actual, limit, state: isBreached ? 'breached' : 'holds' };
  });
}
