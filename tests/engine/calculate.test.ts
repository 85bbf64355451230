import { BaseFunction } from '@univerjs/engine-formula';
import type { Book, BookCell, BookTable, BookValue } from '../../src/engine/book';
import { calculate, type Calculation } from '../../src/engine/calculate';
import { FormulaEngine } from '../../src/engine/formulaEngine';
import { CATALOGUE } from '../../src/functions/catalogue';
import { exampleFormula } from '../../src/functions/example';
import { Problem } from '../../src/model/problem';

/** A cell as a person types it: text that begins with `=` is a formula. */
const typed = (cell: BookValue): BookCell =>
  typeof cell === 'string' && cell.startsWith('=') ? { formula: cell } : cell;

type Sheets = Readonly<Record<string, readonly (readonly BookValue[])[]>>;

function bookOf(sheets: Sheets, tables: readonly BookTable[] = [], names: Book['names'] = []): Book {
  const blocks = (cells: readonly (readonly BookValue[])[]) => [
    { row: 0, column: 0, cells: cells.map((line) => line.map(typed)) },
  ];
  return {
    sheets: Object.entries(sheets).map(([name, cells]) => ({ name, blocks: blocks(cells) })),
    tables,
    names,
  };
}

/** What the first sheet shows, as large as it was typed. */
async function shown(sheets: Sheets, ...rest: readonly [Book['tables']?, Book['names']?]): Promise<BookValue[][]> {
  const cells = await calculate(bookOf(sheets, ...rest));
  const [[name, lines] = ['', []]] = Object.entries(sheets);
  return lines.map((line, row) => line.map((_, column) => cells.at(name, row, column)));
}

/** Cell A1 of a book that holds one formula, and more cells from B1 on. */
async function formula(text: string, ...cells: readonly (readonly BookValue[])[]): Promise<Calculation> {
  const [first = [], ...others] = cells;
  return calculate(bookOf({ Sheet1: [[text, ...first], ...others.map((line) => [null, ...line])] }));
}

const value = async (text: string, ...cells: readonly (readonly BookValue[])[]): Promise<BookValue> =>
  (await formula(text, ...cells)).at('Sheet1', 0, 0);

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const failure: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof Problem)) throw new Error(`No problem but ${String(failure)}`);
  return failure;
}

describe('formulas', () => {
  it('are calculated in the order of dependence, wherever they stand', async () => {
    const first = [['=B1*2', '=Other!A2+1', '=SUM(A1:B1)']];
    expect(await shown({ First: first, Other: [['=First!A1&"!"'], [4]] })).toEqual([[10, 5, 15]]);
  });

  it('show text, booleans, errors and what they refer to; an empty cell they refer to is 0', async () => {
    expect(await shown({ A: [['="a"&"b"', '=1=1', '=1/0', '=Z9', '=""', 'text', true, null]] })).toEqual([
      ['ab', true, '#DIV/0!', 0, '', 'text', true, null],
    ]);
  });

  it('take text for text, whatever it looks like', async () => {
    const cells = await calculate({
      sheets: [
        { name: 'A', blocks: [{ row: 0, column: 0, cells: [[{ value: '=1+1' }, '01', { formula: '=A1&B1' }]] }] },
      ],
      tables: [],
      names: [],
    });
    expect([0, 1, 2].map((column) => cells.at('A', 0, column))).toEqual(['=1+1', '01', '=1+101']);
  });

  it.each([
    ['=SUM(C1:C5000)', 3],
    ['=COUNTA(C:C)', 1],
    ['=COUNTBLANK(B2000:B2009)', 10],
    ['=BA7000&"x"', 'x'],
    ['=SUM(Other!A1:B9000)', 7],
  ])('may look beyond the cells in use: %s', async (text, expected) => {
    expect(await shown({ Sheet1: [[text, null, 3]], Other: [[7]] })).toEqual([[expected, null, 3]]);
  });

  it('spill into empty cells, and say so where they cannot', async () => {
    const cells = await formula('=CSCOST.ALLOCATE(100,{1;1;1})');
    expect([0, 1, 2, 3].map((row) => cells.at('Sheet1', row, 0))).toEqual([33.34, 33.33, 33.33, null]);
    const blocked = await calculate(bookOf({ A: [['=CSCOST.ALLOCATE(100,{1;1;1})', '=SUM(A1:A3)'], ['mine']] }));
    expect(blocked.at('A', 0, 0)).toBe('#SPILL!');
    expect(blocked.at('A', 1, 0)).toBe('mine');
  });

  it('of other formulas see what was spilled', async () => {
    expect(await shown({ A: [['=SUM(B1:B3)', '=CSCOST.ALLOCATE(100,{1;1;1})']] })).toEqual([[100, 33.34]]);
  });
});

