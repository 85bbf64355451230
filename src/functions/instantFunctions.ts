/**
 * The functions that answer as soon as the add-in's first script has run: all but those that need a vocabulary.
 */
import { BUDGET_FUNCTIONS } from './budgetFunctions';
import type { FunctionSpec } from './functionSpec';
import { LIVE_FUNCTIONS } from './liveFunctions';
import { LIVE_PLAN_FUNCTIONS } from './livePlanFunctions';
import { LIVE_QUALITY_FUNCTIONS } from './liveQualityFunctions';
import { QUALITY_FUNCTIONS } from './qualityFunctions';
import { SAVING_FUNCTIONS } from './savingFunctions';
import { STAFFING_FUNCTIONS } from './staffingFunctions';

/** By what they are about. Live functions come first. */
export const INSTANT_FUNCTIONS = {
  model: LIVE_FUNCTIONS,
  quality: LIVE_QUALITY_FUNCTIONS,
  plan: LIVE_PLAN_FUNCTIONS,
  budget: BUDGET_FUNCTIONS,
  curve: QUALITY_FUNCTIONS,
  saving: SAVING_FUNCTIONS,
  staffing: STAFFING_FUNCTIONS,
} as const satisfies Readonly<Record<string, readonly FunctionSpec[]>>;
