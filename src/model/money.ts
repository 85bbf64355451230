/**
 * Money as a whole number of minor units (cents, fen), so that sums never drift.
 */
import { decimalOf, roundedUnits, type Decimal } from './decimal';
import { Problem } from './problem';

/** A safe integer count of minor units of the workbook's currency. */
export type Minor = number & { readonly __unit: 'minor' };

export const ZERO_MONEY = minor(0);

/** Decimals a currency is kept in where nothing else is known. */
const USUAL_DIGITS = 2;

/** Decimals of a currency's minor unit by its ISO 4217 code (CNY 2, JPY 0, KWD 3); 2 for an unknown code. */
export function minorDigits(currency: string): number {
  if (!/^[A-Za-z]{3}$/.test(currency)) return USUAL_DIGITS;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? USUAL_DIGITS;
}

/** A whole number as minor units. Throws `amount-too-large` beyond ±9,007,199,254,740,991. */
export function minor(units: number): Minor {
  if (!Number.isSafeInteger(units)) throw new Problem('amount-too-large', { amount: String(units) });
  // Checked just above; the brand only keeps minor units and other numbers apart. Adding 0 turns −0 into 0.
  return (units + 0) as Minor;
}

/** An exact number as minor units of `digits` decimals, rounded half away from zero. Throws `amount-too-large`. */
export function minorOf(amount: Decimal, digits: number): Minor {
  return minor(Number(roundedUnits(amount, digits)));
}

/**
 * A number as minor units of `digits` decimals, rounded half away from zero as its decimal text says: 1.005 → 101.
 * Throws `amount-too-large`, for infinite numbers too, and `amount-not-a-number`.
 */
export function toMinor(amount: number, digits: number): Minor {
  if (Number.isNaN(amount)) throw new Problem('amount-not-a-number', { given: String(amount) });
  return minor(roundHalfAway(movePoint(amount, digits)));
}

/** Minor units as the nearest double of the amount: 12345 → 123.45 at 2 digits. */
export function fromMinor(amount: Minor, digits: number): number {
  return movePoint(amount, -digits);
}

/** Sum of two amounts. Throws `amount-too-large`. */
export function addMoney(left: Minor, right: Minor): Minor {
  return minor(left + right);
}

/** Sum of amounts. Throws `amount-too-large` as soon as a partial sum is no safe integer. */
export function sumMoney(amounts: Iterable<Minor>): Minor {
  let sum = ZERO_MONEY;
  for (const amount of amounts) sum = addMoney(sum, amount);
  return sum;
}

/** Moves the decimal point of a double's decimal text, so nothing is lost: (1.005, 2) → 100.5. */
function movePoint(value: number, places: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Below it a product of a double and a power of ten is off by less than a thousandth. */
const QUICK_LIMIT = 2 ** 40;
/** Powers of ten up to it are exact doubles. */
const QUICK_DECIMALS = 15;

/**
 * What `roundHalfAway` gives, without the number's text, or `null` where only the text tells: near a half, and for large
 * numbers. A whole number divided by an exact power of ten is the double nearest to the decimal, as reading its text is.
 */
function roundQuickly(value: number, decimals: number): number | null {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > QUICK_DECIMALS) return null;
  const power = 10 ** decimals;
  const scaled = Math.abs(value) * power;
  if (scaled >= QUICK_LIMIT || Math.abs(scaled - Math.floor(scaled) - 0.5) < 0.001) return null;
  return (Math.sign(value) * Math.round(scaled)) / power + 0;
}

/** Rounds half away from zero to `decimals`, as the number's decimal text says: (1.005, 2) → 1.01, (−2.5) → −3. */
export function roundHalfAway(value: number, decimals = 0): number {
  if (!Number.isFinite(value)) return value;
  const quick = roundQuickly(value, decimals);
  if (quick !== null) return quick;
  const rounded = Math.sign(value) * Math.round(Math.abs(movePoint(value, decimals)));
  return movePoint(rounded, -decimals) + 0;
}

/** Decimals to which a sum of cells is exact. */
const CELL_DECIMALS = 6;

/**
 * Sum of workbook cells, which are doubles: compensated (Neumaier 1974), then rounded to 6 decimals half away from zero,
 * so that a sum of cent amounts is the nearest double of the exact decimal sum. An overflowing sum stays infinite.
 */
export function sumCells(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  if (!Number.isFinite(sum)) return sum;
  return roundHalfAway(sum + lost, CELL_DECIMALS);
}

/** Weights as whole numbers in the same proportion. */
function wholeWeights(weights: readonly number[]): bigint[] {
  const decimals = weights.map(decimalOf);
  const scale = Math.max(0, ...decimals.map((weight) => weight.scale));
  return decimals.map((weight) => roundedUnits(weight, scale));
}

/**
 * Splits a pool in proportion to weights so that the parts add up to it exactly (largest remainders). Ties go to the
 * first; a negative pool mirrors the positive one. No weights, no parts. Throws `allocation-negative-weight` and, when
 * all weights are zero, `allocation-no-weight`.
 */
export function allocate(pool: Minor, weights: readonly number[]): Minor[] {
  if (weights.length === 0) return [];
  if (weights.some((weight) => weight < 0)) throw new Problem('allocation-negative-weight');
  const whole = wholeWeights(weights);
  const all = whole.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n) throw new Problem('allocation-no-weight');

  const sign = pool < 0 ? -1 : 1;
  const size = BigInt(Math.abs(pool));
  const parts = whole.map((weight, index) => ({
    index,
    units: Number((size * weight) / all),
    remainder: (size * weight) % all,
  }));
  const left = Number(size) - parts.reduce((sum, part) => sum + part.units, 0);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder.slice(0, left)) part.units += 1;
  return parts.map((part) => minor(sign * part.units));
}