describe('tables and names', () => {
  const sheets = {
    Use: [['=SUM(Pay[Rate])', '=Pay[[#Totals],[Rate]]', '=SUM(Pay[[#Totals],[Rate]:[Twice]])', '=Pay[[#Headers],[Twice]]'],
      ['=SUM(Pay[Nope])', '=SUM(Doubled)', '=INDEX(Pay[Rate],2)', '=Pay[[#Totals],[Nope]]']],
    'My data': [['Name', 'Rate', 'Twice'], ['a', 10, '=[@Rate]*2'], ['b', 20, '=Pay[[#This Row],[Rate]]*2'], ['all', 7, 8]],
  }; // prettier-ignore
  const pay = {
    name: 'Pay',
    sheet: 'My data',
    row: 0,
    column: 0,
    headers: ['Name', 'Rate', 'Twice'],
    rows: 2,
    hasTotals: true,
  };
  const doubled = { name: 'Doubled', sheet: 'My data', row: 1, column: 2, rows: 2, columns: 1 };

  it('are found by formulas on any sheet, totals rows too; what is not there is #REF!', async () => {
    expect(await shown(sheets, [pay], [doubled])).toEqual([
      [30, 7, 15, 'Twice'],
      ['#REF!', 60, 20, '#REF!'],
    ]);
  });

  it('give empty cells of a calculated column its formula', async () => {
    const cells = await calculate({
      sheets: [
        {
          name: 'A',
          blocks: [
            { row: 0, column: 0, cells: [['Rate', 'Twice']] },
            { row: 1, column: 0, cells: [[1], [2, null], [3, 9]], columnFormulas: [undefined, '=[@Rate]*2'] },
          ],
        },
      ],
      tables: [{ name: 'T', sheet: 'A', row: 0, column: 0, headers: ['Rate', 'Twice'], rows: 3 }],
      names: [],
    });
    expect([1, 2, 3].map((row) => cells.at('A', row, 1))).toEqual([2, 4, 9]);
  });
});

