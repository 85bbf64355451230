/** The printed page: which levers of the plan it lists, and what it sums; amounts typed here, sums worked by hand. */
import { applyPatches } from '../../../src/workbook/applyPatches';
import { FIRST_COLUMN } from '../../../src/workbook/sheets/frame';
import { LEVERS, PLAN_SUMS, REPORT, VALUE } from '../../../src/workbook/sheets/report/layout';
import type { CellValue } from '../../../src/workbook/spec';
import { TABLES, columnsOf } from '../../../src/workbook/tables';
import { CalculatedWorkbook, rowPatch } from '../../support/calculatedWorkbook';
import { template } from './checkCaseBook';

const TIME = 120_000;
const NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Columns of the page behind a lever's name. */
const [EXPECTED, REALISED, DIFFERENCE] = [VALUE + 3, VALUE + 4, VALUE + 5];

function planRow(scenario: string, lever: string, expected: number): readonly CellValue[] {
  const cells: Readonly<Record<string, CellValue>> = {
    scenario,
    lever,
    owner: 'Ana',
    expectedToDate: expected,
    realisedToDate: expected - 10,
    difference: -10,
  };
  return columnsOf(TABLES.plan).map((id) => cells[id] ?? null);
}

/** Twelve levers of Lean at 100, 200, … 1,200; a lever of another scenario stands before each second one. */
const planned = applyPatches(template, [
  {
    kind: 'replace-rows',
    table: TABLES.plan,
    rows: NUMBERS.flatMap((number) => [
      ...(number % 2 === 0 ? [planRow('Other', `Other ${number}`, 1_000_000)] : []),
      planRow('Lean', `Lean ${number}`, number * 100),
    ]),
  },
  rowPatch(TABLES.scenario, 0, 'scenario', ['Lean']),
]);

it(
  'lists the levers of the scenario that is measured, the first ten, and sums the others: 1,100 + 1,200',
  async () => {
    const book = await CalculatedWorkbook.of(planned);
    expect(book.errors().filter((error) => error.startsWith('Report!'))).toEqual([]);
    const at = (row: number, column: number): CellValue => book.at('Report', row, column);
    expect(at(REPORT.plan.at.scenario, VALUE)).toBe('Lean');
    const listed = NUMBERS.slice(0, LEVERS).map((number, index) => {
      const row = REPORT.plan.body + index;
      return [number, ...[FIRST_COLUMN, VALUE, EXPECTED, REALISED, DIFFERENCE].map((column) => at(row, column))];
    });
    expect(listed).toEqual(
      NUMBERS.slice(0, 10).map((number) => [number, `Lean ${number}`, 'Ana', number * 100, number * 100 - 10, -10]),
    );
    const sums = (row: number): readonly CellValue[] =>
      [EXPECTED, REALISED, DIFFERENCE].map((column) => at(row, column));
    expect(sums(PLAN_SUMS.further)).toEqual([2_300, 2_280, -20]);
    // 100 × (1 + … + 12) = 7,800.
    expect(sums(PLAN_SUMS.total)).toEqual([7_800, 7_680, -120]);
  },
  TIME,
);

it(
  'repeats what Summary and Balance say, and stays blank where no plan is committed',
  async () => {
    const book = await CalculatedWorkbook.of(
      applyPatches(template, [
        rowPatch('CS_people', 0, 'actual01', [120_000.25]),
        rowPatch('CS_brand', 0, 'actual01', [0.5]),
      ]),
    );
    const at = (row: number, column: number): CellValue => book.at('Report', row, column);
    expect(book.errors().filter((error) => error.startsWith('Report!'))).toEqual([]);
    expect(at(REPORT.cost.body, VALUE)).toBe(120_000.25);
    expect(at(REPORT.cost.end - 1, VALUE)).toBe(120_000.75);
    expect(at(REPORT.glance.body, VALUE)).toBe(120_000.75);
    for (let row = REPORT.plan.body; row < PLAN_SUMS.further; row += 1) {
      expect([row, at(row, FIRST_COLUMN + 1), at(row, EXPECTED)]).toEqual([row, '', '']);
    }
  },
  TIME,
);
