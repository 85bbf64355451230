/** The plan's model and the Strategies sheet's native formulas sum the same levers to the same figures. */
import { LEVERS } from '../../../src/model/levers';
import { splitCash } from '../../../src/model/plan/cash';
import { detailOf } from '../../../src/model/plan/choosePlan';
import type { PlanModel } from '../../../src/model/plan/planModel';
import { leverChoice, serviceLines } from '../../../src/model/plan/serviceLines';
import { applyPatches } from '../../../src/workbook/applyPatches';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { PLAN_TABLES, readPlanModel } from '../../../src/workbook/readPlanModel';
import { sampleYear } from '../../../src/workbook/sample/sampleYear';
import { BASES, BASE_COLUMN, RESULTS, RESULT_COLUMN } from '../../../src/workbook/sheets/strategies/layout';
import { CalculatedWorkbook, rowPatch } from '../../support/calculatedWorkbook';

const TIME = 120_000;
const SETTINGS = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } } as const;

it.each([
  ['all levers', LEVERS.map(({ id }) => id)],
  [
    'levers on repeat contacts, complaints, turnover and software',
    ['fcr', 'recovery', 'attrition', 'licences', 'error-causes'],
  ],
])(
  'on the sample year: %s',
  async (_, ids) => {
    const chosen = LEVERS.flatMap(({ id }, row) =>
      ids.includes(id) ? [rowPatch('CS_Levers', row, 'chosen', ['Yes'])] : [],
    );
    const book = await CalculatedWorkbook.of(
      applyPatches(buildWorkbook(SETTINGS), [...sampleYear(SETTINGS), ...chosen]),
    );
    const base = (key: keyof typeof BASES.at): number => Number(book.at('Strategies', BASES.at[key], BASE_COLUMN));
    const result = (key: keyof typeof RESULTS.at): number =>
      Number(book.at('Strategies', RESULTS.at[key], RESULT_COLUMN));

    const { costs } = readPlanModel(book.tables(PLAN_TABLES), 'en', {
      objective: { kind: 'annual-net' },
      budget: null,
    }).base;
    // The sample year has its agents, and software and equipment in steps of them.
    expect(costs.stepped?.costs.software).toBeGreaterThan(0);
    const model: PlanModel = {
      lines: serviceLines(costs),
      repeatShare: base('repeat'),
      metrics: [],
      levers: LEVERS.map((lever) => leverChoice(lever, costs)),
      budget: null,
      requires: [],
      excludes: [],
      objective: { kind: 'annual-net' },
      digits: 2,
    };
    const plan = detailOf(model, ids);
    expect(result('chosen')).toBe(ids.length);
    expect(base('repeat')).toBeGreaterThan(0);
    expect(plan.net).toBeCloseTo(result('net'), 1.9);
    expect(plan.naiveSum).toBeCloseTo(result('naive'), 1.9);
    expect(plan.oneOff).toBe(result('oneOff'));
    const alone = LEVERS.filter(({ id }) => ids.includes(id)).map(({ id, cash }) => ({
      alone: detailOf(model, [id]).net,
      cash,
    }));
    expect(Math.abs(splitCash(plan.net, alone).cash - result('cash'))).toBeLessThan(0.1);
  },
  TIME,
);