describe('what cannot be calculated', () => {
  it('is named: formulas that refer to each other in a circle', async () => {
    const sheets = {
      A: [
        ['=B1+1', '=C1+1', '=A1+1'],
        ['=A1', 5, '=B2'],
      ],
      'My B': [['=A1']],
    };
    expect(await problemOf(calculate(bookOf(sheets)))).toMatchObject({
      code: 'circular-reference',
      values: { cells: "A!A1, A!B1, A!C1, 'My B'!A1" },
    });
  });

  it('is named: a formula the engine cannot cope with, so that nothing waits for ever', async () => {
    class Failing extends BaseFunction {
      override calculate(): never {
        throw new Error('out of luck');
      }
    }
    const engine = new FormulaEngine(bookOf({ A: [[1, '=FAILING()']] }), [new Failing('FAILING')]);
    const problem = await problemOf(engine.calculate('all'));
    engine.dispose();
    expect(problem).toMatchObject({
      code: 'calculation-failed',
      values: { cell: 'A!B1', reason: 'Error: out of luck' },
    });
  });

  it.each(['=NOPE(1)', '=1+', '=SUM(', '=Missing!A1', '=CSCOST.NOPE(1)', '=[@x]', '=A1:'])(
    'is an error in its cell alone: %s',
    async (text) => {
      const cells = await calculate(bookOf({ A: [[1, text, '=A1+1']] }));
      expect(cells.at('A', 0, 1)).toMatch(/^#/);
      expect(cells.at('A', 0, 2)).toBe(2);
    },
  );

  it('does not touch another book that is calculated at the same time', async () => {
    const books = Array.from({ length: 5 }, (_, n) => shown({ A: [['=B1*2', n, '=SUMIFS(B1:B1,B1:B1,">=0")']] }));
    expect(await Promise.all(books)).toEqual(Array.from({ length: 5 }, (_, n) => [[2 * n, n, n]]));
  });
});

describe('our functions', () => {
  const examples = CATALOGUE.flatMap((spec) =>
    spec.examples
      .filter(({ result }) => result !== undefined)
      .map((example) => [exampleFormula(spec, example), example] as const),
  );

  it.each(examples)('%s gives what its help says', async (text, { result }) => {
    const cells = await formula(text);
    const [[first] = [result]] = Array.isArray(result) ? (result as readonly (readonly number[])[]) : [[result]];
    const given = cells.at('Sheet1', 0, 0);
    if (typeof first === 'number') expect(given).toBeCloseTo(first, 5);
    else expect(given).toBe(first);
  });

  it.each<[string, string, readonly (readonly BookValue[])[], BookValue]>([
    // 1 − 0.9 · 0.95: an empty cell is left out, a zero would not change it either, so a text shows that cells arrive.
    ['leave empty cells out', '=CSCOST.COMPOSE(B1:D1)', [[0.1, null, 0.05]], 1 - 0.9 * 0.95],
    ['keep empty cells in their place', '=CSCOST.PAYBACK(B1:B4)', [[-10], [null], [null], [10]], 3],
    ['give an error that comes in out again', '=CSCOST.FLEX(B1,2,3)', [['=1/0']], '#DIV/0!'],
    ['refuse text in a number', '=CSCOST.FLEX(B1,2,3)', [['many']], '#VALUE!'],
    ['take text that is a number', '=CSCOST.FLEX(B1,2,3)', [['100']], 106],
    ['refuse a boolean', '=CSCOST.FLEX(B1,2,3)', [[true]], '#VALUE!'],
    ['refuse an empty cell for a number that is needed', '=CSCOST.FLEX(B1,2,3)', [[null]], '#VALUE!'],
    ['refuse a range where a cell is needed', '=CSCOST.FLEX(B1:B2,2,3)', [[1], [2]], '#VALUE!'],
    // 14 agents ÷ 0.7
    ['pass over an argument in between', '=CSCOST.AGENTS(100,180,1800,0.8,20,,0.3)', [], 20],
    ['count among other functions', '=ROUND(SUM(CSCOST.ALLOCATE(10,{1,1,1}))*2,2)', [], 20],
    ['take formulas as arguments', '=CSCOST.FLEX(SUM(B1:C1),2,3)', [[40, 60]], 106],
  ])('%s', async (_, text, cells, expected) => {
    const given = await value(text, ...cells);
    if (typeof expected === 'number') expect(given).toBeCloseTo(expected, 12);
    else expect(given).toBe(expected);
  });

  it('say why they gave an error, in the cell that shows it', async () => {
    const cells = await calculate(
      bookOf({ A: [['=CSCOST.FLEX("x",2,3)', '=IFERROR(CSCOST.FLEX("x",2,3),7)', '=A1', '=CSCOST.TOTAL()', '=1/0']] }),
    );
    const errors = [0, 1, 2, 3, 4].map((column) => cells.errorAt('A', 0, column)?.key ?? null);
    expect(errors).toEqual(['argument-number', null, null, 'no-template', null]);
    expect(cells.at('A', 0, 3)).toBe('#N/A');
  });
});
