// @ts-check
import { spawnSync } from 'node:child_process';

// The system's own comes first: its packages are installed with the system's package manager.
const PLACES = ['/usr/bin/python3', 'python3', 'python'];

/**
 * A Python that has the openpyxl package: what the variable PYTHON names, else the first one at its usual place.
 *
 * @returns {string | null} null when there is none
 */
export function findPython() {
  const places = process.env.PYTHON ? [process.env.PYTHON] : PLACES;
  return places.find((place) => spawnSync(place, ['-c', 'import openpyxl']).status === 0) ?? null;
}
