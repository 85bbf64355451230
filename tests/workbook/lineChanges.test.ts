/**
 * Lines are a person's to change: renamed, reordered, deleted and added ones keep every total right, to the cent, in native
 * formulas. The expected sums are made of whole cents beside the workbook.
 */
import { CATEGORY_KEYS, QUALITY_CLASSES, linesOf, type CategoryKey } from '../../src/model/categories';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { CellWrite, Patch } from '../../src/workbook/content';
import { INPUT_ROWS } from '../../src/workbook/sheets/inputRows';
import { SUMMARY } from '../../src/workbook/sheets/summaryLayout';
import { ACTUAL_MONTHS, BUDGET_MONTHS, categoryTable, columnsOf } from '../../src/workbook/tables';
import { CalculatedWorkbook, rowPatch } from '../support/calculatedWorkbook';

const TIME = 120_000;
const MONTHS = 12;
const CLOSED = 7;

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Line {
  readonly id: string | null;
  readonly name: string;
  readonly quality: number;
  /** Cents by month. */
  readonly actual: readonly number[];
  readonly budget: readonly number[];
}

/** The shipped lines of a category with some deleted, all renamed and shuffled, and new ones among them. */
function changedLines(key: CategoryKey, random: () => number): readonly Line[] {
  const cents = (): number[] => Array.from({ length: MONTHS }, () => Math.floor((random() - 0.1) * 10_000_000));
  const line = (id: string | null, name: string): Line => ({
    id,
    name,
    quality: Math.floor(random() * QUALITY_CLASSES.length),
    actual: cents(),
    budget: cents(),
  });
  const kept = linesOf(key).filter(() => random() > 0.3);
  const own = Array.from({ length: 1 + Math.floor(random() * 9) }, (_, index) => line(null, `Own ${key} ${index}`));
  return [...kept.map(({ id }, index) => line(id, `Renamed ${key} ${index}`)), ...own]
    .map((one) => ({ one, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ one }) => one);
}

function rowOf(key: CategoryKey, line: Line): readonly CellWrite[] {
  const months = (ids: readonly string[], cents: readonly number[]) =>
    ids.map((id, month): [string, CellWrite] => [id, (cents[month] ?? 0) / 100]);
  const cells: Readonly<Record<string, CellWrite>> = {
    id: line.id,
    line: line.name,
    ...Object.fromEntries(QUALITY_CLASSES.map((id, index) => [id, index === line.quality ? 1 : 0])),
    ...Object.fromEntries([...months(ACTUAL_MONTHS, line.actual), ...months(BUDGET_MONTHS, line.budget)]),
  };
  return columnsOf(categoryTable(key)).map((id) => cells[id]);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe.each([1, 2])('lines changed at random, %d', (seed) => {
  const random = randomFrom(seed);
  const lines = new Map(CATEGORY_KEYS.map((key) => [key, changedLines(key, random)]));
  const of = (key: CategoryKey): readonly Line[] => lines.get(key) ?? [];
  const all = CATEGORY_KEYS.flatMap(of);
  let book: CalculatedWorkbook;

  beforeAll(async () => {
    const template = buildWorkbook({ language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 10 } });
    const closing = INPUT_ROWS.findIndex(({ key }) => key === 'closing-month-choice');
    const patches = CATEGORY_KEYS.map((key): Patch => {
      const rows = of(key).map((line) => rowOf(key, line));
      return { kind: 'replace-rows', table: categoryTable(key), rows };
    });
    const chosen = rowPatch('CS_Inputs', closing, 'value', [CLOSED]);
    book = await CalculatedWorkbook.of(applyPatches(template, [chosen, ...patches]));
  }, TIME);

  const cents = (row: number, column: number): number => Math.round(Number(book.at('Summary', row, column)) * 100);
  const { byCategory, byMonth, byClass, columns, firstFigure } = SUMMARY;

  it('keep the year, the budget and what is to date of every category', () => {
    CATEGORY_KEYS.forEach((key, index) => {
      const row = byCategory.body + index;
      const figures = [columns.actualYear, columns.budgetYear, columns.budgetToDate, columns.actualToDate];
      expect([key, ...figures.map((column) => cents(row, column))]).toEqual([
        key,
        sum(of(key).flatMap(({ actual }) => actual)),
        sum(of(key).flatMap(({ budget }) => budget)),
        sum(of(key).flatMap(({ budget }) => budget.slice(0, CLOSED))),
        sum(of(key).flatMap(({ actual }) => actual.slice(0, CLOSED))),
      ]);
    });
  });

  it('keep the total and every month', () => {
    expect(cents(byCategory.total, columns.actualYear)).toBe(sum(all.flatMap(({ actual }) => actual)));
    for (let month = 0; month < MONTHS; month += 1) {
      const wanted = [
        sum(all.map(({ actual }) => actual[month] ?? 0)),
        sum(all.map(({ budget }) => budget[month] ?? 0)),
      ];
      expect([byMonth.total, byMonth.budget].map((row) => cents(row, firstFigure + month))).toEqual(wanted);
    }
  });

  it('keep the quality classes', () => {
    const wanted = QUALITY_CLASSES.map((_, index) =>
      sum(all.filter(({ quality }) => quality === index).flatMap(({ actual }) => actual)),
    );
    expect(QUALITY_CLASSES.map((_, index) => cents(byClass.total, firstFigure + index))).toEqual(wanted);
  });

  it('name the ten lines that cost most to date', () => {
    const toDate = all.map(({ name, actual }) => ({ name, amount: sum(actual.slice(0, CLOSED)) }));
    const wanted = toDate.sort((one, other) => other.amount - one.amount).slice(0, 10);
    const shown = wanted.map((_, index) => {
      const row = SUMMARY.topLines.body + index;
      return { name: book.at('Summary', row, 1), amount: cents(row, firstFigure + 2) };
    });
    expect(shown).toEqual(wanted);
  });

  it('fail no check, and the add-in’s functions agree', () => {
    const { checks } = book.model();
    expect(checks.filter(({ passed }) => passed !== true).map(({ key, difference }) => [key, difference])).toEqual([]);
  });
});
