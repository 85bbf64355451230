/** The Strategies sheet's native formulas against the reference's check case, and Summary's ten lines against ties. */
import { LEVERS } from '../../src/model/levers';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import type { Patch } from '../../src/workbook/content';
import { INPUT_ROWS } from '../../src/workbook/sheets/inputRows';
import { PROOF } from '../../src/workbook/sheets/proof/layout';
import { QUALITY, QUALITY_LABELS, RESULTS, RESULT_COLUMN } from '../../src/workbook/sheets/strategies/layout';
import { SUMMARY } from '../../src/workbook/sheets/summaryLayout';
import { CalculatedWorkbook, rowPatch } from '../support/calculatedWorkbook';

const TIME = 120_000;
const template = buildWorkbook({ language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } });
const wholeYear = rowPatch(
  'CS_Inputs',
  INPUT_ROWS.findIndex(({ key }) => key === 'closing-month-choice'),
  'value',
  [12],
);

interface CheckLever {
  readonly contacts?: number;
  readonly aht?: number;
  readonly rate?: number;
  readonly fixedShare?: number;
  readonly csat: number;
  readonly oneOff: number;
  readonly running: number;
}

/** Turns the row of a shipped lever into one of the check case, chosen. */
function checkLever(row: number, lever: CheckLever): readonly Patch[] {
  const { contacts = 0, aht = 0, rate = 0, fixedShare = 0 } = lever;
  const category = fixedShare > 0 ? 'Software and tools' : null;
  return [
    rowPatch('CS_Levers', row, 'chosen', ['Yes', contacts, aht, rate, 0, 0, 0, 0, category, fixedShare]),
    rowPatch('CS_Levers', row, 'csat', [lever.csat, 0, 0, 0, 0]),
    rowPatch('CS_Levers', row, 'oneOff', [lever.oneOff, lever.running]),
  ];
}

const CASE: readonly CheckLever[] = [
  { contacts: 0.1, aht: -0.02, csat: -0.3, oneOff: 300_000, running: 60_000 },
  { aht: 0.08, csat: 0.5, oneOff: 150_000, running: 40_000 },
  { contacts: 0.05, aht: -0.01, csat: 1.5, oneOff: 120_000, running: 30_000 },
  { fixedShare: 0.1, csat: 0, oneOff: 40_000, running: 0 },
  { aht: -0.03, rate: 0.12, csat: -2, oneOff: 250_000, running: 50_000 },
  { aht: 0.02, rate: 0.03, csat: 0.8, oneOff: 80_000, running: 60_000 },
];
/** Net saving of each alone, as the reference has it. */
const ALONE = [247_500, 260_000, 121_875, 110_000, 301_000, 125_250];

describe('the check case: handling cost of 3,750,000, software of 1,100,000', () => {
  let book: CalculatedWorkbook;
  beforeAll(async () => {
    const costs = [
      rowPatch('CS_people', 0, 'actual01', [3_750_000]),
      rowPatch('CS_software', 0, 'actual01', [1_100_000]),
      rowPatch('CS_Drivers', 0, 'actual.phone', [1_000_000]),
      rowPatch('CS_Drivers', 0, 'actual.csat', [0.8]),
    ];
    const levers = CASE.flatMap((lever, row) => checkLever(row, lever));
    book = await CalculatedWorkbook.of(applyPatches(template, [wholeYear, ...costs, ...levers]));
  }, TIME);

  const result = (key: keyof typeof RESULTS.at) => book.at('Strategies', RESULTS.at[key], RESULT_COLUMN);

  it('gives each lever its net saving alone', () => {
    const [levers] = book.tables(['CS_Levers']);
    const column = levers?.headers.indexOf('Net alone') ?? -1;
    expect(ALONE.map((_, row) => levers?.values[row]?.[column])).toEqual(ALONE.map((net) => expect.closeTo(net, 6)));
  });

  it('composes the six: 1,001,669.52, not the sum of 1,165,625', () => {
    expect(result('chosen')).toBe(6);
    expect(result('naive')).toBeCloseTo(1_165_625, 6);
    expect(result('net')).toBeCloseTo(1_001_669.52, 2);
    expect(result('overlap')).toBeCloseTo(1_165_625 - 1_001_669.52, 2);
    expect(result('oneOff')).toBe(940_000);
  });

  it('moves CSAT by the sum of their points', () => {
    // −0.3 + 0.5 + 1.5 + 0 − 2.0 + 0.8 = 0.5 points on 80 %.
    expect(book.at('Strategies', QUALITY.at.csat, QUALITY_LABELS + 2)).toBeCloseTo(0.5, 9);
    expect(book.at('Strategies', QUALITY.at.csat, QUALITY_LABELS + 3)).toBeCloseTo(0.805, 9);
  });
});

