/** The template's own formulas, calculated by the engine, against figures found elsewhere. */
import { LANGUAGES } from '../../src/locales';
import { CATEGORY_KEYS } from '../../src/model/categories';
import { GUARDRAIL_KEYS } from '../../src/model/guardrails';
import { applyPatches } from '../../src/workbook/applyPatches';
import type { CellWrite } from '../../src/workbook/content';
import { INPUT_ROWS, type InputKey } from '../../src/workbook/sheets/inputRows';
import { QUALITY_ROWS } from '../../src/workbook/sheets/balance/months';
import { GLANCE_KEYS } from '../../src/workbook/sheets/summaryGlance';
import { SUMMARY } from '../../src/workbook/sheets/summaryLayout';
import { MONTH_ROWS } from '../../src/workbook/sheets/summaryMonths';
import { columnIndex, columnsOf } from '../../src/workbook/tables';
import { sheetName } from '../../src/workbook/template';
import { CalculatedWorkbook, importInto, rowPatch } from '../support/calculatedWorkbook';
import { retailCase } from '../support/retailCase';
import { retailImport, retailTemplate } from '../support/retailImport';

const { expected } = retailCase;
const TIME = 120_000;

function inputRow(key: InputKey): number {
  return INPUT_ROWS.findIndex((row) => row.key === key);
}

describe.each(LANGUAGES)('retail-zh imported into the %s workbook', (language) => {
  let values: CalculatedWorkbook;
  beforeAll(async () => {
    values = await CalculatedWorkbook.of(importInto(retailTemplate(language), await retailImport(language)));
  }, TIME);

  const summary = (row: number, column: number) => values.at(sheetName('summary', language), row, column);
  const figure = SUMMARY.firstFigure;

  it('totals to the cent, in all and by category', () => {
    expect(values.named('CsTotalActual')).toBeCloseTo(27_108_221.55, 6);
    for (const key of CATEGORY_KEYS) expect(values.named(`CsActual_${key}`)).toBeCloseTo(expected.byCategory[key], 6);
  });

  it('gives every month of every category', () => {
    CATEGORY_KEYS.forEach((key, row) =>
      expected.byCategoryMonth[key].forEach((amount, month) =>
        expect(summary(SUMMARY.byMonth.body + row, figure + month)).toBeCloseTo(amount, 6),
      ),
    );
  });

  it('gives the quality classes and the cost per contact', () => {
    const classes = ['operating', 'prevention', 'appraisal', 'internal-failure', 'external-failure'];
    classes.forEach((id, at) =>
      expect(summary(SUMMARY.byClass.total, figure + at)).toBeCloseTo(expected.byQualityClass[id] ?? 0, 6),
    );
    expect(summary(SUMMARY.byCategory.total, SUMMARY.columns.perContact)).toBeCloseTo(expected.costPerContact, 6);
  });

  it('has areas by name where the pane leads to', () => {
    const inArea = (name: string, row: number, column = 0): unknown => values.inArea(name, row, column);
    const perMonth = (month: number): number =>
      CATEGORY_KEYS.reduce((sum, key) => sum + (expected.byCategoryMonth[key][month] ?? 0), 0);
    expect(inArea('CsMonthFigures', MONTH_ROWS.indexOf('total'), 11)).toBeCloseTo(perMonth(11), 6);
    expect(inArea('CsGlance', GLANCE_KEYS.indexOf('perContact'))).toBeCloseTo(expected.costPerContact, 6);
    // The published figure of CSCOST.PERAGENT for this case.
    expect(inArea('CsGlance', GLANCE_KEYS.indexOf('perAgent'))).toBeCloseTo(157_988.66, 2);
    const people = CATEGORY_KEYS.indexOf('people');
    const { firstFigure, columns } = SUMMARY;
    expect(inArea('CsCategoryFigures', people, columns.actualToDate - firstFigure)).toBeCloseTo(
      expected.byCategory.people,
      6,
    );
    for (const id of ['prevention', 'appraisal', 'internal-failure', 'external-failure'] as const) {
      expect(inArea('CsQualityMonths', QUALITY_ROWS.indexOf(id), 12)).toBeCloseTo(expected.byQualityClass[id] ?? 0, 6);
    }
    expect(inArea('CsBalanceFigures', 0)).toBeCloseTo(
      (expected.byQualityClass.prevention ?? 0) + (expected.byQualityClass.appraisal ?? 0),
      6,
    );
    expect(inArea('CsGuardrails', GUARDRAIL_KEYS.indexOf('csat'), 1)).toBe(0.8);
  });

  it('ties: only the suspected duplicate and the unmapped accounts need a look', () => {
    const { checks, closedMonths, unmapped } = values.model();
    expect(Object.fromEntries(checks.map(({ key, difference }) => [key, difference]))).toEqual({
      bins: 0,
      'control-total': 0,
      categories: 0,
      classes: 0,
      splits: 0,
      duplicates: 1,
      unmapped: 82_915.91,
      text: 0,
      links: 0,
      functions: 0,
    });
    expect(checks.filter(({ passed }) => passed === false).map(({ key }) => key)).toEqual(['duplicates', 'unmapped']);
    expect(values.named('CsChecksFailing')).toBe(2);
    expect(closedMonths).toBe(12);
    expect(unmapped).toEqual({ rows: 91, amount: 82_915.91 });
  });

  it('shows rows and money by account on the Mapping sheet', () => {
    const [mapping] = values.tables(['CS_Mapping']);
    const at = (id: string): number => columnIndex('CS_Mapping', id);
    const sums = (mapping?.values ?? []).reduce<[number, number]>(
      ([rows, amount], row) => [rows + Number(row[at('rows')]), amount + Number(row[at('amount')])],
      [0, 0],
    );
    // Every row read whose account is not blank belongs to an account.
    expect(sums[0]).toBe(expected.rows['read']);
    expect(sums[1]).toBeCloseTo(28_125_914.24, 6);
  });

  it('shows no error, neither in formulas nor in functions', () => {
    expect(values.errors()).toEqual([]);
  });
});

