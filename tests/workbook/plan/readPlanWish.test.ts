/** What a plan is chosen by, as rows of Inputs say it. */
import { LANGUAGES, MESSAGES, type Language } from '../../../src/locales';
import { applyPatches } from '../../../src/workbook/applyPatches';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { readPlanWish, type ReadWish } from '../../../src/workbook/readPlanWish';
import { readSpecTables } from '../../../src/workbook/readSpecTables';
import { INPUT_ROWS, type InputKey } from '../../../src/workbook/sheets/inputRows';
import type { CellValue } from '../../../src/workbook/spec';
import { rowPatch } from '../../support/calculatedWorkbook';

function wishOf(cells: Partial<Record<InputKey, CellValue>>, language: Language = 'en'): ReadWish {
  const spec = buildWorkbook({ language, currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } });
  const typed = INPUT_ROWS.flatMap(({ key }, row) =>
    key in cells ? [rowPatch('CS_Inputs', row, 'value', [cells[key] ?? null])] : [],
  );
  return readPlanWish(readSpecTables(applyPatches(spec, typed), ['CS_Inputs', 'CS_Levers']));
}

it.each(LANGUAGES)('a new workbook wishes for the most net saving of a year, without a limit (%s)', (language) => {
  const { objective, budget, npv, faults } = wishOf({}, language);
  expect([objective, budget, faults]).toEqual([{ kind: 'annual-net' }, null, []]);
  expect(npv).toEqual({ years: 3, rate: 0.08 });
});

it.each(LANGUAGES)('takes the net present value by its name in either language (%s)', (language) => {
  const name = MESSAGES[language].workbook.inputs.objectives.npv;
  const { objective, budget } = wishOf({ 'plan-objective': name, 'plan-years': 5, 'plan-rate': 0.1, 'plan-budget': 0 });
  expect([objective, budget]).toEqual([{ kind: 'npv', years: 5, rate: 0.1 }, 0]);
});

it('takes cleared years and rate for those of the template', () => {
  expect(wishOf({ 'plan-years': null, 'plan-rate': null }).npv).toEqual({ years: 3, rate: 0.08 });
});

it('names each cell that cannot be what it should, and takes it for blank', () => {
  const { budget, npv, faults } = wishOf({ 'plan-years': 2.5, 'plan-rate': -1, 'plan-budget': 'much' });
  expect([budget, npv]).toEqual([null, { years: 3, rate: 0.08 }]);
  expect(faults.map(({ code, values }) => [code, values['place'], values['value']])).toEqual([
    ['wish-number', 'Inputs · Years of the net present value', 2.5],
    ['wish-number', 'Inputs · Discount rate', -1],
    ['wish-number', 'Inputs · Budget of a plan, spent once · Value', 'much'],
  ]);
});
