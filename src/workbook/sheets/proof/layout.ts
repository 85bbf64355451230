/** Where the Proof sheet's sections stand; Checks, Summary and its charts point at them. Rows and columns from 0. */
import { CATEGORY_KEYS } from '../../../model/categories';
import { fixedCell, onSheet, range } from '../../formulas';
import type { AreaSpec } from '../../spec';
import type { Template } from '../../template';
import { FIRST_COLUMN } from '../frame';
import { stackSections } from '../sections';
import { TOP_LINES } from '../summaryLayout';
import { FIGURES } from './figures';

/** First column with figures. */
export const VALUE = FIRST_COLUMN + 1;

/** Sections in the order of the sheet. */
export const PROOF = {
  ...stackSections(4, {
    functions: { keys: ['header'], rows: FIGURES.length },
    categories: { keys: ['header'], rows: CATEGORY_KEYS.length + 1 },
    sorted: { keys: ['header'], rows: CATEGORY_KEYS.length },
    topLines: { keys: ['header'], rows: TOP_LINES },
    candidates: { keys: ['header'], rows: CATEGORY_KEYS.length * TOP_LINES },
  }),
  /** Columns of the function figures. */
  functionColumns: { native: VALUE + 1, result: VALUE + 2, difference: VALUE + 3, state: VALUE + 4 },
  sortedColumns: { rank: FIRST_COLUMN, amount: VALUE, occurrence: VALUE + 1, place: VALUE + 2, name: VALUE + 3 },
  topColumns: {
    rank: FIRST_COLUMN,
    amount: VALUE,
    occurrence: VALUE + 1,
    place: VALUE + 2,
    line: VALUE + 3,
    category: VALUE + 4,
  },
  candidateColumns: {
    category: FIRST_COLUMN,
    rank: VALUE,
    amount: VALUE + 1,
    occurrence: VALUE + 2,
    place: VALUE + 3,
    line: VALUE + 4,
  },
} as const;

/** Rows of the function figures in one column. */
export function functionArea(column: number): AreaSpec {
  return { row: PROOF.functions.body, column, rows: FIGURES.length, columns: 1 };
}

/** A range of Proof as other sheets refer to it. */
export function proofRange(template: Template, area: AreaSpec): string {
  return onSheet(template.sheetName('proof'), range(area));
}

/** A cell of Proof as other sheets refer to it. */
export function proofCell(template: Template, row: number, column: number): string {
  return onSheet(template.sheetName('proof'), fixedCell(row, column));
}
