/**
 * The native formulas of Strategies, Scenario, Plan, Balance and Report against the model, on random workbooks: calculated by our
 * engine for all of them, and by LibreOffice, cell by cell, for some.
 */
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { curveOf, paceOf, sensitivityOf } from '../../../src/functions/modelQuality';
import { MESSAGES } from '../../../src/locales';
import { GUARDRAIL_OF, PLAN_METRICS, isFloor, type PlanMetric } from '../../../src/model/guardrails';
import { LEVERS } from '../../../src/model/levers';
import { SENSITIVITY_SOURCES } from '../../../src/model/sensitivity';
import { splitCash } from '../../../src/model/plan/cash';
import { detailOf, type PlannedDetail } from '../../../src/model/plan/choosePlan';
import { lineSavings } from '../../../src/model/plan/lineSavings';
import { scaleLever } from '../../../src/model/plan/leverRange';
import type { PlanModel } from '../../../src/model/plan/planModel';
import { monthlyNets } from '../../../src/model/plan/ramp';
import { staffingChange } from '../../../src/model/plan/staffing';
import { marginalBalance } from '../../../src/model/marginalBalance';
import { curveThrough, qualityBalance, qualityOptimum } from '../../../src/model/qualityCurve';
import { applyPatches } from '../../../src/workbook/applyPatches';
import { savesByCategory } from '../../../src/workbook/commit/savesByCategory';
import { COMMIT_TABLES } from '../../../src/workbook/commit/commitTables';
import { commitPlan } from '../../../src/workbook/commitPlan';
import { cell } from '../../../src/workbook/formulas';
import { PLAN_TABLES, readPlanModel, type OfferedLever, type WorkbookPlan } from '../../../src/workbook/readPlanModel';
import { readSpecTables } from '../../../src/workbook/readSpecTables';
import { BALANCE, VALUE } from '../../../src/workbook/sheets/balance/layout';
import {
  LINES,
  LINE_KEYS,
  QUALITY,
  QUALITY_LABELS,
  RESULTS,
  RESULT_COLUMN,
  STAFFING,
  STAFFING_SIDES,
  lineColumn,
} from '../../../src/workbook/sheets/strategies/layout';
import { FIRST_COLUMN } from '../../../src/workbook/sheets/frame';
import type { SheetId } from '../../../src/workbook/spec';
import { columnIndex } from '../../../src/workbook/tables';
import { sheetName } from '../../../src/workbook/template';
import { CalculatedWorkbook, importInto, rowPatch } from '../../support/calculatedWorkbook';
import { retailImport, retailTemplate } from '../../support/retailImport';
import { TemporaryFolder } from '../../support/xlsx/files';
import { recalculate } from '../../support/xlsx/recalculate';
import { specCells } from '../../support/xlsx/specCells';
import { randomBooks, type RandomBook } from './randomBook';

const TIME = 300_000;
const SEED = 20_251_126;
const BOOKS = 10;
/** Amounts to the cent: the model rounds to it, the sheet does not. */
const CENT = 0.006;
const WISH = { objective: { kind: 'annual-net' }, budget: null } as const;
const SETTINGS = { language: 'en', currency: 'EUR', fiscalYearStart: { year: 2025, month: 1 } } as const;

interface Case {
  readonly book: CalculatedWorkbook;
  readonly read: WorkbookPlan;
  /** The levers chosen on the sheet, at its case. */
  readonly chosen: readonly OfferedLever[];
  readonly model: PlanModel;
  readonly detail: PlannedDetail;
}

async function caseOf({ spec, case: asked }: RandomBook): Promise<Case> {
  const book = await CalculatedWorkbook.of(spec);
  const read = readPlanModel(book.tables(PLAN_TABLES), spec.mark.language, WISH);
  const scaled = read.levers.map((one) => {
    const part = asked === 'likely' ? 1 : one.range[asked];
    return { ...one, choice: scaleLever(one.choice, part) };
  });
  const model: PlanModel = { ...read.model, levers: scaled.map(({ choice }) => choice), requires: [], excludes: [] };
  const chosen = scaled.filter(({ isChosen }) => isChosen);
  return {
    book,
    read,
    chosen,
    model,
    detail: detailOf(
      model,
      chosen.map(({ choice }) => choice.id),
    ),
  };
}

