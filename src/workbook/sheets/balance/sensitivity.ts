/** Steps 2 and 3 of Balance: a full year's figures, and the sensitivity from three sources. */
import { cell, fixedRow, literal } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import type { Template } from '../../template';
import { FIRST_COLUMN } from '../frame';
import { figureBlocks, type FigureRow } from '../sections';
import { BALANCE, MONTHS, VALUE, figure, monthsRange } from './layout';
import { monthFigure } from './months';

const months = BALANCE.months.at;
const annual = BALANCE.annual.at;
const estimate = BALANCE.estimate.at;
const sources = BALANCE.sources.at;

interface Formula {
  readonly formula: string;
  readonly format?: FormatId;
}

function rows<Key extends string>(
  at: Readonly<Record<Key, number>>,
  words: Readonly<Record<Key, { readonly label: string; readonly note: string }>>,
  formulas: Readonly<Record<Key, Formula>>,
  beside: Partial<Record<Key, CellSpec>> = {},
): readonly FigureRow[] {
  return (Object.keys(formulas) as Key[]).map((key): FigureRow => {
    const { formula, format = 'amount' } = formulas[key];
    const extra = beside[key];
    return { row: at[key], ...words[key], cells: [{ formula, format }, ...(extra ? [extra] : [])] };
  });
}

function annualFormulas(): Readonly<Record<keyof typeof annual, Formula>> {
  const closed = figure(annual.closed);
  const yearly = (amount: string): Formula => ({
    formula: `=IF(${closed}=0,0,${amount}*${figure(annual.months)}/${closed})`,
  });
  return {
    closed: { formula: `=${NAMES.closingMonth}`, format: 'integer' },
    months: { formula: `=COUNT(${monthsRange(months.number)})`, format: 'general' },
    spend: yearly(monthFigure('cogq')),
    failure: yearly(monthFigure('copq')),
    contacts: { ...yearly(monthFigure('contacts')), format: 'integer' },
    unavoidable: { formula: `=${NAMES.unavoidableFailure}` },
  };
}

/** Month by month: what the regression takes, and 0 for a month it leaves out. */
function estimateMonths(template: Template): readonly BlockSpec[] {
  const words = template.words.balance.estimateMonths;
  const monthlyUnavoidable = `${figure(annual.unavoidable)}/${figure(annual.months)}`;
  const formulas: readonly (readonly [keyof typeof words, (column: number) => string, FormatId])[] = [
    [
      'flexed',
      (column) => {
        const contacts = fixedRow(months.contacts, column);
        return `=IF(${contacts}=0,0,${fixedRow(months.copq, column)}*${figure(estimate.mean)}/${contacts})`;
      },
      'amount',
    ],
    [
      'usable',
      (column) =>
        `=IF(AND(${fixedRow(months.number, column)}<=${figure(annual.closed)},${fixedRow(months.contacts, column)}>0,` +
        `${fixedRow(estimate.flexed, column)}>${monthlyUnavoidable}),1,0)`,
      'general',
    ],
    ['spend', (column) => `=${fixedRow(estimate.usable, column)}*${fixedRow(months.cogq, column)}`, 'amount'],
    [
      'logarithm',
      (column) =>
        `=IF(${fixedRow(estimate.usable, column)}=1,LN(${fixedRow(estimate.flexed, column)}-${monthlyUnavoidable}),0)`,
      'ratio',
    ],
  ];
  return formulas.map(([key, formula, format]) => ({
    row: estimate[key],
    column: FIRST_COLUMN,
    cells: [
      [
        { value: words[key], style: 'text' },
        ...Array.from({ length: MONTHS }, (_, month): CellSpec => ({
          formula: formula(VALUE + month),
          style: 'formula',
          format,
        })),
      ],
    ],
  }));
}

type EstimateFigure = keyof Template['words']['balance']['estimate'];

function estimateFormulas(): Readonly<Record<EstimateFigure, Formula>> {
  const used = figure(estimate.used);
  const [usable, spend, logarithm] = (['usable', 'spend', 'logarithm'] as const).map((key) =>
    monthsRange(estimate[key]),
  );
  const mean = (row: string | undefined): string => `=IF(${used}=0,0,SUM(${row})/${used})`;
  const spendFromMean = `(${spend}-${figure(estimate.meanSpend)})`;
  const logarithmFromMean = `(${logarithm}-${figure(estimate.meanLogarithm)})`;
  const [squares, logSquares, products] = (['spendSquares', 'logarithmSquares', 'products'] as const).map((key) =>
    figure(estimate[key]),
  );
  return {
    used: { formula: `=SUM(${usable})`, format: 'general' },
    meanSpend: { formula: mean(spend) },
    meanLogarithm: { formula: mean(logarithm), format: 'ratio' },
    spendSquares: { formula: `=SUMPRODUCT(${usable}*${spendFromMean}*${spendFromMean})` },
    logarithmSquares: { formula: `=SUMPRODUCT(${usable}*${logarithmFromMean}*${logarithmFromMean})`, format: 'ratio' },
    products: { formula: `=SUMPRODUCT(${usable}*${spendFromMean}*${logarithmFromMean})` },
    slope: { formula: `=IF(${squares}=0,0,${products}/${squares})`, format: 'general' },
    fit: {
      formula: `=IF(${squares}*${logSquares}=0,0,${products}*${products}/(${squares}*${logSquares}))`,
      format: 'ratio',
    },
  };
}

