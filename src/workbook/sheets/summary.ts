import { CATEGORY_KEYS } from '../../model/categories';
import { say } from '../../locales';
import { cell, onSheet } from '../formulas';
import { NAMES, actualName, budgetName } from '../names';
import { PALETTE } from '../palette';
import type { AreaSpec, BlockSpec, CellSpec, FormatId, LinkSpec, NameSpec, SheetSpec } from '../spec';
import type { Template } from '../template';
import { ALERT, FIRST_COLUMN, UNFAVOURABLE, buildSheet, single, styled, unfavourable } from './frame';
import { PROOF } from './proof/layout';
import { headingBlock } from './sections';
import { categoryBlocks } from './summaryCategories';
import { summaryCharts } from './summaryCharts';
import { behaviourBlocks, classBlocks, qualityBlocks } from './summaryClasses';
import { GLANCE_KEYS, glanceBlocks, glanceRow } from './summaryGlance';
import { SUMMARY, TOP_LINES } from './summaryLayout';
import { MONTH_FIGURES, monthBlocks } from './summaryMonths';

const LABEL_WIDTH = 32;
const MONEY_WIDTH = 14;
/** Label, amount and three shares of the panel at the right. */
const PANEL_WIDTHS = [34, 18, 15, 15, 15];
const GAP_WIDTH = 2;
const LAST_MONTH = SUMMARY.firstFigure + 11;
const LAST_COLUMN = SUMMARY.panel + PANEL_WIDTHS.length - 1;

function headings(template: Template): readonly BlockSpec[] {
  const { summary } = template.words;
  const months = LAST_MONTH - FIRST_COLUMN + 1;
  const wide = [
    [SUMMARY.byCategory.heading, summary.byCategory, months],
    [SUMMARY.topLines.heading, summary.topLines, SUMMARY.charts.months.column - FIRST_COLUMN],
    [SUMMARY.byMonth.heading, summary.byMonth, months],
    [SUMMARY.byClass.heading, summary.byClass, months],
  ] as const;
  const panel = [
    [SUMMARY.glance.heading, summary.atAGlance],
    [SUMMARY.quality.heading, summary.quality],
    [SUMMARY.behaviour.heading, summary.behaviour],
  ] as const;
  return [
    ...wide.map(([row, text, columns]) => headingBlock(row, text, columns)),
    ...panel.map(([row, text]) => ({ ...headingBlock(row, text, PANEL_WIDTHS.length), column: SUMMARY.panel })),
  ];
}

/** The ten lines that cost most to date; Proof works them out. */
function topLineBlock(template: Template): BlockSpec {
  const { summary } = template.words;
  const proof = template.sheetName('proof');
  const row = (index: number): CellSpec[] => {
    const from = (column: number): string => onSheet(proof, cell(PROOF.topLines.body + index, column));
    const at = cell(SUMMARY.topLines.body + index, SUMMARY.firstFigure + 2);
    const figure = (formula: string, format: FormatId = 'general'): CellSpec => ({ formula, style: 'formula', format });
    return [
      figure(`=${from(PROOF.topColumns.line)}`),
      figure(`=${from(PROOF.topColumns.category)}`),
      figure('=""'),
      figure(`=${from(PROOF.topColumns.amount)}`, 'amount'),
      figure(`=IF(ISNUMBER(${at}),${at}/${NAMES.actualToDate},"")`, 'percent'),
    ];
  };
  return {
    row: SUMMARY.topLines.header,
    column: FIRST_COLUMN,
    cells: [
      styled('header', [summary.line, summary.category, null, summary.actualToDate, summary.share]),
      ...Array.from({ length: TOP_LINES }, (_, index) => row(index)),
    ],
  };
}

function links(template: Template): readonly LinkSpec[] {
  return [
    ...CATEGORY_KEYS.map((key, index): LinkSpec => ({
      row: SUMMARY.byCategory.body + index,
      column: FIRST_COLUMN,
      target: { sheet: key, cell: 'A1' },
      tip: template.words.homeRules[key],
    })),
  ];
}

