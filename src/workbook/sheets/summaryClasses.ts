import { CATEGORY_KEYS, COST_BEHAVIOURS, type CategoryKey } from '../../model/categories';
import { cell, fixedCell, fixedRow, onSheet, range } from '../formulas';
import type { BlockSpec, CellSpec, StyleId } from '../spec';
import { ACTUAL_MONTHS, CLASS_COLUMNS, TABLES, categoryTable, driverColumn } from '../tables';
import type { Template } from '../template';
import { BALANCE, monthsRange } from './balance/layout';
import { FIRST_COLUMN, styled } from './frame';
import { SUMMARY } from './summaryLayout';

const { byClass, quality, behaviour, firstFigure, panel, columns, byCategory } = SUMMARY;
const BEHAVIOUR_COLUMN = firstFigure + CLASS_COLUMNS.length;
const NOT_STATED_COLUMN = BEHAVIOUR_COLUMN + COST_BEHAVIOURS.length;

type ClassColumn = (typeof CLASS_COLUMNS)[number];

function yearOf(template: Template, key: CategoryKey): string {
  const [first = '', last = ''] = [ACTUAL_MONTHS[0], ACTUAL_MONTHS[ACTUAL_MONTHS.length - 1]];
  return template.columns(categoryTable(key), first, last);
}

function classRow(template: Template, key: CategoryKey, row: number): CellSpec[] {
  const table = categoryTable(key);
  const year = yearOf(template, key);
  const classes = CLASS_COLUMNS.map((id) => `=SUMPRODUCT(${template.column(table, id)}*${year})`);
  const behaviours = COST_BEHAVIOURS.map((_, index) => {
    const word = fixedRow(byClass.header, BEHAVIOUR_COLUMN + index);
    return `=SUMPRODUCT((${template.column(table, 'behaviour')}=${word})*${year})`;
  });
  const stated = { row, column: BEHAVIOUR_COLUMN, rows: 1, columns: COST_BEHAVIOURS.length };
  const notStated = `=SUM(${year})-SUM(${range(stated, cell)})`;
  return [
    { value: template.words.categoryNames[key], style: 'text' },
    ...[...classes, ...behaviours, notStated].map((formula): CellSpec => ({
      formula,
      style: 'formula',
      format: 'amount',
    })),
  ];
}

/** Repeat contacts of the year, which the option on Inputs counts as external failure: the months of Balance. */
function repeatCost(template: Template): string {
  const months = monthsRange(BALANCE.months.at.repeat);
  return `=SUM(${onSheet(template.sheetName('balance'), months)})`;
}

function reclassifiedRow(template: Template): CellSpec[] {
  const external = firstFigure + CLASS_COLUMNS.indexOf('external-failure');
  const formulas: Partial<Record<ClassColumn, string>> = {
    operating: `=-${cell(byClass.reclassified, external)}`,
    'external-failure': repeatCost(template),
  };
  return [
    { value: template.words.summary.reclassified, style: 'note' },
    ...CLASS_COLUMNS.map((id): CellSpec => ({ formula: formulas[id], style: 'note', format: 'amount' })),
  ];
}

/** The section by quality class and cost behaviour; repeat contacts stand below the total they are taken from. */
export function classBlocks(template: Template): readonly BlockSpec[] {
  const { words } = template;
  const header = [
    words.summary.category,
    ...CLASS_COLUMNS.map((id) => words.classes[id]),
    ...COST_BEHAVIOURS.map((behaviour) => words.behaviours[behaviour]),
    words.summary.noBehaviour,
  ];
  const totals = Array.from({ length: NOT_STATED_COLUMN - firstFigure + 1 }, (_, index): CellSpec => {
    const area = { row: byClass.body, column: firstFigure + index, rows: CATEGORY_KEYS.length, columns: 1 };
    return { formula: `=SUM(${range(area, cell)})`, style: 'total', format: 'amount' };
  });
  return [
    {
      row: byClass.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', header),
        ...CATEGORY_KEYS.map((key, index) => classRow(template, key, byClass.body + index)),
        [{ value: words.common.total, style: 'total' }, ...totals],
        reclassifiedRow(template),
      ],
    },
  ];
}

/** Amount and shares of a figure in the panel at the right. */
function panelRow(label: string, row: number, formula: string, bases: readonly string[], style: StyleId): CellSpec[] {
  const amount = cell(row, panel + 1);
  return [
    { value: label, style: style === 'total' ? 'total' : 'text' },
    { formula, style, format: 'amount' },
    ...bases.map((base): CellSpec => ({ formula: `=IF(${base}=0,"",${amount}/${base})`, style, format: 'percent' })),
  ];
}

/** Cost of quality: the four classes and their sums, as shares of service cost, of TCQ and of revenue. */
export function qualityBlocks(template: Template): readonly BlockSpec[] {
  const { summary, classes } = template.words;
  const ids = CLASS_COLUMNS.filter((id) => id !== 'operating');
  const amountOf = (id: ClassColumn): string => {
    const column = firstFigure + CLASS_COLUMNS.indexOf(id);
    return `=${cell(byClass.total, column)}+${cell(byClass.reclassified, column)}`;
  };
  const line = (index: number): string => cell(quality.body + index, panel + 1);
  const rows = [
    ...ids.map((id) => ({ label: classes[id], formula: amountOf(id), style: 'formula' as const })),
    { label: summary.measures.cogq, formula: `=${line(0)}+${line(1)}`, style: 'total' as const },
    { label: summary.measures.copq, formula: `=${line(2)}+${line(3)}`, style: 'total' as const },
    { label: summary.measures.tcq, formula: `=${line(4)}+${line(5)}`, style: 'total' as const },
  ];
  const tcq = fixedCell(quality.body + rows.length - 1, panel + 1);
  const total = fixedCell(byCategory.total, columns.actualYear);
  const revenue = `SUM(${template.column(TABLES.drivers, driverColumn('actual', 'revenue'))})`;
  const header = [summary.quality, summary.amount, summary.shareOfCost, summary.shareOfTcq, summary.shareOfRevenue];
  return [
    {
      row: quality.header,
      column: panel,
      cells: [
        styled('header', header),
        ...rows.map(({ label, formula, style }, index) =>
          panelRow(label, quality.body + index, formula, [total, tcq, revenue], style),
        ),
      ],
    },
  ];
}

/** Fixed against variable cost, from the totals by cost behaviour. */
export function behaviourBlocks(template: Template): readonly BlockSpec[] {
  const { summary, behaviours } = template.words;
  const total = fixedCell(byCategory.total, columns.actualYear);
  const rows = [...COST_BEHAVIOURS.map((key) => behaviours[key]), summary.noBehaviour].map((label, index) => {
    const amount = cell(byClass.total, BEHAVIOUR_COLUMN + index);
    return panelRow(label, behaviour.body + index, `=${amount}`, [total], 'formula');
  });
  return [
    {
      row: behaviour.header,
      column: panel,
      cells: [styled('header', [summary.behaviour, summary.amount, summary.shareOfCost]), ...rows],
    },
  ];
}
