import { Problem } from '../../model/problem';
import { refuseName } from '../../workbook/commit/scenarioName';
import { MOST_CHARACTERS } from './commitForm';

/** What is wrong with the name of a scenario; `null` when nothing is. That another has it already is no fault. */
export function nameFault(name: string): Problem | 'too-long' | null {
  if (name.trim().length > MOST_CHARACTERS) return 'too-long';
  try {
    refuseName(name);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
