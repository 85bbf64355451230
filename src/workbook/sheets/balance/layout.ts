/** Where the Balance sheet's figures stand; its steps and other sheets point at them. Rows and columns from 0. */
import { GUARDRAIL_KEYS } from '../../../model/guardrails';
import { fixedCell, onSheet, range } from '../../formulas';
import type { AreaSpec } from '../../spec';
import type { Template } from '../../template';
import { stackSections } from '../sections';

export const MONTHS = 12;
/** First column with figures; months run from here. */
export const VALUE = 2;
export const TO_DATE = VALUE + MONTHS;
/** Newton's steps to the ends of the band: from its starting points it is exact to the last digit in at most seven. */
export const BAND_STEPS = 10;
/** Points of the chart's curves. */
export const POINTS = 31;

/** Verdicts, in the order of their legend. */
export const VERDICTS = ['within', 'controlled', 'pursued', 'open', 'missing', 'breached'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Sections in the order of the sheet. */
export const BALANCE = stackSections(4, {
  verdict: { keys: ['verdict', 'reach'] },
  figures: {
    keys: ['spend', 'failure', 'total', 'share', 'optimum', 'lowest', 'low', 'high', 'index', 'marginal'],
  },
  guardrails: { keys: ['header', ...GUARDRAIL_KEYS, 'breached'] },
  words: { keys: VERDICTS },
  months: {
    keys: [
      'number',
      'calendar',
      'prevention',
      'appraisal',
      'internal-failure',
      'external-failure',
      'repeat',
      'cogq',
      'copq',
      'contacts',
    ],
  },
  annual: { keys: ['closed', 'months', 'spend', 'failure', 'contacts', 'unavoidable'] },
  estimate: {
    keys: [
      'mean',
      'flexed',
      'usable',
      'spend',
      'logarithm',
      'used',
      'meanSpend',
      'meanLogarithm',
      'spendSquares',
      'logarithmSquares',
      'products',
      'slope',
      'fit',
    ],
  },
  sources: { keys: ['estimated', 'earlierFailure', 'two-periods', 'assumed', 'source', 'sensitivity'] },
  curve: { keys: ['factor', 'sensitivity', 'avoidable', 'optimum', 'lowest', 'total', 'index'] },
  band: { keys: ['limit', 'ends', 'left', 'header'], rows: BAND_STEPS },
  points: { keys: ['header'], rows: POINTS },
  marginal: { keys: ['spendBefore', 'failureBefore', 'spendMoved', 'failureMoved'] },
  risk: { keys: ['customers', 'affected', 'lost', 'value'] },
});

/** Columns of step 4: the sensitivity in force, its half, its double. */
export const CURVE_FACTORS = [1, 0.5, 2] as const;

/** Cells of step 6 beside its points: the marks of the chart. */
export const MARKS = {
  column: VALUE + 4,
  optimum: BALANCE.points.body,
  here: BALANCE.points.body + 1,
  /** Four corners: up at the lower end, down at the upper one. */
  band: BALANCE.points.body + 2,
} as const;
export const MARK_CORNERS = 4;

/** Address of a figure on this sheet, the same wherever it is written. */
export function figure(row: number, column = VALUE): string {
  return fixedCell(row, column);
}

/** The twelve months of a row. */
export function monthsOfRow(row: number): AreaSpec {
  return { row, column: VALUE, rows: 1, columns: MONTHS };
}

/** The twelve months of a row as an address that stays. */
export function monthsRange(row: number): string {
  return range(monthsOfRow(row));
}

/** A figure of Balance as other sheets refer to it. */
export function balanceFigure(template: Template, row: number, column = VALUE): string {
  return onSheet(template.sheetName('balance'), figure(row, column));
}
