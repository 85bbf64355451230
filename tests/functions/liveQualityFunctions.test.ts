/** Cost of quality and its balance in a model, and the committed scenario and plan. */
import type { QualityClass } from '../../src/model/categories';
import type { LineSnapshot, ModelSnapshot, NumberCell, PlanRowSnapshot } from '../../src/model/snapshot';
import { NEW_WORKBOOK_QUALITY } from '../support/qualitySettings';
import { callLive, failure } from './call';
import { drivers, line, model, year } from './modelFixture';

/** A line of one class, the same amount in each of some months. */
function classed(id: string, quality: QualityClass, amounts: readonly NumberCell[]): LineSnapshot {
  const plain = line(id, amounts, amounts);
  return { ...plain, classes: { ...plain.classes, operating: 0, [quality]: 1 } };
}

function monthly(total: number, months: number): readonly NumberCell[] {
  return year(...Array.from({ length: months }, () => total / months));
}

/** The reference example of the balance: s = 400,000, F0 = 2,000,000, F∞ = 0, at this spending a year. */
function referenceModel(spend: number, months = 12, more: Partial<ModelSnapshot> = {}): ModelSnapshot {
  const part = months / 12;
  const failures = 2_000_000 * Math.exp(-spend / 400_000);
  return model(
    {
      training: [classed('training.product', 'prevention', monthly(spend * part, months))],
      complaints: [classed('complaints.refunds', 'external-failure', monthly(failures * part, months))],
    },
    { closedMonths: months, quality: { ...NEW_WORKBOOK_QUALITY, assumedSensitivity: 400_000 }, ...more },
  );
}

describe('COQ', () => {
  // A textbook company: prevention 540,000, appraisal 162,000, internal 114,750, external 533,250.
  const company = model({
    training: [classed('training.product', 'prevention', year(540_000))],
    quality: [classed('quality.monitoring', 'appraisal', year(162_000))],
    complaints: [
      classed('complaints.refunds', 'external-failure', year(533_250)),
      classed('complaints.handling', 'internal-failure', year(114_750)),
    ],
    people: [line('people.agent-pay', year(6_750_000))],
  });

  it.each([
    ['TCQ', 1_350_000],
    ['COGQ', 702_000],
    ['COPQ', 648_000],
    ['P', 540_000],
    ['a', 162_000],
    ['if', 114_750],
    ['EF', 533_250],
    ['O', 6_750_000],
  ])('gives %s', (part, amount) => {
    expect(callLive(company, 'COQ', part)).toBe(amount);
  });

  it('gives the total cost of quality when nothing is asked for, 16.67 % of sales of 8.1 m', () => {
    expect(callLive(company, 'COQ')).toBe(1_350_000);
    expect(Number(callLive(company, 'COQ')) / 8_100_000).toBeCloseTo(0.1667, 4);
  });

  it('splits a line by its percentages', () => {
    const split = line('people.agent-pay', year(1000));
    const lines = [{ ...split, classes: { ...split.classes, operating: 0.25, appraisal: 0.75 } }];
    expect(callLive(model({ people: lines }), 'COQ', 'A')).toBe(750);
  });

  it('moves repeat contacts month by month while the option is on', () => {
    const known = drivers([10, 10]).map((month, index) => ({
      ...month,
      firstContactResolution: index === 0 ? 0.8 : null,
    }));
    const repeating = model(
      { people: [line('people.agent-pay', year(1000, 1000)), line('people.overtime', year(500))] },
      {
        drivers: { actual: known, budget: drivers([]) },
        quality: { ...NEW_WORKBOOK_QUALITY, countsRepeatContacts: true, callbackShare: 0.5 },
      },
    );
    // 1,000 × 0.2 × 0.5 in January; February's FCR is not known; overtime stays.
    expect(callLive(repeating, 'COQ', 'EF')).toBeCloseTo(100, 9);
    expect(callLive(repeating, 'COQ', 'O')).toBeCloseTo(2400, 9);
    expect(callLive(repeating, 'COQ', 'EF', 2)).toBe(0);
  });

  it('refuses a class and a scenario it does not know, and a share that is text', () => {
    expect(callLive(company, 'COQ', 'X')).toEqual(failure('#VALUE!', 'choice-unknown'));
    const broken = line('people.agent-pay', year(1000));
    const fault = { kind: 'text', content: 'half', place: 'here' } as const;
    const lines = [{ ...broken, classes: { ...broken.classes, appraisal: fault } }];
    expect(callLive(model({ people: lines }), 'COQ', 'A')).toEqual(failure('#VALUE!', 'cell-text'));
    expect(callLive(company, 'COQ', 'TCQ', 'FY', 'Next year')).toEqual(failure('#VALUE!', 'scenario-unknown'));
  });
});

