/**
 * What the Summary's charts and its ten lines are worked out from: categories sorted by cost, and the lines that cost most.
 * Equal amounts are told apart by how many of them stand above, so that no line is named twice.
 */
import { CATEGORY_KEYS } from '../../../model/categories';
import { cell, fixedCell, range } from '../../formulas';
import type { AreaSpec, BlockSpec, CellSpec } from '../../spec';
import { categoryTable } from '../../tables';
import type { Template } from '../../template';
import { onSheet } from '../../formulas';
import { FIRST_COLUMN, styled } from '../frame';
import { SUMMARY, TOP_LINES } from '../summaryLayout';
import { PROOF } from './layout';

const { sorted, topLines, candidates, sortedColumns, topColumns, candidateColumns } = PROOF;

const money = (formula: string): CellSpec => ({ formula, style: 'formula', format: 'amount' });
const count = (formula: string): CellSpec => ({ formula, style: 'formula', format: 'integer' });
const plain = (formula: string): CellSpec => ({ formula, style: 'formula', format: 'general' });

/** A column of a section, from its first row to `last`. */
function column(first: number, at: number, rows: number): AreaSpec {
  return { row: first, column: at, rows, columns: 1 };
}

/** From the first row of a section to the row itself: grows as it is copied down. */
function soFar(first: number, row: number, at: number): string {
  return `${fixedCell(first, at)}:${cell(row, at)}`;
}

/** Position of the nth cell of a list that holds an amount; `header` is the cell above the list. */
function nthPlace(list: string, header: string, amount: string, nth: string): string {
  return `SUMPRODUCT(SMALL((${list}<>${amount})*ROWS(${list})+ROW(${list})-ROW(${header}),${nth}))`;
}

function ifAmount(amount: string, formula: string): string {
  return `=IF(ISNUMBER(${amount}),${formula},"")`;
}

function sortedRow(template: Template, index: number): CellSpec[] {
  const row = sorted.body + index;
  const amount = cell(row, sortedColumns.amount);
  const summary = template.sheetName('summary');
  const { byCategory, columns } = SUMMARY;
  const list = onSheet(summary, range(column(byCategory.body, columns.actualToDate, CATEGORY_KEYS.length)));
  const header = onSheet(summary, fixedCell(byCategory.header, columns.actualToDate));
  const names = range(column(PROOF.categories.body, FIRST_COLUMN, CATEGORY_KEYS.length));
  return [
    { value: index + 1, style: 'text', format: 'integer' },
    money(`=LARGE(${list},${cell(row, sortedColumns.rank)})`),
    count(`=COUNTIF(${soFar(sorted.body, row, sortedColumns.amount)},${amount})`),
    count(`=${nthPlace(list, header, amount, cell(row, sortedColumns.occurrence))}`),
    plain(`=INDEX(${names},${cell(row, sortedColumns.place)})`),
  ];
}

function candidateRow(template: Template, category: number, rank: number): CellSpec[] {
  const key = CATEGORY_KEYS[category] ?? 'people';
  const table = categoryTable(key);
  const row = candidates.body + category * TOP_LINES + rank;
  const list = template.column(table, 'actualToDate');
  const header = template.headerSpan(table, 'actualToDate', 'actualToDate');
  const amount = cell(row, candidateColumns.amount);
  const first = candidates.body + category * TOP_LINES;
  return [
    { value: template.words.categorySheets[key], style: 'text' },
    { value: rank + 1, style: 'text', format: 'integer' },
    money(`=IFERROR(LARGE(${list},${cell(row, candidateColumns.rank)}),"")`),
    count(ifAmount(amount, `COUNTIF(${soFar(first, row, candidateColumns.amount)},${amount})`)),
    count(ifAmount(amount, nthPlace(list, header, amount, cell(row, candidateColumns.occurrence)))),
    plain(ifAmount(amount, `INDEX(${template.column(table, 'line')},${cell(row, candidateColumns.place)})`)),
  ];
}

function topRow(index: number): CellSpec[] {
  const row = topLines.body + index;
  const amount = cell(row, topColumns.amount);
  const all = (at: number): string => range(column(candidates.body, at, CATEGORY_KEYS.length * TOP_LINES));
  const list = all(candidateColumns.amount);
  const header = fixedCell(candidates.at.header, candidateColumns.amount);
  const rank = cell(row, topColumns.rank);
  const pick = (at: number): string => ifAmount(amount, `INDEX(${all(at)},${cell(row, topColumns.place)})`);
  return [
    { value: index + 1, style: 'text', format: 'integer' },
    // Credits and lines without cost are no cost drivers.
    money(`=IF(COUNTIF(${list},">0")<${rank},"",LARGE(${list},${rank}))`),
    count(ifAmount(amount, `COUNTIF(${soFar(topLines.body, row, topColumns.amount)},${amount})`)),
    count(ifAmount(amount, nthPlace(list, header, amount, cell(row, topColumns.occurrence)))),
    plain(pick(candidateColumns.line)),
    plain(pick(candidateColumns.category)),
  ];
}

/** The three sections of workings. */
export function workingBlocks(template: Template): readonly BlockSpec[] {
  const { workingColumns: words } = template.words.proof;
  const rows = Array.from({ length: TOP_LINES }, (_, index) => index);
  const block = (row: number, header: readonly string[], body: CellSpec[][]): BlockSpec => ({
    row,
    column: FIRST_COLUMN,
    cells: [styled('header', header), ...body],
  });
  const ranked = [words.rank, words.amount, words.occurrence, words.place];
  return [
    block(
      sorted.at.header,
      [...ranked, words.category],
      CATEGORY_KEYS.map((_, index) => sortedRow(template, index)),
    ),
    block(
      topLines.at.header,
      [...ranked, words.line, words.category],
      rows.map((index) => topRow(index)),
    ),
    block(
      candidates.at.header,
      [words.category, words.rank, words.amount, words.occurrence, words.place, words.line],
      CATEGORY_KEYS.flatMap((_, category) => rows.map((rank) => candidateRow(template, category, rank))),
    ),
  ];
}
