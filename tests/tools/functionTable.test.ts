import { readFileSync } from 'node:fs';
import { withFunctionTable } from '../../src/tools/functionTable';

/** Cells of the tables in a text, without the room that formatting leaves around them. */
function cellsOf(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line));
  return lines.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

const readme = readFileSync('README.md', 'utf8');

test('the README lists the functions of the catalogue as they are now (npm run readme)', () => {
  expect(cellsOf(readme)).toEqual(cellsOf(withFunctionTable(readme)));
});

test('an old list is noticed', () => {
  const old = readme.replace('`CHECK([name])`', '`CHECK(name)`');
  expect(old).not.toBe(readme);
  expect(cellsOf(old)).not.toEqual(cellsOf(withFunctionTable(old)));
});

test('a README without a place for the list is refused', () => {
  expect(() => withFunctionTable('# CSCOST')).toThrow('README.md lacks');
});
