import type { Effect } from '../../../model/levers';
import { literal } from '../../formulas';
import { TABLES, keptColumn } from '../../tables';
import type { Template } from '../../template';
import { baseCell } from './layout';

/** A column of CS_Levers. */
export function lever(template: Template, id: string): string {
  return template.column(TABLES.levers, id);
}

/** Condition, as an array of 0 and 1, of the levers that are chosen. */
export function chosenLevers(template: Template): string {
  return `(${lever(template, 'chosen')}=${literal(template.words.strategies.yes)})`;
}

/** Share of contacts that stays when repeat contacts fall: (1 − r) ÷ (1 − r · what is left of them). */
export function repeatLeft(left: string): string {
  const repeat = baseCell('repeat');
  return `(1-${repeat})/(1-${repeat}*${left})`;
}

/** What the counted levers leave of a driver together; of repeat contacts, what stays of all contacts. */
export function leftTogether(template: Template, id: Effect): string {
  const left = `PRODUCT(${lever(template, keptColumn(id))})`;
  return id === 'repeat' ? repeatLeft(left) : left;
}

/** The next whole number; what binary fractions add to one is no reason for another. */
export function wholeUp(value: string): string {
  return `ROUNDUP(ROUND(${value},${baseCell('digits')}),0)`;
}
