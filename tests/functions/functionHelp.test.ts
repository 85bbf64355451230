import { CATALOGUE } from '../../src/functions/catalogue';
import { exampleFormula } from '../../src/functions/example';
import { FAILURES } from '../../src/functions/failures';
import { functionHelp } from '../../src/functions/functionHelp';
import { resultOf } from '../../src/functions/result';
import { SAMPLE_RESULTS } from '../../src/functions/sampleResults';
import { LANGUAGES } from '../../src/locales';
import type { ModelSnapshot } from '../../src/model/snapshot';
import { applyPatches } from '../../src/workbook/applyPatches';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { emptyModel } from '../../src/workbook/emptyModel';
import { sampleYear } from '../../src/workbook/sample/sampleYear';
import { CalculatedWorkbook } from '../support/calculatedWorkbook';

function rethrow(error: unknown): never {
  throw error;
}

describe.each(LANGUAGES)('the help in %s', (language) => {
  const empty = emptyModel(language);

  it.each(CATALOGUE.map((spec) => [spec.id, spec] as const))(
    'of %s says what it is, how it is calculated and what goes wrong, whole sentences all',
    (_, spec) => {
      const help = functionHelp(spec, language, empty);
      const texts = [help.description, help.calculation, ...help.parameters.map(({ description }) => description)];
      for (const text of [...texts, ...help.failures.map(({ sentence }) => sentence)]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/undefined|\{\w+\}/);
      }
      expect(help.examples.length).toBeGreaterThan(0);
      expect(help.failures.length).toBeGreaterThan(0);
    },
  );
});

/** The rules of errors: a wrong argument, a zero denominator, no mathematical solution, not measurable yet. */
const CODES: Readonly<Record<string, string>> = {
  '=CSCOST.TOTAL("Wages")': '#VALUE!',
  '=CSCOST.TOTAL("people","2024-03")': '#VALUE!',
  '=CSCOST.TOTAL("people","FY","Plan B")': '#VALUE!',
  '=CSCOST.SHARE()': '#VALUE!',
  '=CSCOST.SHARE("people")': '#DIV/0!',
  '=CSCOST.PERCONTACT()': '#N/A',
  '=CSCOST.BALANCE()': '#N/A',
  '=CSCOST.SAVINGS()': '#N/A',
  '=CSCOST.ALLOCATE(100,{1,-1})': '#VALUE!',
  '=CSCOST.ALLOCATE(100,{0,0})': '#DIV/0!',
  '=CSCOST.LOADEDRATE(60000,0.2,0)': '#DIV/0!',
  '=CSCOST.CURVE(400000,2000000,0)': '#NUM!',
  '=CSCOST.COMPOSE({0.1,1})': '#NUM!',
  '=CSCOST.PAYBACK({-95000,20000,25000})': '#N/A',
  '=CSCOST.MARGINAL(1517000,1317000,1356000,1356000)': '#N/A',
  '=CSCOST.SERVICELEVEL(100,180,1800,13.5,20)': '#VALUE!',
  '=CSCOST.ASA(100,180,1800,10)': '#N/A',
};

test('failures give the codes that the rules give them', () => {
  const empty = emptyModel('en');
  const failures = CATALOGUE.flatMap((spec) => functionHelp(spec, 'en', empty).failures);
  const found = Object.fromEntries(failures.map(({ formula, code }) => [formula, code]));
  expect(found).toMatchObject(CODES);
});

test('no failure is told twice of a function', () => {
  for (const spec of CATALOGUE) {
    const calls = FAILURES[spec.id].map((given) => exampleFormula(spec, { arguments: given }));
    expect(new Set(calls).size).toBe(calls.length);
  }
});

describe('what live functions say in the sample workbook', () => {
  let sample: ModelSnapshot;
  beforeAll(async () => {
    const settings = { language: 'en', currency: 'USD', fiscalYearStart: { year: 2025, month: 1 } } as const;
    const spec = applyPatches(buildWorkbook(settings), sampleYear(settings));
    sample = (await CalculatedWorkbook.of(spec)).model();
  });
  const examples = CATALOGUE.flatMap((spec) =>
    spec.kind === 'live'
      ? spec.examples.map((example) => ({ spec, example, formula: exampleFormula(spec, example) }))
      : [],
  ).filter(({ formula }) => formula in SAMPLE_RESULTS);

  it('is told for every example there but those of a plan, which the sample does not have', () => {
    expect(examples.map(({ formula }) => formula).sort()).toEqual(Object.keys(SAMPLE_RESULTS).sort());
    const untold = CATALOGUE.filter(({ id, kind }) => kind === 'live' && !examples.some(({ spec }) => spec.id === id));
    expect(untold.map(({ id }) => id)).toEqual(['SAVINGS']);
  });

  it.each(examples.map(({ formula, spec, example }) => [formula, spec, example] as const))(
    '%s is what the help says',
    (formula, spec, example) => {
      const result = resultOf(() => spec.evaluate(example.arguments, sample), rethrow);
      expect(result).toBeCloseTo(SAMPLE_RESULTS[formula] ?? NaN, 6);
    },
  );
});
