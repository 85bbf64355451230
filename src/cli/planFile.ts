/** The model of `cscost plan`, as a JSON file. */
import { isBetterLower } from '../model/guardrails';
import {
  handlingLine,
  type CostLine,
  type LeverChoice,
  type LeverPair,
  type Objective,
  type PlanModel,
  type QualityMetric,
} from '../model/plan/planModel';
import { Problem } from '../model/problem';
import { readJson, type JsonValue } from './jsonValues';

/** What is left out of the file. */
const NOTHING = 0;
/** The file knows no currency; amounts are rounded to hundredths. */
const DIGITS = 2;

type Numbers = ReadonlyMap<string, number>;

function readBase(base: JsonValue): CostLine {
  const parts = base.record(['contacts', 'ahtSeconds', 'hourlyRate', 'occupancy'], ['shrinkage']);
  return handlingLine({
    contacts: parts.contacts.number('atLeastZero'),
    ahtSeconds: parts.ahtSeconds.number('atLeastZero'),
    hourlyRate: parts.hourlyRate.number('atLeastZero'),
    occupancy: parts.occupancy.number('aboveZeroToOne'),
    shrinkage: parts.shrinkage?.number('zeroToBelowOne') ?? NOTHING,
  });
}

/** Numbers by any name. */
function readNumbers(value: JsonValue | undefined): Numbers {
  return new Map([...(value?.parts() ?? [])].map(([name, points]) => [name, points.number('any')]));
}

function readLever(lever: JsonValue): LeverChoice {
  const parts = lever.record(['id'], ['oneOff', 'runCost', 'effects', 'quality']);
  const effects = parts.effects?.record([], ['contacts', 'aht', 'rate', 'fixed']);
  const fixed = effects?.fixed?.number('any') ?? NOTHING;
  return {
    id: parts.id.text(),
    effects: {
      contacts: effects?.contacts?.number('belowOne') ?? NOTHING,
      aht: effects?.aht?.number('belowOne') ?? NOTHING,
      rate: effects?.rate?.number('belowOne') ?? NOTHING,
    },
    fixed: [{ amount: fixed, line: null }],
    quality: Object.fromEntries(readNumbers(parts.quality)),
    oneOff: parts.oneOff?.number('atLeastZero') ?? NOTHING,
    running: parts.runCost?.number('any') ?? NOTHING,
  };
}

function readPairs(value: JsonValue | undefined): readonly LeverPair[] {
  return (value?.items() ?? []).map((pair): LeverPair => {
    const [first, second, ...rest] = pair.items();
    if (!first || !second || rest.length > 0) throw new Problem('plan-pair', { path: pair.path });
    return [first.text(), second.text()];
  });
}

function readObjective(value: JsonValue | undefined): Objective {
  if (value === undefined || value.value === 'annual-net') return { kind: 'annual-net' };
  if (typeof value.value !== 'object') throw new Problem('plan-objective', { path: value.path });
  const { years, rate } = value.record(['npv']).npv.record(['years', 'rate']);
  return { kind: 'npv', years: years.number('years'), rate: rate.number('aboveMinusOne') };
}

/**
 * Every metric that the file starts from or a lever moves; a floor of any other would hold nothing. A floor of a measure of
 * which less is better is the most it may be.
 */
function readMetrics(today: Numbers, levers: readonly LeverChoice[], floors: Numbers): readonly QualityMetric[] {
  const names = new Set([...today.keys(), ...levers.flatMap(({ quality }) => Object.keys(quality))]);
  for (const metric of floors.keys()) {
    if (!names.has(metric)) throw new Problem('plan-metric-unknown', { path: `constraints.floors.${metric}`, metric });
  }
  return [...names].map((name) => ({
    name,
    today: today.get(name) ?? NOTHING,
    limit: floors.get(name) ?? null,
    isBetterLower: isBetterLower(name),
  }));
}

/**
 * Reads a model; parts that may be left out are 0, no constraint, and the annual net. Throws a `Problem` that names the
 * path of what is wrong: `json-…`, `plan-pair`, `plan-objective`, `plan-metric-unknown`.
 */
export function readPlanFile(bytes: Uint8Array): PlanModel {
  const file = readJson(bytes).record(['base', 'levers'], ['quality', 'constraints', 'objective']);
  const constraints = file.constraints?.record([], ['budget', 'floors', 'requires', 'excludes']);
  const levers = file.levers.items().map(readLever);
  return {
    lines: [readBase(file.base)],
    repeatShare: NOTHING,
    metrics: readMetrics(readNumbers(file.quality), levers, readNumbers(constraints?.floors)),
    levers,
    budget: constraints?.budget?.number('atLeastZero') ?? null,
    requires: readPairs(constraints?.requires),
    excludes: readPairs(constraints?.excludes),
    objective: readObjective(file.objective),
    digits: DIGITS,
  };
}