/** Why a source is not available; the words stand beside it. */
function refusalFormulas(template: Template): Partial<Record<keyof typeof sources, CellSpec>> {
  const { refusals } = template.words.balance;
  const say = (formula: string): CellSpec => ({ formula, style: 'remark' });
  const isMissing = `OR(ISBLANK(${NAMES.previousCogq}),ISBLANK(${NAMES.previousCopq}),${figure(annual.closed)}=0)`;
  return {
    estimated: say(
      `=IF(${figure(estimate.used)}<${NAMES.fewestMonths},${literal(refusals['few-months'])},` +
        `IF(${figure(estimate.slope)}>=0,${literal(refusals['wrong-sign'])},` +
        `IF(${figure(estimate.fit)}<${NAMES.weakestFit},${literal(refusals['weak-fit'])},${literal(refusals.none)})))`,
    ),
    'two-periods': say(
      `=IF(${isMissing},${literal(refusals['no-period'])},` +
        `IF(ISNUMBER(${figure(sources['two-periods'])}),${literal(refusals.none)},${literal(refusals['no-solution'])}))`,
    ),
  };
}

function sourceFormulas(template: Template): Readonly<Record<keyof typeof sources, Formula>> {
  const { qualitySources } = template.words.inputs;
  const { refusals } = template.words.balance;
  const spend = figure(annual.spend);
  const failure = `(${figure(annual.failure)}-${figure(annual.unavoidable)})`;
  const earlier = figure(sources.earlierFailure);
  const contacts = figure(annual.contacts);
  const isFlexed = `AND(${NAMES.previousContacts}>0,${contacts}>0)`;
  const moved = `(${spend}-${NAMES.previousCogq})`;
  const ratio = `LN(${earlier}/${failure})`;
  const isSolvable = `AND(${earlier}>0,${failure}>0,NOT(ISBLANK(${NAMES.previousCogq})),${figure(annual.closed)}>0)`;
  const isEstimated = `${cell(sources.estimated, VALUE + 1)}=${literal(refusals.none)}`;
  const inForce = figure(sources.source);
  const wanted = (source: keyof typeof qualitySources): string =>
    `${NAMES.qualitySource}=${literal(qualitySources[source])}`;
  return {
    estimated: {
      formula: `=IF(${isEstimated},-${figure(annual.months)}/${figure(estimate.slope)},"")`,
    },
    earlierFailure: {
      formula: `=${NAMES.previousCopq}*IF(${isFlexed},${contacts}/${NAMES.previousContacts},1)-${figure(annual.unavoidable)}`,
    },
    'two-periods': {
      // Spending and failure have to move against each other, else no curve goes through both years.
      formula: `=IF(${isSolvable},IF(${moved}*(${earlier}-${failure})>0,${moved}/${ratio},""),"")`,
    },
    assumed: { formula: `=IF(ISBLANK(${NAMES.assumedSensitivity}),${spend},${NAMES.assumedSensitivity})` },
    source: {
      formula:
        `=IF(AND(${wanted('estimated')},ISNUMBER(${figure(sources.estimated)})),${literal(qualitySources.estimated)},` +
        `IF(AND(${wanted('two-periods')},ISNUMBER(${figure(sources['two-periods'])})),` +
        `${literal(qualitySources['two-periods'])},${literal(qualitySources.assumed)}))`,
      format: 'general',
    },
    sensitivity: {
      formula:
        `=IF(${inForce}=${literal(qualitySources.estimated)},${figure(sources.estimated)},` +
        `IF(${inForce}=${literal(qualitySources['two-periods'])},${figure(sources['two-periods'])},${figure(sources.assumed)}))`,
    },
  };
}

/** Steps 2 and 3. */
export function sensitivityBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.balance;
  const isClosed = `(${monthsRange(months.number)}<=${figure(annual.closed)})`;
  const mean: FigureRow = {
    row: estimate.mean,
    label: words.estimateMonths.mean,
    cells: [
      {
        formula: `=IF(${figure(annual.closed)}=0,0,SUMPRODUCT(${isClosed}*${monthsRange(months.contacts)})/${figure(annual.closed)})`,
        format: 'integer',
      },
    ],
  };
  return [
    ...figureBlocks([
      ...rows(annual, words.annual, annualFormulas()),
      mean,
      ...rows(estimate, words.estimate, estimateFormulas()),
      ...rows(sources, words.sources, sourceFormulas(template), refusalFormulas(template)),
    ]),
    ...estimateMonths(template),
  ];
}
