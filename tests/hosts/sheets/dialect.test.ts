/** Formulas of the template in the dialect of Google Sheets, and read back. */
import { Dialect } from '../../../src/hosts/sheets/dialect';
import { layoutOfSpec, type Layout } from '../../../src/hosts/sheets/layout';
import { LANGUAGES } from '../../../src/locales';
import { buildWorkbook } from '../../../src/workbook/buildWorkbook';
import { cell } from '../../../src/workbook/formulas';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { tableBlocks, totalsBlock } from '../../../src/workbook/tableBlocks';
import { SHEETS_FUNCTIONS } from '../../support/sheets/sheetsFunctions';

/** Two tables, one of them with Chinese headers, and two names. */
const LAYOUT: Layout = {
  tables: [
    { name: 'CS_people', sheet: '01 People', row: 6, column: 0, headers: ['Id', 'Line', 'Budget 01'], rows: 10 },
    { name: 'CS_Rates', sheet: '参数', row: 50, column: 1, headers: ['Currency', 'Rate'], rows: 1 },
  ],
  names: [
    { name: 'CsGoal', sheet: '参数', row: 3, column: 2, rows: 1, columns: 1 },
    { name: 'CsMonths', sheet: '参数', row: 3, column: 2, rows: 1, columns: 12 },
  ],
};
const IN_TABLE = { sheet: '01 People', row: 8, column: 1 };
const ELSEWHERE = { sheet: 'Summary', row: 0, column: 0 };

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');

interface Written {
  readonly place: string;
  readonly formula: string;
  readonly sheets: string;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

function writtenIn(spec: WorkbookSpec): { readonly dialect: Dialect; readonly all: readonly Written[] } {
  const dialect = new Dialect(layoutOfSpec(spec));
  const all = spec.sheets.flatMap((sheet) =>
    [
      ...sheet.blocks,
      ...sheet.tables.flatMap((table) => [...tableBlocks(table), ...[totalsBlock(table) ?? []].flat()]),
    ].flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.flatMap((one, right): readonly Written[] => {
          if (one?.formula === undefined) return [];
          const at = { sheet: sheet.name, row: row + down, column: column + right };
          const place = `${sheet.name}!${cell(at.row, at.column)}`;
          return [{ place, formula: one.formula, sheets: dialect.toSheets(one.formula, at), at }];
        }),
      ),
    ),
  );
  return { dialect, all };
}

describe.each(LANGUAGES)('the formulas of the %s template', (language) => {
  const spec = buildWorkbook({
    language,
    currency: 'CNY',
    fiscalYearStart: { year: 2025, month: 4 },
    company: 'Müller & 张',
    agents: 12,
  });
  const { dialect, all } = writtenIn(spec);

  it('are written with nothing that another locale reads differently', () => {
    expect(all.length).toBeGreaterThan(3_000);
    const local = all.filter(({ sheets }) => /[,{}[\]@]|\d\.\d/.test(withoutTexts(sheets)));
    expect(local).toEqual([]);
  });

  it('call only functions that Sheets has', () => {
    const called = new Set(all.flatMap(({ sheets }) => withoutTexts(sheets).match(/[A-Z][A-Z\d._]*(?=\()/g) ?? []));
    expect([...called].filter((name) => !SHEETS_FUNCTIONS.has(name) && !name.startsWith('CSCOST_'))).toEqual([]);
  });

  it.each([
    ['as they were written', (formula: string) => formula],
    ['with the commas that Sheets shows in an English locale', englishLocale],
  ])('are the same when they are read back %s', (_, shown) => {
    const changed = all.filter(({ formula, sheets, at }) => dialect.fromSheets(shown(sheets), at) !== formula);
    expect(changed.map(({ place, formula, sheets }) => ({ place, formula, sheets }))).toEqual([]);
  });

  it('need defined names that Sheets allows, each once, in ASCII', () => {
    const names = dialect.columnNames.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^CS_[A-Za-z\d]+_\w+$/.test(name))).toEqual([]);
    expect(names).toContain('CS_people_actual01');
  });

  it('pass the cell that moves with the model to every live function', () => {
    const calls = all.flatMap(({ sheets }) => withoutTexts(sheets).match(/CSCOST_[A-Z]+\([^()]*\)/g) ?? []);
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter((call) => !call.endsWith(';CSCOST_REV)'))).toEqual([]);
  });

  it('write conditional formats without other sheets', () => {
    const rules = spec.sheets.flatMap((sheet) =>
      sheet.conditionalFormats.flatMap(({ rule, area }) => {
        if (rule.kind !== 'formula') return [];
        return [dialect.toConditional(rule.formula, { sheet: sheet.name, row: area.row, column: area.column })];
      }),
    );
    expect(rules).toContain('=INDIRECT("CsChecksFailing")>0');
    expect(rules.filter((rule) => /!|\bCs[A-Z]/.test(withoutTexts(rule)))).toEqual([]);
  });
});

