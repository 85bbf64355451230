/**
 * The sensitivity s of the quality curve: the spending on prevention and appraisal that cuts avoidable failure cost by
 * 63.2 %. It comes from the months, from two periods, or from an assumption.
 */

export const SENSITIVITY_SOURCES = ['estimated', 'two-periods', 'assumed'] as const;
export type SensitivitySource = (typeof SENSITIVITY_SOURCES)[number];

/** One closed month: what was spent on quality, what failures cost, and how much there was to do. */
export interface QualityMonth {
  /** COGQ of the month. */
  readonly spend: number;
  /** COPQ of the month. */
  readonly failure: number;
  readonly contacts: number;
}

/** What an estimate must reach, from the Inputs sheet. */
export interface EstimateRules {
  /** Months of a year. */
  readonly months: number;
  /** F∞ of a year. */
  readonly unavoidable: number;
  readonly fewestMonths: number;
  /** Lowest R², 0–1. */
  readonly weakestFit: number;
}

export type Refusal = 'few-months' | 'wrong-sign' | 'weak-fit' | 'no-period' | 'no-solution';

/** A source's sensitivity of a year, or why it has none. */
export type SourcedSensitivity =
  { readonly ok: true; readonly sensitivity: number } | { readonly ok: false; readonly refusal: Refusal };

/** A regression of the months, whether it is used or refused. */
export interface Estimate {
  readonly result: SourcedSensitivity;
  /** Months that could be used. */
  readonly used: number;
  /** Change of ln(COPQ − F∞) a unit of monthly spending. */
  readonly slope: number;
  /** R², 0–1. */
  readonly fit: number;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumOfProducts(left: readonly number[], right: readonly number[]): number {
  const [leftMean, rightMean] = [mean(left), mean(right)];
  return left.reduce((sum, value, index) => sum + (value - leftMean) * ((right[index] ?? 0) - rightMean), 0);
}

/**
 * Least squares of ln(COPQ − F∞) on COGQ over the closed months, COPQ taken at the mean volume; s of a year is the months of
 * a year ÷ −slope. Months without contacts, or with failures below the unavoidable part, are left out.
 */
export function estimateSensitivity(months: readonly QualityMonth[], rules: EstimateRules): Estimate {
  const meanContacts = mean(months.map(({ contacts }) => contacts));
  const unavoidable = rules.unavoidable / rules.months;
  const usable = months.flatMap(({ spend, failure, contacts }) => {
    const avoidable = contacts > 0 ? (failure * meanContacts) / contacts - unavoidable : 0;
    return avoidable > 0 ? [{ spend, logarithm: Math.log(avoidable) }] : [];
  });
  const spends = usable.map(({ spend }) => spend);
  const logarithms = usable.map(({ logarithm }) => logarithm);
  const squares = sumOfProducts(spends, spends);
  const products = sumOfProducts(spends, logarithms);
  const logarithmSquares = sumOfProducts(logarithms, logarithms);
  const slope = squares === 0 ? 0 : products / squares;
  const fit = squares * logarithmSquares === 0 ? 0 : (products * products) / (squares * logarithmSquares);
  const refusal = refusalOf(usable.length, slope, fit, rules);
  const result: SourcedSensitivity = refusal
    ? { ok: false, refusal }
    : { ok: true, sensitivity: -rules.months / slope };
  return { result, used: usable.length, slope, fit };
}

function refusalOf(used: number, slope: number, fit: number, rules: EstimateRules): Refusal | null {
  if (used < rules.fewestMonths) return 'few-months';
  if (slope >= 0) return 'wrong-sign';
  return fit < rules.weakestFit ? 'weak-fit' : null;
}

/** A year's spending and avoidable failure cost (COPQ − F∞), at the later year's volume. */
export interface QualityYear {
  readonly spend: number;
  readonly avoidable: number;
}

/** s = (x2 − x1) ÷ ln(F1/F2); there is one only when spending and failures moved against each other. */
export function twoPeriodSensitivity(before: QualityYear | null, after: QualityYear): SourcedSensitivity {
  if (before === null) return { ok: false, refusal: 'no-period' };
  const moved = after.spend - before.spend;
  const isSolvable = before.avoidable > 0 && after.avoidable > 0 && moved * (before.avoidable - after.avoidable) > 0;
  if (!isSolvable) return { ok: false, refusal: 'no-solution' };
  return { ok: true, sensitivity: moved / Math.log(before.avoidable / after.avoidable) };
}
