/** Calls functions of the catalogue the way every binding does. */
import { CATALOGUE } from '../../src/functions/catalogue';
import type { FunctionId } from '../../src/functions/functionSpec';
import { type FunctionError, resultOf, type FunctionResult } from '../../src/functions/result';
import type { ModelSnapshot } from '../../src/model/snapshot';

function rethrow(error: unknown): never {
  throw error;
}

/** Result of a pure function. */
export function callPure(id: FunctionId, ...given: readonly unknown[]): FunctionResult {
  const spec = CATALOGUE.find((candidate) => candidate.id === id);
  if (spec?.kind !== 'pure') throw new Error(`${id} is no pure function`);
  return resultOf(() => spec.evaluate(given), rethrow);
}

/** Result of a live function in a model. */
export function callLive(model: ModelSnapshot, id: FunctionId, ...given: readonly unknown[]): FunctionResult {
  const spec = CATALOGUE.find((candidate) => candidate.id === id);
  if (spec?.kind !== 'live') throw new Error(`${id} is no live function`);
  return resultOf(() => spec.evaluate(given, model), rethrow);
}

/** An expectation: this error code, explained by this sentence. */
export function failure(code: string, key: string): FunctionError {
  return expect.objectContaining({ code, key });
}

/** An error value as Excel hands it to a function. */
export function errorValue(code: string): { readonly code: string } {
  return { code };
}