/** The shared case imported in Chinese, every other lever chosen. */
async function retailYear(): Promise<RandomBook> {
  const chosen = LEVERS.flatMap((_, row) =>
    row % 2 === 0 ? [rowPatch('CS_Levers', row, 'chosen', [MESSAGES['zh-CN'].workbook.strategies.yes])] : [],
  );
  const imported = importInto(retailTemplate('zh-CN'), await retailImport('zh-CN'));
  return { spec: applyPatches(imported, chosen), case: 'likely' };
}

const cases: Case[] = [];
const committed: CalculatedWorkbook[] = [];

beforeAll(async () => {
  for (const given of [await retailYear(), ...randomBooks(BOOKS, SEED)]) {
    const found = await caseOf(given);
    cases.push(found);
    const { chosen, model, read } = found;
    const settings = { ...SETTINGS, language: given.spec.mark.language };
    const commitment = { name: 'Plan', levers: chosen, model, base: read.base, settings };
    const stamp = { at: new Date(2026, 0, 31), addInVersion: '0.1.0' };
    const patches = commitPlan({ ...commitment, stamp }, readSpecTables(given.spec, COMMIT_TABLES));
    committed.push(await CalculatedWorkbook.of(applyPatches(given.spec, patches)));
  }
}, TIME);

const near = (amount: number, by = CENT): unknown => {
  const digits = -Math.log10(2 * by);
  return expect.closeTo(amount, digits);
};
const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
const each = ['retail-zh', ...Array.from({ length: BOOKS }, (_, index) => `random workbook ${index}`)].map(
  (title, index) => ({ title, index }),
);
const sheetOf = ({ book }: Case, id: SheetId): string => sheetName(id, book.spec.mark.language);

