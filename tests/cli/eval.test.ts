import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookBytes } from '../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES } from '../../src/locales';
import { cell as addressOf, onSheet } from '../../src/workbook/formulas';
import { reconciliationCell } from '../../src/workbook/sheets/ledger';
import { sheetName } from '../../src/workbook/template';
import { CASE_FOLDER, retailCase } from '../support/retailCase';
import { edit } from '../support/xlsx/edit';
import { EXAMPLE } from '../support/xlsx/exampleWorkbook';
import { TemporaryFolder } from '../support/xlsx/files';
import { runIn } from './commandLine';

const TIME = 300_000;

type Json = { readonly value?: unknown; readonly error?: string; readonly message?: string };

let folder: TemporaryFolder;
beforeAll(() => {
  folder = new TemporaryFolder();
});
afterAll(() => folder.remove());

const run = (...args: readonly string[]) => runIn(folder.path, ['eval', ...args], { LANG: 'en' });

async function one(formula: string, ...more: readonly string[]): Promise<Json> {
  const ran = await run(formula, '--json', ...more);
  expect(ran).toMatchObject({ code: 0, complaints: [] });
  expect(ran.printed).toHaveLength(1);
  return JSON.parse(ran.printed[0] ?? '') as Json;
}

async function list(formulas: readonly string[], ...more: readonly string[]): Promise<readonly Json[]> {
  writeFileSync(join(folder.path, 'formulas.json'), JSON.stringify(formulas));
  const ran = await run('--file', 'formulas.json', '--json', ...more);
  expect(ran).toMatchObject({ code: 0, complaints: [] });
  return JSON.parse(ran.printed.join('')) as readonly Json[];
}

/** A figure as the reference prints it: it holds to its last decimal, or as far as a double goes. */
function figureAsPrinted(text: string): unknown {
  const decimals = (text.split('.')[1] ?? '').length;
  return expect.closeTo(Number(text), Math.min(decimals, 15));
}

