import { CATEGORY_KEYS } from '../../model/categories';
import { PALETTE } from '../palette';
import type { AreaSpec, ChartSpec } from '../spec';
import type { Template } from '../template';
import { BALANCE, monthsOfRow } from './balance/layout';
import { PROOF } from './proof/layout';
import { SUMMARY } from './summaryLayout';

const { byMonth, charts } = SUMMARY;
const CLASSES = [
  ['prevention', PALETTE.series.prevention],
  ['appraisal', PALETTE.series.appraisal],
  ['internal-failure', PALETTE.series.internal],
  ['external-failure', PALETTE.series.external],
] as const;

function months(row: number): AreaSpec {
  return { ...SUMMARY.monthNumbers, row };
}

/** A column for each month and a line for its budget. */
export function monthsChart(template: Template): ChartSpec {
  const { summary } = template.words;
  return {
    name: 'CS_Months',
    kind: 'column',
    ...summary.charts.months,
    area: charts.months,
    axes: { category: { format: 'month' }, value: { format: 'integer', fromZero: true } },
    legend: true,
    series: [
      {
        name: summary.actual,
        sheet: 'summary',
        categories: months(byMonth.calendar),
        values: months(byMonth.total),
        color: PALETTE.series.actual,
        as: 'bars',
      },
      {
        name: summary.budget,
        sheet: 'summary',
        categories: months(byMonth.calendar),
        values: months(byMonth.budget),
        color: PALETTE.series.budget,
        as: 'line',
      },
    ],
  };
}

/** Categories sorted by cost, months against budget, and the quality classes stacked by month. */
export function summaryCharts(template: Template): readonly ChartSpec[] {
  const { summary, classes } = template.words;
  const sorted = (column: number): AreaSpec => ({
    row: PROOF.sorted.body,
    column,
    rows: CATEGORY_KEYS.length,
    columns: 1,
  });
  const value = { format: 'integer' } as const;
  return [
    {
      name: 'CS_CategoryBars',
      kind: 'bar',
      ...summary.charts.categories,
      area: charts.categories,
      axes: { category: { format: 'general' }, value },
      legend: false,
      series: [
        {
          name: summary.actualToDate,
          sheet: 'proof',
          categories: sorted(PROOF.sortedColumns.name),
          values: sorted(PROOF.sortedColumns.amount),
          color: PALETTE.series.actual,
          as: 'bars',
        },
      ],
    },
    monthsChart(template),
    {
      name: 'CS_QualityClasses',
      kind: 'stacked-column',
      ...summary.charts.classes,
      area: charts.classes,
      axes: { category: { format: 'month' }, value },
      legend: true,
      series: CLASSES.map(([id, color]) => ({
        name: classes[id],
        sheet: 'balance',
        categories: monthsOfRow(BALANCE.months.at.calendar),
        values: monthsOfRow(BALANCE.months.at[id]),
        color,
        as: 'bars',
      })),
    },
  ];
}