describe.each(each)('$title', ({ index }) => {
  const given = (): Case => {
    const found = cases[index];
    if (!found) throw new Error(`No workbook ${index}`);
    return found;
  };

  it('has no fault, and a sum on Strategies of what the model composes', () => {
    const { book, read, chosen, detail } = given();
    const result = (key: keyof typeof RESULTS.at) =>
      book.at(sheetOf(given(), 'strategies'), RESULTS.at[key], RESULT_COLUMN);
    expect(read.faults).toEqual([]);
    expect(result('chosen')).toBe(chosen.length);
    expect(result('net')).toEqual(near(detail.net));
    expect(result('naive')).toEqual(near(detail.naiveSum));
    expect(result('oneOff')).toEqual(near(detail.oneOff));
  });

  it('gives each lever alone, and the cash among it', () => {
    const { book, read, chosen, model, detail } = given();
    const [levers] = book.tables(['CS_Levers']);
    const alone = columnIndex('CS_Levers', 'alone');
    for (const { row, choice } of read.levers) {
      expect(levers?.values[row]?.[alone]).toEqual(near(detailOf(model, [choice.id]).net));
    }
    const cash = splitCash(
      Number(book.at(sheetOf(given(), 'strategies'), RESULTS.at.net, RESULT_COLUMN)),
      chosen.map(({ row, cash: share }) => ({ alone: Number(levers?.values[row]?.[alone]), cash: share })),
    );
    const shown = Number(book.at(sheetOf(given(), 'strategies'), RESULTS.at.cash, RESULT_COLUMN));
    // Levers that undo each other make a small divisor of a large sum.
    expect(Math.abs(shown - cash.cash)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(cash.cash)));
    expect(detail.selected).toHaveLength(chosen.length);
  });

  it('ranks the levers by the cost they act on, as they are offered', () => {
    const { book, read } = given();
    const [levers] = book.tables(['CS_Levers']);
    const shown = (id: string) => read.levers.map(({ row }) => levers?.values[row]?.[columnIndex('CS_Levers', id)]);
    const all = read.levers.map(({ actsOn }) => actsOn);
    expect(shown('actsOn')).toEqual(all.map((amount) => near(amount)));
    expect(shown('rank')).toEqual(all.map((amount) => all.filter((other) => other > amount).length + 1));
  });

  it('saves of each line what the model does, steps in whole ones', () => {
    const { book, chosen, model } = given();
    const ids = chosen.map(({ choice }) => choice.id);
    const byCategory = new Map<string, number>();
    for (const { line, saving } of lineSavings(model, ids)) {
      const row = line === 'handling' || line === 'turnover' ? line : line.replace('steps.', '');
      byCategory.set(row, (byCategory.get(row) ?? 0) + saving);
    }
    for (const [at, key] of LINE_KEYS.entries()) {
      const saved = book.at(sheetOf(given(), 'strategies'), LINES.body + at, lineColumn('saved'));
      expect([key, saved]).toEqual([key, near(byCategory.get(key) ?? 0)]);
    }
  });

  it('needs the agents that Erlang gives, before and after', () => {
    const { book, chosen, read } = given();
    const found =
      read.staffing &&
      staffingChange(
        read.staffing,
        chosen.map(({ choice }) => choice),
      );
    expect(found).not.toBeNull();
    const sides = (['before', 'after'] as const).map((side) =>
      (['required', 'rostered', 'occupancy'] as const).map((row) =>
        book.at(sheetOf(given(), 'strategies'), STAFFING.at[row], STAFFING_SIDES[side]),
      ),
    );
    expect(sides).toEqual(
      [found?.before, found?.after].map((one) => [
        one?.required,
        one?.rostered,
        expect.closeTo(one?.occupancy ?? NaN, 9),
      ]),
    );
  });

  it('moves each metric to where the model says, against the limit that the model holds it to', () => {
    const { book, detail, read } = given();
    for (const { name, today, limit } of read.model.metrics) {
      const shown = (column: number) =>
        book.at(sheetOf(given(), 'strategies'), QUALITY.at[name as PlanMetric], QUALITY_LABELS + column);
      if (read.base.rates[name as PlanMetric] === null) {
        expect([name, shown(1), shown(3)]).toEqual([name, '', '']);
        continue;
      }
      const after = detail.quality[name] ?? NaN;
      expect(Number(shown(1)) * 100).toBeCloseTo(today, 8);
      expect(Number(shown(2))).toBeCloseTo(after - today, 8);
      expect(Number(shown(3)) * 100).toBeCloseTo(after, 8);
      expect(Number(shown(4)) * 100).toBeCloseTo(limit ?? NaN, 9);
    }
  });

  it('commits to the plan and the scenario what the model says, month by month', () => {
    const { chosen, detail, model: planModel, read } = given();
    const model = committed[index]?.model();
    const nets = model?.plan.map(({ net }) => Number(net)) ?? [];
    expect(nets).toEqual(chosen.map((_, at) => near(detail.waterfall[at]?.amount ?? NaN, 0.011)));
    expect(sum(nets)).toEqual(near(detail.net));
    const months = Array.from({ length: 12 }, (_, month) => month);
    const saves = savesByCategory(
      planModel,
      chosen.map(({ choice }) => choice),
    );
    const monthly = monthlyNets(
      chosen.map(({ ramp, choice }, at) => ({
        ramp,
        running: choice.running,
        saving: sum(Object.values(saves[at]?.even ?? {})),
        inSteps: sum(Object.values(saves[at]?.inSteps ?? {})),
      })),
      12,
    );
    const base = sum(Object.values(read.base.costs.categories));
    for (const month of months) {
      const expected = sum(monthly.map((lever) => lever[month] ?? NaN));
      expect(sum(model?.plan.map(({ expected: e }) => Number(e[month])) ?? [])).toEqual(near(expected));
      const cost = sum(model?.scenarios[0]?.categories.map((row) => Number(row.months[month])) ?? []);
      expect(cost).toEqual(near(base / 12 - expected));
    }
  });

  it('has the balance, optimum and sensitivity that the model finds', () => {
    const { book } = given();
    const model = book.model();
    const months = Array.from({ length: model.closedMonths }, (_, month) => month);
    const pace = paceOf(model, months, 'actual');
    const balance = (row: number) => book.at(sheetOf(given(), 'balance'), row, VALUE);
    const { at } = BALANCE.figures;
    expect(balance(at.spend)).toEqual(near(pace.spend));
    expect(balance(at.failure)).toEqual(near(pace.failure));
    const { sensitivity } = sensitivityOf(model);
    const shown = Number(balance(BALANCE.sources.at.sensitivity));
    expect(Math.abs(shown - sensitivity)).toBeLessThanOrEqual(1e-9 * sensitivity);
    const curve = curveOf(model, pace);
    const best = qualityOptimum(curve);
    for (const [row, value] of [
      [at.optimum, best.spend],
      [at.lowest, best.cost],
      [at.low, best.low],
      [at.high, best.high],
    ] as const) {
      expect(Math.abs(Number(balance(row)) - value)).toBeLessThanOrEqual(1e-8 * Math.max(1, value));
    }
    const signed = qualityBalance(curve, pace.spend);
    expect(balance(at.index)).toBeCloseTo(signed ?? NaN, 9);
  });

  it('has the marginal balance that the model finds', () => {
    const { book } = given();
    const model = book.model();
    const pace = paceOf(
      model,
      Array.from({ length: model.closedMonths }, (_, month) => month),
      'actual',
    );
    const { cogq, copq } = model.quality.previous;
    const isKnown = typeof cogq === 'number' && typeof copq === 'number';
    const found = isKnown
      ? marginalBalance({ failure: copq, spend: cogq }, { failure: pace.failure, spend: pace.spend }, 1)
      : null;
    const shown = book.at(sheetOf(given(), 'balance'), BALANCE.figures.at.marginal, VALUE);
    expect(typeof shown === 'number' ? shown : null).toEqual(found === null ? null : expect.closeTo(found, 9));
  });

  it('has the words of the side it stands on, behind a breach where a limit does not hold', () => {
    const { book, read } = given();
    const words = MESSAGES[book.spec.mark.language].workbook.balance.words;
    const model = book.model();
    const pace = paceOf(
      model,
      Array.from({ length: model.closedMonths }, (_, month) => month),
      'actual',
    );
    const curve = curveOf(model, pace);
    const best = qualityOptimum(curve);
    const signs = [0.5, 2].map((factor) => {
      const bent = curveThrough(pace, curve.sensitivity * factor, curve.unavoidable);
      return bent && Math.sign(qualityBalance(bent, pace.spend) ?? NaN);
    });
    const isOpen = sensitivityOf(model).source === 'assumed' && (signs[0] ?? 0) * (signs[1] ?? 0) < 0;
    const isWithin = pace.spend >= best.low && pace.spend <= best.high;
    const side = pace.spend < best.spend ? words.controlled : words.pursued;
    const verdict = isOpen ? words.open : isWithin ? words.within : side;
    const broken = PLAN_METRICS.filter((metric) => {
      const [rate, limit] = [read.base.rates[metric], model.guardrails.limits[GUARDRAIL_OF[metric]]];
      if (rate === null || typeof limit !== 'number') return false;
      const rounded = Math.round(rate * 1e4) / 1e4;
      return isFloor(GUARDRAIL_OF[metric]) ? rounded < limit : rounded > limit;
    });
    const shown = String(book.at(sheetOf(given(), 'balance'), BALANCE.verdict.at.verdict, FIRST_COLUMN));
    expect(shown.endsWith(verdict)).toBe(true);
    if (broken.length > 0) expect(shown).toBe(`${words.breached} · ${verdict}`);
  });
});

