/** Cells as the file holds them: text is data, values have types, formulas show what they showed. */
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { LANGUAGES, MESSAGES, say } from '../../../src/locales';
import { Problem } from '../../../src/model/problem';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { EXAMPLE, EXAMPLE_VALUES, HOSTILE_TEXTS } from '../../support/xlsx/exampleWorkbook';
import { partAt, readParts, type Parts } from '../../support/xlsx/package';
import { decodeString, descendants, find, readXml, type XmlElement } from '../../support/xlsx/xmlTree';

const SHEETS = {
  start: 'xl/worksheets/sheet1.xml',
  people: 'xl/worksheets/sheet2.xml',
  summary: 'xl/worksheets/sheet3.xml',
};

let parts: Parts;
let plain: Parts;
beforeAll(async () => {
  parts = readParts(await workbookBytes(EXAMPLE, EXAMPLE_VALUES));
  plain = readParts(await workbookBytes(EXAMPLE, null));
});

function cellsOf(from: Parts, sheet: keyof typeof SHEETS): ReadonlyMap<string, XmlElement> {
  const tree = readXml(partAt(from, SHEETS[sheet]));
  const cells = tree ? find(tree, 'sheetData', 'row', 'c') : [];
  return new Map(cells.map((cell) => [cell.attributes['r'] ?? '', cell]));
}

const child = (cell: XmlElement | undefined, name: string): XmlElement | undefined =>
  (cell ? descendants(cell) : []).find((element) => element.name === name);

/** Attributes of a cell and what it holds, without its look. */
function content(cell: XmlElement | undefined) {
  const { t, cm } = cell?.attributes ?? {};
  return { type: t, cm, formula: child(cell, 'f')?.text, value: child(cell, 'v')?.text };
}

/** The record of a cell's look in the style sheet. */
function lookOf(cell: XmlElement | undefined): XmlElement | undefined {
  const styles = readXml(partAt(parts, 'xl/styles.xml'));
  return styles ? find(styles, 'cellXfs', 'xf')[Number(cell?.attributes['s'] ?? 0)] : undefined;
}

function withCell(cell: CellSpec, change: Partial<SheetSpec> = {}): WorkbookSpec {
  const [sheet] = EXAMPLE.sheets as [SheetSpec];
  const blocks = [{ row: 0, column: 1, cells: [[cell]] }];
  const only: SheetSpec = { ...sheet, blocks, links: [], print: { ...sheet.print, area: null }, ...change };
  return { ...EXAMPLE, sheets: [only], names: [], activeSheet: 'start' };
}

describe('text', () => {
  it('comes out of the file as it went in, whatever it looks like', () => {
    const cells = cellsOf(parts, 'start');
    const texts = HOSTILE_TEXTS.map((_, index) => child(cells.get(`B${11 + index}`), 't')?.text ?? '');
    expect(texts.map(decodeString)).toEqual(HOSTILE_TEXTS);
  });

  it('keeps its white space', () => {
    const cells = cellsOf(parts, 'start');
    const kept = HOSTILE_TEXTS.filter((_, index) => child(cells.get(`B${11 + index}`), 't')?.attributes['xml:space']);
    expect(kept).toEqual([' spaces at both ends ']);
  });

  it('is quoted where typing it would make something else of it', () => {
    const cells = cellsOf(parts, 'start');
    const quoted = HOSTILE_TEXTS.filter(
      (_, index) => lookOf(cells.get(`C${11 + index}`))?.attributes['quotePrefix'] === '1',
    );
    expect(quoted).toEqual(['=1+1', '+49 30 1234', '-12', '@SUM(A1)', "'quoted"]);
    const formula = cellsOf(parts, 'people').get('E6');
    expect(lookOf(formula)?.attributes['quotePrefix']).toBeUndefined();
  });

  it('that is empty leaves its cell empty', () => {
    expect(content(cellsOf(parts, 'start').get('C5'))).toEqual({});
    expect(cellsOf(parts, 'start').has('D5')).toBe(false);
  });

  it('of the most characters is written, one more is refused', async () => {
    const longest = 'x'.repeat(32_767);
    const written = readParts(await workbookBytes(withCell({ value: longest }), null));
    expect(child(cellsOf(written, 'start').get('B1'), 't')?.text).toBe(longest);
    const refused: unknown = await workbookBytes(withCell({ value: `${longest}x` }), null).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({
      code: 'text-too-long',
      values: { sheet: 'Start 开始', cell: 'B1', length: 32_768 },
    });
  });

  it.each(LANGUAGES)('that is refused is explained (%s)', (language) => {
    const sentence = MESSAGES[language].problems['text-too-long'];
    const said = say(language, sentence, { sheet: 'Ledger', cell: 'K9', length: 40_000 });
    for (const part of ['Ledger', 'K9', '40,000']) expect(said).toContain(part);
  });
});

