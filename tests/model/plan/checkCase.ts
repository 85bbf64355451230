/** The reference's check case: six levers on handling of 3,750,000. */
import { handlingLine, type LeverChoice, type PlanModel } from '../../../src/model/plan/planModel';

/** id, one-off, running, contacts, AHT, rate, fixed saving, CSAT, net alone. */
const ROWS = [
  ['L1', 300_000, 60_000, 0.1, -0.02, 0, 0, -0.3, 247_500],
  ['L2', 150_000, 40_000, 0, 0.08, 0, 0, 0.5, 260_000],
  ['L3', 120_000, 30_000, 0.05, -0.01, 0, 0, 1.5, 121_875],
  ['L4', 40_000, 0, 0, 0, 0, 110_000, 0, 110_000],
  ['L5', 250_000, 50_000, 0, -0.03, 0.12, 0, -2, 301_000],
  ['L6', 80_000, 60_000, 0, 0.02, 0.03, 0, 0.8, 125_250],
] as const;

/** Net saving of each lever alone, as the reference has it. */
export const ALONE: readonly (readonly [string, number])[] = ROWS.map((row) => [row[0], row[8]]);

const LEVERS = ROWS.map(([id, oneOff, running, contacts, aht, rate, amount, csat]): LeverChoice => ({
  id,
  oneOff,
  running,
  effects: { contacts, aht, rate },
  fixed: [{ amount, line: null }],
  quality: { csat },
}));

export const ALL_SIX = LEVERS.map(({ id }) => id);

/** The check case with a floor under CSAT, or none. */
export function checkCase(floor: number | null, changes: Partial<PlanModel> = {}): PlanModel {
  return {
    lines: [handlingLine({ contacts: 1_000_000, ahtSeconds: 300, hourlyRate: 36, occupancy: 0.8, shrinkage: 0 })],
    repeatShare: 0,
    metrics: [{ name: 'csat', today: 0, limit: floor, isBetterLower: false }],
    levers: LEVERS,
    budget: 500_000,
    requires: [],
    excludes: [],
    objective: { kind: 'annual-net' },
    digits: 2,
    ...changes,
  };
}
