import { NAMES } from '../../names';
import { PALETTE } from '../../palette';
import type { AreaSpec, BlockSpec, CellSpec, ChartSpec, FormatId, NameSpec, SheetSpec } from '../../spec';
import type { Template } from '../../template';
import { FIRST_COLUMN, buildSheet, single } from '../frame';
import { figureBlocks, headingBlock } from '../sections';
import { BAND_ENDS, curveBlocks, curveFigure, marginalFormula } from './curve';
import { GUARDRAIL_AREA, guardrailBlocks, guardrailFormats } from './guardrailRows';
import { BALANCE, MARKS, MARK_CORNERS, POINTS, TO_DATE, VALUE, figure } from './layout';
import { QUALITY_MONTHS, monthBlocks, monthFigure } from './months';
import { sensitivityBlocks } from './sensitivity';
import { verdictBlocks, verdictFormats } from './verdict';

const { at } = BALANCE.figures;
const LABEL_WIDTH = 46;
const WIDTH = 15;
/** Column right of the last one that is printed, so that the chart's edge is. */
const MARGIN = TO_DATE + 1;
/** Where the chart stands beside the figures. */
const CHART = { row: BALANCE.figures.heading, column: VALUE + 6, rows: 22, columns: 7 };

type Figure = keyof typeof at;

const FORMATS: Partial<Record<Figure, FormatId>> = { share: 'percent', index: 'signed-percent', marginal: 'ratio' };

function figureFormulas(): Readonly<Record<Figure, string>> {
  const [spend, failure] = [figure(BALANCE.annual.at.spend), figure(BALANCE.annual.at.failure)];
  const toDate = `(${monthFigure('cogq')}+${monthFigure('copq')})`;
  return {
    spend: `=${spend}`,
    failure: `=${failure}`,
    total: `=${spend}+${failure}`,
    share: `=IF(${NAMES.actualToDate}=0,"",${toDate}/${NAMES.actualToDate})`,
    optimum: `=${curveFigure('optimum')}`,
    lowest: `=${curveFigure('lowest')}`,
    low: `=${BAND_ENDS.low}`,
    high: `=${BAND_ENDS.high}`,
    index: `=${curveFigure('index')}`,
    marginal: marginalFormula(),
  };
}

function figureRows(template: Template): readonly BlockSpec[] {
  const words = template.words.balance.figures;
  const formulas = figureFormulas();
  return figureBlocks(
    (Object.keys(formulas) as Figure[]).map((key) => {
      const cell: CellSpec = { formula: formulas[key], format: FORMATS[key] ?? 'amount' };
      return { row: at[key], ...words[key], cells: [key === 'index' ? { ...cell, style: 'total' } : cell] };
    }),
  );
}

function headings(template: Template): readonly BlockSpec[] {
  const { balance } = template.words;
  const short = VALUE + 4;
  const long = TO_DATE + 1 - FIRST_COLUMN;
  return [
    headingBlock(BALANCE.verdict.heading, balance.verdict, long),
    headingBlock(BALANCE.figures.heading, balance.figuresHeading, short),
    headingBlock(BALANCE.guardrails.heading, balance.guardrailsHeading, short),
    headingBlock(BALANCE.words.heading, balance.wordsHeading, long),
    ...(Object.keys(balance.steps) as (keyof typeof balance.steps)[]).map((step) =>
      headingBlock(BALANCE[step].heading, balance.steps[step], long),
    ),
  ];
}

function column(offset: number): { row: number; column: number; rows: number; columns: number } {
  return { row: BALANCE.points.body, column: VALUE + offset, rows: POINTS, columns: 1 };
}

function mark(row: number, offset: number, rows = 1): { row: number; column: number; rows: number; columns: number } {
  return { row, column: MARKS.column + offset, rows, columns: 1 };
}

function curveChart(template: Template): ChartSpec {
  const { chart, marks } = template.words.balance;
  const series = (
    name: string,
    [categories, values]: readonly [ReturnType<typeof mark>, ReturnType<typeof mark>],
    color: string,
    as: 'line' | 'dashes' | 'circle' | 'diamond',
  ) => ({ name, sheet: 'balance', categories, values, color, as }) as const;
  return {
    name: 'CS_QualityCurve',
    kind: 'scatter',
    title: chart.title,
    description: chart.description,
    area: CHART,
    axes: {
      category: { title: chart.spend, format: 'integer' },
      value: { title: chart.cost, format: 'integer', fromZero: true },
    },
    legend: true,
    series: [
      series(chart.total, [column(0), column(2)], PALETTE.brand, 'line'),
      series(chart.failure, [column(0), column(1)], PALETTE.series.external, 'line'),
      series(
        marks.band,
        [mark(MARKS.band, 1, MARK_CORNERS), mark(MARKS.band, 2, MARK_CORNERS)],
        PALETTE.grey,
        'dashes',
      ),
      series(marks.optimum, [mark(MARKS.optimum, 1), mark(MARKS.optimum, 2)], PALETTE.okInk, 'diamond'),
      series(marks.here, [mark(MARKS.here, 1), mark(MARKS.here, 2)], PALETTE.alertInk, 'circle'),
    ],
  };
}

/** The balance of cost and quality: verdict, figures, guardrails, chart, and every step that leads to them. */
export function buildBalance(template: Template): SheetSpec {
  return buildSheet(template, 'balance', {
    title: template.sheetName('balance'),
    lead: template.words.balance.lead,
    tabColor: PALETTE.results,
    isResult: true,
    columns: [
      { column: 0, width: 2 },
      { column: FIRST_COLUMN, width: LABEL_WIDTH },
      ...Array.from({ length: TO_DATE + 1 - VALUE }, (_, index) => ({ column: VALUE + index, width: WIDTH })),
    ],
    rows: [
      { row: BALANCE.verdict.at.verdict, height: 24 },
      { row: BALANCE.guardrails.at.header, height: 18 },
    ],
    blocks: [
      ...headings(template),
      ...verdictBlocks(template),
      ...figureRows(template),
      ...guardrailBlocks(template),
      ...monthBlocks(template),
      ...sensitivityBlocks(template),
      ...curveBlocks(template),
    ],
    conditionalFormats: [...verdictFormats(), ...guardrailFormats(template)],
    charts: [curveChart(template)],
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: BALANCE.risk.end, columns: MARGIN + 1 - FIRST_COLUMN },
      pagesTall: null,
    },
  });
}

/** Defined names of the balance, its verdict and the optimum, and of the areas that the pane leads to. */
export function balanceNames(): readonly NameSpec[] {
  const named = {
    [NAMES.balance]: at.index,
    [NAMES.optimumSpend]: at.optimum,
    [NAMES.guardrailsBreached]: BALANCE.guardrails.at.breached,
  } as const;
  const areas: Readonly<Record<string, AreaSpec>> = {
    [NAMES.verdict]: single(BALANCE.verdict.at.verdict, FIRST_COLUMN),
    [NAMES.balanceFigures]: { row: at.spend, column: VALUE, rows: Object.keys(at).length, columns: 1 },
    [NAMES.guardrails]: GUARDRAIL_AREA,
    [NAMES.qualityMonths]: QUALITY_MONTHS,
  };
  return [
    ...Object.entries(named).map(([name, row]): NameSpec => ({ name, sheet: 'balance', area: single(row, VALUE) })),
    ...Object.entries(areas).map(([name, area]): NameSpec => ({ name, sheet: 'balance', area })),
  ];
}
