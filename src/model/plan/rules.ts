/**
 * Which levers may be chosen together.
 */
import { Problem } from '../problem';
import type { LeverPair, PlanModel } from './planModel';

/** Rules by the levers' places in the model. */
export interface CompiledRules {
  /** Every lever that must come with this one, also through others. */
  readonly needs: readonly (readonly number[])[];
  readonly excludes: readonly (readonly number[])[];
}

type Ruled = Pick<PlanModel, 'requires' | 'excludes'> & { readonly levers: readonly { readonly id: string }[] };

function placesOf({ levers }: Ruled): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  levers.forEach(({ id }, index) => {
    if (places.has(id)) throw new Problem('plan-lever-twice', { path: `levers[${index}].id`, lever: id });
    places.set(id, index);
  });
  return places;
}

function pairsOf(
  rule: string,
  pairs: readonly LeverPair[],
  places: ReadonlyMap<string, number>,
): readonly (readonly [number, number])[] {
  return pairs.map((pair, index) => {
    const [first, second] = pair.map((lever, side) => {
      const place = places.get(lever);
      const path = `${rule}[${index}][${side}]`;
      if (place === undefined) throw new Problem('plan-lever-unknown', { path, lever });
      return place;
    });
    return [first ?? 0, second ?? 0];
  });
}

/** Every place that can be reached from a place, itself left out unless it lies on a circle. */
function reached(from: number, steps: readonly (readonly [number, number])[]): readonly number[] {
  const found = new Set<number>();
  const waiting = [from];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const [lever, needed] of steps) {
      if (lever !== place || found.has(needed)) continue;
      found.add(needed);
      waiting.push(needed);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Compiles the rules. Throws a `Problem`: `plan-lever-twice`, `plan-lever-unknown`, and `plan-rules-contradict` for a
 * lever that could never be chosen.
 */
export function compileRules(model: Ruled): CompiledRules {
  const places = placesOf(model);
  const required = pairsOf('constraints.requires', model.requires, places);
  const excluded = pairsOf('constraints.excludes', model.excludes, places);
  const needs = model.levers.map((_, place) => reached(place, required).filter((needed) => needed !== place));
  const excludes = model.levers.map((_, place) => [
    ...new Set(excluded.flatMap(([a, b]) => [...(a === place ? [b] : []), ...(b === place ? [a] : [])])),
  ]);
  const nameOf = (place: number): string => model.levers[place]?.id ?? '';
  needs.forEach((needed, place) => {
    const together = [place, ...needed];
    const first = together.find((one) => excludes[one]?.some((other) => together.includes(other)));
    const second = excludes[first ?? -1]?.find((other) => together.includes(other));
    if (first === undefined || second === undefined) return;
    throw new Problem('plan-rules-contradict', {
      lever: nameOf(place),
      first: nameOf(first),
      second: nameOf(second),
    });
  });
  return { needs, excludes };
}
