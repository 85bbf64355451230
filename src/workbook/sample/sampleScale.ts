/** Amounts of the sample in other currencies: what such a firm would spend there, roughly, and not at an exchange rate. */

/** Amount for one CNY of the sample, and the unit that amounts are rounded to. */
export interface Scale {
  readonly factor: number;
  readonly unit: number;
}

const SCALES: Readonly<Record<string, Scale>> = {
  CNY: { factor: 1, unit: 10 },
  USD: { factor: 0.36, unit: 10 },
  EUR: { factor: 0.33, unit: 10 },
  GBP: { factor: 0.28, unit: 10 },
  JPY: { factor: 36, unit: 1000 },
  HKD: { factor: 1.6, unit: 10 },
  TWD: { factor: 5, unit: 100 },
  SGD: { factor: 0.42, unit: 10 },
  AUD: { factor: 0.52, unit: 10 },
  CAD: { factor: 0.48, unit: 10 },
  CHF: { factor: 0.38, unit: 10 },
  INR: { factor: 7, unit: 100 },
  KRW: { factor: 330, unit: 1000 },
};
/** For all others: the numbers of a US firm. */
const OTHER: Scale = { factor: 0.36, unit: 10 };

/** How the sample is written in a currency, by its ISO 4217 code. */
export function scaleOf(currency: string): Scale {
  return SCALES[currency] ?? OTHER;
}

/** An amount in CNY as a whole number of the currency's units. */
export function unitsOf(amount: number, { factor, unit }: Scale): number {
  return Math.round((amount * factor) / unit);
}

/** An amount in CNY as an amount of the currency, rounded to its unit. */
export function amountOf(amount: number, scale: Scale): number {
  return unitsOf(amount, scale) * scale.unit;
}
