import { type EFFECTS } from '../../../model/levers';
import { literal } from '../../formulas';
import type { BlockSpec, FormatId } from '../../spec';
import { keptColumn } from '../../tables';
import type { Template } from '../../template';
import { BALANCE, balanceFigure } from '../balance/layout';
import { figureBlocks, type FigureRow } from '../sections';
import { RESULTS, baseCell, resultCell } from './layout';
import { chosenLevers, lever } from './leverColumns';
import { repeatLeft } from './leverTable';

type Result = keyof typeof RESULTS.at;

function resultFormulas(template: Template): Readonly<Record<Exclude<Result, 'case'>, readonly [string, FormatId]>> {
  const { yes } = template.words.strategies;
  const chosen = `${lever(template, 'chosen')},${literal(yes)}`;
  const left = (id: (typeof EFFECTS)[number]): string => `PRODUCT(${lever(template, keptColumn(id))})`;
  const handling = `${left('contacts')}*${left('aht')}*${left('rate')}*${repeatLeft(left('repeat'))}`;
  const [net, naive, oneOff] = [resultCell('net'), resultCell('naive'), resultCell('oneOff')];
  return {
    chosen: [`=COUNTIFS(${chosen})`, 'general'],
    gross: [
      `=${baseCell('handling')}*(1-${handling})` +
        `+${baseCell('complaints')}*(1-${left('complaints')}*${left('compensation')})` +
        `+${baseCell('turnover')}*(1-${left('attrition')})+SUMIFS(${lever(template, 'fixedSaving')},${chosen})`,
      'amount',
    ],
    running: [`=SUMIFS(${lever(template, 'running')},${chosen})`, 'amount'],
    net: [`=${resultCell('gross')}-${resultCell('running')}`, 'variance'],
    naive: [`=SUMIFS(${lever(template, 'alone')},${chosen})`, 'amount'],
    overlap: [`=${naive}-${net}`, 'amount'],
    oneOff: [`=SUMIFS(${lever(template, 'oneOff')},${chosen})`, 'amount'],
    cash: [
      `=IF(${naive}=0,0,${net}*SUMPRODUCT(${chosenLevers(template)}*${lever(template, 'alone')}*${lever(template, 'cash')})/${naive})`,
      'amount',
    ],
    payback: [`=IF(${net}>0,${oneOff}*${balanceFigure(template, BALANCE.annual.at.months)}/${net},"")`, 'number'],
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
    cells: [{ formula, format, style: key === 'net' ? 'total' : 'formula' }],
  }));
  return figureBlocks([chosenCase, ...figures]);
}
