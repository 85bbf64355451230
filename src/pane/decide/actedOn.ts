/** Which costs levers act on. */
import type { CostLine, LeverChoice } from '../../model/plan/planModel';
import { categoryOfLine } from '../../model/plan/serviceLines';
import type { Language, Messages } from '../../locales';
import { CELL_WORDS } from '../../locales/cells';

/** The lines that any of these levers changes. */
export function linesActedOn(levers: readonly LeverChoice[], lines: readonly CostLine[]): readonly CostLine[] {
  const changes = ({ id, drivers }: CostLine, { effects, fixed }: LeverChoice): boolean =>
    drivers.some((driver) => (effects[driver] ?? 0) !== 0) || fixed.some(({ line }) => line === id);
  return lines.filter((line) => line.cost > 0 && levers.some((lever) => changes(line, lever)));
}

/** A line's name in the words of the pane's language; what comes in steps goes by its category. */
export function lineName(id: string, language: Language, words: Messages['pane']): string {
  const { lines } = words.decide.strategies;
  if (id === 'handling') return lines.handling;
  return id === 'turnover' ? lines.turnover : CELL_WORDS[language].categoryNames[categoryOfLine(id)];
}
