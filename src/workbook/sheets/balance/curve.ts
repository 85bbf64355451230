/**
 * Steps 4 to 7 of Balance: TCQ(x) = x + F∞ + F0·e^(−x/s), its lowest point, the band around it, the points of the chart,
 * and the comparison with the previous year.
 */
import { cell, fixedCell, range } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import type { Template } from '../../template';
import { FIRST_COLUMN, styled } from '../frame';
import { figureBlocks, type FigureRow } from '../sections';
import { BALANCE, BAND_STEPS, CURVE_FACTORS, MARKS, POINTS, VALUE, figure } from './layout';

const annual = BALANCE.annual.at;
const sources = BALANCE.sources.at;
const curve = BALANCE.curve.at;
const band = BALANCE.band;
const points = BALANCE.points;
const marginal = BALANCE.marginal.at;
const risk = BALANCE.risk.at;

const [LOW, HIGH] = [VALUE, VALUE + 1];
const [SPEND, FAILURE, TOTAL] = [VALUE, VALUE + 1, VALUE + 2];

const x = figure(annual.spend);
const failure = figure(annual.failure);
const unavoidable = figure(annual.unavoidable);

/** Step 4 for one multiple of the sensitivity; blank where the curve has no solution. */
function curveFormulas(column: number): Readonly<Record<Exclude<keyof typeof curve, 'factor'>, string>> {
  const at = (key: keyof typeof curve): string => cell(curve[key], column);
  const ifSolved = (formula: string): string => `=IF(ISNUMBER(${at('avoidable')}),${formula},"")`;
  const canSolve = `AND(${figure(annual.closed)}>0,ISNUMBER(${at('sensitivity')}),${failure}>=${unavoidable},${failure}+${x}>0)`;
  return {
    sensitivity: `=${figure(sources.sensitivity)}*${at('factor')}`,
    // The exponential overflows when far more is spent than the sensitivity: no solution either.
    avoidable:
      `=IF(${canSolve},IF(${at('sensitivity')}>0,` +
      `IFERROR((${failure}-${unavoidable})*EXP(${x}/${at('sensitivity')}),""),""),"")`,
    optimum: ifSolved(
      `IF(${at('avoidable')}>${at('sensitivity')},${at('sensitivity')}*LN(${at('avoidable')}/${at('sensitivity')}),0)`,
    ),
    lowest: ifSolved(`${unavoidable}+${at('optimum')}+${at('avoidable')}*EXP(-${at('optimum')}/${at('sensitivity')})`),
    total: ifSolved(`${x}+${failure}`),
    index: ifSolved(
      `IF(${at('lowest')}=0,"",SIGN(${x}-${at('optimum')})*MAX(0,${at('total')}-${at('lowest')})/${at('lowest')})`,
    ),
  };
}

const CURVE_FORMATS: Partial<Record<keyof typeof curve, FormatId>> = { factor: 'general', index: 'ratio' };

function curveRows(template: Template): readonly FigureRow[] {
  const words = template.words.balance.curve;
  const columns = CURVE_FACTORS.map((_, index) => curveFormulas(VALUE + index));
  return (Object.keys(curve) as (keyof typeof curve)[]).map((key) => ({
    row: curve[key],
    ...words[key],
    cells: CURVE_FACTORS.map((factor, index): CellSpec => {
      const look = { format: CURVE_FORMATS[key] ?? 'amount' } as const;
      return key === 'factor' ? { value: factor, ...look } : { formula: columns[index]?.[key], ...look };
    }),
  }));
}

const s = figure(curve.sensitivity);
const avoidable = figure(curve.avoidable);
const optimum = figure(curve.optimum);
const lowest = figure(curve.lowest);
const limit = figure(band.at.limit);

/** Total at a spending, as a piece of a formula. */
function totalAt(spend: string): string {
  return `${spend}+${unavoidable}+${avoidable}*EXP(-${spend}/${s})`;
}

function ifSolved(formula: string): string {
  return `=IF(ISNUMBER(${avoidable}),${formula},"")`;
}

/**
 * One of Newton's steps towards the total of the band's ends. It starts outside the band, where the convex curve keeps every
 * step outside too, so the steps close in on the end and cannot pass it.
 */
function newtonStep(before: string): string {
  return ifSolved(`${before}-(${totalAt(before)}-${limit})/(1-${avoidable}/${s}*EXP(-${before}/${s}))`);
}

function bandBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.balance.band;
  const money = (formula: string): CellSpec => ({ formula, style: 'formula', format: 'amount' });
  const last = band.body + BAND_STEPS - 1;
  const isZeroWithin = `${unavoidable}+${avoidable}<=${limit}`;
  const starts = [
    // Where the avoidable cost alone reaches the limit; 0 when that lies below nothing spent.
    ifSolved(`IF(${isZeroWithin},0,MAX(0,${s}*LN(${avoidable}/(${limit}-${unavoidable}))))`),
    // The total is at least x + F∞, so no spending beyond this is within the band.
    ifSolved(`${limit}-${unavoidable}`),
  ];
  const lowStep = (before: string): string => ifSolved(`IF(${isZeroWithin},0,${newtonStep(before).slice(1)})`);
  const steps = Array.from({ length: BAND_STEPS }, (_, index): CellSpec[] => {
    const row = band.body + index;
    const [low = '', high = ''] = index === 0 ? starts : [lowStep(cell(row - 1, LOW)), newtonStep(cell(row - 1, HIGH))];
    return [{ value: index, style: 'text' }, money(low), money(high)];
  });
  const ends = [LOW, HIGH].map((column) => cell(last, column));
  const left = ends.map((end, index) => {
    const difference = `ROUND(${totalAt(end)}-${limit},${NAMES.minorDigits})`;
    return ifSolved(index === 0 ? `IF(${isZeroWithin},0,${difference})` : difference);
  });
  return [
    ...figureBlocks([
      {
        row: band.at.limit,
        label: words.limit,
        cells: [{ formula: ifSolved(`${lowest}*(1+${NAMES.qualityBand})`), format: 'amount' }],
      },
      { row: band.at.ends, label: words.ends, cells: ends.map((end) => money(`=${end}`)) },
      { row: band.at.left, label: words.left, cells: left.map(money) },
    ]),
    {
      row: band.at.header,
      column: FIRST_COLUMN,
      cells: [styled('header', [words.step, words.low, words.high]), ...steps],
    },
  ];
}

