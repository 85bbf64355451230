/** What the chosen levers save of each line: it falls with its drivers, in whole steps where it steps, and by fixed shares. */
import { CATEGORY_KEYS, type CategoryKey } from '../../../model/categories';
import { fixedCell, literal, onSheet } from '../../formulas';
import type { BlockSpec, CellSpec, FormatId } from '../../spec';
import { TABLES, categoryTable } from '../../tables';
import type { Template } from '../../template';
import { FIRST_COLUMN, styled } from '../frame';
import { SUMMARY } from '../summaryLayout';
import { HANDLING_LINES, TURNOVER_LINES } from './bases';
import {
  LINES,
  LINE_COLUMNS,
  LINE_KEYS,
  baseCell,
  categoryOfRow,
  lineCell,
  staffingCell,
  type LineColumn,
  type LineKey,
} from './layout';
import { leftTogether, lever } from './leverColumns';

function isCategory(key: LineKey): key is CategoryKey {
  return (CATEGORY_KEYS as readonly LineKey[]).includes(key);
}

/** Cost of a category to date. */
function toDate(template: Template, key: CategoryKey): string {
  const { byCategory, columns } = SUMMARY;
  const row = byCategory.body + CATEGORY_KEYS.indexOf(key);
  return onSheet(template.sheetName('summary'), fixedCell(row, columns.actualToDate));
}

/** Part of the steps paid for that stays; all while it is not known how many there are. */
export function stepsLeft(after: string): string {
  const before = staffingCell('steps', 'before');
  return `IF(N(${before})>0,${after}/${before},1)`;
}

/** Lines that step: nobody of them is paid for handling or to replace those who leave, which are lines of their own. */
function inSteps(template: Template, key: LineKey): string {
  if (!isCategory(key)) return '=0';
  const column = (id: string): string => template.column(categoryTable(key), id);
  const apart =
    key === 'people'
      ? [...HANDLING_LINES, ...TURNOVER_LINES].map((id) => `,${column('id')},${literal(`<>${id}`)}`).join('')
      : '';
  const stepped = `${column('behaviour')},${literal(template.words.behaviours.step)}${apart}`;
  const sum = `SUMIFS(${column('actualToDate')},${stepped})`;
  return `=IF(N(${staffingCell('steps', 'before')})>0,MAX(0,${sum})*${baseCell('year')},0)`;
}

function cost(template: Template, key: LineKey): string {
  if (!isCategory(key)) return `=${baseCell(key)}`;
  const people = key === 'people' ? `-${lineCell('handling', 'cost')}-${lineCell('turnover', 'cost')}` : '';
  return `=${toDate(template, key)}*${baseCell('year')}${people}-${lineCell(key, 'inSteps')}`;
}

function left(template: Template, key: LineKey): string {
  const product = (...ids: readonly Parameters<typeof leftTogether>[1][]): string =>
    `=${ids.map((id) => leftTogether(template, id)).join('*')}`;
  if (key === 'handling') return product('contacts', 'aht', 'rate', 'repeat');
  if (key === 'turnover') return product('attrition');
  return key === 'complaints' ? product('complaints', 'compensation') : '=1';
}

function formulas(
  template: Template,
  key: LineKey,
): Readonly<Record<Exclude<LineColumn, 'line' | 'category'>, readonly [string, FormatId]>> {
  const own = (column: LineColumn): string => lineCell(key, column);
  const positive = `MAX(0,${own('cost')})`;
  const share = own('share');
  const steps = stepsLeft(staffingCell('steps', 'after'));
  const shares = `${lever(template, 'fixedPart')},${lever(template, 'fixedCategory')},${own('category')}`;
  return {
    cost: [cost(template, key), 'amount'],
    inSteps: [inSteps(template, key), 'amount'],
    total: [`=${positive}+${own('inSteps')}`, 'amount'],
    left: [left(template, key), 'percent'],
    share: [`=SUMIFS(${shares},${lever(template, 'counted')},1)`, 'percent'],
    saved: [`=${positive}*MIN(1,1-${own('left')}+${share})+${own('inSteps')}*MIN(1,1-${steps}+${share})`, 'amount'],
    cut: [`=${positive}*MAX(0,${share}-${own('left')})+${own('inSteps')}*MAX(0,${share}-${steps})`, 'amount'],
  };
}

/** The lines, one below the other; together they are the whole cost. */
export function lineBlock(template: Template): BlockSpec {
  const { lines, lineColumns } = template.words.strategies;
  const { categoryNames } = template.words;
  const rows = LINE_KEYS.map((key): readonly CellSpec[] => [
    { value: isCategory(key) ? categoryNames[key] : lines[key], style: 'text' },
    { value: categoryNames[categoryOfRow(key)], style: 'text' },
    ...Object.values(formulas(template, key)).map(([formula, format]): CellSpec => ({
      formula,
      format,
      style: 'formula',
    })),
  ]);
  const header = styled(
    'header',
    LINE_COLUMNS.map((column) => lineColumns[column]),
  );
  return { row: LINES.header, column: FIRST_COLUMN, cells: [header, ...rows] };
}

/** A fixed saving's base: every line of the category of the lever's own row. */
export function categoryTotal(template: Template, totals: string, categories: string): string {
  return `SUMIFS(${totals},${categories},${template.row(TABLES.levers, 'fixedCategory')})`;
}
