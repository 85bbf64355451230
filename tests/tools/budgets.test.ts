import { LANGUAGES } from '../../src/locales';
import { STEPS } from '../../src/pane/steps';
import { BUDGETS, needKept, spend, type Budget } from '../../src/tools/budgets';

const BUDGET: Budget = { name: 'pane', parts: ['excel', 'pane'], most: 100, later: ['node_modules/charts/'] };
const SIZES: Readonly<Record<string, number>> = { 'excel.js': 20, 'shared.js': 30, 'pane.js': 40, 'charts.js': 500 };
const sizeOf = (script: string): number => SIZES[script] ?? NaN;
const EXCEL = { name: 'excel', scripts: ['excel.js', 'shared.js'], sources: ['src/entry/excel.ts'] };

it('adds up the scripts of the parts, shared ones once, and leaves out what loads later', () => {
  const pane = { name: 'pane', scripts: ['shared.js', 'pane.js'], sources: ['src/pane/App.tsx'] };
  const charts = { name: 'charts', scripts: ['charts.js'], sources: ['node_modules/charts/index.js'] };
  expect(spend(BUDGET, [EXCEL, pane, charts], sizeOf)).toEqual({ budget: BUDGET, bytes: 90, early: [], isKept: true });
});

it('is not kept one byte above the limit, nor when something is loaded that should come later', () => {
  const pane = { name: 'pane', scripts: ['pane.js'], sources: ['src/pane/App.tsx'] };
  expect(spend({ ...BUDGET, most: 90 }, [EXCEL, pane], sizeOf).isKept).toBe(true);
  expect(spend({ ...BUDGET, most: 89 }, [EXCEL, pane], sizeOf).isKept).toBe(false);
  const early = { ...pane, sources: ['node_modules/charts/bar.js'] };
  const spent = spend(BUDGET, [EXCEL, early], sizeOf);
  expect(spent).toMatchObject({ early: ['node_modules/charts/bar.js'], isKept: false });
  expect(() => needKept([spent])).toThrow(
    /pane: 90 bytes.*at most 100\n {2}should be loaded later: node_modules\/charts\/bar\.js/,
  );
});

it('refuses to count a part that the build does not have', () => {
  expect(() => spend(BUDGET, [EXCEL], sizeOf)).toThrow(RangeError);
});

it('counts every step of the pane in every language, with the frame that it opens in', () => {
  for (const { id } of STEPS) {
    for (const language of LANGUAGES) {
      const parts = ['excel', 'pane', `words-${language}`, id];
      const own = BUDGETS.filter((budget) => parts.every((part) => budget.parts.includes(part)));
      expect([id, language, own.map(({ most }) => most)]).toEqual([id, language, [300_000]]);
    }
  }
});