/** Figures of the reference with as many decimals as it gives; lengths of time in hours are 300 s and 110,000 × 315 s. */
const FIGURES: readonly (readonly [formula: string, figure: string])[] = [
  ['=CSCOST.AGENTS(100,180,1800,0.8,20)', '14'],
  ['=cscost.servicelevel(100,180,1800,14,20)', '0.8883500191794669'],
  ['=CSCOST.WAITPROBABILITY(100,180,1800,14)', '0.1741319335950498'],
  ['=CSCOST.ASA(100,180,1800,14)', '7.835937'],
  ['=CSCOST.OCCUPANCY(100,180,1800,14)', '0.7142857'],
  ['=CSCOST.AGENTS(100,180,1800,0.8,20,0.85,0.30)', '20'],
  // 21 ÷ 0.7 is 30: no fault of the last digit asks for one agent more.
  ['=CSCOST.AGENTS(100,180,1800,0.8,20,,0.3)', '20'],
  // 14 ÷ 0.98 is 14.29, 14 ÷ 0.8 is 17.5.
  ['=CSCOST.AGENTS(100,180,1800,0.8,20,,0.02)', '15'],
  ['=CSCOST.AGENTS(100,180,1800,0.8,20,,0.02,"nearest")', '14'],
  ['=CSCOST.AGENTS(100,180,1800,0.8,20,,0.2,"Nearest")', '18'],
  ['=CSCOST.AGENTS(6,60,1800,0.8,20)', '1'],
  ['=CSCOST.AGENTS(6000,300,1800,0.95,10,0.75)', '1334'],
  ['=CSCOST.AGENTS(0,180,1800,0.8,20)', '0'],
  ['=CSCOST.SERVICELEVEL(0,180,1800,5,20)', '1'],
  ['=CSCOST.WAITPROBABILITY(0,180,1800,5)', '0'],
  ['=CSCOST.ASA(0,180,1800,5)', '0'],
  ['=CSCOST.OCCUPANCY(0,180,1800,5)', '0'],
  // The load is 10.
  ['=CSCOST.SERVICELEVEL(100,180,1800,10,20)', '0'],
  ['=CSCOST.WAITPROBABILITY(100,180,1800,10)', '1'],
  ['=CSCOST.OCCUPANCY(100,180,1800,8)', '1'],
  ['=CSCOST.FLEX(0,10,42500)', '425000'],
  ['=CSCOST.FLEX(0,0,42500,4250,42500)-CSCOST.FLEX(0,0,42500-3800,4250,42500)', '0'],
  ['=CSCOST.LABORVARIANCE("volume",100000,110000,300/3600,110000*315/3600,30,31)', '-25000.00'],
  ['=CSCOST.LABORVARIANCE("efficiency",100000,110000,300/3600,110000*315/3600,30,31)', '-13750.00'],
  ['=CSCOST.LABORVARIANCE("rate",100000,110000,300/3600,110000*315/3600,30,31)', '-9625.00'],
  ['=CSCOST.LABORVARIANCE("TOTAL",100000,110000,300/3600,110000*315/3600,30,31)', '-48375.00'],
  ['=CSCOST.CURVEOPTIMUM(2000000,400000)', '643775.165'],
  ['=CSCOST.CURVEOPTIMUM(2000000,400000,,"cost")', '1043775.165'],
  ['=CSCOST.CURVEOPTIMUM(2000000,400000,0,"low")', '455457'],
  ['=CSCOST.CURVEOPTIMUM(2000000,400000,0,"high")', '867087'],
  ['=CSCOST.CURVE(643775.165,2000000,400000)', '1043775.165'],
  ['=CSCOST.CURVEBALANCE(200000,2000000,400000)', '-0.35380'],
  ['=CSCOST.CURVEBALANCE(1000000,2000000,400000)', '0.11535'],
  ['=CSCOST.CURVEOPTIMUM(0,400000,50,"cost")', '50'],
  ['=CSCOST.MARGINAL(1517000,1317000,1356000,1436000)', '2.5'],
  ['=CSCOST.MARGINAL(1517000,1517000,1356000,1436000)', '0'],
  ['=CSCOST.COMPOSE(0.1,0.05,0.08)', '0.2134'],
  ['=3000000*CSCOST.COMPOSE({0.1;0.05;0.08})', '640200.00'],
  ['=CSCOST.PAYBACK({-95000;20000;25000;30000;35000;40000})', '3.5714'],
  ['=CSCOST.PAYBACK({-95000,20000,25000,30000,35000,40000},0.12)', '4.5999'],
  ['=SUM(CSCOST.ALLOCATE(10,{1,1,1}))', '10.00'],
  // By the definitions: 40,000 · 1.25 ÷ 2,000, ÷ 0.8, ÷ 0.5; 200 · (0.9 · 5 − 1) − 100; 1,000 · 0.1 · 0.05 · 200.
  ['=CSCOST.LOADEDRATE(40000,0.25,2000)', '25.00'],
  ['=CSCOST.LOADEDRATE(40000,0.25,2000,0.2)', '31.25'],
  ['=CSCOST.LOADEDRATE(40000,0.25,2000,0.2,0.5)', '62.50'],
  ['=CSCOST.DEFLECTION(1000,0.2,5,1,0.1,100)', '600.00'],
  ['=CSCOST.VALUEATRISK(1000,0.1,0.05,200)', '1000.00'],
  // Numeric text counts as its number; blanks keep their place, are 0, or are left out.
  ['=CSCOST.FLEX("100",2,3)', '106'],
  ['=CSCOST.PAYBACK({-10;"";"";10})', '3'],
  ['=CSCOST.COMPOSE({0.1,"",0.05})', '0.145'],
];

