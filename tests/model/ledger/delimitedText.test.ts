import fc from 'fast-check';
import { recordBlocks, type Delimiter } from '../../../src/model/ledger/delimitedText';
import type { TextPiece } from '../../../src/model/ledger/encoding';

/** A text in pieces of so many characters. */
function piecesOf(text: string, size = text.length): readonly TextPiece[] {
  const count = Math.ceil(text.length / Math.max(1, size));
  return Array.from({ length: count }, (_, index) => ({
    text: text.slice(index * size, (index + 1) * size),
    share: (index + 1) / count,
  }));
}

function records(text: string, delimiter: Delimiter = ',', size = text.length): readonly (readonly string[])[] {
  return [...recordBlocks(piecesOf(text, size), delimiter)].flatMap((block) => block.records);
}

const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

it('keeps blank lines, and none for the line end at the end', () => {
  expect(records('a,b\r\n\r\n1,2\r\n')).toEqual([['a', 'b'], [''], ['1', '2']]);
  expect(records('a\n\n')).toEqual([['a'], ['']]);
  expect(records('\n')).toEqual([['']]);
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
  const blocks = [...recordBlocks(piecesOf(lines.join('\n'), 100_000), ',')];
  expect(blocks.length).toBeGreaterThan(3);
  expect(blocks.at(-1)?.share).toBe(1);
  const all = blocks.flatMap((block) => block.records);
  expect(all).toHaveLength(20_000);
  all.forEach((record, index) => {
    expect(record).toEqual([String(index), 'a "quoted", text\nof two lines', 'x'.repeat(index % 50)]);
  });
});

it('reads a record that is longer than a block', () => {
  const long = 'y'.repeat(1_000_000);
  const wanted = [
    ['a', 'b'],
    [long, '1'],
    ['c', 'd'],
  ];
  expect(records(`a,b\n"${long}",1\nc,d\n`)).toEqual(wanted);
  expect(records(`a,b\n"${long}",1\nc,d\n`, ',', 100_000)).toEqual(wanted);
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

it('reads the same records wherever a text is cut into pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', '客') });
  // So much text is parsed in one go at least.
  const filler = 'x'.repeat(70_000);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), fc.nat({ max: 20 }), (cells, place) => {
      const text = `${filler}\n${cells.join('')}`;
      const at = filler.length + place;
      const cut = [...recordBlocks([...piecesOf(text.slice(0, at)), ...piecesOf(text.slice(at))], ',')].flatMap(
        (block) => block.records,
      );
      expect(cut).toEqual(records(text));
    }),
  );
});
