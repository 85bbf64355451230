/** What the accounts saved against a committed baseline, flexed for volume; checked against sums worked by hand. */
import { toSerial } from '../../../src/model/fiscalYear';
import { applyPatches } from '../../../src/workbook/applyPatches';
import type { CellValue, WorkbookSpec } from '../../../src/workbook/spec';
import { FIRST_COLUMN } from '../../../src/workbook/sheets/frame';
import { PLAN_ROWS, planMonthsArea } from '../../../src/workbook/sheets/planLayout';
import { columnIndex } from '../../../src/workbook/tables';
import { CalculatedWorkbook, rowPatch } from '../../support/calculatedWorkbook';
import { template } from './checkCaseBook';
import { typed } from './typed';

const TIME = 120_000;
const JANUARY = planMonthsArea(PLAN_ROWS.number, 'realised').column;

/** A base of 1,200,000 at 120,000 contacts, 300,000 of it fixed; January: 11,000 contacts at a cost of 100,000. */
const committed = applyPatches(template, [
  rowPatch('CS_Scenario', 0, 'scenario', ['Lean']),
  rowPatch('CS_Scenario', 0, 'key', ['people', 1_200_000]),
  rowPatch('CS_Scenario', 0, 'unflexed', [300_000, 120_000]),
  rowPatch('CS_people', 0, 'actual01', [100_000]),
  rowPatch('CS_Drivers', 0, 'actual.phone', [11_000, null, null, null, null]),
]);
const thisYear = typed(
  committed,
  'plan',
  PLAN_ROWS.calendar,
  FIRST_COLUMN + 1,
  toSerial({ year: 2025, month: 1, day: 1 }),
);

async function shown(spec: WorkbookSpec): Promise<(row: keyof typeof PLAN_ROWS, month: number) => CellValue> {
  const book = await CalculatedWorkbook.of(spec);
  expect(book.errors().filter((error) => error.startsWith('Plan!'))).toEqual([]);
  return (row, month) => book.at('Plan', PLAN_ROWS[row], JANUARY + month);
}

it(
  'flexes what follows the volume: 25,000 fixed + 75,000 × 11,000 ÷ 10,000, less 100,000, saves 7,500',
  async () => {
    const at = await shown(thisYear);
    expect([at('baseline', 0), at('contacts', 0), at('flexed', 0), at('actual', 0), at('saved', 0)]).toEqual([
      100_000,
      11_000,
      expect.closeTo(107_500, 6),
      100_000,
      expect.closeTo(7_500, 6),
    ]);
    const months = (['contacts', 'flexed', 'actual', 'saved'] as const).map((row) => at(row, 1));
    expect(months).toEqual(['', '', '', '']);
  },
  TIME,
);

it(
  'takes the contacts that would have come when they are typed: 25,000 + 75,000 × 1.2 − 100,000 = 15,000',
  async () => {
    const at = await shown(typed(thisYear, 'plan', PLAN_ROWS.demand, JANUARY, 12_000));
    expect(at('saved', 0)).toBeCloseTo(15_000, 6);
  },
  TIME,
);

it(
  'says nothing of a plan for another year, nor without a scenario',
  async () => {
    const next = await shown(committed);
    expect([next('baseline', 0), next('actual', 0), next('saved', 0)]).toEqual([100_000, '', '']);
    const none = await CalculatedWorkbook.of(template);
    const cells = [PLAN_ROWS.baseline, PLAN_ROWS.saved].map((row) => none.at('Plan', row, JANUARY));
    expect(cells).toEqual(['', '']);
    expect(none.at('Plan', PLAN_ROWS.saved, columnIndex('CS_Plan', 'realisedToDate'))).toBe(0);
  },
  TIME,
);
