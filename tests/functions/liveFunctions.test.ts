import fc from 'fast-check';
import { MESSAGES } from '../../src/locales';
import { CATEGORY_KEYS } from '../../src/model/categories';
import type { CellFault } from '../../src/model/snapshot';
import { callLive, errorValue, failure } from './call';
import { drivers, line, model, retailCase, retailModel, year } from './modelFixture';

const textCell: CellFault = { kind: 'text', content: 'n/a', place: '01 Human resources, Overtime, Actual 02' };
const refCell: CellFault = { kind: 'error', content: '#REF!', place: '01 Human resources, Overtime, Actual 02' };

/** Two categories, two lines; months 1–6 closed. */
const small = model(
  {
    people: [
      line(
        'people.agent-pay',
        year(100, 110, 120, 130, 140, 150, 160),
        year(90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90),
      ),
      line('', year(1.5, null, -0.5)),
    ],
    training: [line('training.product', year(10, 20, 30), year(25, 25, 25))],
  },
  { closedMonths: 6, drivers: { actual: drivers([10, 0, 30]), budget: drivers([]) } },
);

describe('TOTAL', () => {
  it('is the cost of all categories in the year', () => {
    expect(callLive(small, 'TOTAL')).toBe(100 + 110 + 120 + 130 + 140 + 150 + 160 + 1.5 - 0.5 + 60);
  });

  it.each([
    ['a key', 'training'],
    ['a key in another case', 'TRAINING'],
    ['a number', 3],
    ['a number as text', '3'],
    ['the English name', 'Training and education'],
    ['the Chinese name', '培训和教育'],
    ['a name with spaces around', ' training AND education '],
    ['a range of one cell', [['training']]],
  ])('takes a category by %s', (_, given) => {
    expect(callLive(small, 'TOTAL', given)).toBe(60);
  });

  it('knows every category by its number and by its name in both languages', () => {
    const lines = Object.fromEntries(CATEGORY_KEYS.map((key, index) => [key, [line(key, year(2 ** index))]]));
    CATEGORY_KEYS.forEach((key, index) => {
      const names = [MESSAGES.en.workbook.categoryNames[key], MESSAGES['zh-CN'].workbook.categoryNames[key]];
      for (const given of [key, index + 1, ...names]) expect(callLive(model(lines), 'TOTAL', given)).toBe(2 ** index);
    });
  });

  it.each(['peopel', 0, 12, -1, 1.5, true, 'people.agent-pay'])('refuses the category %p', (given) => {
    expect(callLive(small, 'TOTAL', given)).toEqual(failure('#VALUE!', 'category-unknown'));
  });

  it.each([
    ['a month by number', 2, 130],
    ['a month as text', '2', 130],
    ['a calendar month', '2025-02', 130],
    ['a calendar month with a slash', '2025/2', 130],
    ['a calendar month in Chinese', '2025年2月', 130],
    ['a day', '2025-02-28', 130],
    // 1 February 2025 is 45,689 days after 30 December 1899
    ['a date', 45_689, 130],
    ['a date with a time', 45_689.75, 130],
    ['a date serial as text', '45689', 130],
    ['a quarter', 'Q1', 100 + 110 + 120 + 1.5 - 0.5 + 60],
    ['a quarter in lower case', 'q2', 130 + 140 + 150],
    ['the year to date', 'ytd', 750 + 1 + 60],
    ['the year', 'FY', 910 + 1 + 60],
    ['a blank', null, 910 + 1 + 60],
  ])('takes %s as period', (_, given, cost) => {
    expect(callLive(small, 'TOTAL', null, given)).toBe(cost);
  });

  it.each(['Q5', 'Q0', 'H1', 13, 0, -1, 1.5, 'March', '2025-13', '2025-00', true])('refuses the period %p', (given) => {
    const result = callLive(small, 'TOTAL', null, given);
    expect(result).toEqual(expect.objectContaining({ code: '#VALUE!' }));
  });

  it.each(['2024-12', '2026-01', 46_023])('refuses the period %p, outside the year', (given) => {
    expect(callLive(small, 'TOTAL', null, given)).toEqual(failure('#VALUE!', 'period-outside'));
  });

  it('counts months and quarters from the first of the fiscal year', () => {
    const fromApril = { ...small, fiscalYearStart: { year: 2025, month: 4 } };
    expect(callLive(fromApril, 'TOTAL', null, '2025-05')).toBe(130);
    expect(callLive(fromApril, 'TOTAL', null, 2)).toBe(130);
    expect(callLive(fromApril, 'TOTAL', null, 'Q2')).toBe(420);
    expect(callLive(fromApril, 'TOTAL', null, '2026-03')).toBe(0);
    expect(callLive(fromApril, 'TOTAL', null, '2025-03')).toEqual(failure('#VALUE!', 'period-outside'));
  });

  it.each(['Budget', 'budget', '预算'])('takes the scenario %p', (given) => {
    expect(callLive(small, 'TOTAL', null, 1, given)).toBe(115);
  });

  it.each(['Actual', 'ACTUAL', '实际', null, ''])('takes the scenario %p', (given) => {
    expect(callLive(small, 'TOTAL', null, 1, given)).toBe(111.5);
  });

  it('refuses a scenario it does not know', () => {
    expect(callLive(small, 'TOTAL', null, 1, 'Plan B')).toEqual(failure('#VALUE!', 'scenario-unknown'));
  });

  it('gives the error of an argument back', () => {
    expect(callLive(small, 'TOTAL', errorValue('#DIV/0!'))).toEqual(failure('#DIV/0!', 'argument-error'));
    expect(callLive(small, 'TOTAL', [['people'], ['training']])).toEqual(failure('#VALUE!', 'argument-range'));
  });

  it('never reads text or an error in an amount as 0, and names its place', () => {
    const withText = model({ people: [line('people.overtime', year(1, textCell, 3))] });
    const withError = model({ people: [line('people.overtime', year(1, refCell, 3))] });
    expect(callLive(withText, 'TOTAL')).toMatchObject({
      code: '#VALUE!',
      values: { place: textCell.place, content: 'n/a' },
    });
    expect(callLive(withError, 'TOTAL')).toMatchObject({ code: '#REF!', values: { place: refCell.place } });
  });

  it('is not available while a column it needs is gone, and names it', () => {
    const gone: CellFault = { kind: 'gone', content: 'Actual 02', place: '01 Human resources' };
    const torn = model({ people: [line('people.overtime', year(1, gone, 3))] });
    expect(callLive(torn, 'TOTAL')).toMatchObject({
      code: '#N/A',
      key: 'column-missing',
      values: { column: 'Actual 02', sheet: '01 Human resources' },
    });
    expect(callLive(torn, 'TOTAL', 'people', 3)).toBe(3);
  });

  it('is not touched by a fault in another category, month or scenario', () => {
    const faulty = model({
      people: [line('people.overtime', year(1, textCell, 3))],
      brand: [line('brand.domain', year(7))],
    });
    expect(callLive(faulty, 'TOTAL', 'brand')).toBe(7);
    expect(callLive(faulty, 'TOTAL', null, 1)).toBe(8);
    expect(callLive(faulty, 'TOTAL', null, 'FY', 'Budget')).toBe(0);
  });

  it('is not available while a table it needs is gone', () => {
    const torn = model({}, { missing: ['CS_training'] });
    expect(callLive(torn, 'TOTAL')).toEqual(failure('#N/A', 'table-missing'));
    expect(callLive(torn, 'TOTAL', 'training')).toEqual(failure('#N/A', 'table-missing'));
    expect(callLive(torn, 'TOTAL', 'people')).toBe(0);
  });

  it('adds cents without drift', () => {
    const tenths = model({ people: [line('people.overtime', year(...Array<number>(12).fill(0.1)))] });
    expect(callLive(tenths, 'TOTAL')).toBe(1.2);
  });
});