describe('BALANCE and OPTIMUM', () => {
  it.each([
    [200_000, -0.3538],
    [1_000_000, 0.11535],
  ])('give the reference example at a spending of %d', (spend, balance) => {
    expect(callLive(referenceModel(spend), 'BALANCE')).toBeCloseTo(balance, 5);
    expect(callLive(referenceModel(spend), 'OPTIMUM')).toBeCloseTo(643_775.165, 3);
    expect(callLive(referenceModel(spend), 'OPTIMUM', 'cost')).toBeCloseTo(1_043_775.165, 3);
    expect(Math.round(Number(callLive(referenceModel(spend), 'OPTIMUM', 'low')))).toBe(455_457);
    expect(Math.round(Number(callLive(referenceModel(spend), 'OPTIMUM', 'high')))).toBe(867_087);
  });

  it('scale closed months to a year: half a year at the same pace says the same', () => {
    const half = referenceModel(200_000, 6);
    expect(callLive(half, 'BALANCE')).toBeCloseTo(-0.3538, 5);
    expect(callLive(half, 'BALANCE', 'Q2')).toBeCloseTo(-0.3538, 5);
    expect(callLive(half, 'BALANCE', 'Q4')).toEqual(failure('#N/A', 'no-closed-month'));
  });

  it('take this year’s spending for the sensitivity when none is assumed', () => {
    const quality = NEW_WORKBOOK_QUALITY;
    // s = x = 200,000: F0 = F·e, x* = 200,000·ln(F·e ÷ 200,000).
    const failures = 2_000_000 * Math.exp(-0.5);
    const optimum = 200_000 * Math.log((failures * Math.E) / 200_000);
    expect(callLive(referenceModel(200_000, 12, { quality }), 'OPTIMUM')).toBeCloseTo(optimum, 4);
  });

  it('take the sensitivity from two periods when Inputs says so and they tell', () => {
    const previous = { cogq: 100_000, copq: 2_000_000 * Math.exp(-0.25), contacts: null };
    const quality = { ...NEW_WORKBOOK_QUALITY, source: 'two-periods', previous } as const;
    expect(callLive(referenceModel(200_000, 12, { quality }), 'BALANCE')).toBeCloseTo(-0.3538, 5);
  });

  it('are not to be had without a solution, or without any cost of quality', () => {
    const quality = { ...NEW_WORKBOOK_QUALITY, assumedSensitivity: 0 };
    expect(callLive(referenceModel(200_000, 12, { quality }), 'BALANCE')).toEqual(failure('#NUM!', 'curve-unsolvable'));
    const empty = model({}, { quality: { ...NEW_WORKBOOK_QUALITY, assumedSensitivity: 1 } });
    expect(callLive(empty, 'BALANCE')).toEqual(failure('#N/A', 'no-quality-cost'));
  });
});

describe('a committed scenario', () => {
  const committed = model(
    { people: [line('people.agent-pay', year(100))] },
    {
      scenarios: [
        {
          name: 'Plan 2026',
          categories: [
            { key: 'people', months: year(80, 70) },
            { key: 'software', months: year(5) },
          ],
        },
      ],
    },
  );

  it('is read by its name, in any case, by category and period', () => {
    expect(callLive(committed, 'TOTAL', null, 'FY', 'plan 2026')).toBe(155);
    expect(callLive(committed, 'TOTAL', 'people', 2, 'Plan 2026')).toBe(70);
    expect(callLive(committed, 'SHARE', 'software', 1, 'Plan 2026')).toBeCloseTo(5 / 85, 12);
  });

  it('gives costs only', () => {
    expect(callLive(committed, 'PERCONTACT', null, 'FY', 'Plan 2026')).toEqual(failure('#N/A', 'scenario-costs-only'));
    expect(callLive(committed, 'COQ', 'TCQ', 'FY', 'Plan 2026')).toEqual(failure('#N/A', 'scenario-costs-only'));
    expect(callLive(committed, 'BALANCE', 'FY', 'Plan 2026')).toEqual(failure('#N/A', 'scenario-costs-only'));
  });

  it('is refused by a name the workbook does not have', () => {
    expect(callLive(committed, 'TOTAL', null, 'FY', 'Plan 2027')).toEqual(failure('#VALUE!', 'scenario-unknown'));
  });
});

describe('SAVINGS', () => {
  const row = (lever: string, name: string, amounts: Partial<PlanRowSnapshot>): PlanRowSnapshot => ({
    lever,
    name,
    scenario: 'Plan 2026',
    strategy: 'training',
    isStopped: false,
    oneOff: 0,
    running: 0,
    net: 0,
    expected: year(),
    realised: year(),
    ...amounts,
  });
  // The waterfall of the reference: 10, 5 and 8 % of 3,000,000 together save 640,200.
  const planned = model(
    {},
    {
      plan: [
        row('self-service', 'Self-service', { strategy: 'technology', net: 280_900, oneOff: 300, running: 50 }),
        row('', 'Own idea', { net: 136_900, realised: year(10, 20) }),
        row('recovery', 'Complaint recovery', { net: 222_400, oneOff: 100 }),
      ],
    },
  );

  it('adds the shares of the levers up to the plan', () => {
    expect(callLive(planned, 'SAVINGS')).toBe(640_200);
  });

  it.each([
    ['a lever by id', 'self-service', 280_900],
    ['a lever by its name in the other language', '自助服务分流', 280_900],
    ['a lever of one’s own by name', 'own idea', 136_900],
    ['a strategy by key', 'technology', 280_900],
    ['a strategy by number', 3, 136_900 + 222_400],
    ['a strategy by name', 'Training that cuts errors and complaints', 136_900 + 222_400],
  ])('takes %s', (_, given, amount) => {
    expect(callLive(planned, 'SAVINGS', given)).toBe(amount);
  });

  it('gives gross, one-off and realised too', () => {
    expect(callLive(planned, 'SAVINGS', 'technology', 'gross')).toBe(280_950);
    expect(callLive(planned, 'SAVINGS', null, 'one-off')).toBe(400);
    expect(callLive(planned, 'SAVINGS', null, 'realised')).toBe(30);
  });

  it('leaves stopped levers out of what is still to come', () => {
    const stopped = model({}, { plan: [row('recovery', 'Recovery', { net: 5, realised: year(1), isStopped: true })] });
    expect(callLive(stopped, 'SAVINGS')).toBe(0);
    expect(callLive(stopped, 'SAVINGS', null, 'realised')).toBe(1);
  });

  it('says when there is no plan, or no such lever', () => {
    expect(callLive(model({}), 'SAVINGS')).toEqual(failure('#N/A', 'no-plan'));
    expect(callLive(planned, 'SAVINGS', 'routing')).toEqual(failure('#VALUE!', 'lever-unknown'));
  });
});
