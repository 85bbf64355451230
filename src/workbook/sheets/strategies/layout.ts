/** Where the Strategies sheet's figures stand. Rows and columns from 0. */
import { CATEGORY_KEYS, type CategoryKey } from '../../../model/categories';
import { PLAN_METRICS } from '../../../model/guardrails';
import { fixedCell, range } from '../../formulas';
import type { AreaSpec } from '../../spec';
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
      'capacity',
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
      'turnover',
      'service',
      'contacts',
      'repeat',
      'seconds',
      'hours',
      'rate',
      'points',
      'agents',
      'interval',
      'digits',
    ],
  },
}).base;
export const BASE_LABELS = 4;
export const BASE_COLUMN = 8;

const right = stackSections(4, {
  // Below the metrics two lines on what moves them.
  quality: { keys: ['header', ...PLAN_METRICS], rows: 2 },
  staffing: {
    keys: [
      'header',
      'work',
      'contacts',
      'aht',
      'load',
      'required',
      'occupancy',
      'rostered',
      'agents',
      'steps',
      'hours',
    ],
  },
});
/** Right: what they do to quality, and below it to staffing: before, after and change behind the label. */
export const QUALITY = right.quality;
export const QUALITY_LABELS = 10;
export const STAFFING = right.staffing;
/** In the wide column of the levers' categories, where its labels have room. */
export const STAFFING_LABELS = QUALITY_LABELS + 2;
export const STAFFING_SIDES = { before: STAFFING_LABELS + 1, after: STAFFING_LABELS + 2 } as const;
export type StaffingSide = keyof typeof STAFFING_SIDES;

/** Far right: the fewest agents that meet the goal, between two bounds that are halved. */
export const SEARCH = stackSections(4, { search: { keys: ['widest', 'sides', 'header'], rows: 16 } }).search;
export const SEARCH_ROWS = SEARCH.end - SEARCH.body;
export const SEARCH_PARTS = ['low', 'high', 'middle', 'busy', 'level'] as const;
export type SearchPart = (typeof SEARCH_PARTS)[number];
export const SEARCH_COLUMN = 17;

/** Column of a part of the search. */
export function searchColumn(side: StaffingSide, part: SearchPart): number {
  const first = side === 'before' ? SEARCH_COLUMN : SEARCH_COLUMN + SEARCH_PARTS.length;
  return first + SEARCH_PARTS.indexOf(part);
}

/** Below: what is saved line by line: handling, turnover, then the rest of each category. */
export const LINE_KEYS = ['handling', 'turnover', ...CATEGORY_KEYS] as const;
export type LineKey = (typeof LINE_KEYS)[number];
export const LINE_COLUMNS = ['line', 'category', 'cost', 'inSteps', 'total', 'left', 'share', 'saved', 'cut'] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];
const LINES_HEADING = Math.max(RESULTS.end, BASES.end, STAFFING.end, SEARCH.end) + 1;
export const LINES = { heading: LINES_HEADING, header: LINES_HEADING + 1, body: LINES_HEADING + 2 } as const;
const LINES_END = LINES.body + LINE_KEYS.length;

/** Row of the levers' heading; its lead and the table follow. */
export const LEVERS_HEADING = LINES_END + 1;
export const LEVERS_ROW = LEVERS_HEADING + 2;

/** A figure of the left block. */
export function resultCell(key: keyof typeof RESULTS.at): string {
  return fixedCell(RESULTS.at[key], RESULT_COLUMN);
}

/** A figure of the middle block. */
export function baseCell(key: keyof typeof BASES.at): string {
  return fixedCell(BASES.at[key], BASE_COLUMN);
}

/** A figure of staffing. */
export function staffingCell(key: keyof typeof STAFFING.at, side: StaffingSide): string {
  return fixedCell(STAFFING.at[key], STAFFING_SIDES[side]);
}

/** Column of the block of lines; it begins at the sheet's first visible one. */
export function lineColumn(column: LineColumn): number {
  return 1 + LINE_COLUMNS.indexOf(column);
}

/** A figure of a line. */
export function lineCell(key: LineKey, column: LineColumn): string {
  return fixedCell(LINES.body + LINE_KEYS.indexOf(key), lineColumn(column));
}

function columnArea(column: LineColumn, first: LineKey): AreaSpec {
  const skipped = LINE_KEYS.indexOf(first);
  return { row: LINES.body + skipped, column: lineColumn(column), rows: LINE_KEYS.length - skipped, columns: 1 };
}

/** A column of all lines. */
export function allLines(column: LineColumn): string {
  return range(columnArea(column, 'handling'));
}

/** A column of the categories' own lines. */
export function categoryLines(column: LineColumn): string {
  return range(columnArea(column, CATEGORY_KEYS[0]));
}

/** The category whose money a line is. */
export function categoryOfRow(key: LineKey): CategoryKey {
  return key === 'handling' || key === 'turnover' ? 'people' : key;
}
