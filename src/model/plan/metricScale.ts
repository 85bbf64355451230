/**
 * The scale on which what levers do to a metric adds up, turned so that more is better: points as they are, and of a metric
 * that falls in proportion its logarithm. So one sum along a set, and one bound over sets, serve both.
 */
import type { LeverChoice, QualityMetric } from './planModel';

export interface MetricScale {
  /** Where a level stands, in points; ∞ or −∞ for a limit that is always or never kept. */
  readonly valueOf: (level: number) => number;
  /** The level, in points, of a value. */
  readonly levelOf: (value: number) => number;
  /** What a lever adds. */
  readonly added: (lever: LeverChoice) => number;
}

/** What falls in proportion to nothing stays nothing, whatever levers do. */
function constant(level: number, sign: number): MetricScale {
  return { valueOf: (own) => sign * own, levelOf: () => level, added: () => 0 };
}

/** The scale of a metric. */
export function metricScale({ name, today, limit, isBetterLower, follows }: QualityMetric): MetricScale {
  const sign = isBetterLower ? -1 : 1;
  if (follows === undefined) {
    return {
      valueOf: (level) => sign * level,
      levelOf: (value) => sign * value,
      // Metrics may have any name, also one that objects inherit.
      added: ({ quality }) => sign * (Object.hasOwn(quality, name) ? (quality[name] ?? 0) : 0),
    };
  }
  if (today <= 0) return constant(today, sign);
  // So that what counts as equal on the scale is no more than as many points, at today's level and at the limit.
  const unit = Math.max(today, limit ?? 0);
  return {
    valueOf: (level) => sign * (level > 0 ? unit * Math.log(level) : -Infinity),
    levelOf: (value) => Math.exp((sign * value) / unit),
    added: ({ effects }) => sign * unit * Math.log(1 - (effects[follows] ?? 0)),
  };
}
