import { CATEGORY_KEYS, COST_BEHAVIOURS, type CategoryKey } from '../../model/categories';
import { cell, fixedCell, fixedRow, literal, range } from '../formulas';
import { NAMES } from '../names';
import type { BlockSpec, CellSpec } from '../spec';
import { ACTUAL_MONTHS, CLASS_COLUMNS, TABLES, categoryTable, driverColumn } from '../tables';
import type { Template } from '../template';
import { FIRST_COLUMN, styled } from './frame';
import { SUMMARY } from './summaryLayout';

const { byClass, quality, firstFigure, columns, byCategory } = SUMMARY;
const BEHAVIOUR_COLUMN = firstFigure + CLASS_COLUMNS.length;
const NOT_STATED_COLUMN = BEHAVIOUR_COLUMN + COST_BEHAVIOURS.length;
/** The line whose repeat contacts the option on Inputs moves to external failure. */
const AGENT_PAY = 'people.agent-pay';

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

/** Agent pay × (1 − FCR weighted by contacts) × share who call back; 0 while the option is off or FCR is not known. */
function repeatCost(template: Template): string {
  const { words } = template;
  const people = (id: string): string => template.column('CS_people', id);
  const pay = `SUMPRODUCT((${people('id')}=${literal(AGENT_PAY)})*${people('operating')}*${yearOf(template, 'people')})`;
  const contacts = template.column(TABLES.drivers, driverColumn('actual', 'contacts'));
  const resolved = template.column(TABLES.drivers, driverColumn('actual', 'firstContactResolution'));
  const known = `SUMIFS(${contacts},${resolved},">0")`;
  const resolution = `SUMPRODUCT(${contacts}*${resolved})/${known}`;
  const isOff = `OR(${NAMES.repeatOption}<>${literal(words.switches.on)},${known}=0)`;
  return `=IF(${isOff},0,${pay}*(1-${resolution})*${NAMES.callbackShare})`;
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

/** Cost of quality: the four classes and their sums, as shares of service cost, of TCQ and of revenue. */
export function qualityBlocks(template: Template): readonly BlockSpec[] {
  const { words } = template;
  const classes = CLASS_COLUMNS.filter((id) => id !== 'operating');
  const amountOf = (id: ClassColumn): string => {
    const column = firstFigure + CLASS_COLUMNS.indexOf(id);
    return `=${cell(byClass.total, column)}+${cell(byClass.reclassified, column)}`;
  };
  const line = (index: number): string => cell(quality.body + index, firstFigure);
  const measures = [
    { label: words.summary.measures.cogq, formula: `=${line(0)}+${line(1)}` },
    { label: words.summary.measures.copq, formula: `=${line(2)}+${line(3)}` },
    { label: words.summary.measures.tcq, formula: `=${line(4)}+${line(5)}` },
  ];
  const rows = [...classes.map((id) => ({ label: words.classes[id], formula: amountOf(id) })), ...measures];
  const tcq = fixedCell(quality.body + rows.length - 1, firstFigure);
  const total = fixedCell(byCategory.total, columns.actualYear);
  const revenue = `SUM(${template.column(TABLES.drivers, driverColumn('actual', 'revenue'))})`;
  const shareOf = (amount: string, base: string): CellSpec => ({
    formula: `=IF(${base}=0,"",${amount}/${base})`,
    style: 'formula',
    format: 'percent',
  });
  return [
    {
      row: quality.header,
      column: FIRST_COLUMN,
      cells: [
        styled('header', [
          words.summary.quality,
          words.summary.amount,
          words.summary.shareOfCost,
          words.summary.shareOfTcq,
          words.summary.shareOfRevenue,
        ]),
        ...rows.map(({ label, formula }, index): CellSpec[] => {
          const amount = line(index);
          return [
            { value: label, style: 'text' },
            { formula, style: 'formula', format: 'amount' },
            shareOf(amount, total),
            shareOf(amount, tcq),
            shareOf(amount, revenue),
          ];
        }),
      ],
    },
  ];
}
