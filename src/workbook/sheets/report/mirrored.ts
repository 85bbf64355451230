/** Sections of Report that repeat what other sheets have worked out, so that each figure has one formula. */
import { CATEGORY_KEYS } from '../../../model/categories';
import { GUARDRAIL_KEYS } from '../../../model/guardrails';
import { cell, onSheet } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, CellSpec, FormatId, SheetId, StyleId } from '../../spec';
import { CLASS_COLUMNS } from '../../tables';
import type { Template } from '../../template';
import { GUARDRAIL_AREA } from '../balance/guardrailRows';
import { BALANCE } from '../balance/layout';
import { VERDICT_CELL } from '../balance/verdict';
import { FIRST_COLUMN, styled } from '../frame';
import { GLANCE_FORMATS, glanceRow } from '../summaryGlance';
import { SUMMARY } from '../summaryLayout';
import { monthNumbersRange } from '../summaryMonths';
import { GLANCE, QUALITY_ROWS, REPORT } from './layout';

/** A figure of another sheet; blank there is blank here. */
function mirror(
  template: Template,
  sheet: SheetId,
  row: number,
  column: number,
  look: Omit<CellSpec, 'formula'>,
): CellSpec {
  const at = onSheet(template.sheetName(sheet), cell(row, column));
  return { formula: `=IF(${at}="","",${at})`, ...look };
}

/** What year the page is about, and what Balance says of it. */
export function aboutBlocks(template: Template): readonly BlockSpec[] {
  const { report } = template.words;
  const { at } = REPORT.about;
  const balance = (address: string): string => `=${onSheet(template.sheetName('balance'), address)}`;
  return [
    {
      row: at.fiscalYear,
      column: FIRST_COLUMN,
      cells: [
        [
          { value: report.fiscalYear, style: 'text' },
          { formula: `=${NAMES.fiscalYearStart}`, style: 'formula', format: 'month' },
          {
            formula: `=EDATE(${NAMES.fiscalYearStart},COUNT(${monthNumbersRange(template)})-1)`,
            style: 'formula',
            format: 'month',
          },
        ],
        [
          { value: report.closing, style: 'text' },
          { formula: `=${NAMES.closingMonth}`, style: 'formula', format: 'integer' },
        ],
        [{ formula: balance(VERDICT_CELL), style: 'figure' }],
        [{ formula: balance(cell(BALANCE.verdict.at.reach, FIRST_COLUMN)), style: 'note' }],
      ],
    },
  ];
}

/** The figures an accountant asks for first. */
export function glanceBlocks(template: Template): readonly BlockSpec[] {
  const { summary } = template.words;
  const rows = GLANCE.map((key): CellSpec[] => [
    ...styled('text', [summary.glance[key]]),
    mirror(template, 'summary', glanceRow(key), SUMMARY.panel + 1, { style: 'formula', format: GLANCE_FORMATS[key] }),
  ]);
  return [
    {
      row: REPORT.glance.at.header,
      column: FIRST_COLUMN,
      cells: [styled('header', [summary.figure, summary.value]), ...rows],
    },
  ];
}

const COST_COLUMNS = [
  ['actualToDate', 'amount'],
  ['budgetToDate', 'amount'],
  ['variance', 'variance'],
  ['variancePercent', 'signed-percent'],
  ['actualYear', 'amount'],
  ['share', 'percent'],
] as const satisfies readonly (readonly [keyof typeof SUMMARY.columns, FormatId])[];

/** Every category and the total, to date against budget. */
export function costBlocks(template: Template): readonly BlockSpec[] {
  const { summary, categoryNames, common } = template.words;
  const figures = (row: number, style: StyleId): CellSpec[] =>
    COST_COLUMNS.map(([id, format]) => mirror(template, 'summary', row, SUMMARY.columns[id], { style, format }));
  return [
    {
      row: REPORT.cost.at.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', [summary.category, ...COST_COLUMNS.map(([id]) => summary[id])]),
        ...CATEGORY_KEYS.map((key, index): CellSpec[] => [
          { value: categoryNames[key], style: 'text' },
          ...figures(SUMMARY.byCategory.body + index, 'formula'),
        ]),
        [{ value: common.total, style: 'total' }, ...figures(SUMMARY.byCategory.total, 'total')],
      ],
    },
  ];
}

/** The four quality classes and their sums, as shares of cost, of all quality cost and of revenue. */
export function qualityBlocks(template: Template): readonly BlockSpec[] {
  const { summary, classes } = template.words;
  const ids = CLASS_COLUMNS.filter((id) => id !== 'operating');
  const labels = [...ids.map((id) => classes[id]), ...Object.values(summary.measures)];
  const formats: readonly FormatId[] = ['amount', 'percent', 'percent', 'percent'];
  const rows = Array.from({ length: QUALITY_ROWS }, (_, index): CellSpec[] => {
    const isSum = index >= ids.length;
    return [
      { value: labels[index] ?? '', style: isSum ? 'total' : 'text' },
      ...formats.map((format, column) =>
        mirror(template, 'summary', SUMMARY.quality.body + index, SUMMARY.panel + 1 + column, {
          style: isSum ? 'total' : 'formula',
          format,
        }),
      ),
    ];
  });
  const header = [summary.quality, summary.amount, summary.shareOfCost, summary.shareOfTcq, summary.shareOfRevenue];
  return [{ row: REPORT.quality.at.header, column: FIRST_COLUMN, cells: [styled('header', header), ...rows] }];
}

/** Every guardrail: what it is, its limit, its kind and its state. */
export function guardrailBlocks(template: Template): readonly BlockSpec[] {
  const { guardrailColumns: columns } = template.words.balance;
  const looks: readonly Omit<CellSpec, 'formula'>[] = [
    { style: 'formula', format: 'percent' },
    { style: 'formula', format: 'percent' },
    { style: 'remark' },
    { style: 'check' },
  ];
  const rows = GUARDRAIL_KEYS.map((key, index): CellSpec[] => [
    { value: template.words.inputs.guardrails[key].label, style: 'text' },
    ...looks.map((look, column) =>
      mirror(template, 'balance', GUARDRAIL_AREA.row + index, GUARDRAIL_AREA.column + column, look),
    ),
  ]);
  return [
    {
      row: REPORT.guardrails.at.header,
      column: FIRST_COLUMN,
      cells: [styled('header', [columns.metric, columns.actual, columns.limit, columns.kind, columns.state]), ...rows],
    },
  ];
}
