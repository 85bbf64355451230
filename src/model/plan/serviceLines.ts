/**
 * The cost model's levers and costs as a plan takes them; the Strategies sheet sums them the same way.
 */
import { CATEGORY_KEYS, type CategoryKey } from '../categories';
import type { Effect, Lever } from '../levers';
import { roundHalfAway } from '../money';
import type { CostLine, LeverChoice } from './planModel';

/** Yearly costs that levers act on. */
export interface ServiceCosts {
  /** Agents' pay, benefits and overtime. */
  readonly handling: number;
  /** Recruiting and onboarding. */
  readonly turnover: number;
  /** All cost of each category. */
  readonly categories: Readonly<Record<CategoryKey, number>>;
}

/** What a category moves with, where levers change more than a fixed part of it. */
const CATEGORY_DRIVERS: Partial<Readonly<Record<CategoryKey, readonly Effect[]>>> = {
  complaints: ['complaints', 'compensation'],
};

/** The lines of a plan: handling, turnover, and each category for its fixed savings. */
export function serviceLines({ handling, turnover, categories }: ServiceCosts): readonly CostLine[] {
  return [
    { id: 'handling', cost: handling, drivers: ['contacts', 'aht', 'rate', 'repeat'] },
    { id: 'turnover', cost: turnover, drivers: ['attrition'] },
    ...CATEGORY_KEYS.map((key) => ({ id: key, cost: categories[key], drivers: CATEGORY_DRIVERS[key] ?? [] })),
  ];
}

/** A shipped lever at its likely effects: its costs are shares of the whole service cost, rounded to whole units. */
export function leverChoice(lever: Lever, { categories }: ServiceCosts): LeverChoice {
  const service = Object.values(categories).reduce((sum, cost) => sum + cost, 0);
  const { id, effects, fixed, quality, oneOff, running } = lever;
  return {
    id,
    effects,
    fixed: fixed ? [{ amount: fixed.share * categories[fixed.category], line: fixed.category }] : [],
    quality: { ...quality },
    oneOff: roundHalfAway(oneOff * service),
    running: roundHalfAway(running * service),
  };
}
