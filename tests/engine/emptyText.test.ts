/** Zero, empty text and a blank cell, told apart however often a column was looked at. */
import { calculate } from '../../src/engine/calculate';

/** What Excel shows: ""=0 is FALSE, a blank cell equals both. */
const CASES = [
  ['0', 'A1=""', false],
  ['0', 'A1=0', true],
  ['0', 'A1<>""', true],
  ['=SUM(0)', 'A1=""', false],
  ['=""', 'A1=""', true],
  ['=""', 'A1<>""', false],
  ['', 'A1=""', true],
  ['', 'A1=0', true],
  ['', 'A1=B1', true],
  ['=""', 'A1=B1', true],
  ['0', 'A1=B1', true],
  ['5', 'A1=""', false],
] as const;

it.each(CASES)('a cell of %s: %s is %s', async (content, question, answer) => {
  const held =
    content === '' ? { value: null } : content.startsWith('=') ? { formula: content } : { value: Number(content) };
  const asked = Array.from({ length: 4 }, () => ({ formula: `=IF(${question},"yes","no")` }));
  const { at } = await calculate({
    language: 'en',
    sheets: [
      {
        name: 'A',
        blocks: [{ row: 0, column: 0, cells: [[held], [null], ...asked.map((cell) => [null, null, cell])] }],
      },
    ],
    tables: [],
    names: [],
  });
  expect(asked.map((_, index) => at('A', 2 + index, 2))).toEqual(asked.map(() => (answer ? 'yes' : 'no')));
});
