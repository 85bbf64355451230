import { cell, onSheet } from '../formulas';
import { NAMES } from '../names';
import type { BlockSpec, CellSpec, FormatId } from '../spec';
import { TABLES, driverColumn } from '../tables';
import type { Template } from '../template';
import { VERDICT_CELL } from './balance/verdict';
import { styled } from './frame';
import { SUMMARY } from './summaryLayout';

const { glance, panel, byCategory, columns } = SUMMARY;

type Glance = keyof Template['words']['summary']['glance'];

/** The figures an accountant asks for first, in their order. */
function glanceFormulas(template: Template): Readonly<Record<Glance, readonly [formula: string, format: FormatId]>> {
  const agents = template.column(TABLES.drivers, driverColumn('actual', 'agents'));
  const total = (column: keyof typeof columns): string => `=${cell(byCategory.total, columns[column])}`;
  return {
    actualToDate: [`=${NAMES.actualToDate}`, 'amount'],
    budgetToDate: [`=${NAMES.budgetToDate}`, 'amount'],
    variance: [total('variance'), 'variance'],
    variancePercent: [total('variancePercent'), 'signed-percent'],
    perContact: [total('perContact'), 'unit-cost'],
    perAgent: [`=IF(COUNT(${agents})=0,"",${NAMES.totalActual}/AVERAGE(${agents}))`, 'amount'],
    unmapped: [`=${NAMES.unmapped}`, 'amount'],
    balance: [`=${onSheet(template.sheetName('balance'), VERDICT_CELL)}`, 'general'],
  };
}

/** Place of a figure at a glance. */
export function glanceRow(key: Glance, template: Template): number {
  return glance.body + Object.keys(glanceFormulas(template)).indexOf(key);
}

/** Total against budget, unit costs, unmapped money and the verdict of Balance. */
export function glanceBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.summary.glance;
  const rows = Object.entries(glanceFormulas(template)).map(([key, [formula, format]]): CellSpec[] => [
    ...styled('text', [words[key as Glance]]),
    { formula, style: 'total', format },
  ]);
  const { figure, value } = template.words.summary;
  return [{ row: glance.header, column: panel, cells: [styled('header', [figure, value]), ...rows] }];
}
