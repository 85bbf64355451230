/** Report: the year, its balance and the plan on one page, ready to print. */
import { CATEGORY_KEYS } from '../../../model/categories';
import { GUARDRAIL_KEYS } from '../../../model/guardrails';
import { cell, literal } from '../../formulas';
import { NAMES } from '../../names';
import { PALETTE } from '../../palette';
import type { AreaSpec, ConditionalFormatSpec, SheetSpec } from '../../spec';
import type { Template } from '../../template';
import { ALERT, FIRST_COLUMN, UNFAVOURABLE, buildSheet, single, unfavourable } from '../frame';
import { headingBlock } from '../sections';
import { monthsChart } from '../summaryCharts';
import { FIGURES, GLANCE, LEVERS, REPORT, VALUE } from './layout';
import { aboutBlocks, costBlocks, glanceBlocks, guardrailBlocks, qualityBlocks } from './mirrored';
import { planBlocks } from './plan';

const LABEL_WIDTH = 36;
const FIGURE_WIDTH = 17;
const MARGIN_WIDTH = 2;
const CHART: AreaSpec = {
  row: REPORT.glance.heading,
  column: VALUE + 2,
  rows: REPORT.glance.end - REPORT.glance.heading,
  columns: FIGURES - 2,
};

function conditionalFormats(template: Template): readonly ConditionalFormatSpec[] {
  const variances: readonly AreaSpec[] = [
    { row: REPORT.cost.body, column: VALUE + 2, rows: CATEGORY_KEYS.length + 1, columns: 2 },
    { ...single(REPORT.glance.body + GLANCE.indexOf('variance'), VALUE), rows: 2 },
    { row: REPORT.plan.body, column: VALUE + FIGURES - 1, rows: LEVERS + 3, columns: 1 },
  ];
  const states: AreaSpec = { row: REPORT.guardrails.body, column: VALUE + 3, rows: GUARDRAIL_KEYS.length, columns: 1 };
  const { breached } = template.words.balance.guardrailStates;
  return [
    ...variances.map((area) => ({
      area,
      rule: { kind: 'formula' as const, formula: unfavourable(area) },
      highlight: UNFAVOURABLE,
    })),
    {
      area: states,
      rule: { kind: 'formula', formula: `=${cell(states.row, states.column)}=${literal(breached)}` },
      highlight: ALERT,
    },
    {
      area: single(REPORT.about.at.verdict, FIRST_COLUMN),
      rule: { kind: 'formula', formula: `=${NAMES.guardrailsBreached}>0` },
      highlight: ALERT,
    },
  ];
}

/** The page; nothing on it is typed. */
export function buildReport(template: Template): SheetSpec {
  const { report, summary, balance } = template.words;
  const headings = [
    [REPORT.glance.heading, summary.atAGlance, 2],
    [REPORT.cost.heading, report.cost, FIGURES + 1],
    [REPORT.quality.heading, summary.quality, FIGURES + 1],
    [REPORT.guardrails.heading, balance.guardrailsHeading, FIGURES + 1],
    [REPORT.plan.heading, report.plan, FIGURES + 1],
  ] as const;
  return buildSheet(template, 'report', {
    title: { formula: `=IF(${NAMES.company}="","",${NAMES.company}&" · ")&${literal(report.title)}` },
    lead: report.lead,
    tabColor: PALETTE.results,
    isResult: true,
    columns: [
      { column: 0, width: MARGIN_WIDTH, hidden: true },
      { column: FIRST_COLUMN, width: LABEL_WIDTH },
      ...Array.from({ length: FIGURES }, (_, index) => ({ column: VALUE + index, width: FIGURE_WIDTH })),
    ],
    rows: [{ row: REPORT.about.at.verdict, height: 20 }],
    blocks: [
      ...aboutBlocks(template),
      ...headings.map(([row, text, columns]) => headingBlock(row, text, columns)),
      ...glanceBlocks(template),
      ...costBlocks(template),
      ...qualityBlocks(template),
      ...guardrailBlocks(template),
      ...planBlocks(template),
    ],
    conditionalFormats: conditionalFormats(template),
    charts: [{ ...monthsChart(template), name: 'CS_ReportMonths', area: CHART }],
    print: {
      landscape: false,
      area: { row: 0, column: FIRST_COLUMN, rows: REPORT.plan.end, columns: FIGURES + 1 },
      pagesTall: 1,
    },
  });
}
