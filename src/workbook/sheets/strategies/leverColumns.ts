import { CATEGORY_KEYS } from '../../../model/categories';
import { literal, onSheet, range } from '../../formulas';
import { TABLES } from '../../tables';
import type { Template } from '../../template';
import { SUMMARY } from '../summaryLayout';
import { baseCell } from './layout';

/** A column of CS_Levers. */
export function lever(template: Template, id: string): string {
  return template.column(TABLES.levers, id);
}

/** Condition, as an array of 0 and 1, of the levers that are chosen. */
export function chosenLevers(template: Template): string {
  return `(${lever(template, 'chosen')}=${literal(template.words.strategies.yes)})`;
}

/** Cost to date of every category, in the order of the Summary. */
export function categoryCells(template: Template): string {
  const { byCategory, columns } = SUMMARY;
  const area = { row: byCategory.body, column: columns.actualToDate, rows: CATEGORY_KEYS.length, columns: 1 };
  return onSheet(template.sheetName('summary'), range(area));
}

/** Yearly cost of every category, none below 0, as an array; only where arrays are taken. */
export function categoryCosts(template: Template): string {
  const cells = categoryCells(template);
  return `(${cells}*(${cells}>0)*${baseCell('year')})`;
}
