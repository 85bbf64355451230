/**
 * What the balance of cost and quality allows to say, by the same rules as the sheet Balance.
 */
import {
  curveThrough,
  qualityBalance,
  qualityOptimum,
  totalQualityCost,
  type QualityCurve,
  type QualityOptimum,
} from '../qualityCurve';
import type { SensitivitySource } from '../sensitivity';

/** Where a year stands and what the curve through it is made of; money a year. */
export interface BalanceInput {
  /** COGQ and COPQ. */
  readonly spend: number;
  readonly failure: number;
  readonly sensitivity: number;
  readonly source: SensitivitySource;
  /** F∞. */
  readonly unavoidable: number;
  /** Width of the band, a share of the lowest total. */
  readonly band: number;
}

export type Verdict =
  | 'within'
  /** Too little is spent on quality. */
  | 'controlled'
  /** Too much is spent on quality. */
  | 'pursued'
  /** The sensitivity is assumed, and half and double of it contradict each other. */
  | 'open'
  /** There is no curve through the year. */
  | 'missing';

export interface Balance {
  readonly verdict: Verdict;
  /** BALANCE: 0 at the optimum, negative where cost is over-controlled; `null` without a curve. */
  readonly index: number | null;
  /** The same with half and with double the sensitivity. */
  readonly half: number | null;
  readonly double: number | null;
  readonly curve: QualityCurve | null;
  readonly optimum: QualityOptimum | null;
}

function indexAt({ spend, failure, sensitivity, unavoidable }: BalanceInput, factor: number): number | null {
  const curve = curveThrough({ spend, failure }, sensitivity * factor, unavoidable);
  return curve === null ? null : qualityBalance(curve, spend);
}

/** The verdict about a year. */
export function balanceVerdict(input: BalanceInput): Balance {
  const curve = curveThrough(input, input.sensitivity, input.unavoidable);
  const [index, half, double] = [1, 0.5, 2].map((factor) => indexAt(input, factor));
  if (curve === null || index === null || index === undefined) {
    return { verdict: 'missing', index: null, half: half ?? null, double: double ?? null, curve: null, optimum: null };
  }
  const optimum = qualityOptimum(curve, input.band);
  const contradicts = Math.sign(half ?? 0) * Math.sign(double ?? 0) < 0;
  const isWithin = input.spend >= optimum.low && input.spend <= optimum.high;
  const side = index < 0 ? 'controlled' : 'pursued';
  const known = isWithin ? 'within' : side;
  const verdict = input.source === 'assumed' && contradicts ? 'open' : known;
  return { verdict, index, half: half ?? null, double: double ?? null, curve, optimum };
}

/** A point of the chart; money a year. */
export interface CurvePoint {
  readonly spend: number;
  /** Failure cost at that spending. */
  readonly failure: number;
  readonly total: number;
}

/** The curve is drawn up to this many times its lowest total: without any spending it may cost thousands of times as much. */
const HIGHEST = 3;

/** The spending, at most `today`, from which on the curve is drawn. */
function firstSpend(
  { avoidable, sensitivity, unavoidable }: QualityCurve,
  { cost }: QualityOptimum,
  today: number,
): number {
  const limit = HIGHEST * cost - unavoidable;
  return avoidable > limit ? Math.min(today, sensitivity * Math.log(avoidable / limit)) : 0;
}

/** Points of the curve at even steps from where it is near its lowest total to beyond the band, the optimum and today. */
export function curvePoints(
  curve: QualityCurve,
  optimum: QualityOptimum,
  today: number,
  count: number,
): readonly CurvePoint[] {
  const first = firstSpend(curve, optimum, today);
  const last = Math.max(2 * optimum.spend - first, optimum.high, today);
  return Array.from({ length: count }, (_, index) => {
    const spend = first + ((last - first) * index) / (count - 1);
    const total = totalQualityCost(curve, spend);
    return { spend, failure: total - spend, total };
  });
}