const ROWS: readonly (readonly [formula: string, value: unknown])[] = [
  ['=CSCOST.ALLOCATE(100,{1,1,1})', [[33.34, 33.33, 33.33]]],
  ['=CSCOST.ALLOCATE(-100,{1;1;1})', [[-33.34], [-33.33], [-33.33]]],
  ['=CSCOST.ALLOCATE(10,{1,"",1},0)', [[5, 0, 5]]],
  ['={1,"a";TRUE,0.1}', [[1, 'a'], [true, 0.1]]],
  ['=IF({TRUE,FALSE},1,1/0)', [[1, { error: '#DIV/0!' }]]],
  ['={5}', 5],
  ['=CSCOST.ALLOCATE(12.345,7)', 12.35],
  ['=1/3', 1 / 3],
  ['="a"&1', 'a1'],
  ['=1=1', true],
  ['=A1', 0],
  ['=SUM(A1:B5000)', 0],
]; // prettier-ignore

/** Errors; those with a sentence are told by our functions. */
const ERRORS: readonly (readonly [formula: string, error: string, hasSentence: boolean])[] = [
  ['=CSCOST.FLEX("many",2,3)', '#VALUE!', true],
  ['=CSCOST.FLEX(TRUE,2,3)', '#VALUE!', true],
  ['=CSCOST.FLEX(,2,3)', '#VALUE!', true],
  ['=CSCOST.FLEX("",2,3)', '#VALUE!', true],
  ['=CSCOST.FLEX({1,2},2,3)', '#VALUE!', true],
  ['=CSCOST.FLEX(A1:A2,2,3)', '#VALUE!', true],
  ['=CSCOST.FLEX(1,2)', '#VALUE!', true],
  ['=CSCOST.FLEX(1,2,3,4,5,6)', '#VALUE!', true],
  ['=CSCOST.FLEX(#N/A,2,3)', '#N/A', true],
  ['=CSCOST.FLEX(1/0,2,3)', '#DIV/0!', false],
  ['=CSCOST.ALLOCATE(10,{1,"x"})', '#VALUE!', true],
  ['=CSCOST.ALLOCATE(10,{1,TRUE})', '#VALUE!', true],
  ['=CSCOST.ALLOCATE(10,{1,#NUM!})', '#NUM!', false],
  ['=CSCOST.ALLOCATE(10,{1,-1})', '#VALUE!', true],
  ['=CSCOST.ALLOCATE(10,{0,0})', '#DIV/0!', false],
  ['=CSCOST.LOADEDRATE(40000,0.25,0)', '#DIV/0!', false],
  ['=CSCOST.LOADEDRATE(40000,0.25,2000,1)', '#DIV/0!', false],
  ['=CSCOST.COMPOSE(0.1,1)', '#NUM!', false],
  ['=CSCOST.CURVE(1,-1,400000)', '#NUM!', false],
  ['=CSCOST.CURVEOPTIMUM(2000000,0)', '#NUM!', false],
  ['=CSCOST.PAYBACK({-100;10})', '#N/A', true],
  ['=CSCOST.ASA(100,180,1800,10)', '#N/A', true],
  ['=CSCOST.AGENTS(100,180,1800,0.8,20,,,"down")', '#VALUE!', true],
  ['=CSCOST.ASA(100,180,1800,14.5)', '#VALUE!', true],
  ['=CSCOST.MARGINAL(1517000,1317000,1356000,1356000)', '#N/A', true],
  ['=CSCOST.MARGINAL(1517000,1317000,1356000,1436000,1000)', '#VALUE!', true],
  ['=CSCOST.TOTAL()', '#N/A', true],
  ['=CSCOST.CHECK("bins")', '#N/A', true],
  ['=CSCOST_AGENTS(100,180,1800,0.8,20)', '#NAME?', false],
  ['=CSCOST.NOPE(1)', '#NAME?', false],
  ['=NOPE(1)', '#NAME?', false],
  ['=NA()', '#N/A', false],
  ['=Other!A1', '#REF!', false],
];

