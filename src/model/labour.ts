/**
 * Labour cost: what an hour costs, and why labour cost differs from its budget. Variances are favourable when positive.
 */

/** Who is paid for what: a year's pay, employer's on-cost as a share of it, hours paid for it. */
export interface LoadedPay {
  readonly annualPay: number;
  readonly oncost: number;
  /** Above 0. */
  readonly paidHours: number;
  /** Share of paid hours without work on contacts, 0–1, below 1. */
  readonly shrinkage: number;
  /** Share of available hours spent on contacts, 0–1, above 0. */
  readonly occupancy: number;
}

/** Pay·(1 + on-cost) ÷ paid hours ÷ (1 − shrinkage) ÷ occupancy, per hour. */
export function loadedHourlyRate({ annualPay, oncost, paidHours, shrinkage, occupancy }: LoadedPay): number {
  return (annualPay * (1 + oncost)) / paidHours / (1 - shrinkage) / occupancy;
}

export interface LabourPeriod {
  readonly budgetVolume: number;
  readonly actualVolume: number;
  /** Standard hours of one unit of volume. */
  readonly hoursPerUnit: number;
  readonly actualHours: number;
  readonly standardRate: number;
  readonly actualRate: number;
}

export const LABOUR_VARIANCES = ['volume', 'efficiency', 'rate', 'total'] as const;
export type LabourVariance = (typeof LABOUR_VARIANCES)[number];

/** Variances of labour cost by cause; `total` is their sum. */
export function labourVariances(period: LabourPeriod): Readonly<Record<LabourVariance, number>> {
  const { budgetVolume, actualVolume, hoursPerUnit, actualHours, standardRate, actualRate } = period;
  const volume = (budgetVolume - actualVolume) * hoursPerUnit * standardRate;
  const efficiency = (actualVolume * hoursPerUnit - actualHours) * standardRate;
  const rate = (standardRate - actualRate) * actualHours;
  return { volume, efficiency, rate, total: volume + efficiency + rate };
}
