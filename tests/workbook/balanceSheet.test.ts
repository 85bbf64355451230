/** The Balance sheet's native formulas against the reference examples and against curves known by construction. */
import { MESSAGES } from '../../src/locales';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { CellWrite, Patch } from '../../src/workbook/content';
import { BALANCE, CURVE_FACTORS, VALUE } from '../../src/workbook/sheets/balance/layout';
import { GUARDRAIL_KEYS, type GuardrailKey } from '../../src/model/guardrails';
import { INPUT_ROWS, type InputKey } from '../../src/workbook/sheets/inputRows';
import { CalculatedWorkbook, rowPatch } from '../support/calculatedWorkbook';

const TIME = 120_000;
const MONTHS = 12;
const words = MESSAGES.en.workbook.balance;

const template = buildWorkbook({ language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } });

const inputs = (values: Partial<Record<InputKey, CellWrite>>): readonly Patch[] =>
  Object.entries(values).map(([key, value]) =>
    rowPatch(
      'CS_Inputs',
      INPUT_ROWS.findIndex((row) => row.key === key),
      'value',
      [value],
    ),
  );

/** Spending and failure cost by month, typed into one line of prevention and one of external failure. */
const quality = (spend: readonly number[], failure: readonly number[]): readonly Patch[] => [
  rowPatch('CS_training', 0, 'actual01', spend),
  rowPatch('CS_complaints', 1, 'actual01', failure),
];

const inCents = (amount: number): number => Math.round(amount * 100) / 100;

class Balance {
  private constructor(private readonly book: CalculatedWorkbook) {}

  static async of(patches: readonly Patch[]): Promise<Balance> {
    return new Balance(await CalculatedWorkbook.of(applyPatches(template, patches)));
  }

  at(row: number, column = VALUE): unknown {
    return this.book.at('Balance', row, column);
  }

  figure(key: keyof typeof BALANCE.figures.at): unknown {
    return this.at(BALANCE.figures.at[key]);
  }

  source(key: keyof typeof BALANCE.sources.at, column = VALUE): unknown {
    return this.at(BALANCE.sources.at[key], column);
  }

  guardrail(key: GuardrailKey): readonly unknown[] {
    return [0, 1, 2, 3].map((offset) => this.at(BALANCE.guardrails.at[key], VALUE + offset));
  }

  verdict(): unknown {
    return this.at(BALANCE.verdict.at.verdict, 1);
  }

  named(name: string): unknown {
    return this.book.named(name);
  }

  /** How far the add-in's functions, which compute the same in TypeScript, are from these formulas. */
  functionsApart(): unknown {
    return this.book.model().checks.find(({ key }) => key === 'functions')?.difference;
  }
}

/** The reference: F0 2,000,000, s 400,000, F∞ 0, typed in January with the whole year closed. */
const reference = (spend: number): readonly Patch[] => [
  ...quality([spend], [inCents(2_000_000 * Math.exp(-spend / 400_000))]),
  ...inputs({ 'closing-month-choice': MONTHS, 'quality-sensitivity': 400_000 }),
];

describe.each([
  [200_000, -0.3538, words.words.controlled],
  [1_000_000, 0.11535, words.words.pursued],
])('the reference example at a spending of %d', (spend, index, verdict) => {
  let balance: Balance;
  beforeAll(async () => {
    balance = await Balance.of(reference(spend));
  }, TIME);

  it('has the optimum, its total and the band', () => {
    expect(balance.figure('optimum')).toBeCloseTo(643_775.165, 0);
    expect(balance.figure('lowest')).toBeCloseTo(1_043_775.165, 0);
    expect(Math.round(Number(balance.figure('low')) / 10)).toBe(Math.round(455_457 / 10));
    expect(Math.round(Number(balance.figure('high')) / 10)).toBe(Math.round(867_087 / 10));
    expect([0, 1].map((side) => balance.at(BALANCE.band.at.left, VALUE + side))).toEqual([0, 0]);
  });

  it('has the balance, and half and double of the sensitivity agree on its side', () => {
    expect(balance.figure('index')).toBeCloseTo(index, 5);
    const indices = CURVE_FACTORS.map((_, column) => Number(balance.at(BALANCE.curve.at.index, VALUE + column)));
    expect(new Set(indices.map(Math.sign)).size).toBe(1);
    expect(balance.verdict()).toBe(verdict);
  });

  it('agrees with the add-in’s functions', () => {
    expect(balance.functionsApart()).toBe(0);
  });
});

describe('an assumed sensitivity that decides the verdict', () => {
  it(
    'gives none: failures of 1.5 × the spending are above half of it and below its double',
    async () => {
      const balance = await Balance.of([
        ...quality([100_000], [150_000]),
        ...inputs({ 'closing-month-choice': MONTHS }),
      ]);
      expect(balance.source('sensitivity')).toBe(100_000);
      expect(balance.verdict()).toBe(words.words.open);
    },
    TIME,
  );
});