/** Spending at the lower and the upper end of the band. */
export const BAND_ENDS = { low: figure(band.at.ends, LOW), high: figure(band.at.ends, HIGH) } as const;

function pointsBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.balance;
  const numbers = { row: points.body, column: FIRST_COLUMN, rows: POINTS, columns: 1 };
  const widest = `MAX(${optimum}+${optimum},${BAND_ENDS.high},${x})`;
  const cells = Array.from({ length: POINTS }, (_, index): CellSpec[] => {
    const row = points.body + index;
    const spend = cell(row, SPEND);
    const formulas = [
      ifSolved(`${widest}*${cell(row, FIRST_COLUMN)}/MAX(${range(numbers)})`),
      ifSolved(`${unavoidable}+${avoidable}*EXP(-${spend}/${s})`),
      ifSolved(`${spend}+${cell(row, FAILURE)}`),
    ];
    return [
      { value: index, style: 'text', format: 'general' },
      ...formulas.map((formula): CellSpec => ({ formula, style: 'formula', format: 'amount' })),
    ];
  });
  const highest = `MAX(${range({ row: points.body, column: TOTAL, rows: POINTS, columns: 1 })})`;
  const zero = ifSolved('0');
  const top = ifSolved(highest);
  const mark = (label: string, spend: string, cost: string): CellSpec[] => [
    { value: label, style: 'text' },
    ...[spend, cost].map((formula): CellSpec => ({ formula, style: 'formula', format: 'amount' })),
  ];
  return [
    {
      row: points.at.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', [words.points.number, words.points.spend, words.points.failure, words.points.total]),
        ...cells,
      ],
    },
    {
      row: MARKS.optimum,
      column: MARKS.column,
      cells: [
        mark(words.marks.optimum, ifSolved(optimum), ifSolved(lowest)),
        mark(words.marks.here, ifSolved(x), ifSolved(`${x}+${failure}`)),
        mark(words.marks.band, ifSolved(BAND_ENDS.low), zero),
        mark(words.marks.band, ifSolved(BAND_ENDS.low), top),
        mark(words.marks.band, ifSolved(BAND_ENDS.high), top),
        mark(words.marks.band, ifSolved(BAND_ENDS.high), zero),
      ],
    },
  ];
}

/** −ΔCOPQ ÷ ΔCOGQ; blank where spending did not move, or both moved the same way. */
export function marginalFormula(): string {
  const spendMoved = figure(marginal.spendMoved);
  const failureMoved = figure(marginal.failureMoved);
  return (
    `=IF(NOT(ISNUMBER(${spendMoved})),"",IF(${spendMoved}=0,"",IF(${failureMoved}=0,0,` +
    `IF(SIGN(${spendMoved})=SIGN(${failureMoved}),"",-${failureMoved}/${spendMoved}))))`
  );
}

function marginalRows(template: Template): readonly FigureRow[] {
  const words = template.words.balance.marginal;
  const isKnown = `AND(NOT(ISBLANK(${NAMES.previousCogq})),NOT(ISBLANK(${NAMES.previousCopq})),${figure(annual.closed)}>0)`;
  const ifKnown = (formula: string): string => `=IF(${isKnown},${formula},"")`;
  const formulas: Readonly<Record<keyof typeof marginal, string>> = {
    spendBefore: ifKnown(NAMES.previousCogq),
    failureBefore: ifKnown(`${figure(sources.earlierFailure)}+${unavoidable}`),
    spendMoved: ifKnown(`${x}-${figure(marginal.spendBefore)}`),
    failureMoved: ifKnown(`${failure}-${figure(marginal.failureBefore)}`),
  };
  return (Object.keys(formulas) as (keyof typeof marginal)[]).map((key) => ({
    row: marginal[key],
    ...words[key],
    cells: [{ formula: formulas[key], format: key.endsWith('Moved') ? 'variance' : 'amount' }],
  }));
}

function riskRows(template: Template): readonly FigureRow[] {
  const words = template.words.balance.risk;
  const formulas: Readonly<Record<keyof typeof risk, string>> = {
    customers: `=${NAMES.customers}`,
    affected: `=${figure(risk.customers)}*${NAMES.badShare}`,
    lost: `=${figure(risk.affected)}*${NAMES.addedChurn}`,
    value: `=${figure(risk.lost)}*${NAMES.lifetimeValue}`,
  };
  return (Object.keys(formulas) as (keyof typeof risk)[]).map((key) => ({
    row: risk[key],
    ...words[key],
    cells: [{ formula: formulas[key], format: key === 'value' ? 'amount' : 'integer' }],
  }));
}

/** Steps 4 to 7 and the memo. */
export function curveBlocks(template: Template): readonly BlockSpec[] {
  return [
    ...figureBlocks([...curveRows(template), ...marginalRows(template), ...riskRows(template)]),
    ...bandBlocks(template),
    ...pointsBlocks(template),
  ];
}

/** A cell of step 4; the first column is the sensitivity in force. */
export function curveFigure(key: keyof typeof curve, column: 0 | 1 | 2 = 0): string {
  return fixedCell(curve[key], VALUE + column);
}