/** The year on one screen, and below it the tables by month and by class. */
export function buildSummary(template: Template): SheetSpec {
  const { words, settings } = template;
  const closing: CellSpec[] = [
    { value: words.summary.basis, style: 'note' },
    { formula: `=${NAMES.closingMonth}`, style: 'note', format: 'integer' },
  ];
  const variances: AreaSpec = {
    row: SUMMARY.byCategory.body,
    column: SUMMARY.columns.variance,
    rows: CATEGORY_KEYS.length + 1,
    columns: 2,
  };
  const glanceVariances = { ...single(glanceRow('variance'), SUMMARY.panel + 1), rows: 2 };
  return buildSheet(template, 'summary', {
    title: words.sheets.summary,
    lead: say(settings.language, words.summary.lead, { currency: settings.currency }),
    tabColor: PALETTE.results,
    isResult: true,
    freeze: { rows: 0, columns: FIRST_COLUMN + 1 },
    columns: [
      { column: 0, width: GAP_WIDTH },
      { column: FIRST_COLUMN, width: LABEL_WIDTH },
      ...Array.from({ length: LAST_MONTH - FIRST_COLUMN }, (_, index) => ({
        column: FIRST_COLUMN + 1 + index,
        width: MONEY_WIDTH,
      })),
      { column: LAST_MONTH + 1, width: GAP_WIDTH },
      ...PANEL_WIDTHS.map((width, index) => ({ column: SUMMARY.panel + index, width })),
    ],
    rows: [SUMMARY.byCategory.header, SUMMARY.byClass.header].map((row) => ({
      row,
      height: 33,
    })),
    blocks: [
      { row: 3, column: FIRST_COLUMN, cells: [closing] },
      ...headings(template),
      ...categoryBlocks(template),
      topLineBlock(template),
      ...glanceBlocks(template),
      ...qualityBlocks(template),
      ...behaviourBlocks(template),
      ...monthBlocks(template),
      ...classBlocks(template),
    ],
    conditionalFormats: [
      ...[variances, glanceVariances].map((area) => ({
        area,
        rule: { kind: 'formula' as const, formula: unfavourable(area) },
        highlight: UNFAVOURABLE,
      })),
      {
        area: single(glanceRow('unmapped'), SUMMARY.panel + 1),
        rule: { kind: 'formula', formula: `=${NAMES.unmappedRows}>0` },
        highlight: ALERT,
      },
      {
        area: single(glanceRow('balance'), SUMMARY.panel + 1),
        rule: { kind: 'formula', formula: `=${NAMES.guardrailsBreached}>0` },
        highlight: ALERT,
      },
    ],
    links: links(template),
    charts: summaryCharts(template),
    print: {
      landscape: true,
      area: {
        row: 0,
        column: FIRST_COLUMN,
        rows: SUMMARY.byClass.reclassified + 1,
        columns: LAST_COLUMN - FIRST_COLUMN + 1,
      },
      pagesTall: 1,
    },
  });
}

/** Defined names of the totals, of every category's year, and of the areas that the pane leads to. */
export function summaryNames(): readonly NameSpec[] {
  const { byCategory, columns } = SUMMARY;
  const at = (name: string, row: number, column: number): NameSpec => ({
    name,
    sheet: 'summary',
    area: single(row, column),
  });
  return [
    {
      name: NAMES.categories,
      sheet: 'summary',
      area: { row: byCategory.body, column: FIRST_COLUMN, rows: CATEGORY_KEYS.length, columns: 1 },
    },
    {
      name: NAMES.categoryFigures,
      sheet: 'summary',
      area: {
        row: byCategory.body,
        column: SUMMARY.firstFigure,
        rows: CATEGORY_KEYS.length + 1,
        columns: Object.keys(columns).length,
      },
    },
    { name: NAMES.monthFigures, sheet: 'summary', area: MONTH_FIGURES },
    {
      name: NAMES.glance,
      sheet: 'summary',
      area: { ...single(SUMMARY.glance.body, SUMMARY.panel + 1), rows: GLANCE_KEYS.length },
    },
    at(NAMES.totalActual, byCategory.total, columns.actualYear),
    at(NAMES.totalBudget, byCategory.total, columns.budgetYear),
    at(NAMES.actualToDate, byCategory.total, columns.actualToDate),
    at(NAMES.budgetToDate, byCategory.total, columns.budgetToDate),
    ...CATEGORY_KEYS.map((key, index) => at(actualName(key), byCategory.body + index, columns.actualYear)),
    ...CATEGORY_KEYS.map((key, index) => at(budgetName(key), byCategory.body + index, columns.budgetYear)),
  ];
}