/** What Sheets shows of a formula in an English locale. */
function englishLocale(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(';', ',')))
    .join('');
}

it.each([
  ['=SUM(CS_people[Budget 01])', '=SUM(CS_people_budget01)'],
  ['=SUM(CS_people[[Line]:[Budget 01]])', '=SUM(CS_people_line_to_budget01)'],
  ['=CS_people[[#This Row],[Budget 01]]*CsGoal', '=$C9*CsGoal'],
  ['=SUM(CS_people[[#This Row],[Line]:[Budget 01]])', '=SUM($B9:$C9)'],
  ['=MATCH("a,b;c",CS_people[[#Headers],[Id]:[Line]],0)', '=MATCH("a,b;c";CS_people_headers_id_to_line;0)'],
  ["=IF('It''s, a; sheet'!$B$2>0,\"\",1)", "=IF('It''s, a; sheet'!$B$2>0;\"\";1)"],
  ['=INDEX(CsMonths,CsGoal)', '=INDEX(CsMonths;1;CsGoal)'],
  ["=INDEX('S'!$C$3:$N$3,MATCH(1,B1:B9,0))", "=INDEX('S'!$C$3:$N$3;1;MATCH(1;B1:B9;0))"],
  ["=INDEX('S'!$C$3:$C$9,CsGoal)", "=INDEX('S'!$C$3:$C$9;CsGoal)"],
  ['=CSCOST.TOTAL()', '=CSCOST_TOTAL(;;;CSCOST_REV)'],
  ['=CSCOST.TOTAL("people",,"Budget")', '=CSCOST_TOTAL("people";;"Budget";CSCOST_REV)'],
  ['=ROUND((CsGoal+1)*(1-CsGoal),0)', '=ROUND((CsGoal+1)*(1-CsGoal);0)'],
])('writes %s as %s and reads it back', (formula, sheets) => {
  const dialect = new Dialect(LAYOUT);
  expect(dialect.toSheets(formula, IN_TABLE)).toBe(sheets);
  expect(dialect.fromSheets(sheets, IN_TABLE)).toBe(formula);
});

it('writes decimals as quotients, which are the same numbers', () => {
  const dialect = new Dialect(LAYOUT);
  expect(dialect.toSheets('=CSCOST.AGENTS(100,180,1800,0.8,20)', ELSEWHERE)).toBe(
    '=CSCOST_AGENTS(100;180;1800;(8/10);20)',
  );
  for (const [text, dividend, divisor] of [
    ['0.1', '1', '10'],
    ['12.345', '12345', '1000'],
    ['.05', '5', '100'],
  ] as const) {
    expect(dialect.toSheets(`=${text}`, ELSEWHERE)).toBe(`=(${dividend}/${divisor})`);
    expect(Number(dividend) / Number(divisor)).toBe(Number(text));
  }
});

it('reads what a person typed in a locale with decimal commas', () => {
  const dialect = new Dialect(LAYOUT);
  expect(dialect.fromSheets('=ROUND(CS_people_budget01*1,5;2)', ELSEWHERE)).toBe('=ROUND(CS_people[Budget 01]*1.5,2)');
});

it.each([
  ['=SUM({1,2})', ELSEWHERE],
  ['=SUM(CS_nothing[Line])', ELSEWHERE],
  ['=SUM(CS_people[Nothing])', ELSEWHERE],
  ['=CS_people[[#This Row],[Line]]', ELSEWHERE],
  ['=SUM(CS_people[[#Totals],[Line]])', ELSEWHERE],
  ['=CSCOST.TOTAL(1,2,3,4)', ELSEWHERE],
  ['=CSCOST.NOTHING()', ELSEWHERE],
  ['=SUM((1)', ELSEWHERE],
  ['=1E-3*1.5e7', ELSEWHERE],
])('refuses %s, which Sheets has no equal of', (formula, at) => {
  expect(() => new Dialect(LAYOUT).toSheets(formula, at)).toThrow(RangeError);
});

it('names columns that a person added by their place, and tells the cells that a name needs', () => {
  const [people] = LAYOUT.tables;
  if (!people) throw new Error('no table');
  const dialect = new Dialect({ tables: [{ ...people, headers: [...people.headers, 'My column'] }], names: [] });
  expect(dialect.toSheets('=SUM(CS_people[My column])', ELSEWHERE)).toBe('=SUM(CS_people_column4)');
  expect(dialect.columnNames).toEqual([
    { name: 'CS_people_column4', sheet: '01 People', row: 7, column: 3, rows: 10, columns: 1 },
  ]);
  expect(dialect.fromSheets('=SUM(CS_people_column4)', ELSEWHERE)).toBe('=SUM(CS_people[My column])');
});
