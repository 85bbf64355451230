/**
 * What improvements are worth.
 */

/** Effects on one driver together: 1 − Π(1 − e). Each below 1; negative makes worse. */
export function composeEffects(effects: readonly number[]): number {
  return 1 - effects.reduce((left, effect) => left * (1 - effect), 1);
}

export interface Deflection {
  readonly contacts: number;
  /** Share of contacts that self-service takes over, 0–1. */
  readonly rate: number;
  /** Cost that one contact less avoids. */
  readonly avoidableCost: number;
  /** Cost of one contact in self-service. */
  readonly selfServiceCost: number;
  /** Share of deflected contacts that come back all the same, 0–1. */
  readonly leakage: number;
  readonly runCost: number;
}

/** Net saving of self-service: contacts·rate·((1 − leakage)·avoidable − self-service) − run cost. */
export function deflectionSaving(deflection: Deflection): number {
  const { contacts, rate, avoidableCost, selfServiceCost, leakage, runCost } = deflection;
  return contacts * rate * ((1 - leakage) * avoidableCost - selfServiceCost) - runCost;
}

/** Customers × share with a bad contact × added churn × lifetime value: a memo below the line, never in a total. */
export function valueAtRisk(customers: number, badShare: number, churnIncrease: number, lifetimeValue: number): number {
  return customers * badShare * churnIncrease * lifetimeValue;
}
