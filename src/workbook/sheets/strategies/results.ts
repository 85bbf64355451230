import { literal } from '../../formulas';
import { NAMES } from '../../names';
import type { BlockSpec, FormatId, StyleId } from '../../spec';
import type { Template } from '../../template';
import { BALANCE, balanceFigure } from '../balance/layout';
import { figureBlocks, type FigureRow } from '../sections';
import { RESULTS, allLines, lineCell, resultCell } from './layout';
import { chosenLevers, lever } from './leverColumns';

type Result = keyof typeof RESULTS.at;

const STYLES: Readonly<Record<string, StyleId>> = { net: 'total', state: 'check' };

/** In words: what to look at first before the figures are believed. */
function stateFormula(template: Template): string {
  const { states, faults } = template.words.strategies;
  const chosen = chosenLevers(template);
  const has = (words: readonly string[]): string =>
    words.map((word) => `SUMPRODUCT(${chosen}*(${lever(template, 'fault')}=${literal(word)}))`).join('+');
  const [hard, rules] = [
    [faults.number, faults.whole, faults.share, faults.range, faults.oneOff, faults.category, faults.rule, faults.name],
    [faults.needs, faults.excludes],
  ];
  const handlingLeft = lineCell('handling', 'left');
  // What binary fractions leave of a difference is no cost.
  const negative = `SUMPRODUCT(--(ROUND(${allLines('cost')},${NAMES.minorDigits})<0))`;
  return (
    `=IF(${negative}>0,${literal(states.negative)},IF(${has(hard)}>0,${literal(states.faults)},` +
    `IF(${has(rules)}>0,${literal(states.rules)},` +
    `IF(1-${handlingLeft}>${handlingLeft},${literal(states.doubtful)},${literal(states.sound)}))))`
  );
}

function resultFormulas(template: Template): Readonly<Record<Exclude<Result, 'case'>, readonly [string, FormatId]>> {
  const { yes } = template.words.strategies;
  const counted = `${lever(template, 'counted')},1`;
  const [net, naive, oneOff] = [resultCell('net'), resultCell('naive'), resultCell('oneOff')];
  return {
    chosen: [`=COUNTIFS(${lever(template, 'chosen')},${literal(yes)})`, 'general'],
    capped: [`=SUM(${allLines('cut')})`, 'amount'],
    gross: [`=SUM(${allLines('saved')})`, 'amount'],
    running: [`=SUMIFS(${lever(template, 'running')},${counted})`, 'amount'],
    net: [`=${resultCell('gross')}-${resultCell('running')}`, 'variance'],
    naive: [`=SUMIFS(${lever(template, 'alone')},${counted})`, 'amount'],
    overlap: [`=${naive}-${net}`, 'amount'],
    oneOff: [`=SUMIFS(${lever(template, 'oneOff')},${counted})`, 'amount'],
    cash: [
      `=IF(${naive}=0,0,${net}*SUMPRODUCT(${lever(template, 'counted')},${lever(template, 'alone')},${lever(template, 'cash')})/${naive})`,
      'amount',
    ],
    capacity: [`=${net}-${resultCell('cash')}`, 'amount'],
    payback: [`=IF(${net}>0,${oneOff}*${balanceFigure(template, BALANCE.annual.at.months)}/${net},"")`, 'number'],
    state: [stateFormula(template), 'general'],
  };
}

/** What the chosen levers bring together: composed, so that no saving counts twice. */
export function resultBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.strategies;
  const chosenCase: FigureRow = {
    row: RESULTS.at.case,
    label: words.result.case,
    cells: [{ value: words.cases.likely, style: 'input' }],
  };
  const figures = Object.entries(resultFormulas(template)).map(([key, [formula, format]]): FigureRow => ({
    row: RESULTS.at[key as Result],
    label: words.result[key as Result],
    cells: [{ formula, format, style: STYLES[key] ?? 'formula' }],
  }));
  return figureBlocks([chosenCase, ...figures]);
}
