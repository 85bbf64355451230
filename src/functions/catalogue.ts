/**
 * Every function of ours: the one table from which metadata, bindings and help are made.
 */
import { BUDGET_FUNCTIONS } from './budgetFunctions';
import type { FunctionSpec } from './functionSpec';
import { LIVE_FUNCTIONS } from './liveFunctions';
import { LIVE_PLAN_FUNCTIONS } from './livePlanFunctions';
import { LIVE_QUALITY_FUNCTIONS } from './liveQualityFunctions';
import { QUALITY_FUNCTIONS } from './qualityFunctions';
import { SAVING_FUNCTIONS } from './savingFunctions';
import { STAFFING_FUNCTIONS } from './staffingFunctions';

/** Live functions first, in the order of the help. */
export const CATALOGUE: readonly FunctionSpec[] = [
  ...LIVE_FUNCTIONS,
  ...LIVE_QUALITY_FUNCTIONS,
  ...LIVE_PLAN_FUNCTIONS,
  ...BUDGET_FUNCTIONS,
  ...QUALITY_FUNCTIONS,
  ...SAVING_FUNCTIONS,
  ...STAFFING_FUNCTIONS,
];
