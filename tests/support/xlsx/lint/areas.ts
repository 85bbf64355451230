/** Addresses as files write them. Rows and columns count from 1. */

/** A rectangle of cells, its edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Reads `B2`, `$B$2:C4` and the like; `null` for anything else. */
export function readArea(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const area = { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
  const isLegal = area.top > 0 && area.top <= area.bottom && area.left <= area.right;
  return isLegal && area.bottom <= 1_048_576 && area.right <= 16_384 ? area : null;
}

/** The areas of an `sqref`. */
export function readAreas(text: string): readonly Area[] {
  return text.split(' ').flatMap((one) => readArea(one) ?? []);
}

/** Whether two areas are the same cells. */
export function areEqual(one: Area, other: Area): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether two areas have a cell in common. */
export function overlap(one: Area, other: Area): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** Pairs of areas that overlap. */
export function overlapping(areas: readonly Area[]): number {
  return areas.flatMap((one, at) => areas.slice(at + 1).filter((other) => overlap(one, other))).length;
}

/** Whether a name would be read as a cell, such as `Tax2024` or `R1C1`. */
export function looksLikeCell(name: string): boolean {
  return readArea(name.toUpperCase()) !== null || /^(?:r\d*c\d*|r\d*|c\d*)$/i.test(name);
}

/** Form of defined names and names of tables. */
export const NAME_FORM = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
