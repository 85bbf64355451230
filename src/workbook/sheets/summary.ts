import { CATEGORY_KEYS } from '../../model/categories';
import { say } from '../../locales';
import { NAMES, actualName, budgetName } from '../names';
import { PALETTE } from '../palette';
import type { BlockSpec, CellSpec, NameSpec, SheetSpec } from '../spec';
import type { Template } from '../template';
import { FIRST_COLUMN, buildSheet, single, styled } from './frame';
import { categoryBlocks } from './summaryCategories';
import { classBlocks, qualityBlocks } from './summaryClasses';
import { monthBlocks } from './summaryMonths';
import { SUMMARY } from './summaryLayout';

/** Chosen so that the section by category fits a screen, and a month's amount every column. */
const LABEL_WIDTH = 34;
const WIDTHS = [15, 13, 13, 14, 14, 14, 15, 14];
const MONEY_WIDTH = 15;
const LAST_COLUMN = SUMMARY.firstFigure + 12;

function headings(template: Template): readonly BlockSpec[] {
  const { summary } = template.words;
  const sections = [
    [SUMMARY.byCategory.heading, summary.byCategory],
    [SUMMARY.byMonth.heading, summary.byMonth],
    [SUMMARY.byClass.heading, summary.byClass],
    [SUMMARY.quality.heading, summary.quality],
  ] as const;
  return sections.map(([row, text]) => ({
    row,
    column: FIRST_COLUMN,
    cells: [styled('heading', [text, ...Array.from({ length: LAST_COLUMN - FIRST_COLUMN }, () => null)])],
  }));
}

/** The year on one page: categories, months, quality classes and cost behaviour, with the unmapped money beside the total. */
export function buildSummary(template: Template): SheetSpec {
  const { words, settings } = template;
  const closing: CellSpec[] = [
    { value: words.summary.basis, style: 'note' },
    { formula: `=${NAMES.closingMonth}`, style: 'note', format: 'general' },
  ];
  return buildSheet(template, 'summary', {
    title: words.sheets.summary,
    lead: say(settings.language, words.summary.lead, { currency: settings.currency }),
    tabColor: PALETTE.results,
    freeze: { rows: 0, columns: FIRST_COLUMN + 1 },
    columns: [
      { column: 0, width: 2 },
      { column: FIRST_COLUMN, width: LABEL_WIDTH },
      ...Array.from({ length: LAST_COLUMN - FIRST_COLUMN }, (_, index) => ({
        column: index + FIRST_COLUMN + 1,
        width: WIDTHS[index] ?? MONEY_WIDTH,
      })),
    ],
    rows: [SUMMARY.byCategory.header, SUMMARY.byClass.header, SUMMARY.quality.header].map((row) => ({
      row,
      height: 33,
    })),
    blocks: [
      { row: 3, column: FIRST_COLUMN, cells: [closing] },
      ...headings(template),
      ...categoryBlocks(template),
      ...monthBlocks(template),
      ...classBlocks(template),
      ...qualityBlocks(template),
    ],
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: SUMMARY.quality.body + 7, columns: LAST_COLUMN - FIRST_COLUMN + 1 },
      pagesTall: 1,
    },
  });
}

/** Defined names of the totals and of every category's year. */
export function summaryNames(): readonly NameSpec[] {
  const { byCategory, columns } = SUMMARY;
  const at = (name: string, row: number, column: number): NameSpec => ({
    name,
    sheet: 'summary',
    area: single(row, column),
  });
  return [
    at(NAMES.totalActual, byCategory.total, columns.actualYear),
    at(NAMES.totalBudget, byCategory.total, columns.budgetYear),
    ...CATEGORY_KEYS.map((key, index) => at(actualName(key), byCategory.body + index, columns.actualYear)),
    ...CATEGORY_KEYS.map((key, index) => at(budgetName(key), byCategory.body + index, columns.budgetYear)),
  ];
}
