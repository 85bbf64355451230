/**
 * Every function of ours: the one table from which metadata, bindings and help are made.
 */
import { BUDGET_FUNCTIONS } from './budgetFunctions';
import type { FunctionSpec } from './functionSpec';
import { LIVE_FUNCTIONS } from './liveFunctions';
import { LIVE_PLAN_FUNCTIONS } from './livePlanFunctions';
import { LIVE_QUALITY_FUNCTIONS } from './liveQualityFunctions';
import { MAPPING_FUNCTIONS } from './mappingFunctions';
import { QUALITY_FUNCTIONS } from './qualityFunctions';
import { SAVING_FUNCTIONS } from './savingFunctions';
import { STAFFING_FUNCTIONS } from './staffingFunctions';

/** What functions are about: the parts of the help. Live functions come first. */
export const FUNCTION_GROUPS = {
  model: LIVE_FUNCTIONS,
  quality: LIVE_QUALITY_FUNCTIONS,
  plan: LIVE_PLAN_FUNCTIONS,
  budget: BUDGET_FUNCTIONS,
  curve: QUALITY_FUNCTIONS,
  saving: SAVING_FUNCTIONS,
  staffing: STAFFING_FUNCTIONS,
  mapping: MAPPING_FUNCTIONS,
} as const satisfies Readonly<Record<string, readonly FunctionSpec[]>>;

/** In the order of the help. */
export const CATALOGUE: readonly FunctionSpec[] = Object.values(FUNCTION_GROUPS).flat();
