/** Which costs levers act on. */
import type { CategoryKey } from '../../model/categories';
import { CATEGORY_KEYS } from '../../model/categories';
import type { CostLine, LeverChoice } from '../../model/plan/planModel';
import type { Messages } from '../../locales';

/** The lines that any of these levers changes. */
export function linesActedOn(levers: readonly LeverChoice[], lines: readonly CostLine[]): readonly CostLine[] {
  const changes = ({ id, drivers }: CostLine, { effects, fixed }: LeverChoice): boolean =>
    drivers.some((driver) => (effects[driver] ?? 0) !== 0) || fixed.some(({ line }) => line === id);
  return lines.filter((line) => line.cost > 0 && levers.some((lever) => changes(line, lever)));
}

function isCategory(id: string): id is CategoryKey {
  return (CATEGORY_KEYS as readonly string[]).includes(id);
}

/** A line's name in the words of the pane's language. */
export function lineName(id: string, words: Messages): string {
  if (isCategory(id)) return words.workbook.categoryNames[id];
  const { lines } = words.pane.decide.strategies;
  return id === 'turnover' ? lines.turnover : lines.handling;
}
