/**
 * What the guardrails' metrics are over some months, by the same rules as the sheet Balance.
 */
import type { GuardrailKey } from './guardrails';
import { sumCells } from './money';
import { isFault, type DriverSnapshot } from './snapshot';

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

/**
 * A metric over these months, a fraction; `null` while it is not known. Months in which it is blank do not count; a faulty
 * cell makes the whole unknown, as its formula shows an error.
 */
export function guardrailRate(months: readonly DriverSnapshot[], key: GuardrailKey): number | null {
  const { metric, base, isWeighed, period } = RATIOS[key];
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
