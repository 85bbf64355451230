/** The indexed functions against the engine's own, registered beside them under names of their own. */
import { functionLookup, functionMath, functionStatistical, type BaseFunction } from '@univerjs/engine-formula';
import fc from 'fast-check';
import type { Book, BookValue } from '../../src/engine/book';
import { FormulaEngine } from '../../src/engine/formulaEngine';

type Registered = readonly [new (name: string) => BaseFunction, string];

const OWN = ([...functionMath, ...functionStatistical, ...functionLookup] as unknown as readonly Registered[])
  .filter(([, name]) => ['SUMIFS', 'COUNTIFS', 'MATCH'].includes(name))
  .map(([Own, name]) => new Own(`OWN${name}`));

/** Calculates formulas over columns `A`, `B`, `C` that begin in row 1. */
async function results(
  columns: readonly (readonly BookValue[])[],
  formulas: readonly string[],
): Promise<readonly BookValue[]> {
  const [first = []] = columns;
  const cells = first.map((_, row) => columns.map((column) => column[row]));
  const book: Book = {
    sheets: [
      { name: 'Data', blocks: [{ row: 0, column: 0, cells }] },
      { name: 'Results', blocks: [{ row: 0, column: 0, cells: formulas.map((formula) => [{ formula }]) }] },
    ],
    tables: [],
    names: [],
  };
  const engine = new FormulaEngine(book, OWN);
  try {
    await engine.calculate('all');
    return formulas.map((_, row) => engine.at('Results', row, 0));
  } finally {
    engine.dispose();
  }
}

/** The engine's own functions forget whether a number stood in its cell as text once another formula has asked for it. */
async function ownResult(columns: readonly (readonly BookValue[])[], call: string): Promise<BookValue | undefined> {
  return (await results(columns, [`=OWN${call}`]))[0];
}

const VALUES = [
  null,
  '',
  0,
  1,
  2,
  2.5,
  -3,
  45658,
  '1',
  '2.50',
  'a',
  'A',
  'ab',
  'abc',
  'b',
  'a*',
  '?',
  '>1',
  true,
  false,
];
const CRITERIA = [
  '1', '0', '45658', '""', '"1"', '"a"', '"A"', '"a*"', '"*"', '"?"', '"*b*"', '"~*"', '"a~*"', '">1"', '">=2"', '"<0"',
  '"<>a"', '"<>1"', '"<>"', '"="', '"=a"', '"=1"', '"> 1"', '">a"', '"TRUE"', 'TRUE', 'FALSE', '"<>*"', '"2.5"', 'Data!A1',
  'Data!B2', 'Data!A1&"*"',
]; // prettier-ignore
const AMOUNTS = [null, 0, 0.1, 0.2, 12.34, -7, 1e9, 'text', '5', true];

const value = fc.constantFrom<BookValue>(...VALUES);
const criterion = fc.constantFrom(...CRITERIA);

const data = fc
  .integer({ min: 1, max: 30 })
  .chain((rows) =>
    fc.tuple(
      fc.array(value, { minLength: rows, maxLength: rows }),
      fc.array(value, { minLength: rows, maxLength: rows }),
      fc.array(fc.constantFrom<BookValue>(...AMOUNTS), { minLength: rows, maxLength: rows }),
    ),
  );

const column = (letter: string, rows: number): string => `Data!${letter}1:${letter}${rows}`;

it('give exactly what the engine’s own functions give', async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(data, fc.tuple(criterion, criterion), async (columns, [one, other]) => {
      const [a, b, c] = ['A', 'B', 'C'].map((letter) => column(letter, columns[0].length));
      const calls = [
        `SUMIFS(${c},${a},${one})`,
        `SUMIFS(${c},${a},${one},${b},${other})`,
        `COUNTIFS(${a},${one})`,
        `COUNTIFS(${a},${one},${b},${other})`,
        `MATCH(${one},${a},0)`,
      ];
      const indexed = await results(
        columns,
        calls.map((call) => `=${call}`),
      );
      for (const [at, call] of calls.entries()) {
        expect([call, indexed[at]]).toEqual([call, await ownResult(columns, call)]);
        tried += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(tried).toBe(300);
});
