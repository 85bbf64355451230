/** Formulas tried in a book that was calculated: each gives what a cell of its own would show. */
import type { Book } from '../../src/engine/book';
import { openCalculated, type CalculatedBook } from '../../src/engine/calculate';
import { line, model, year } from '../functions/modelFixture';

const BOOK: Book = {
  sheets: [
    { name: 'First', blocks: [{ row: 0, column: 0, cells: [[{ formula: '=B1*2' }, 21, '#N/A', true, null, 'text']] }] },
    { name: 'My data', blocks: [{ row: 0, column: 0, cells: [['Rate'], [5], [{ formula: '=First!A1' }]] }] },
    { name: 'Spill', blocks: [{ row: 0, column: 0, cells: [[{ formula: '=SEQUENCE(3)' }]] }] },
  ],
  tables: [{ name: 'Pay', sheet: 'My data', row: 0, column: 0, headers: ['Rate'], rows: 2 }],
  names: [
    { name: 'LastRate', sheet: 'My data', row: 2, column: 0, rows: 1, columns: 1 },
    { name: 'Margin', formula: '=1+0.5' },
    { name: 'Cells', formula: '=first!$A$1:$B$1' },
    { name: 'Rates', formula: '=Pay[Rate]' },
    { name: 'Gone', formula: '=Missing!$A$1' },
  ],
};

let book: CalculatedBook;
beforeAll(async () => {
  book = await openCalculated(BOOK);
});
afterAll(() => book.dispose());

it.each<[string, unknown]>([
  ['=1+1', 2],
  ['=A1', 42],
  ['=a1&F1', '42text'],
  ['=D1', true],
  ['=E1', 0],
  ["='My data'!A3", 42],
  ["='MY DATA'!A3", 42],
  ['=first!B1', 21],
  ['=SUM(Pay[Rate])', 47],
  ['=LastRate/2', 21],
  // What a name stands for is taken whole.
  ['=Margin*2', 3],
  ['=COUNTIF(Cells,">30")', 1],
  ['=MAX(Rates)', 42],
  ['=IFERROR(Gone,7)', 7],
  ['=SUM(Spill!A1:A3)', 6],
  ['=COUNT(A1:D9000)', 2],
  ['=A1:B1', [[42, 21]]],
  ['={1,2;3,"x"}', [[1, 2], [3, 'x']]],
  ['={7}', 7],
])('%s gives %j', (formula, value) => {
  expect(book.canRead(formula)).toBe(true);
  expect(book.evaluate(formula)).toEqual(value);
}); // prettier-ignore

it.each([
  ['=C1', '#N/A'],
  ['=1/0', '#DIV/0!'],
  ['=NOPE(1)', '#NAME?'],
  ['=Missing!A1', '#REF!'],
  ["='Not there'!$A$1:$B$2", '#REF!'],
  ['=[1]First!A1', '#REF!'],
  ['=SUM(Pay[Nope])', '#REF!'],
  ['=LAMBDA(x,x)', '#CALC!'],
])('%s gives %s, and none of our functions has a reason for it', (formula, error) => {
  expect(book.evaluate(formula)).toEqual({ error, cause: null });
});

it('keeps an exclamation mark in a text, and an error for a missing sheet inside its formula', () => {
  expect(book.evaluate('="Missing!A1"')).toBe('Missing!A1');
  expect(book.evaluate('=IFERROR(Missing!A1,7)')).toBe(7);
});

it.each(['=', '=1+', '=SUM(', '=1)', '="x', '={1', '==1'])('cannot read %s', (text) => {
  expect(book.canRead(text)).toBe(false);
});

it('tells the reason of the very error that a formula gives', () => {
  const reason = (formula: string) => {
    const found = book.evaluate(formula);
    return typeof found === 'object' && found !== null && 'cause' in found ? found.cause?.values.parameter : null;
  };
  expect(reason('=IF(TRUE,CSCOST.FLEX("a",1,1),CSCOST.FLEX(1,"b",1))')).toBe('fixed');
  expect(reason('=IF(FALSE,CSCOST.FLEX("a",1,1),CSCOST.FLEX(1,"b",1))')).toBe('rate');
  expect(reason('=1+CSCOST.FLEX(1,1,"c")')).toBe('volume');
  // The outer function gives the error that is shown.
  expect(book.evaluate('=CSCOST.FLEX(1,CSCOST.FLEX("a",1,1),1)')).toMatchObject({
    error: '#VALUE!',
    cause: { key: 'argument-error', values: { parameter: 'rate' } },
  });
});

describe('live functions', () => {
  it('say that there is no model where there is none', () => {
    expect(book.evaluate('=CSCOST.TOTAL()')).toMatchObject({ error: '#N/A', cause: { key: 'no-template' } });
  });

  it('read the model, also as arguments of each other', async () => {
    const read = model({
      people: [line('people.agent-pay', year(700, 300))],
      training: [line('training.product', year(50))],
    });
    const withModel = await openCalculated(BOOK, () => read);
    const values = [
      '=CSCOST.TOTAL()',
      '=CSCOST.TOTAL("people")',
      '=CSCOST.TOTAL("people",CSCOST.TOTAL("training")/50)',
    ];
    const found = values.map((formula) => withModel.evaluate(formula));
    withModel.dispose();
    expect(found).toEqual([1050, 1000, 700]);
  });
});
