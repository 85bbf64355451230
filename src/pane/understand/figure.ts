import { FunctionError } from '../../functions/result';

/** A figure of the model, or why there is none. */
export type Figure = number | FunctionError;

/** Computes as the functions do; what they would show as an error comes back as the reason. */
export function orReason<T>(compute: () => T): T | FunctionError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** Whether there is a figure. */
export function isKnown(figure: Figure | null | undefined): figure is number {
  return typeof figure === 'number';
}
