/**
 * Exact decimal numbers, for money that is not rounded yet: units × 10^−scale.
 */

/** `units` × 10^−`scale`; `scale` is a whole number from 0 on. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

const TEN = 10n;

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return wanted === scale ? units : units * TEN ** BigInt(wanted - scale);
}

/** Exact sum. */
export function add(left: Decimal, right: Decimal): Decimal {
  // Ledgers are full of rows with one side only, and arithmetic on long numbers is slow.
  if (right.units === 0n && right.scale <= left.scale) return left;
  if (left.units === 0n && left.scale <= right.scale) return right;
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

/** The number with its sign turned. */
export function negate(number: Decimal): Decimal {
  return number.units === 0n ? number : { units: -number.units, scale: number.scale };
}

/** Exact product. */
export function multiply(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}

/** Exact difference. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, negate(right));
}

/** Units of the number at `digits` decimals, rounded half away from zero. */
export function roundedUnits(number: Decimal, digits: number): bigint {
  if (number.scale <= digits) return unitsAt(number, digits);
  const divisor = TEN ** BigInt(number.scale - digits);
  const size = number.units < 0n ? -number.units : number.units;
  const rounded = (size + divisor / 2n) / divisor;
  return number.units < 0n ? -rounded : rounded;
}

/** Plain decimal text with a point and all its decimals: `-1234.50`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}

/** Reads what `decimalText` writes, or `null`. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

/**
 * The decimal number a person means by a double: its shortest text, so 0.1 is one tenth. Throws a RangeError for what
 * is no finite number.
 */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`no finite number: ${value}`);
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const number = parseDecimal(mantissa) ?? ZERO;
  const scale = number.scale - Number(exponent);
  return scale >= 0 ? { units: number.units, scale } : { units: unitsAt({ units: number.units, scale }, 0), scale: 0 };
}

/** The double nearest to the number. */
export function toNumber(number: Decimal): number {
  return Number(decimalText(number));
}

/** A running exact sum of many numbers. */
export class ExactSum {
  /** Sums by scale: files hold few scales, so adding seldom has to bring two to one. */
  private readonly byScale: bigint[] = [];

  add({ units, scale }: Decimal): void {
    const sum = this.byScale[scale];
    if (sum === undefined) this.byScale[scale] = units;
    else if (units !== 0n) this.byScale[scale] = sum + units;
  }

  total(): Decimal {
    let sum = ZERO;
    this.byScale.forEach((units, scale) => {
      sum = add(sum, { units, scale });
    });
    return sum;
  }
}
