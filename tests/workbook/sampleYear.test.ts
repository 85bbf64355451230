/** The sample year: it adds up, it is like firms that published their figures, and the workbook it fills has no fault. */
import { LANGUAGES, MESSAGES, type Language } from '../../src/locales';
import { SAMPLE_WORDS } from '../../src/locales/sample';
import { minorDigits } from '../../src/model/money';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { MODEL_TABLES, readModel } from '../../src/workbook/readModel';
import { readSpecTables } from '../../src/workbook/readSpecTables';
import { SAMPLE_LINES } from '../../src/workbook/sample/sampleLines';
import { sampleYear } from '../../src/workbook/sample/sampleYear';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { CalculatedWorkbook } from '../support/calculatedWorkbook';

const TIME = 120_000;

function sampleIn(currency: string, month = 1, language: Language = 'en'): WorkbookSpec {
  const settings = { language, currency, fiscalYearStart: { year: 2025, month } };
  return applyPatches(buildWorkbook(settings), sampleYear(settings));
}

/** The twelve amounts of a line as they stand in a workbook, blanks as 0. */
function monthsIn(
  spec: WorkbookSpec,
  line: string,
): { readonly actual: readonly number[]; readonly budget: readonly number[] } {
  const { categories } = readModel(readSpecTables(spec, MODEL_TABLES), spec.mark.language);
  const found = categories.flatMap(({ lines }) => lines).find(({ id }) => id === line);
  if (!found) throw new Error(`No line ${line}`);
  return { actual: found.actual.map(Number), budget: found.budget.map(Number) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('amounts', () => {
  const chinese = sampleIn('CNY');

  it.each(SAMPLE_LINES.map(({ line, budget }) => [line, budget] as const))(
    'of the budget of %s add up to its year, to the unit',
    (line, budget) => {
      expect(sum(monthsIn(chinese, line).budget)).toBe(budget);
    },
  );

  it.each([
    ['CNY', 1, 10],
    ['USD', 0.36, 10],
    ['EUR', 0.33, 10],
    ['JPY', 36, 1000],
  ])('in %s are whole units, and add up to the year in that currency', (currency, factor, unit) => {
    const spec = sampleIn(currency);
    for (const { line, budget } of SAMPLE_LINES) {
      const { actual, budget: planned } = monthsIn(spec, line);
      for (const amount of [...actual, ...planned]) {
        expect([line, Math.abs(amount % unit)]).toEqual([line, 0]);
        expect(Number.isInteger(amount * 10 ** minorDigits(currency))).toBe(true);
      }
      expect(Math.abs(sum(planned) - budget * factor)).toBeLessThanOrEqual(unit / 2);
    }
  });

  it('stand in the calendar’s months, whichever month the fiscal year begins with', () => {
    const april = sampleIn('CNY', 4);
    const rotated = (months: readonly number[]) => [...months.slice(3), ...months.slice(0, 3)];
    expect(monthsIn(april, 'complaints.refunds').actual).toEqual(
      rotated(monthsIn(chinese, 'complaints.refunds').actual),
    );
    // The one-off stands in March and in no other month.
    const severance = monthsIn(april, 'people.severance');
    expect(severance.actual).toEqual(Array.from({ length: 12 }, (_, month) => (month === 11 ? 180_000 : 0)));
    expect(sum(severance.budget)).toBe(0);
  });
});

/** What firms publish of themselves, and what the figures of one firm owe each other. */
describe('the year', () => {
  let model: ModelSnapshot;
  let figures: ReturnType<typeof figuresOf>;
  beforeAll(async () => {
    model = (await CalculatedWorkbook.of(sampleIn('CNY'))).model();
    figures = figuresOf(model);
  }, TIME);

  it('is that of about 170 agents with a million and a half contacts', () => {
    expect(figures.agents).toBeGreaterThan(160);
    expect(figures.agents).toBeLessThan(180);
    expect(figures.contacts / 1e6).toBeCloseTo(1.5, 1);
  });

  it.each<[string, (of: ReturnType<typeof figuresOf>) => number, number, number]>([
    ['labour, two thirds to three quarters of the cost', ({ share }) => share('people'), 2 / 3, 3 / 4],
    ['technology, 2.6–5.9 % of the cost', ({ share }) => share('technology'), 0.026, 0.059],
    ['on-cost, 20–30 % of pay', ({ line }) => line('people.agent-benefits') / line('people.agent-pay'), 0.2, 0.3],
    ['first-contact resolution, good at 70–79 %', ({ weighted }) => weighted('firstContactResolution'), 0.7, 0.79],
    ['attrition, 30–45 % a year', ({ total, agents }) => total('leavers') / agents, 0.3, 0.45],
    ['occupancy, not sustainable above 85 %', ({ weighted }) => weighted('occupancy'), 0.7, 0.85],
    ['satisfaction, above its floor', ({ weighted }) => weighted('csat'), 0.8, 0.9],
  ])('has %s', (_, ratio, least, most) => {
    expect(ratio(figures)).toBeGreaterThan(least);
    expect(ratio(figures)).toBeLessThan(most);
  });

  it('keeps the team as busy as its contacts, handling time and 30 % shrinkage make it', () => {
    // 165 paid hours a month; the partner takes what its fees pay for, at 13.20 a contact.
    const { actual } = model.drivers;
    const fees = lineOf(model, 'outsourcing.service-fees');
    actual.forEach(({ contacts, ahtSeconds, agents, occupancy }, month) => {
      const own = Number(contacts) - Number(fees[month]) / 13.2;
      const hours = (own * Number(ahtSeconds)) / 3600;
      expect(hours / (Number(agents) * 165 * 0.7)).toBeCloseTo(Number(occupancy), 1);
    });
  });

  it('has a new price for each contact from July on', () => {
    const price = lineOf(model, 'technology.telephony').map(
      (amount, month) => Number(amount) / Number(model.drivers.actual[month]?.contacts),
    );
    const [before = 0, after = 0] = [price.slice(0, 6), price.slice(6)].map((months) => sum(months) / months.length);
    expect(after / before).toBeGreaterThan(1.07);
    expect(after / before).toBeLessThan(1.09);
  });

  it('has a campaign in November that goes wrong: more contacts, twice the complaints for each, worse service', () => {
    const { actual } = model.drivers;
    const rate = actual.map(({ complaints, contacts }) => Number(complaints) / Number(contacts));
    const others = rate.slice(0, 10);
    expect(rate[10]).toBeGreaterThan(1.8 * Math.max(...others));
    for (const metric of ['contacts', 'complaints'] as const)
      expect(Number(actual[10]?.[metric])).toBe(Math.max(...actual.map((month) => Number(month[metric]))));
    for (const metric of ['csat', 'serviceLevel', 'firstContactResolution'] as const)
      expect(Number(actual[10]?.[metric])).toBe(Math.min(...actual.map((month) => Number(month[metric]))));
    const refunds = lineOf(model, 'complaints.refunds').map(Number);
    expect(refunds[10]).toBe(Math.max(...refunds));
  });

  it(
    'costs a contact in USD what published surveys say: 3.82 for a chat to 8.01 for live service',
    async () => {
      const { share, contacts, cost } = figuresOf((await CalculatedWorkbook.of(sampleIn('USD'))).model());
      expect(cost / contacts).toBeGreaterThan(3.82);
      expect(cost / contacts).toBeLessThan(8.01);
      expect(share('people')).toBeCloseTo(figures.share('people'), 3);
    },
    TIME,
  );
});

describe.each([
  ['en', 'USD', 1],
  ['zh-CN', 'CNY', 4],
  ['en', 'JPY', 10],
] as const)('the %s workbook in %s with a year from month %i, filled with it', (language, currency, month) => {
  it(
    'passes every check, shows no error, and says in its language where figures come from',
    async () => {
      const workbook = await CalculatedWorkbook.of(sampleIn(currency, month, language));
      const { checks, closedMonths } = workbook.model();
      expect(checks.map(({ key, passed }) => [key, passed])).toEqual(checks.map(({ key }) => [key, true]));
      expect(checks.length).toBeGreaterThan(9);
      expect(workbook.named('CsChecksFailing')).toBe(0);
      expect(workbook.errors()).toEqual([]);
      expect(closedMonths).toBe(12);
      expect(workbook.named('CsCompany')).toBe(SAMPLE_WORDS[language].company);
      const people = workbook.tables(['CS_people']).flatMap(({ values }) => values.flat());
      expect(people).toContain(SAMPLE_WORDS[language].notes.severance);
    },
    TIME,
  );
});

it('offers nothing but what the workbook has: its words and its lines', () => {
  for (const language of LANGUAGES) {
    const lines: Readonly<Record<string, string>> = MESSAGES[language].workbook.lines;
    for (const { line } of SAMPLE_LINES) expect(lines[line]).toBeDefined();
  }
  expect(new Set(SAMPLE_LINES.map(({ line }) => line)).size).toBe(SAMPLE_LINES.length);
});

function lineOf({ categories }: ModelSnapshot, id: string): readonly unknown[] {
  return categories.flatMap(({ lines }) => lines).find((line) => line.id === id)?.actual ?? [];
}

function figuresOf(model: ModelSnapshot) {
  const { actual } = model.drivers;
  type Metric = keyof (typeof actual)[number];
  const numbers = (metric: Metric): readonly number[] => actual.map((month) => Number(month[metric]));
  const contacts = numbers('contacts');
  const costs = new Map(
    model.categories.map(({ key, lines }) => [key as string, sum(lines.flatMap((line) => line.actual.map(Number)))]),
  );
  const cost = sum([...costs.values()]);
  return {
    cost,
    contacts: sum(contacts),
    agents: sum(numbers('agents')) / actual.length,
    total: (metric: Metric) => sum(numbers(metric)),
    /** Mean by contacts. */
    weighted: (metric: Metric) =>
      sum(numbers(metric).map((value, month) => value * (contacts[month] ?? 0))) / sum(contacts),
    share: (category: string) => (costs.get(category) ?? 0) / cost,
    line: (id: string) => sum(lineOf(model, id).map(Number)),
  };
}