describe('the retail case', () => {
  const retail = retailModel();
  const expected = retailCase();

  it('totals 27,108,221.55', () => {
    expect(callLive(retail, 'TOTAL')).toBe(27_108_221.55);
    expect(expected.amounts.posted).toBe(27_108_221.55);
  });

  it.each(CATEGORY_KEYS)('has the category and the months of %s', (key) => {
    expect(callLive(retail, 'TOTAL', key)).toBe(expected.byCategory[key]);
    expected.byCategoryMonth[key].forEach((cost, month) =>
      expect(callLive(retail, 'TOTAL', key, month + 1)).toBe(cost),
    );
  });

  it('costs 19.887754 a contact', () => {
    expect(callLive(retail, 'PERCONTACT')).toBeCloseTo(19.887754, 6);
    expect(expected.costPerContact).toBe(19.887754);
  });

  it('costs 157,988.66 an agent', () => {
    expect(callLive(retail, 'PERAGENT')).toBeCloseTo(157_988.66, 2);
  });

  it('has shares that add up to the whole', () => {
    const shares = CATEGORY_KEYS.map((key) => Number(callLive(retail, 'SHARE', key)));
    expect(shares[0]).toBeCloseTo(expected.byCategory.people / 27_108_221.55, 12);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

it('TOTAL is the sum of its categories and of its months, whatever the cents', () => {
  const cents = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
  const twelve = fc.array(cents, { minLength: 12, maxLength: 12 });
  const eleven = fc.array(twelve, { minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(eleven, (amounts) => {
      const lines = Object.fromEntries(
        CATEGORY_KEYS.map((key, index) => [
          key,
          [
            line(
              key,
              (amounts[index] ?? []).map((amount) => amount / 100),
            ),
          ],
        ]),
      );
      const any = model(lines);
      const inCents = (...given: unknown[]) => Math.round(Number(callLive(any, 'TOTAL', ...given)) * 100);
      const total = amounts.flat().reduce((sum, amount) => sum + amount, 0);
      const sum = (values: number[]) => values.reduce((one, other) => one + other, 0);
      expect(inCents()).toBe(total);
      expect(sum(CATEGORY_KEYS.map((key) => inCents(key)))).toBe(total);
      expect(sum(Array.from({ length: 12 }, (_, month) => inCents(null, month + 1)))).toBe(total);
      expect(sum([1, 2, 3, 4].map((quarter) => inCents(null, `Q${quarter}`)))).toBe(total);
    }),
    { numRuns: 50 },
  );
});

describe('SHARE', () => {
  it('divides by the total of the same period and scenario', () => {
    expect(callLive(small, 'SHARE', 'training', 2)).toBe(20 / 130);
    expect(callLive(small, 'SHARE', 'training', 1, 'Budget')).toBe(25 / 115);
  });

  it('asks for a category', () => {
    expect(callLive(small, 'SHARE')).toEqual(failure('#VALUE!', 'argument-missing'));
  });

  it('has no share of nothing', () => {
    expect(callLive(small, 'SHARE', 'people', 12)).toEqual(failure('#DIV/0!', 'zero-denominator'));
  });
});

describe('PERCONTACT', () => {
  it('divides by the contacts of the months of the period', () => {
    expect(callLive(small, 'PERCONTACT', 'training', 'Q1')).toBe(60 / 40);
    expect(callLive(small, 'PERCONTACT', null, 1)).toBe(111.5 / 10);
  });

  it('divides by no contacts', () => {
    expect(callLive(small, 'PERCONTACT', null, 2)).toEqual(failure('#DIV/0!', 'zero-denominator'));
  });

  it('is not available while contacts are blank', () => {
    expect(callLive(small, 'PERCONTACT', null, 'Q2')).toEqual(failure('#N/A', 'contacts-missing'));
    expect(callLive(small, 'PERCONTACT', null, 'FY', 'Budget')).toEqual(failure('#N/A', 'contacts-missing'));
  });

  it('never reads faulty contacts as 0', () => {
    const faulty = { ...small, drivers: { actual: drivers([10, textCell]), budget: drivers([]) } };
    expect(callLive(faulty, 'PERCONTACT')).toEqual(failure('#VALUE!', 'cell-text'));
  });
});

describe('PERAGENT', () => {
  const staffed = { ...small, drivers: { actual: drivers([], [4, null, 6]), budget: drivers([]) } };

  it('divides by the mean of the months that have agents, not annualised', () => {
    expect(callLive(staffed, 'PERAGENT', 'training', 'Q1')).toBe(60 / 5);
    expect(callLive(staffed, 'PERAGENT', 'training', 3)).toBe(30 / 6);
  });

  it('is not available while agents are blank, and divides by none', () => {
    expect(callLive(staffed, 'PERAGENT', null, 2)).toEqual(failure('#N/A', 'agents-missing'));
    expect(callLive(staffed, 'PERAGENT', null, 'FY', 'Budget')).toEqual(failure('#N/A', 'agents-missing'));
    const unstaffed = { ...small, drivers: { actual: drivers([], [0]), budget: drivers([]) } };
    expect(callLive(unstaffed, 'PERAGENT')).toEqual(failure('#DIV/0!', 'zero-denominator'));
  });
});

describe('VARIANCE', () => {
  // Budget 90 a month in people, 25 in the first three months of training; months 1–6 closed
  it('is budget less actual of the closed months', () => {
    expect(callLive(small, 'VARIANCE')).toBe(6 * 90 + 75 - (750 + 1 + 60));
    expect(callLive(small, 'VARIANCE', 'training')).toBe(75 - 60);
    expect(callLive(small, 'VARIANCE', 'training', 1)).toBe(15);
  });

  it('leaves months out that are not closed, on both sides', () => {
    expect(callLive(small, 'VARIANCE', 'people', 'FY')).toBe(6 * 90 - 751);
    expect(callLive({ ...small, closedMonths: 5 }, 'VARIANCE', 'people', 'Q2')).toBe(180 - 270);
  });

  it('is not available while no month of the period is closed', () => {
    expect(callLive(small, 'VARIANCE', 'people', 7)).toEqual(failure('#N/A', 'no-closed-month'));
    expect(callLive({ ...small, closedMonths: 0 }, 'VARIANCE')).toEqual(failure('#N/A', 'no-closed-month'));
  });
});

describe('CHECK', () => {
  const checked = model(
    {},
    {
      checks: [
        { key: 'bins', difference: 0, passed: true },
        { key: 'unmapped', difference: 82_915.91, passed: false },
        { key: 'duplicates', difference: 1, passed: false },
        { key: 'functions', difference: null, passed: null },
        { key: 'text', difference: refCell, passed: false },
      ],
    },
  );

  it('counts the failing checks; one that could not run does not fail', () => {
    expect(callLive(checked, 'CHECK')).toBe(3);
    expect(callLive(checked, 'CHECK', null)).toBe(3);
  });

  it.each([
    ['bins', 0],
    ['Unmapped', 82_915.91],
    ['DUPLICATES', 1],
  ])('gives the difference of %s', (name, difference) => {
    expect(callLive(checked, 'CHECK', name)).toBe(difference);
  });

  it('says when a check could not run, and when there is none of that name', () => {
    expect(callLive(checked, 'CHECK', 'functions')).toEqual(failure('#N/A', 'check-not-run'));
    expect(callLive(checked, 'CHECK', 'binz')).toMatchObject({
      code: '#VALUE!',
      values: { given: 'binz', names: 'bins, unmapped, duplicates, functions, text' },
    });
  });

  it('gives an error in the difference back', () => {
    expect(callLive(checked, 'CHECK', 'text')).toEqual(failure('#REF!', 'cell-error'));
  });

  it('is not available without the table of checks', () => {
    expect(callLive(model({}, { missing: ['CS_Checks'] }), 'CHECK')).toEqual(failure('#N/A', 'table-missing'));
  });
});