it('the random workbooks meet every source of the sensitivity, and the cap on a line', () => {
  const sources = cases.map(({ book }) => sensitivityOf(book.model()).source);
  expect([...new Set(sources)].sort()).toEqual([...SENSITIVITY_SOURCES].sort());
  const capped = cases.map((one) => Number(one.book.at(sheetOf(one, 'strategies'), RESULTS.at.capped, RESULT_COLUMN)));
  expect(capped.filter((amount) => amount > 1).length).toBeGreaterThan(0);
});

it(
  'LibreOffice calculates every cell of the five sheets to the same',
  async () => {
    const folder = new TemporaryFolder();
    const some = committed.slice(0, 4);
    try {
      const files: string[] = [];
      for (const [index, { spec }] of some.entries()) {
        files.push(folder.write(`${index}.xlsx`, await workbookBytes(spec, null)));
      }
      const shown = recalculate(files);
      some.forEach((book, index) => {
        const { language } = book.spec.mark;
        const sheets = (['strategies', 'scenario', 'plan', 'balance', 'report'] as const).map((id) =>
          sheetName(id, language),
        );
        const different: string[] = [];
        let compared = 0;
        for (const { sheet, row, column } of specCells(book.spec)) {
          if (!sheets.includes(sheet)) continue;
          const [ours, theirs] = [book.at(sheet, row, column) ?? '', shown[index]?.[sheet]?.[cell(row, column)] ?? ''];
          compared += 1;
          const isSame =
            typeof ours === 'number' && typeof theirs === 'number'
              ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours))
              : ours === theirs;
          if (!isSame) different.push(`${sheet}!${cell(row, column)} ${ours} ${String(theirs)}`);
        }
        expect(different).toEqual([]);
        expect(compared).toBeGreaterThan(1500);
      });
    } finally {
      folder.remove();
    }
  },
  TIME,
);
