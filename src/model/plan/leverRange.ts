import { EFFECTS } from '../levers';
import { Problem } from '../problem';
import type { LeverChoice, PlanModel } from './planModel';

/** Part of a lever's likely effects that comes true in a bad and in a good case: low at most 1, high at least 1. */
export interface LeverRange {
  readonly low: number;
  readonly high: number;
}

/** Ranges by the lever's id; levers that are not named are sure. */
export type LeverRanges = Readonly<Record<string, LeverRange>>;

/**
 * The lever when this part of its likely effects, fixed savings and quality comes true; its costs stay. Throws
 * `plan-effect-whole` when an effect would reach 100 %.
 */
export function scaleLever(lever: LeverChoice, part: number): LeverChoice {
  const effects = EFFECTS.map((effect) => [effect, (lever.effects[effect] ?? 0) * part] as const);
  if (effects.some(([, effect]) => effect >= 1)) throw new Problem('plan-effect-whole', { lever: lever.id });
  return {
    ...lever,
    effects: Object.fromEntries(effects),
    fixed: lever.fixed.map(({ amount, line }) => ({ amount: amount * part, line })),
    quality: Object.fromEntries(Object.entries(lever.quality).map(([metric, points]) => [metric, points * part])),
  };
}

/** The model with one lever at a part of its likely effects. Throws what `scaleLever` throws. */
export function withPart(model: PlanModel, id: string, part: number): PlanModel {
  return { ...model, levers: model.levers.map((lever) => (lever.id === id ? scaleLever(lever, part) : lever)) };
}
