/** Chooses a plan for a mid-size year: the sample year, its own levers and as many more of a person's as are asked for. */
import { calculateSpec } from '../../src/cli/calculateSpec';
import { LEVERS } from '../../src/model/levers';
import { choosePlan } from '../../src/model/plan/choosePlan';
import type { PlanModel } from '../../src/model/plan/planModel';
import { planSensitivity } from '../../src/model/plan/planSensitivity';
import { simulatePlan } from '../../src/model/plan/simulatePlan';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { PLAN_TABLES, readPlanModel, type WorkbookPlan } from '../../src/workbook/readPlanModel';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import { sampleYear } from '../../src/workbook/sample/sampleYear';

const SETTINGS = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } } as const;

async function readSample(): Promise<WorkbookPlan> {
  const spec = applyPatches(buildWorkbook(SETTINGS), sampleYear(SETTINGS));
  const tables = readSpecTables(spec, PLAN_TABLES, await calculateSpec(spec));
  return readPlanModel(tables, 'en', { objective: { kind: 'annual-net' }, budget: null });
}

/** The model with so many levers: the shipped ones, then weaker and dearer copies of them; half of their one-off cost may be spent. */
function sized({ model }: WorkbookPlan, count: number): PlanModel {
  const levers = Array.from({ length: count }, (_, index) => {
    const lever = model.levers[index % LEVERS.length];
    if (!lever) throw new RangeError('The sample year has no levers');
    const round = Math.floor(index / LEVERS.length);
    const weaker = 1 - 0.3 * round - 0.01 * (index % 7) * round;
    const effects = Object.fromEntries(Object.entries(lever.effects).map(([id, effect]) => [id, effect * weaker]));
    return { ...lever, id: `${lever.id}${round || ''}`, effects, oneOff: lever.oneOff * (1 + 0.2 * round) };
  });
  const known = new Set(levers.map(({ id }) => id));
  return {
    ...model,
    levers,
    requires: model.requires.filter((pair) => pair.every((id) => known.has(id))),
    excludes: [],
    budget: levers.reduce((sum, { oneOff }) => sum + oneOff, 0) / 2,
  };
}

/** A line for each number of levers: seconds of the choice, of the sensitivity and of the band. */
export async function measurePlans(): Promise<readonly string[]> {
  const sample = await readSample();
  const seconds = (work: () => void): string => {
    const begun = performance.now();
    work();
    return ((performance.now() - begun) / 1000).toFixed(2);
  };
  return [16, 20, 30].map((count) => {
    const model = sized(sample, count);
    // Floors as Inputs has them could be out of reach of the sample year; what it has today may not get worse.
    const kept = { ...model, metrics: model.metrics.map((metric) => ({ ...metric, limit: metric.today })) };
    let [selected, unproven] = [[] as readonly string[], ''];
    const choice = seconds(() => {
      const plan = choosePlan(kept);
      selected = plan.selected;
      unproven = plan.unproven.join(', ') || 'nothing';
    });
    const ranges = Object.fromEntries(kept.levers.map(({ id }) => [id, { low: 0.5, high: 1.2 }]));
    const sensitivity = seconds(() => void planSensitivity(kept, ranges));
    const band = seconds(() => void simulatePlan(kept, selected, ranges, 7));
    return (
      `  ${count} levers  choice with frontier, prices and shares ${choice} s  low and high of each ${sensitivity} s` +
      `  band of 10,000 draws ${band} s  chosen ${selected.length}, unproven: ${unproven}`
    );
  });
}
