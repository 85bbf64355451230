// @ts-check
import { spawnSync } from 'node:child_process';

const PLACES = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/**
 * LibreOffice's program on this machine: what the variable LIBREOFFICE names, else the first one at its usual place.
 *
 * @returns {string | null} null when there is none
 */
export function findLibreOffice() {
  const places = process.env.LIBREOFFICE ? [process.env.LIBREOFFICE] : PLACES;
  return places.find((place) => spawnSync(place, ['--version']).status === 0) ?? null;
}