describe('the months estimate the sensitivity', () => {
  const spend = Array.from({ length: MONTHS }, (_, month) => 10_000 + ((month * 7) % MONTHS) * 1000);
  const contacts = spend.map((_, month) => 1000 + ((month * 37) % 11) * 50);
  const mean = contacts.reduce((sum, value) => sum + value, 0) / MONTHS;
  const failure = spend.map((x, month) => inCents((100_000 * Math.exp(-x / 30_000) * (contacts[month] ?? 0)) / mean));
  const volumes = contacts.map((volume, month) => rowPatch('CS_Drivers', month, 'actual.phone', [volume]));
  let balance: Balance;
  beforeAll(async () => {
    const source = MESSAGES.en.workbook.inputs.qualitySources.estimated;
    balance = await Balance.of([...quality(spend, failure), ...volumes, ...inputs({ 'quality-source': source })]);
  }, TIME);

  it('from a curve they lie on: 12 × 30,000, with a perfect fit, and says so', () => {
    expect(balance.source('sensitivity')).toBeCloseTo(360_000, -1);
    expect(balance.at(BALANCE.estimate.at.fit)).toBeCloseTo(1, 6);
    expect(balance.source('estimated', VALUE + 1)).toBe(words.refusals.none);
    expect(balance.at(BALANCE.verdict.at.reach, 1)).toBe(`${words.reach.estimated}12${words.reach.fit}1`);
  });

  it('and agree with the add-in’s functions', () => {
    expect(balance.functionsApart()).toBe(0);
  });
});

describe('guardrails, two periods and what cannot be measured', () => {
  let balance: Balance;
  const { holds, breached, unknown } = words.guardrailStates;
  beforeAll(async () => {
    balance = await Balance.of([
      ...quality([1_436_000], [1_317_000]),
      ...inputs({
        'closing-month-choice': MONTHS,
        'quality-source': MESSAGES.en.workbook.inputs.qualitySources['two-periods'],
        'previous-cogq': 1_356_000,
        'previous-copq': 1_517_000,
        customers: 100_000,
        'bad-share': 0.1,
        'added-churn': 0.05,
        'lifetime-value': 200,
      }),
      // Two months: 60 contacts with CSAT 0.9, 40 with 0.6; 1 complaint in 100; 3 leavers of 10 agents in each month.
      rowPatch('CS_Drivers', 0, 'actual.phone', [60]),
      rowPatch('CS_Drivers', 1, 'actual.chat', [40]),
      rowPatch('CS_Drivers', 0, 'actual.csat', [0.9]),
      rowPatch('CS_Drivers', 1, 'actual.csat', [0.6]),
      rowPatch('CS_Drivers', 0, 'actual.complaints', [1]),
      rowPatch('CS_Drivers', 1, 'actual.complaints', [0]),
      rowPatch('CS_Drivers', 0, 'actual.agents', [10]),
      rowPatch('CS_Drivers', 1, 'actual.agents', [10]),
      rowPatch('CS_Drivers', 0, 'actual.leavers', [1]),
      rowPatch('CS_Drivers', 1, 'actual.leavers', [0]),
      rowPatch('CS_Guardrails', GUARDRAIL_KEYS.indexOf('attrition'), 'own', [0.5]),
    ]);
  }, TIME);

  it('weigh rates with contacts, and set them against the limit of the goal or one’s own', () => {
    expect(balance.guardrail('csat')).toEqual([expect.closeTo(0.78, 9), 0.8, 'at least', breached]);
    expect(balance.guardrail('complaint-rate')).toEqual([expect.closeTo(0.01, 9), 0.015, 'at most', holds]);
    // One leaver of ten agents in two months: 0.6 a year, above the 0.5 that was typed.
    expect(balance.guardrail('attrition')).toEqual([expect.closeTo(0.6, 9), 0.5, 'at most', breached]);
    expect(balance.guardrail('fcr')[3]).toBe(unknown);
    expect(balance.named('CsGuardrailsBreached')).toBe(2);
  });

  it('put a breach before the verdict', () => {
    expect(String(balance.verdict()).startsWith(words.words.breached)).toBe(true);
  });

  it('find the sensitivity and the marginal balance of the reference', () => {
    // 80,000 ÷ ln(1,517,000 ÷ 1,317,000), computed to forty digits elsewhere.
    expect(balance.source('sensitivity')).toBeCloseTo(565_857.792, 3);
    expect(balance.figure('marginal')).toBeCloseTo(2.5, 9);
    expect(balance.functionsApart()).toBe(0);
  });

  it('keep the value at risk a memo: customers × share × churn × value', () => {
    expect(balance.at(BALANCE.risk.at.value)).toBeCloseTo(100_000, 6);
  });
});

describe('an empty workbook', () => {
  it(
    'says that nothing can be measured yet, without an error in any cell',
    async () => {
      const book = await CalculatedWorkbook.of(template);
      expect(book.at('Balance', BALANCE.verdict.at.verdict, 1)).toBe(words.words.missing);
      expect(book.named('CsBalance')).toBe('');
    },
    TIME,
  );
});
