/** One chart of every kind, and every way to draw a series, over the cells of the example's sheets. */
import { PALETTE } from '../../../src/workbook/palette';
import type { AreaSpec, ChartSeriesSpec, ChartSpec } from '../../../src/workbook/spec';

/** Figures of the example's balance sheet; the sum of agents and rent is a formula there. */
export const FIGURES: readonly {
  readonly label: string;
  /** Serial of its first day. */
  readonly month: number;
  readonly x: number;
  readonly agents: number;
  readonly rent: number;
  readonly sum: number;
}[] = [
  { label: 'April <4> & 四月', month: 45748, x: 0, agents: 900, rent: 100, sum: 1000 },
  { label: 'May', month: 45778, x: 10, agents: 910, rent: -20, sum: 890 },
  { label: 'June', month: 45809, x: 20, agents: 905.5, rent: 130, sum: 1035.5 },
];
/** Row of the first figure, from 0. */
export const FIGURES_ROW = 4;

function column(at: number): AreaSpec {
  return { row: FIGURES_ROW, column: at, rows: FIGURES.length, columns: 1 };
}

const LABELS = column(0);
const MONTHS = column(1);
const XS = column(2);
const AGENTS = column(3);
const RENT = column(4);
const SUM = column(5);

function series(name: string, values: AreaSpec, as: ChartSeriesSpec['as'], categories = MONTHS): ChartSeriesSpec {
  return { name, sheet: 'balance', categories, values, color: as === 'bars' ? PALETTE.brand : PALETTE.alertInk, as };
}

const AXES = {
  category: { title: 'Month 月份', format: 'month' },
  value: { title: 'Cost <CNY>', format: 'amount' },
} as const;
const FROM_ZERO = { ...AXES, value: { ...AXES.value, fromZero: true } } as const;
const ON_X = { category: { title: 'Quality', format: 'integer' }, value: { format: 'number' } } as const;

/** The charts of the example, on its balance sheet. */
export const CHARTS: readonly ChartSpec[] = [
  {
    name: 'CS_Lying',
    kind: 'bar',
    title: 'By class & month “按类别”',
    description: 'Agents and "rent" <by month>; rent is negative once.',
    area: { row: 10, column: 0, rows: 15, columns: 6 },
    axes: { category: { format: 'general' }, value: AXES.value },
    legend: true,
    series: [series('Agents', AGENTS, 'bars', LABELS), series('Rent 租金', RENT, 'bars', LABELS)],
  },
  {
    name: 'CS_Columns',
    kind: 'column',
    title: 'Columns and a line',
    description: 'Agents as columns, their sum as a line over them.',
    area: { row: 10, column: 7, rows: 15, columns: 6 },
    axes: FROM_ZERO,
    legend: true,
    series: [series('Agents', AGENTS, 'bars'), series('Sum', SUM, 'line')],
  },
  {
    name: 'CS_Stacked',
    kind: 'stacked-column',
    title: 'Stacked',
    description: 'Agents and rent on top of each other.',
    area: { row: 26, column: 0, rows: 15, columns: 6 },
    axes: AXES,
    legend: false,
    series: [series('Agents', AGENTS, 'bars'), series('Rent', RENT, 'bars')],
  },
  {
    name: 'CS_Curve',
    kind: 'scatter',
    title: 'Curve',
    description: 'A curve, dashes and markers.',
    area: { row: 26, column: 7, rows: 15, columns: 6 },
    axes: ON_X,
    legend: true,
    series: [
      series('Curve', AGENTS, 'line', XS),
      series('Limit', SUM, 'dashes', XS),
      series('You are here', RENT, 'circle', XS),
      series('Optimum', AGENTS, 'diamond', XS),
    ],
  },
];