describe('a workbook typed by hand', () => {
  let values: CalculatedWorkbook;

  beforeAll(async () => {
    const own = columnsOf('CS_people').map((id): CellWrite =>
      id === 'line' ? 'Night allowance' : id === 'actual01' ? 50 : undefined,
    );
    const typed = applyPatches(retailTemplate('en'), [
      rowPatch('CS_people', 0, 'actual01', [1000, 500]),
      rowPatch('CS_people', 0, 'budget01', [900, 900, 900]),
      // Agent pay half operating, half appraisal; agent benefits forgotten at 60 %.
      rowPatch('CS_people', 0, 'operating', [0.5, 0, 0.5]),
      rowPatch('CS_people', 1, 'operating', [0.6]),
      rowPatch('CS_training', 0, 'actual01', ['many', 200]),
      { kind: 'append-rows', table: 'CS_people', rows: [own] },
      rowPatch('CS_Drivers', 0, 'actual.phone', [60, 30, 10]),
      rowPatch('CS_Drivers', 1, 'actual.phone', [100]),
      rowPatch('CS_Drivers', 2, 'actual.phone', [999]),
      rowPatch('CS_Drivers', 0, 'actual.agents', [4]),
      rowPatch('CS_Drivers', 1, 'actual.agents', [6]),
      rowPatch('CS_Drivers', 2, 'actual.agents', [50]),
      rowPatch('CS_Drivers', 0, 'actual.firstContactResolution', [0.8]),
      rowPatch('CS_Drivers', 1, 'actual.firstContactResolution', [0.6]),
      rowPatch('CS_Inputs', inputRow('repeat-option'), 'value', ['On']),
      rowPatch('CS_Inputs', inputRow('callback-share'), 'value', [0.5]),
    ]);
    values = await CalculatedWorkbook.of(typed);
  }, TIME);

  const summary = (row: number, column: number) => values.at('Summary', row, column);
  const state = (key: string) => values.model().checks.find((check) => check.key === key);

  it('runs to date up to the last month with an actual', () => {
    expect(values.named('CsClosingMonth')).toBe(2);
    const { total } = SUMMARY.byCategory;
    const { budgetToDate, actualToDate, variance, budgetYear } = SUMMARY.columns;
    const figures = [budgetYear, budgetToDate, actualToDate, variance].map((column) => summary(total, column));
    // Budget 3 × 900, of which two months; actual 1,000 + 500 + 50 + 200.
    expect(figures).toEqual([2700, 1800, 1750, 50]);
  });

  it('takes unit costs of the closed months only', () => {
    // 200 contacts in two months; a third month's forecast of contacts would not count.
    expect(values.inArea('CsGlance', GLANCE_KEYS.indexOf('perContact'), 0)).toBeCloseTo(1750 / 200, 9);
    // Agents of 4, 6 and, not closed, 50: a mean of 5.
    expect(values.inArea('CsGlance', GLANCE_KEYS.indexOf('perAgent'), 0)).toBeCloseTo(1750 / 5, 9);
  });

  it('adds a line the user added to every total', () => {
    expect(values.named('CsTotalActual')).toBe(1750);
    expect(values.named('CsActual_people')).toBe(1550);
  });

  it('moves the repeat share of agent pay to external failure when the option is on', () => {
    // Agent pay counted as operating, half of the unresolved call back: 500 × 0.2 × 0.5 in month 1, 250 × 0.4 × 0.5 in month 2.
    const { reclassified } = SUMMARY.byClass;
    expect(summary(reclassified, SUMMARY.firstFigure + 4)).toBeCloseTo(100, 9);
    expect(summary(reclassified, SUMMARY.firstFigure)).toBeCloseTo(-100, 9);
  });

  it('finds classes that do not make 100 %: the forgotten line and the added one', () => {
    expect(state('splits')).toEqual({ key: 'splits', difference: 2, passed: false });
  });

  it('finds text where an amount belongs, and does not read it as 0 in the classes', () => {
    expect(state('text')).toEqual({ key: 'text', difference: 1, passed: false });
    expect(state('classes')?.passed).toBe(false);
  });

  it('lets a line the ledger does not feed be typed', () => {
    expect(state('links')).toEqual({ key: 'links', difference: 0, passed: true });
  });
});

