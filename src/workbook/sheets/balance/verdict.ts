/** The verdict of Balance in words, and how far the data carry it. */
import { fixedCell, literal } from '../../formulas';
import type { BlockSpec, CellSpec, ConditionalFormatSpec } from '../../spec';
import type { Template } from '../../template';
import { ALERT, FIRST_COLUMN, single, styled } from '../frame';
import { curveFigure, BAND_ENDS } from './curve';
import { BALANCE, VERDICTS, figure, type Verdict } from './layout';
import { NAMES } from '../../names';

const { at } = BALANCE.verdict;

/** The cell of the legend that holds a verdict's word; the verdict refers to it, so the words have one home. */
function word(verdict: Verdict): string {
  return fixedCell(BALANCE.words.at[verdict], FIRST_COLUMN);
}

function verdictFormula(template: Template): string {
  const { qualitySources } = template.words.inputs;
  const source = figure(BALANCE.sources.at.source);
  const spend = figure(BALANCE.annual.at.spend);
  const [index, half, double] = ([0, 1, 2] as const).map((column) => curveFigure('index', column));
  const isOpen =
    `AND(${source}=${literal(qualitySources.assumed)},ISNUMBER(${half}),ISNUMBER(${double}),` +
    `IF(AND(ISNUMBER(${half}),ISNUMBER(${double})),SIGN(${half})*SIGN(${double})<0,1=0))`;
  const isWithin = `AND(${spend}>=${BAND_ENDS.low},${spend}<=${BAND_ENDS.high})`;
  const verdict =
    `IF(NOT(ISNUMBER(${index})),${word('missing')},IF(${isOpen},${word('open')},IF(${isWithin},${word('within')},` +
    `IF(${index}<0,${word('controlled')},${word('pursued')}))))`;
  return `=IF(${NAMES.guardrailsBreached}>0,${word('breached')}&" · ","")&${verdict}`;
}

function reachFormula(template: Template): string {
  const { reach } = template.words.balance;
  const { qualitySources } = template.words.inputs;
  const { source } = BALANCE.sources.at;
  const { used, fit } = BALANCE.estimate.at;
  const inForce = figure(source);
  const is = (key: keyof typeof qualitySources): string => `${inForce}=${literal(qualitySources[key])}`;
  const estimated =
    `${literal(reach.estimated)}&${figure(used)}&${literal(reach.fit)}` + `&ROUND(${figure(fit)},${NAMES.rateDigits})`;
  return (
    `=IF(${NAMES.qualitySource}<>${inForce},${literal(reach.fallback)},"")&` +
    `IF(${is('estimated')},${estimated},IF(${is('two-periods')},${literal(reach['two-periods'])},${literal(reach.assumed)}))`
  );
}

/** Verdict, reach, and the legend of the words. */
export function verdictBlocks(template: Template): readonly BlockSpec[] {
  const { words, wordNotes } = template.words.balance;
  const legend = VERDICTS.map((verdict): CellSpec[] => [
    { value: words[verdict], style: 'check' },
    ...styled('remark', [wordNotes[verdict]]),
  ]);
  return [
    {
      row: at.verdict,
      column: FIRST_COLUMN,
      cells: [
        [{ formula: verdictFormula(template), style: 'figure' }],
        [{ formula: reachFormula(template), style: 'note' }],
      ],
    },
    { row: BALANCE.words.at.within, column: FIRST_COLUMN, cells: legend },
  ];
}

/** Colour for a verdict that asks for action; the words say so too. */
export function verdictFormats(): readonly ConditionalFormatSpec[] {
  const [low, high] = [BAND_ENDS.low, BAND_ENDS.high];
  const spend = figure(BALANCE.annual.at.spend);
  const isOutside = `AND(ISNUMBER(${low}),OR(${spend}<${low},${spend}>${high}))`;
  return [
    {
      area: single(at.verdict, FIRST_COLUMN),
      rule: { kind: 'formula', formula: `=OR(${NAMES.guardrailsBreached}>0,${isOutside})` },
      highlight: ALERT,
    },
  ];
}

/** The cell with the verdict, as other sheets refer to it. */
export const VERDICT_CELL = figure(at.verdict, FIRST_COLUMN);
