/** Where the Summary's sections stand; other sheets and the defined names point at them. Rows and columns from 0. */
import { CATEGORY_KEYS } from '../../model/categories';
import type { AreaSpec } from '../spec';

const CATEGORIES = CATEGORY_KEYS.length;
const MONTHS = 12;
/** First column with figures. */
const FIGURES = 2;

const byCategory = 5;
const byMonth = byCategory + CATEGORIES + 5;
const byClass = byMonth + CATEGORIES + 8;
const quality = byClass + CATEGORIES + 5;

/** Each section: its heading's row; then header, eleven categories, total. */
export const SUMMARY = {
  firstFigure: FIGURES,
  byCategory: {
    heading: byCategory,
    header: byCategory + 1,
    body: byCategory + 2,
    total: byCategory + 2 + CATEGORIES,
    unmapped: byCategory + 3 + CATEGORIES,
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
  quality: { heading: quality, header: quality + 1, body: quality + 2 },
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
} as const;