describe('eval', () => {
  it('gives the value of one formula', async () => {
    expect(await one('=CSCOST.AGENTS(100,180,1800,0.8,20)')).toEqual({ value: 14 });
  });

  it('gives every figure of the reference, every error, and each formula by itself', async () => {
    // Errors stand between figures: none may harm what comes after it.
    const formulas = [...FIGURES, ...ROWS, ...ERRORS].map(([formula]) => formula);
    const mixed = formulas.map((_, index) => (index * 37) % formulas.length);
    expect(new Set(mixed).size).toBe(formulas.length);
    const results = await list(mixed.map((index) => formulas[index] ?? ''));
    const resultOf = (formula: string): Json => results[mixed.indexOf(formulas.indexOf(formula))] ?? {};

    for (const [formula, figure] of FIGURES) {
      expect([formula, resultOf(formula)]).toEqual([formula, { value: figureAsPrinted(figure) }]);
    }
    for (const [formula, value] of ROWS) expect([formula, resultOf(formula)]).toEqual([formula, { value }]);
    for (const [formula, error, hasSentence] of ERRORS) {
      const expected = hasSentence ? { error, message: expect.stringMatching(/\w.*\.$/) } : { error };
      expect([formula, resultOf(formula)]).toEqual([formula, expected]);
    }
  });

  it('says why in the language that is asked for', async () => {
    expect((await one('=CSCOST.TOTAL()')).message).toContain('Create the cost workbook first');
    expect((await one('=CSCOST.TOTAL()', '--lang', 'zh-CN')).message).toMatch(/[一-鿿]/);
    expect((await one('=CSCOST.FLEX("many",2,3)')).message).toContain('many');
  });

  it('calculates a thousand formulas at once', async () => {
    const formulas = Array.from({ length: 1000 }, (_, n) => (n % 10 === 9 ? `=${n}/0` : `=CSCOST.FLEX(${n},2,3)`));
    const started = performance.now();
    const results = await list(formulas);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(results).toEqual(formulas.map((_, n) => (n % 10 === 9 ? { error: '#DIV/0!' } : { value: n + 6 })));
  });

  it('prints lines for people', async () => {
    expect((await run('=CSCOST.ALLOCATE(100,{1,1;1,1})')).printed).toEqual(['25\t25', '25\t25']);
    expect((await run('=1=1')).printed).toEqual(['TRUE']);
    expect((await run('=CSCOST.PAYBACK({-100;10})')).printed).toEqual([expect.stringMatching(/^#N\/A \w/)]);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['neither a formula nor a file', ['--json'], /--file/],
    ['both a formula and a file', ['=1', '--file', 'good.json'], /--file/],
    ['two formulas', ['=1', '=2'], /=2/],
    ['a formula in the place of an option', ['--formula', '=1'], /--formula/],
    ['no formula at all', [''], /“”.*=/],
    ['text', ['1+1'], /1\+1.*=/],
    ['an equals sign alone', ['='], /=/],
    ['a bracket that is not closed', ['=SUM(1,2'], /SUM/],
    ['a bracket too many', ['=1)'], /=1\)/],
    ['a quotation mark that is not closed', ['="a'], /="a/],
    ['an operand that is missing', ['=1+'], /=1\+/],
    ['a formula that is too long for a cell', [`=${'1+'.repeat(4096)}1`], /8,192/],
    ['a file that is not there', ['--file', 'nowhere.json'], /nowhere\.json/],
    ['a file that is no JSON', ['--file', 'text.json'], /text\.json/],
    ['a file that is no array', ['--file', 'object.json'], /object\.json/],
    ['a file of numbers', ['--file', 'numbers.json'], /numbers\.json/],
  ])('refuses %s with one sentence, and prints nothing', async (_, args, sentence) => {
    const files = { good: ['=1'], object: { a: '=1' }, numbers: [1] };
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder.path, `${name}.json`), JSON.stringify(content));
    }
    writeFileSync(join(folder.path, 'text.json'), '=1+1');
    for (const lang of LANGUAGES) {
      const ran = await runIn(folder.path, ['eval', ...args], { LANG: lang });
      expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(sentence)] });
      expect(ran.complaints[0]).not.toContain('\n');
      expect(/[一-鿿]/.test(ran.complaints[0] ?? '')).toBe(lang === 'zh-CN');
    }
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a workbook that is not there', ['--workbook', 'nowhere.xlsx'], /nowhere\.xlsx/],
    ['a workbook that is none', ['--workbook', 'text.json'], /text\.json/],
    ['no workbook after its name', ['--workbook'], /--workbook/],
  ])('refuses %s with one sentence, and prints nothing', async (_, args, sentence) => {
    writeFileSync(join(folder.path, 'text.json'), '=1+1');
    const ran = await run('=1', ...args);
    expect(ran).toMatchObject({ code: 2, printed: [], complaints: [expect.stringMatching(sentence)] });
  });

  it.each([
    ['en', 'does not begin with =', 'brackets do not match'],
    ['zh-CN', '没有以 = 开头', '括号不匹配'],
  ])(
    'tells of texts that are no formulas in their places, and calculates the others (%s)',
    async (lang, start, brackets) => {
      writeFileSync(join(folder.path, 'mixed.json'), JSON.stringify(['=1', 'two', '=SUM(1,2', '=1/0', '=3']));
      const ran = await run('--file', 'mixed.json', '--json', '--lang', lang);
      expect(ran).toMatchObject({ code: 0, complaints: [] });
      expect(JSON.parse(ran.printed.join(''))).toEqual([
        { value: 1 },
        { error: '#VALUE!', message: expect.stringMatching(`“two”.*${start}`) as unknown },
        { error: '#VALUE!', message: expect.stringMatching(`“=SUM\\(1,2”.*${brackets}`) as unknown },
        { error: '#DIV/0!' },
        { value: 3 },
      ]);
      const told = await run('--file', 'mixed.json', '--lang', lang);
      expect(told.printed.map((line) => line.split(' ')[0])).toEqual(['1', '#VALUE!', '#VALUE!', '#DIV/0!', '3']);
    },
  );

  it('takes an empty list of formulas', async () => {
    expect(await list([])).toEqual([]);
  });
});

