import { GUARDRAIL_OF, PLAN_METRICS, isBetterLower, type PlanMetric } from '../../../model/guardrails';
import { cell, literal } from '../../formulas';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import type { Template } from '../../template';
import { BALANCE, VALUE, balanceFigure } from '../balance/layout';
import { styled } from '../frame';
import { QUALITY, QUALITY_LABELS, baseCell } from './layout';
import { leftTogether, lever } from './leverColumns';

/** Points that the chosen levers move a metric by: theirs added up; of attrition the part that falls away, composed. */
function pointsFormula(template: Template, id: PlanMetric, today: string): string {
  if (id === 'attrition') {
    return `=IF(ISNUMBER(${today}),${today}*(${leftTogether(template, id)}-1)*${baseCell('points')},"")`;
  }
  return `=SUMPRODUCT(${lever(template, 'counted')},${lever(template, id)},${lever(template, 'factor')})`;
}

/** Each metric to date, what the chosen levers move it by, and its guardrail. */
export function qualityBlocks(template: Template): readonly BlockSpec[] {
  const { qualityColumns: columns, qualityMetrics: metrics, qualityNotes } = template.words.strategies;
  const states = template.words.balance.guardrailStates;
  const header = [columns.metric, columns.today, columns.effect, columns.after, columns.limit, columns.state];
  const rows = PLAN_METRICS.map((id): CellSpec[] => {
    const row = QUALITY.at[id];
    const at = (offset: number): string => cell(row, QUALITY_LABELS + offset);
    const guardrail = BALANCE.guardrails.at[GUARDRAIL_OF[id]];
    const [today, points, after, limit] = [at(1), at(2), at(3), at(4)];
    const isBroken = isBetterLower(id) ? `${after}>${limit}` : `${after}<${limit}`;
    const formulas: readonly (readonly [string, FormatId])[] = [
      [`=${balanceFigure(template, guardrail)}`, 'percent'],
      [pointsFormula(template, id, today), 'points'],
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
  const notes = [qualityNotes.occupancy, qualityNotes.attrition].map((note) => styled('note', [note]));
  return [{ row: QUALITY.at.header, column: QUALITY_LABELS, cells: [styled('header', header), ...rows, ...notes] }];
}
