/** Where the Summary's sections stand; other sheets and the defined names point at them. Rows and columns from 0. */
import { CATEGORY_KEYS, COST_BEHAVIOURS } from '../../model/categories';
import type { AreaSpec } from '../spec';

const CATEGORIES = CATEGORY_KEYS.length;
const MONTHS = 12;
/** First column with figures. */
const FIGURES = 2;
/** First column of the panel at the right. */
const PANEL = FIGURES + MONTHS + 1;
/** Lines that the Summary names. */
export const TOP_LINES = 10;

/** First screen: categories, then lines and charts, and beside them the panel. */
const byCategory = 4;
const topLines = byCategory + CATEGORIES + 5;
const glance = byCategory;
const quality = glance + 12;
const behaviour = quality + 11;
/** Below: the tables behind it. */
const byMonth = topLines + TOP_LINES + 7;
const byClass = byMonth + CATEGORIES + 8;

/** Each section: its heading's row; then header, rows, total. */
export const SUMMARY = {
  firstFigure: FIGURES,
  panel: PANEL,
  byCategory: {
    heading: byCategory,
    header: byCategory + 1,
    body: byCategory + 2,
    total: byCategory + 2 + CATEGORIES,
    unmapped: byCategory + 3 + CATEGORIES,
  },
  topLines: { heading: topLines, header: topLines + 1, body: topLines + 2 },
  glance: { heading: glance, header: glance + 1, body: glance + 2 },
  quality: { heading: quality, header: quality + 1, body: quality + 2 },
  behaviour: {
    heading: behaviour,
    header: behaviour + 1,
    body: behaviour + 2,
    notStated: behaviour + 2 + COST_BEHAVIOURS.length,
  },
  byMonth: {
    heading: byMonth,
    numbers: byMonth + 1,
    calendar: byMonth + 2,
    body: byMonth + 3,
    total: byMonth + 3 + CATEGORIES,
    budget: byMonth + 4 + CATEGORIES,
    contacts: byMonth + 5 + CATEGORIES,
    perContact: byMonth + 6 + CATEGORIES,
  },
  byClass: {
    heading: byClass,
    header: byClass + 1,
    body: byClass + 2,
    total: byClass + 2 + CATEGORIES,
    reclassified: byClass + 3 + CATEGORIES,
  },
  /** Columns of the section by category. */
  columns: {
    actualYear: FIGURES,
    share: FIGURES + 1,
    perContact: FIGURES + 2,
    budgetYear: FIGURES + 3,
    budgetToDate: FIGURES + 4,
    actualToDate: FIGURES + 5,
    variance: FIGURES + 6,
    variancePercent: FIGURES + 7,
  },
  monthMatrix: { row: byMonth + 3, column: FIGURES, rows: CATEGORIES, columns: MONTHS } satisfies AreaSpec,
  monthNumbers: { row: byMonth + 1, column: FIGURES, rows: 1, columns: MONTHS } satisfies AreaSpec,
  charts: {
    categories: { row: byCategory + 1, column: FIGURES + 8, rows: CATEGORIES + 3, columns: 4 } satisfies AreaSpec,
    months: { row: topLines, column: FIGURES + 4, rows: TOP_LINES + 5, columns: 4 } satisfies AreaSpec,
    classes: { row: topLines, column: FIGURES + 8, rows: TOP_LINES + 5, columns: 4 } satisfies AreaSpec,
  },
} as const;