describe('eval over a workbook', () => {
  const { expected } = retailCase;
  const { byCategory, byCategoryMonth, byQualityClass } = expected;
  const total = expected.amounts['posted'] ?? NaN;
  const posted = reconciliationCell('posted', 'amount');
  const quarter = (months: readonly number[], first: number): number =>
    months.slice(first, first + 3).reduce((sum, amount) => sum + amount, 0);
  const month = (index: number): number =>
    Object.values(byCategoryMonth).reduce((sum, months) => sum + (months[index] ?? NaN), 0);

  /** Figures of the case, by every way to name category, period and scenario. */
  const figures: readonly (readonly [formula: string, value: number])[] = [
    ['=CSCOST.TOTAL()', total],
    ['=CSCOST.TOTAL("people")', byCategory.people],
    ['=CSCOST.TOTAL(6)', byCategory.complaints],
    ['=cscost.total("Technology equipment and systems")', byCategory.technology],
    ['=CSCOST.TOTAL("外包")', byCategory.outsourcing],
    ['=CSCOST.TOTAL(,3)', month(2)],
    ['=CSCOST.TOTAL("people",3)', byCategoryMonth.people[2] ?? NaN],
    ['=CSCOST.TOTAL("people","2025-03")', byCategoryMonth.people[2] ?? NaN],
    ['=CSCOST.TOTAL("people",DATE(2025,3,1))', byCategoryMonth.people[2] ?? NaN],
    ['=CSCOST.TOTAL("People","q2")', quarter(byCategoryMonth.people, 3)],
    ['=CSCOST.TOTAL("people","YTD","Actual")', byCategory.people],
    ['=CSCOST.TOTAL("people","FY","实际")', byCategory.people],
    ['=CSCOST.TOTAL("people","FY","预算")', 0],
    ['=CSCOST.VARIANCE("people")', -byCategory.people],
    ['=CSCOST.SHARE("complaints")', byCategory.complaints / total],
    ['=CSCOST.PERCONTACT()', expected.costPerContact],
    ['=CSCOST.PERAGENT()', 157_988.66],
    ['=CSCOST.COQ("P")', byQualityClass['prevention'] ?? NaN],
    ['=CSCOST.COQ("EF")', byQualityClass['external-failure'] ?? NaN],
    ['=CSCOST.CHECK()', 2],
    ['=CSCOST.CHECK("duplicates")', expected.rows['suspectedDuplicates'] ?? NaN],
    ['=CSCOST.CHECK("unmapped")', expected.amounts['unmapped'] ?? NaN],
    ['=CSCOST.CHECK("control-total")', 0],
    // Names, tables and cells of the file, alone and as arguments.
    ['=CsTotalActual', total],
    ['=SUM(CS_people[[实际 01]:[实际 12]])', byCategory.people],
    [`=${onSheet(sheetName('ledger', 'zh-CN'), addressOf(posted.row, posted.column))}`, total],
    ['=CSCOST.FLEX(CsTotalActual,0,0)-CSCOST.TOTAL()', 0],
    ['=ROUND(SUM(CSCOST.ALLOCATE(CSCOST.TOTAL("people"),{1,2,3})),2)', byCategory.people],
  ];
  const errors: readonly (readonly [formula: string, error: string])[] = [
    ['=CSCOST.TOTAL("people","2024-03")', '#VALUE!'],
    ['=CSCOST.TOTAL("nobody")', '#VALUE!'],
    ['=CSCOST.TOTAL(,,"Nobody")', '#VALUE!'],
    ['=CSCOST.SAVINGS()', '#N/A'],
    ['=CSCOST.CHECK("nobody")', '#VALUE!'],
  ];

  beforeAll(async () => {
    const inputs = ['ledger', 'mapping', 'drivers'].flatMap((name) => [`--${name}`, join(CASE_FOLDER, `${name}.csv`)]);
    const start = ['--fiscal-year-start', expected.fiscalYearStart];
    const options = ['--lang', 'zh-CN', '--currency', 'CNY', '--out', 'retail.xlsx'];
    expect(await runIn(folder.path, ['import', ...inputs, ...start, ...options])).toMatchObject({ complaints: [] });
    // Without what the formulas showed, as openpyxl leaves it.
    const file = (name: string): string => join(folder.path, name);
    edit([{ from: file('retail.xlsx'), to: file('saved.xlsx'), edits: [] }]);
  }, TIME);

  it.each(['retail.xlsx', 'saved.xlsx'])(
    'gives the figures of the case and of its cells (%s)',
    async (workbook) => {
      const formulas = [...figures, ...errors].map(([formula]) => formula);
      const results = await list(formulas, '--workbook', workbook);
      figures.forEach(([formula, value], index) => {
        expect([formula, results[index]]).toEqual([formula, { value: expect.closeTo(value, 2) }]);
      });
      errors.forEach(([formula, error], index) => {
        const result = results[figures.length + index];
        expect([formula, result]).toEqual([formula, { error, message: expect.stringMatching(/\w.*\.$/) }]);
      });
    },
    TIME,
  );

  it(
    'says that there is no model in a workbook of something else, and calculates the rest',
    async () => {
      const sheets = EXAMPLE.sheets.map((sheet) => ({ ...sheet, tables: [], charts: [] }));
      writeFileSync(join(folder.path, 'other.xlsx'), await workbookBytes({ ...EXAMPLE, sheets }, null));
      const formulas = ['=1+1', '=CSCOST.TOTAL()', '=CSCOST.FLEX(1,2,3)'];
      expect(await list(formulas, '--workbook', 'other.xlsx')).toEqual([
        { value: 2 },
        { error: '#N/A', message: expect.stringContaining('Create the cost workbook first') },
        { value: 7 },
      ]);
    },
    TIME,
  );
});
