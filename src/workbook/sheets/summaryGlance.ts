import { cell, onSheet } from '../formulas';
import { NAMES } from '../names';
import type { BlockSpec, CellSpec, FormatId } from '../spec';
import { TABLES, driverColumn, type DriverMetric } from '../tables';
import type { Template } from '../template';
import { VERDICT_CELL } from './balance/verdict';
import { styled } from './frame';
import { SUMMARY } from './summaryLayout';

const { glance, panel, byCategory, columns } = SUMMARY;

/** The figures an accountant asks for first, in their order. */
export const GLANCE_KEYS = [
  'actualToDate',
  'budgetToDate',
  'variance',
  'variancePercent',
  'perContact',
  'perAgent',
  'unmapped',
  'balance',
] as const;
type Glance = (typeof GLANCE_KEYS)[number];

export const GLANCE_FORMATS: Readonly<Record<Glance, FormatId>> = {
  actualToDate: 'amount',
  budgetToDate: 'amount',
  variance: 'variance',
  variancePercent: 'signed-percent',
  perContact: 'unit-cost',
  perAgent: 'amount',
  unmapped: 'amount',
  balance: 'general',
};

function glanceFormulas(template: Template): Readonly<Record<Glance, string>> {
  const driver = (metric: DriverMetric): string => template.column(TABLES.drivers, driverColumn('actual', metric));
  const isClosed = `(${template.column(TABLES.drivers, 'number')}<=${NAMES.closingMonth})`;
  const agents = driver('agents');
  const agentMonths = `SUMPRODUCT(${isClosed}*(${agents}<>""))`;
  const contacts = `SUMPRODUCT(${isClosed}*${driver('contacts')})`;
  const total = (column: keyof typeof columns): string => `=${cell(byCategory.total, columns[column])}`;
  return {
    actualToDate: `=${NAMES.actualToDate}`,
    budgetToDate: `=${NAMES.budgetToDate}`,
    variance: total('variance'),
    variancePercent: total('variancePercent'),
    perContact: `=IF(${contacts}=0,"",${NAMES.actualToDate}/${contacts})`,
    // Cost to date over the mean of the closed months' agents, months without agents left out.
    perAgent:
      `=IF(${agentMonths}=0,"",IF(SUMPRODUCT(${isClosed}*${agents})=0,"",` +
      `${NAMES.actualToDate}*${agentMonths}/SUMPRODUCT(${isClosed}*${agents})))`,
    unmapped: `=${NAMES.unmapped}`,
    balance: `=${onSheet(template.sheetName('balance'), VERDICT_CELL)}`,
  };
}

/** Place of a figure at a glance. */
export function glanceRow(key: Glance): number {
  return glance.body + GLANCE_KEYS.indexOf(key);
}

/** Total against budget, unit costs, unmapped money and the verdict of Balance. */
export function glanceBlocks(template: Template): readonly BlockSpec[] {
  const words = template.words.summary.glance;
  const formulas = glanceFormulas(template);
  const rows = GLANCE_KEYS.map((key): CellSpec[] => [
    ...styled('text', [words[key]]),
    { formula: formulas[key], style: 'total', format: GLANCE_FORMATS[key] },
  ]);
  const { figure, value } = template.words.summary;
  return [{ row: glance.header, column: panel, cells: [styled('header', [figure, value]), ...rows] }];
}