describe('a fed line that was typed over', () => {
  it(
    'fails the check of the links by what differs, and only there',
    async () => {
      const input = await retailImport('en');
      const typed = applyPatches(retailTemplate('en'), [rowPatch('CS_people', 0, 'actual02', [1000])]);
      const values = await CalculatedWorkbook.of(importInto(typed, input));
      const posted = (input.posting.byLineMonth.get('people.agent-pay')?.[1] ?? 0) / 100;
      const { checks } = values.model();
      const difference = (key: string) => checks.find((check) => check.key === key)?.difference;
      expect(posted).toBeGreaterThan(1000);
      expect(difference('links')).toBeCloseTo(posted - 1000, 6);
      expect(difference('control-total')).toBe(0);
      expect(values.named('CsTotalActual')).toBeCloseTo(27_108_221.55 - posted + 1000, 6);
    },
    TIME,
  );
});

describe('a calculated column that was typed over', () => {
  it(
    'fails the check of links and formulas, by what it and its variance are off',
    async () => {
      const spec = applyPatches(retailTemplate('en'), [rowPatch('CS_people', 0, 'budgetToDate', [999])]);
      const { checks } = (await CalculatedWorkbook.of(spec)).model();
      expect(checks.find(({ key }) => key === 'links')).toEqual({ key: 'links', difference: 2 * 999, passed: false });
      expect(checks.filter(({ passed }) => passed === false)).toHaveLength(1);
    },
    TIME,
  );
});
