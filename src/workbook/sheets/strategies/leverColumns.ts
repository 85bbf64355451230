import { literal } from '../../formulas';
import { TABLES } from '../../tables';
import type { Template } from '../../template';

/** A column of CS_Levers. */
export function lever(template: Template, id: string): string {
  return template.column(TABLES.levers, id);
}

/** Condition, as an array of 0 and 1, of the levers that are chosen. */
export function chosenLevers(template: Template): string {
  return `(${lever(template, 'chosen')}=${literal(template.words.strategies.yes)})`;
}
