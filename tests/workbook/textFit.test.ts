import { linesIn, wrappedHeight } from '../../src/workbook/textFit';

test.each([
  ['a text that fits', 'Closing month', 20, 1],
  ['words go on in the next line', 'Closing month in force', 14, 2],
  ['a word longer than the column stays one piece', 'Reclassification', 8, 1],
  ['Chinese characters take the room of two', '会计年度首日', 14, 1],
  ['Chinese breaks between any two characters', '会计年度首日', 8, 2],
  ['no text takes one line', '', 10, 1],
])('%s', (_, text, width, lines) => {
  expect(linesIn(text, width)).toBe(lines);
});

test('a row is as high as the text with the most lines needs', () => {
  const short = { text: 'Agents', width: 20 };
  const long = { text: 'Size of the team today; a first figure until Drivers is filled', width: 20 };
  expect(wrappedHeight([short, long])).toBe(wrappedHeight([long]));
  expect(wrappedHeight([short, long])).toBeGreaterThanOrEqual(3 * wrappedHeight([short]) - 10);
});
