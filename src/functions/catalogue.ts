/**
 * Every function of ours: the one table from which metadata, bindings and help are made.
 */
import type { FunctionSpec } from './functionSpec';
import { LIVE_FUNCTIONS } from './liveFunctions';
import { PURE_FUNCTIONS } from './pureFunctions';

/** Live functions first, in the order of the help. */
export const CATALOGUE: readonly FunctionSpec[] = [...LIVE_FUNCTIONS, ...PURE_FUNCTIONS];
