/**
 * What a plan is chosen from: yearly costs, the levers that lessen them, and what must hold.
 */
import type { Effect } from '../levers';

/** Cost that comes in whole steps: nothing is saved until the volume falls below a step. */
export interface LineSteps {
  /** Volume of the year today, above 0. */
  readonly volume: number;
  /** Volume that one step carries, above 0. */
  readonly size: number;
}

/** A cost of the year that levers act on. */
export interface CostLine {
  readonly id: string;
  /** Money a year, at least 0. */
  readonly cost: number;
  /** What it moves in proportion to; without any, only fixed savings lessen it. */
  readonly drivers: readonly Effect[];
  /** Left out where the cost follows its drivers without steps. */
  readonly steps?: LineSteps;
}

/** Money a year that a lever saves whatever the volume. */
export interface FixedSaving {
  readonly amount: number;
  /** The line it comes out of, which never saves more than it costs; `null` where no line is known. */
  readonly line: string | null;
}

/** A lever as data, whoever keeps it: the command line's file, the workbook's table, the pane. */
export interface LeverChoice {
  readonly id: string;
  /** Fractions below 1 by which drivers fall; negative makes worse. Left out: 0. */
  readonly effects: Partial<Readonly<Record<Effect, number>>>;
  readonly fixed: readonly FixedSaving[];
  /** Percentage points by metric. Left out: 0. */
  readonly quality: Readonly<Record<string, number>>;
  /** Money once, at least 0. */
  readonly oneOff: number;
  /** Money a year. */
  readonly running: number;
}

/** A measure of quality, or of what the people who give it bear. */
export interface QualityMetric {
  readonly name: string;
  /** Starting level, percentage points on whatever scale the limit uses. */
  readonly today: number;
  /** Worst level a plan may lead to: a floor, or a ceiling where lower is better. `null`: none. */
  readonly limit: number | null;
  readonly isBetterLower: boolean;
  /**
   * The driver it falls with in proportion, as attrition falls with the effects on attrition: 1 − Π(1 − effect). Left out:
   * levers move it by their points, which add up.
   */
  readonly follows?: Effect;
}

/** What is maximised: the net saving of a full year, or −one-off + Σ net/(1 + rate)^t over t = 1…years (rate above −1). */
export type Objective =
  { readonly kind: 'annual-net' } | { readonly kind: 'npv'; readonly years: number; readonly rate: number };

/** Two levers: the first needs the second, or they exclude each other. */
export type LeverPair = readonly [string, string];

export interface PlanModel {
  readonly lines: readonly CostLine[];
  /** Share of contacts today that are repeats of earlier ones, 0 to below 1; lines with the driver `repeat` use it. */
  readonly repeatShare: number;
  readonly metrics: readonly QualityMetric[];
  /** Ids are unique. */
  readonly levers: readonly LeverChoice[];
  /** Most that may be spent once, at least 0; `null`: no limit. */
  readonly budget: number | null;
  readonly requires: readonly LeverPair[];
  readonly excludes: readonly LeverPair[];
  readonly objective: Objective;
  /** Decimals of the currency's minor unit, to which results are rounded. */
  readonly digits: number;
}

/** Handling of contacts, which most levers act on. */
export interface HandlingBase {
  /** A year. */
  readonly contacts: number;
  readonly ahtSeconds: number;
  /** Per paid hour. */
  readonly hourlyRate: number;
  /** Above 0 to 1. */
  readonly occupancy: number;
  /** 0 to below 1. */
  readonly shrinkage: number;
}

const SECONDS_OF_HOUR = 3600;

/** Hours paid for handling: contacts × AHT/3600 ÷ (occupancy × (1 − shrinkage)). */
export function paidHours({ contacts, ahtSeconds, occupancy, shrinkage }: Omit<HandlingBase, 'hourlyRate'>): number {
  return (contacts * ahtSeconds) / (SECONDS_OF_HOUR * occupancy * (1 - shrinkage));
}

/** The cost of handling: contacts × AHT/3600 × rate ÷ (occupancy × (1 − shrinkage)). */
export function handlingLine(base: HandlingBase): CostLine {
  return { id: 'handling', cost: paidHours(base) * base.hourlyRate, drivers: ['contacts', 'aht', 'rate', 'repeat'] };
}
