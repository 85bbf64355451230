import { QUALITY_EFFECTS } from '../../../model/levers';
import { cell, literal } from '../../formulas';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import type { Template } from '../../template';
import { BALANCE, VALUE, balanceFigure } from '../balance/layout';
import { styled } from '../frame';
import { GUARDRAIL_OF } from '../guardrails';
import { QUALITY, QUALITY_LABELS, baseCell } from './layout';
import { lever } from './leverColumns';

/** Each quality metric to date, what the chosen levers move it by, and its guardrail. */
export function qualityBlocks(template: Template): readonly BlockSpec[] {
  const { qualityColumns: columns, qualityMetrics: metrics } = template.words.strategies;
  const states = template.words.balance.guardrailStates;
  const header = [columns.metric, columns.today, columns.effect, columns.after, columns.limit, columns.state];
  const rows = QUALITY_EFFECTS.map((id): CellSpec[] => {
    const row = QUALITY.at[id];
    const at = (offset: number): string => cell(row, QUALITY_LABELS + offset);
    const guardrail = BALANCE.guardrails.at[GUARDRAIL_OF[id]];
    const [today, points, after, limit] = [at(1), at(2), at(3), at(4)];
    const isBroken = id === 'complaintRate' ? `${after}>${limit}` : `${after}<${limit}`;
    const formulas: readonly (readonly [string, FormatId])[] = [
      [`=${balanceFigure(template, guardrail)}`, 'percent'],
      [`=SUMPRODUCT(${lever(template, 'counted')},${lever(template, id)},${lever(template, 'factor')})`, 'points'],
      [`=IF(ISNUMBER(${today}),${today}+${points}/${baseCell('points')},"")`, 'percent'],
      [`=${balanceFigure(template, guardrail, VALUE + 1)}`, 'percent'],
    ];
    const state =
      `=IF(ISNUMBER(${after}),IF(${isBroken},${literal(states.breached)},${literal(states.holds)}),` +
      `${literal(states.unknown)})`;
    return [
      { value: metrics[id], style: 'text' },
      ...formulas.map(([formula, format]): CellSpec => ({ formula, format, style: 'formula' })),
      { formula: state, style: 'check' },
    ];
  });
  return [{ row: QUALITY.at.header, column: QUALITY_LABELS, cells: [styled('header', header), ...rows] }];
}
