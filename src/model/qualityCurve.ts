/**
 * The balance of cost and quality: failure cost falls as prevention and appraisal rise, F∞ + F0·e^(−x/s).
 */

/** Failure cost as a function of the spending x on prevention and appraisal in a year. */
export interface QualityCurve {
  /** F0: failure cost without any spending that spending can avoid; at least 0. */
  readonly avoidable: number;
  /** s: the spending that cuts avoidable failure cost by 63.2 %; above 0. */
  readonly sensitivity: number;
  /** F∞: failure cost that no spending avoids; at least 0. */
  readonly unavoidable: number;
}

export const OPTIMUM_PARTS = ['spend', 'cost', 'low', 'high'] as const;
/** The spending with the lowest total, that total, and the ends of the band of spending around it. */
export type QualityOptimum = Readonly<Record<(typeof OPTIMUM_PARTS)[number], number>>;

/** Share of the lowest total within which a spending counts as balanced, where nothing else is said. */
const BAND = 0.05;
/** Halvings that bring any bracket of doubles down to neighbours. */
const HALVINGS = 200;

/** Whether the curve means anything: s above 0, neither failure cost negative. */
export function isSolvable({ avoidable, sensitivity, unavoidable }: QualityCurve): boolean {
  return sensitivity > 0 && avoidable >= 0 && unavoidable >= 0;
}

/** Total cost of quality at a spending of at least 0: x + F∞ + F0·e^(−x/s). */
export function totalQualityCost({ avoidable, sensitivity, unavoidable }: QualityCurve, spend: number): number {
  return spend + unavoidable + avoidable * Math.exp(-spend / sensitivity);
}

/** x* = max(0, s·ln(F0/s)), TCQ* = F∞ + x* + s, and the spending whose total is within `band` of TCQ* (default 5 %). */
export function qualityOptimum(curve: QualityCurve, band: number = BAND): QualityOptimum {
  const { avoidable, sensitivity, unavoidable } = curve;
  const spend = avoidable > sensitivity ? sensitivity * Math.log(avoidable / sensitivity) : 0;
  const cost = avoidable > sensitivity ? unavoidable + spend + sensitivity : unavoidable + avoidable;
  const limit = cost * (1 + band);
  const isWithin = (x: number) => totalQualityCost(curve, x) <= limit;
  return {
    spend,
    cost,
    low: isWithin(0) ? 0 : edge(spend, 0, isWithin),
    // The total is at least x + F∞, so no spending beyond this is within the band.
    high: edge(spend, Math.max(spend, limit - unavoidable), isWithin),
  };
}

/**
 * The curve through today: F0 = (COPQ − F∞)·e^(x/s). `null` without a solution: s not above 0, failures below the
 * unavoidable part, or far more spent than s.
 */
export function curveThrough(
  today: { readonly spend: number; readonly failure: number },
  sensitivity: number,
  unavoidable: number,
): QualityCurve | null {
  if (!(sensitivity > 0) || unavoidable < 0 || today.failure < unavoidable) return null;
  const avoidable = (today.failure - unavoidable) * Math.exp(today.spend / sensitivity);
  return Number.isFinite(avoidable) ? { avoidable, sensitivity, unavoidable } : null;
}

/** sign(x − x*)·(TCQ(x) − TCQ*)/TCQ*; `null` when nothing costs anything. */
export function qualityBalance(curve: QualityCurve, spend: number): number | null {
  const optimum = qualityOptimum(curve);
  if (optimum.cost === 0) return null;
  const excess = Math.max(0, totalQualityCost(curve, spend) - optimum.cost);
  return (Math.sign(spend - optimum.spend) * excess) / optimum.cost;
}

/** The place between `inside` and `outside` where the band ends. */
function edge(inside: number, outside: number, isWithin: (x: number) => boolean): number {
  let [near, far] = [inside, outside];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (near + far) / 2;
    if (isWithin(middle)) near = middle;
    else far = middle;
  }
  return near;
}
