/** Where the Strategies sheet's figures stand. Rows and columns from 0. */
import { fixedCell } from '../../formulas';
import { stackSections } from '../sections';

/** Left: what the chosen levers bring. */
export const RESULTS = stackSections(4, {
  result: {
    keys: [
      'case',
      'chosen',
      'capped',
      'gross',
      'running',
      'net',
      'naive',
      'overlap',
      'oneOff',
      'cash',
      'payback',
      'state',
    ],
  },
}).result;
export const RESULT_COLUMN = 2;

/** Middle: what they act on. Labels run over four columns. */
export const BASES = stackSections(4, {
  base: {
    keys: [
      'year',
      'handling',
      'complaints',
      'turnover',
      'service',
      'contacts',
      'repeat',
      'seconds',
      'hours',
      'rate',
      'points',
    ],
  },
}).base;
export const BASE_LABELS = 4;
export const BASE_COLUMN = 8;

/** Right: what they do to quality. */
export const QUALITY = stackSections(4, {
  quality: { keys: ['header', 'csat', 'fcr', 'serviceLevel', 'complaintRate'] },
}).quality;
export const QUALITY_LABELS = 10;

/** Row of the levers' heading; its lead and the table follow. */
export const LEVERS_HEADING = RESULTS.end + 1;
export const LEVERS_ROW = LEVERS_HEADING + 2;

/** A figure of the left block. */
export function resultCell(key: keyof typeof RESULTS.at): string {
  return fixedCell(RESULTS.at[key], RESULT_COLUMN);
}

/** A figure of the middle block. */
export function baseCell(key: keyof typeof BASES.at): string {
  return fixedCell(BASES.at[key], BASE_COLUMN);
}