describe('three levers on one driver', () => {
  it(
    'save 640,200 of 3,000,000 with 10, 5 and 8 %, composed',
    async () => {
      const effects = [0.1, 0.05, 0.08];
      const levers = effects.flatMap((contacts, row) => checkLever(row, { contacts, csat: 0, oneOff: 0, running: 0 }));
      const patches = [wholeYear, rowPatch('CS_people', 0, 'actual01', [3_000_000]), ...levers];
      const likely = await CalculatedWorkbook.of(applyPatches(template, patches));
      expect(likely.at('Strategies', RESULTS.at.gross, RESULT_COLUMN)).toBeCloseTo(640_200, 6);
    },
    TIME,
  );
});

describe('an empty workbook', () => {
  it(
    'offers every lever, none chosen, and saves nothing',
    async () => {
      const book = await CalculatedWorkbook.of(template);
      const [levers] = book.tables(['CS_Levers']);
      expect(levers?.values).toHaveLength(LEVERS.length);
      expect(LEVERS.length).toBeGreaterThanOrEqual(16);
      for (const key of ['chosen', 'gross', 'net', 'oneOff', 'cash'] as const) {
        expect(book.at('Strategies', RESULTS.at[key], RESULT_COLUMN)).toBe(0);
      }
    },
    TIME,
  );
});

describe('the ten largest lines of the Summary', () => {
  it(
    'are the largest of all sheets, equal amounts each once, credits and empty lines left out',
    async () => {
      const book = await CalculatedWorkbook.of(
        applyPatches(template, [
          wholeYear,
          ...[500, 300, 300, 200].map((amount, row) => rowPatch('CS_people', row, 'actual01', [amount])),
          ...[300, 900].map((amount, row) => rowPatch('CS_brand', row, 'actual02', [amount])),
          rowPatch('CS_outsourcing', 4, 'actual01', [-50]),
        ]),
      );
      const line = (index: number, column: number) => book.at('Summary', SUMMARY.topLines.body + index, column);
      const listed = Array.from({ length: 10 }, (_, index) => [line(index, 1), line(index, 2), line(index, 4)]);
      expect(listed.slice(0, 2)).toEqual([
        ['Advertising', 'Brand promotion', 900],
        ['Agents: pay', 'Human resources', 500],
      ]);
      expect(
        listed
          .slice(2, 5)
          .map(([name]) => name)
          .sort(),
      ).toEqual(['Agents: social security and benefits', 'Domain', 'Managers: pay'].sort());
      expect(listed.slice(2, 5).map(([, , amount]) => amount)).toEqual([300, 300, 300]);
      expect(listed[5]).toEqual(['Managers: social security and benefits', 'Human resources', 200]);
      expect(listed.slice(6)).toEqual(Array.from({ length: 4 }, () => ['', '', '']));
      const sorted = (rank: number, column: number) => book.at('Proof', PROOF.sorted.body + rank, column);
      const { name, amount } = PROOF.sortedColumns;
      expect([0, 1, 10].map((rank) => [sorted(rank, name), sorted(rank, amount)])).toEqual([
        ['Human resources', 1300],
        ['Brand promotion', 1200],
        ['Outsourcing', -50],
      ]);
    },
    TIME,
  );
});
