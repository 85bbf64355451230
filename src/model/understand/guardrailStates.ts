/**
 * The guardrails to date against their limits, by the same rules as the sheet Balance.
 */
import { GUARDRAIL_KEYS, isFloor, type GuardrailKey } from '../guardrails';
import { roundHalfAway, sumCells } from '../money';
import { isFault, type DriverSnapshot, type ModelSnapshot } from '../snapshot';

export interface GuardrailState {
  readonly key: GuardrailKey;
  /** To date, 0–1; `null` while it is not known. */
  readonly actual: number | null;
  readonly limit: number | null;
  /** `unknown`: the metric or its limit is. */
  readonly state: 'holds' | 'breached' | 'unknown';
}

type Driver = keyof DriverSnapshot;

const MONTHS = 12;

/** The metric that says whether a month counts, what it adds, and what that is measured by. */
interface Ratio {
  readonly metric: Driver;
  readonly base: Driver;
  /** The metric is a rate to be weighed with the base; else it is counted over it. */
  readonly isWeighed: boolean;
  /** Months of the base that make one of the rate. */
  readonly period: number;
}

const weighed = (metric: Driver, base: Driver): Ratio => ({ metric, base, isWeighed: true, period: 1 });

const RATIOS: Readonly<Record<GuardrailKey, Ratio>> = {
  csat: weighed('csat', 'contacts'),
  fcr: weighed('firstContactResolution', 'contacts'),
  'service-level': weighed('serviceLevel', 'contacts'),
  'complaint-rate': { metric: 'complaints', base: 'contacts', isWeighed: false, period: 1 },
  occupancy: weighed('occupancy', 'agents'),
  // Agents added up are agent-months, twelve of which are one agent of the year.
  attrition: { metric: 'leavers', base: 'agents', isWeighed: false, period: MONTHS },
};

/** Months in which the metric is blank do not count; a faulty cell makes the whole unknown, as its formula shows an error. */
function toDate(months: readonly DriverSnapshot[], { metric, base, isWeighed, period }: Ratio): number | null {
  const known: { readonly value: number; readonly weight: number }[] = [];
  for (const month of months) {
    const [value, weight] = [month[metric], month[base]];
    if (isFault(value) || isFault(weight)) return null;
    if (value !== null) known.push({ value, weight: weight ?? 0 });
  }
  const measure = sumCells(known.map(({ weight }) => weight));
  if (measure === 0) return null;
  return (sumCells(known.map(({ value, weight }) => (isWeighed ? value * weight : value))) * period) / measure;
}

/** Every guardrail, in order. */
export function guardrailStates(model: ModelSnapshot): readonly GuardrailState[] {
  const { limits, digits } = model.guardrails;
  const months = model.drivers.actual.slice(0, model.closedMonths);
  return GUARDRAIL_KEYS.map((key) => {
    const actual = toDate(months, RATIOS[key]);
    const cell = limits[key];
    const limit = isFault(cell) ? null : cell;
    if (actual === null || limit === null) return { key, actual, limit, state: 'unknown' };
    const compared = digits === null ? actual : roundHalfAway(actual, digits);
    const isBreached = isFloor(key) ? compared < limit : compared > limit;
    return { key, actual, limit, state: isBreached ? 'breached' : 'holds' };
  });
}
