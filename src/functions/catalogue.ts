/**
 * Every function of ours: the one table from which metadata, bindings and help are made.
 */
import type { FunctionSpec } from './functionSpec';
import { INSTANT_FUNCTIONS } from './instantFunctions';
import { MAPPING_FUNCTIONS } from './mappingFunctions';

/** What functions are about: the parts of the help. */
export const FUNCTION_GROUPS = {
  ...INSTANT_FUNCTIONS,
  mapping: MAPPING_FUNCTIONS,
} as const satisfies Readonly<Record<string, readonly FunctionSpec[]>>;

/** In the order of the help. */
export const CATALOGUE: readonly FunctionSpec[] = Object.values(FUNCTION_GROUPS).flat();
