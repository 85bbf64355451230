import fc from 'fast-check';
import { recordBlocks, withPlainLineEnds, type Delimiter } from '../../../src/model/ledger/delimitedText';

function records(text: string, delimiter: Delimiter = ','): readonly (readonly string[])[] {
  return [...recordBlocks(withPlainLineEnds(text), delimiter)].flatMap((block) => block.records);
}

it('keeps blank lines, and none for the line end at the end', () => {
  expect(records('a,b\r\n\r\n1,2\r\n')).toEqual([['a', 'b'], [''], ['1', '2']]);
  expect(records('a\n\n')).toEqual([['a'], ['']]);
  expect(records('')).toEqual([]);
});

it('keeps delimiters, quotes and line breaks inside quotes', () => {
  expect(records('"a, b","say ""hi""","two\nlines"\n1,2,3')).toEqual([
    ['a, b', 'say "hi"', 'two\nlines'],
    ['1', '2', '3'],
  ]);
});

it('takes quotes between bars as they are printed', () => {
  expect(records('|a|"b" c|\n|d|"e|', '|')).toEqual([
    ['', 'a', '"b" c', ''],
    ['', 'd', '"e', ''],
  ]);
});

it('reads quoted text between bars that do not enclose the line', () => {
  expect(records('a|"b|c"\n', '|')).toEqual([['a', 'b|c']]);
});

it('reads a long text in blocks to the same records', () => {
  const line = (index: number): string => `${index},"a ""quoted"", text\nof two lines",${'x'.repeat(index % 50)}`;
  const lines = Array.from({ length: 20_000 }, (_, index) => line(index));
  const blocks = [...recordBlocks(lines.join('\n'), ',')];
  expect(blocks.length).toBeGreaterThan(3);
  const all = blocks.flatMap((block) => block.records);
  expect(all).toHaveLength(20_000);
  all.forEach((record, index) => {
    expect(record).toEqual([String(index), 'a "quoted", text\nof two lines', 'x'.repeat(index % 50)]);
  });
});

it('reads a record that is longer than a block', () => {
  const long = 'y'.repeat(1_000_000);
  expect(records(`a,b\n"${long}",1\nc,d\n`)).toEqual([
    ['a', 'b'],
    [long, '1'],
    ['c', 'd'],
  ]);
});

it('reads back any cells written with quotes', () => {
  const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom<Delimiter>(',', ';', '\t'), (rows, delimiter) => {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\n');
      expect(records(text, delimiter)).toEqual(rows.map((row) => row.map(withPlainLineEnds)));
    }),
  );
});
