/**
 * The cost model's levers and costs as a plan takes them; the Strategies sheet sums them the same way.
 */
import { CATEGORY_KEYS, type CategoryKey } from '../categories';
import type { Effect, Lever } from '../levers';
import { roundHalfAway } from '../money';
import type { CostLine, FixedSaving, LeverChoice } from './planModel';

/** Costs that come in whole steps, handling and turnover apart: one step is paid for until so many agents less are there. */
export interface SteppedCosts {
  /** Agents today, above 0. */
  readonly agents: number;
  /** Agents that one step carries, above 0. */
  readonly perStep: number;
  /** Money a year of each category that is in steps. */
  readonly costs: Readonly<Record<CategoryKey, number>>;
}

/** Yearly costs that levers act on. */
export interface ServiceCosts {
  /** Agents' pay, benefits and overtime. */
  readonly handling: number;
  /** Recruiting and onboarding. */
  readonly turnover: number;
  /** All cost of each category. */
  readonly categories: Readonly<Record<CategoryKey, number>>;
  /** Left out where it is not known how many agents there are: then nothing of it moves. */
  readonly stepped?: SteppedCosts;
}

/** What a category moves with, where levers change more than a fixed part of it. */
const CATEGORY_DRIVERS: Partial<Readonly<Record<CategoryKey, readonly Effect[]>>> = {
  complaints: ['complaints', 'compensation'],
};

const STEPS = 'steps.';

/** The category whose money a line of `serviceLines` is. */
export function categoryOfLine(line: string): CategoryKey {
  const own = line.startsWith(STEPS) ? line.slice(STEPS.length) : line;
  return CATEGORY_KEYS.find((key) => key === own) ?? 'people';
}

function stepLines(stepped: SteppedCosts): readonly CostLine[] {
  const { agents, perStep, costs } = stepped;
  return CATEGORY_KEYS.filter((key) => costs[key] > 0).map((key) => ({
    id: `${STEPS}${key}`,
    cost: costs[key],
    // Seats, licences and desks follow the agents who are needed, and these the work.
    drivers: ['contacts', 'aht', 'repeat'],
    steps: { volume: agents, size: perStep },
  }));
}

/**
 * The lines of a plan, which together are the whole cost: handling, turnover, what comes in steps, and the rest of each
 * category. A rest may be negative where credits stand in it.
 */
export function serviceLines({ handling, turnover, categories, stepped }: ServiceCosts): readonly CostLine[] {
  const apart: readonly CostLine[] = [
    { id: 'handling', cost: handling, drivers: ['contacts', 'aht', 'rate', 'repeat'] },
    { id: 'turnover', cost: turnover, drivers: ['attrition'] },
    ...(stepped ? stepLines(stepped) : []),
  ];
  const rest = (key: CategoryKey): number =>
    apart
      .filter(({ id }) => categoryOfLine(id) === key)
      .reduce((left, { cost }) => left - Math.max(0, cost), categories[key]);
  return [
    ...apart,
    ...CATEGORY_KEYS.map((key) => ({ id: key, cost: rest(key), drivers: CATEGORY_DRIVERS[key] ?? [] })),
  ];
}

/** A saving of a share of a category, whatever the volume: that share of every line it is made of. */
export function fixedSavings(category: CategoryKey, share: number, lines: readonly CostLine[]): readonly FixedSaving[] {
  return lines
    .filter(({ id, cost }) => categoryOfLine(id) === category && cost > 0)
    .map(({ id, cost }) => ({ amount: share * cost, line: id }));
}

/** A shipped lever at its likely effects: its costs are shares of the whole service cost, rounded to whole units. */
export function leverChoice(lever: Lever, costs: ServiceCosts): LeverChoice {
  const service = Object.values(costs.categories).reduce((sum, cost) => sum + cost, 0);
  const { id, effects, fixed, quality, oneOff, running } = lever;
  return {
    id,
    effects,
    fixed: fixed ? fixedSavings(fixed.category, fixed.share, serviceLines(costs)) : [],
    quality: { ...quality },
    oneOff: roundHalfAway(oneOff * service),
    running: roundHalfAway(running * service),
  };
}
