/** The figures that the add-in's functions show and that Proof repeats in native formulas, as data. */
import { CATEGORY_KEYS, type CategoryKey } from '../../../model/categories';
import { fixedCell, literal, onSheet } from '../../formulas';
import { NAMES, actualName } from '../../names';
import type { FormatId } from '../../spec';
import { REALISED_MONTHS, TABLES, driverColumn } from '../../tables';
import type { Template } from '../../template';
import { BALANCE, balanceFigure } from '../balance/layout';
import { SUMMARY } from '../summaryLayout';

type Title = keyof Template['words']['proof']['figures'];

/** One figure: the call as it stands in a cell, and the formula that proves it. */
export interface ProofFigure {
  readonly title: Title;
  readonly category: CategoryKey | null;
  readonly call: string;
  readonly format: FormatId;
  readonly native: (template: Template) => string;
  /** The function is asked only where the native formula has a figure; both are blank else. */
  readonly waitsForNative: boolean;
}

function figure(
  title: Title,
  call: string,
  native: (template: Template) => string,
  format: FormatId = 'amount',
  category: CategoryKey | null = null,
): ProofFigure {
  return { title, call: `CSCOST.${call}`, native, format, category, waitsForNative: false };
}

/** Rows of the Summary's cost of quality, from its first row on. */
const QUALITY_ROWS = [
  ['prevention', 'COQ("P")', 0],
  ['appraisal', 'COQ("A")', 1],
  ['internalFailure', 'COQ("IF")', 2],
  ['externalFailure', 'COQ("EF")', 3],
  ['cogq', 'COQ("COGQ")', 4],
  ['copq', 'COQ("COPQ")', 5],
  ['tcq', 'COQ()', 6],
] as const;
const OPTIMUM_ROWS = [
  ['optimum', 'OPTIMUM()', 'optimum'],
  ['lowest', 'OPTIMUM("cost")', 'lowest'],
  ['low', 'OPTIMUM("low")', 'low'],
  ['high', 'OPTIMUM("high")', 'high'],
] as const;

function qualityAmount(template: Template, row: number): string {
  const place = fixedCell(SUMMARY.quality.body + row, SUMMARY.panel + 1);
  return onSheet(template.sheetName('summary'), place);
}

const total = (): string => `=${NAMES.totalActual}`;

function perAgent(template: Template): string {
  const agents = template.column(TABLES.drivers, driverColumn('actual', 'agents'));
  return `=IF(COUNT(${agents})=0,"",${NAMES.totalActual}/AVERAGE(${agents}))`;
}

/** Sum of a column of the plan over the levers that are not stopped. */
function going(template: Template, id: 'net' | 'running'): string {
  const [amounts, states] = [id, 'status'].map((name) => template.column(TABLES.plan, name));
  return `SUMIFS(${amounts},${states},"<>"&${literal(template.words.plan.statuses.stopped)})`;
}

/** A saving of the plan; blank while nothing is committed. */
function saving(title: Title, call: string, native: (template: Template) => string): ProofFigure {
  const nothing = (template: Template): string => `COUNTIF(${template.column(TABLES.plan, 'lever')},"?*")=0`;
  const whole = figure(title, call, (template) => `=IF(${nothing(template)},"",${native(template)})`);
  return { ...whole, waitsForNative: true };
}

/** Every figure, in the order of the sheet; the first is the one that shows whether the add-in runs. */
export const FIGURES: readonly ProofFigure[] = [
  figure('total', 'TOTAL()', total),
  ...CATEGORY_KEYS.map((key) => figure('category', `TOTAL("${key}")`, () => `=${actualName(key)}`, 'amount', key)),
  figure('toDate', 'TOTAL(,"YTD")', () => `=${NAMES.actualToDate}`),
  figure('budget', 'TOTAL(,"FY","Budget")', () => `=${NAMES.totalBudget}`),
  figure('variance', 'VARIANCE()', () => `=IF(${NAMES.closingMonth}=0,"",${NAMES.budgetToDate}-${NAMES.actualToDate})`),
  figure(
    'share',
    'SHARE("people")',
    () => `=IF(${NAMES.totalActual}=0,"",${actualName('people')}/${NAMES.totalActual})`,
    'percent',
  ),
  figure(
    'perContact',
    'PERCONTACT()',
    () => `=IF(${NAMES.contacts}=0,"",${NAMES.totalActual}/${NAMES.contacts})`,
    'unit-cost',
  ),
  figure('perAgent', 'PERAGENT()', perAgent),
  ...QUALITY_ROWS.map(([title, call, row]) => figure(title, call, (template) => `=${qualityAmount(template, row)}`)),
  figure('balance', 'BALANCE()', () => `=${NAMES.balance}`, 'signed-percent'),
  ...OPTIMUM_ROWS.map(([title, call, row]) =>
    figure(title, call, (template) => `=${balanceFigure(template, BALANCE.figures.at[row])}`),
  ),
  saving('savingNet', 'SAVINGS()', (template) => going(template, 'net')),
  saving('savingGross', 'SAVINGS(,"gross")', (template) => `${going(template, 'net')}+${going(template, 'running')}`),
  saving('savingOneOff', 'SAVINGS(,"one-off")', (template) => `SUM(${template.column(TABLES.plan, 'oneOff')})`),
  saving('savingRealised', 'SAVINGS(,"realised")', (template) => {
    const [first = '', last = ''] = [REALISED_MONTHS[0], REALISED_MONTHS.at(-1)];
    return `SUM(${template.columns(TABLES.plan, first, last)})`;
  }),
];
