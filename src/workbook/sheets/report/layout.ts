/** Where the sections of Report stand. Rows and columns from 0. */
import { CATEGORY_KEYS } from '../../../model/categories';
import { GUARDRAIL_KEYS } from '../../../model/guardrails';
import { FIRST_COLUMN } from '../frame';
import { stackSections } from '../sections';
import { GLANCE_KEYS } from '../summaryGlance';

/** First column with figures, right of the labels. */
export const VALUE = FIRST_COLUMN + 1;
/** Columns with figures. */
export const FIGURES = 6;
/** Levers that the page has room for; those beyond it are summed in one row. */
export const LEVERS = 10;
/** Figures at a glance; the balance stands above them in words. */
export const GLANCE = GLANCE_KEYS.filter((key) => key !== 'balance');
/** Rows of the section on the cost of quality: four classes and three sums. */
export const QUALITY_ROWS = 7;

/** Sections in the order of the page. */
export const REPORT = stackSections(4, {
  about: { keys: ['fiscalYear', 'closing', 'verdict', 'reach'] },
  glance: { keys: ['header'], rows: GLANCE.length },
  cost: { keys: ['header'], rows: CATEGORY_KEYS.length + 1 },
  quality: { keys: ['header'], rows: QUALITY_ROWS },
  guardrails: { keys: ['header'], rows: GUARDRAIL_KEYS.length },
  plan: { keys: ['scenario', 'header'], rows: LEVERS + 3 },
});

/** Rows below the levers. */
export const PLAN_SUMS = {
  further: REPORT.plan.body + LEVERS,
  total: REPORT.plan.body + LEVERS + 1,
  saved: REPORT.plan.body + LEVERS + 2,
} as const;