describe('values', () => {
  it('have their types', () => {
    const cells = cellsOf(parts, 'start');
    expect(content(cells.get('C2'))).toEqual({ type: 'b', value: '1' });
    expect(content(cells.get('D2'))).toEqual({ type: 'b', value: '0' });
    expect(content(cells.get('C3'))).toEqual({ value: '45748' });
    expect(Number(content(cells.get('C4')).value)).toBe(1e-7);
    expect(content(cells.get('D4'))).toEqual({ value: '1234567890.12' });
  });

  it.each([NaN, Infinity])('that are no number are refused: %p', async (value) => {
    await expect(workbookBytes(withCell({ value }), null)).rejects.toThrow(RangeError);
  });
});

describe('formulas', () => {
  it('show what they showed, with its type', () => {
    const cells = cellsOf(parts, 'summary');
    expect(content(cells.get('B5'))).toEqual({ formula: 'SUM(CS_people[Total])', value: '3685.75' });
    expect(content(cells.get('B9'))).toEqual({
      type: 'str',
      formula: '_xlfn.IFS(B5>10000,"high",TRUE,"low")',
      value: 'low',
    });
    expect(content(cells.get('B12'))).toEqual({ type: 'e', formula: '1/0', value: '#DIV/0!' });
    expect(content(cells.get('B14'))).toEqual({ type: 'b', formula: 'B5>1', value: '1' });
    expect(content(cells.get('B15'))).toEqual({ type: 'str', formula: '""', value: '' });
  });

  it('of the add-in are dynamic arrays of one cell, under the name that binds', () => {
    const cells = cellsOf(parts, 'summary');
    const shown = (address: string) => content(cells.get(address));
    expect(shown('D5')).toEqual({ cm: '1', formula: '_xldudf_CSCOST_TOTAL()', value: '3685.75' });
    expect(shown('D6')).toEqual({
      cm: '1',
      type: 'str',
      formula: '_xldudf_CSCOST_CHECK("links")',
      value: 'passed & <ok>',
    });
    // A file knows no #BUSY!.
    expect(shown('D7')).toMatchObject({ cm: '1', type: 'e', value: '#VALUE!' });
    expect(shown('D8')).toMatchObject({ cm: '1', type: 'b', value: '1' });
    const array = child(cells.get('D5'), 'f')?.attributes;
    expect(array).toEqual({ t: 'array', ref: 'D5' });
  });

  it('show nothing in a file that is to be calculated', () => {
    const cells = [...cellsOf(plain, 'summary').values(), ...cellsOf(plain, 'people').values()];
    const formulas = cells.filter((cell) => child(cell, 'f'));
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((cell) => child(cell, 'v') ?? cell.attributes['t'])).toEqual([]);
  });

  it('of a calculated column stand in every row that has nothing of its own', () => {
    const cells = cellsOf(parts, 'people');
    expect(['G5', 'G6', 'G7'].map((address) => content(cells.get(address)).formula)).toEqual(
      Array(3).fill('SUM(CS_people[[#This Row],[Jan]:[Mar]])'),
    );
    expect(content(cells.get('G8'))).toEqual({ value: '10' });
  });
});

it('has metadata only where functions of the add-in are called', async () => {
  expect(parts.has('xl/metadata.xml')).toBe(true);
  expect(readParts(await workbookBytes(withCell({ formula: '=1' }), null)).has('xl/metadata.xml')).toBe(false);
});

it('switches off the warnings that are none', () => {
  const errors = readXml(partAt(parts, SHEETS.people));
  expect((errors ? find(errors, 'ignoredErrors', 'ignoredError') : []).map(({ attributes }) => attributes)).toEqual([
    { sqref: 'B5:B8', numberStoredAsText: '1', twoDigitTextYear: '1' },
    { sqref: 'E5:E8', unlockedFormula: '1' },
    { sqref: 'G5:G8', calculatedColumn: '1' },
  ]);
});

it('refuses a list of choices that no file can hold', async () => {
  const validation = {
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    rule: { kind: 'list' as const, values: ['x'.repeat(200), 'y'.repeat(55)] },
    error: { title: '', message: '', style: 'stop' as const },
  };
  await expect(workbookBytes(withCell({}, { validations: [validation] }), null)).rejects.toThrow(RangeError);
});

it.each(['http://example.org', 'javascript:alert(1)', 'file:///etc/passwd', '//example.org'])(
  'refuses a link to %s',
  async (url) => {
    const links = [{ row: 0, column: 1, target: { url } }];
    await expect(workbookBytes(withCell({ value: 'x' }, { links }), null)).rejects.toThrow(RangeError);
  },
);
