/** Charts as the file holds them, where openpyxl does not say: how series are drawn, what they showed, where axes stand. */
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { EXAMPLE, EXAMPLE_VALUES } from '../../support/xlsx/exampleWorkbook';
import { partAt, readParts, type Parts } from '../../support/xlsx/package';
import { descendants, find, readXml, type XmlElement } from '../../support/xlsx/xmlTree';

const NAMES = { lying: 1, columns: 2, stacked: 3, curve: 4 } as const;

let parts: Parts;
let plain: Parts;
beforeAll(async () => {
  parts = readParts(await workbookBytes(EXAMPLE, EXAMPLE_VALUES));
  plain = readParts(await workbookBytes(EXAMPLE, null));
});

function chart(name: keyof typeof NAMES, from = parts): XmlElement {
  const tree = readXml(partAt(from, `xl/charts/chart${NAMES[name]}.xml`));
  if (!tree) throw new Error(`No chart ${name}`);
  return tree;
}

function all(tree: XmlElement, name: string): readonly XmlElement[] {
  return descendants(tree).filter((element) => element.name === name);
}

/** Values of the elements of a name, in order. */
function values(tree: XmlElement, name: string): readonly (string | undefined)[] {
  return all(tree, name).map(({ attributes }) => attributes['val']);
}

function cache(tree: XmlElement, series: number, data: string): readonly string[] {
  const found = all(tree, 'c:ser')[series];
  return (found ? all(found, data) : []).flatMap((part) => all(part, 'c:v').map(({ text }) => text));
}

it('show what their cells showed', () => {
  expect(cache(chart('lying'), 0, 'c:cat')).toEqual(['April <4> & 四月', 'May', 'June']);
  expect(cache(chart('lying'), 1, 'c:val')).toEqual(['100', '-20', '130']);
  expect(cache(chart('columns'), 1, 'c:cat')).toEqual(['45748', '45778', '45809']);
  expect(cache(chart('columns'), 1, 'c:val')).toEqual(['1000', '890', '1035.5']);
  expect(cache(chart('curve'), 0, 'c:xVal')).toEqual(['0', '10', '20']);
  expect(all(chart('columns'), 'c:formatCode').map(({ text }) => text)).toEqual([
    'yyyy-mm',
    '#,##0.00_ ;-#,##0.00_ ;-_ ',
    'yyyy-mm',
    '#,##0.00_ ;-#,##0.00_ ;-_ ',
  ]);
});

it('show nothing in a file that is to be calculated', () => {
  expect(all(chart('lying', plain), 'c:ptCount')).toEqual([]);
  expect(all(chart('lying', plain), 'c:f')).toHaveLength(4);
});

it('lie with the first category on top and the values below', () => {
  const [category, value] = [...all(chart('lying'), 'c:catAx'), ...all(chart('lying'), 'c:valAx')] as [
    XmlElement,
    XmlElement,
  ];
  expect([values(category, 'c:orientation'), values(category, 'c:axPos')]).toEqual([['maxMin'], ['l']]);
  expect([values(value, 'c:crosses'), values(value, 'c:axPos')]).toEqual([['max'], ['b']]);
});

it.each(['columns', 'stacked', 'curve'] as const)(
  'have axes that stand at zero, and a smallest value that follows or is 0 as the spec says: %s',
  (name) => {
    expect(values(chart(name), 'c:crosses')).toEqual(['autoZero', 'autoZero']);
    expect(values(chart(name), 'c:min')).toEqual(name === 'columns' ? ['0'] : []);
  },
);

it('put the labels at the edge, not into bars below zero', () => {
  expect(values(chart('lying'), 'c:tickLblPos')).toEqual(['low', 'nextTo']);
});

it('stack where they should', () => {
  expect([values(chart('stacked'), 'c:grouping'), values(chart('stacked'), 'c:overlap')]).toEqual([
    ['stacked'],
    ['100'],
  ]);
  expect([values(chart('columns'), 'c:grouping'), values(chart('columns'), 'c:overlap')]).toEqual([
    ['clustered', 'standard'],
    [],
  ]);
});

it('draw each series as the spec says, in its colour', () => {
  const drawn = all(chart('curve'), 'c:ser').map((series) => ({
    smooth: values(series, 'c:smooth')[0],
    marker: values(series, 'c:symbol')[0],
    dash: values(series, 'a:prstDash')[0],
    hasLine: find(series, 'c:spPr', 'a:ln', 'a:noFill').length === 0,
    color: values(series, 'a:srgbClr')[0],
  }));
  const red = { color: 'A4161A' };
  expect(drawn).toEqual([
    { ...red, smooth: '0', marker: 'none', dash: undefined, hasLine: true },
    { ...red, smooth: '0', marker: 'none', dash: 'dash', hasLine: true },
    { ...red, smooth: '0', marker: 'circle', dash: undefined, hasLine: false },
    { ...red, smooth: '0', marker: 'diamond', dash: undefined, hasLine: false },
  ]);
  expect(values(chart('columns'), 'a:srgbClr')).toContain('0B4F6C');
});

it('leave gaps for blanks, and draw what is on hidden rows', () => {
  expect(values(chart('curve'), 'c:dispBlanksAs')).toEqual(['gap']);
  expect(values(chart('curve'), 'c:plotVisOnly')).toEqual(['0']);
});

it('say what they show to people who do not see them', () => {
  const drawing = readXml(partAt(parts, 'xl/drawings/drawing1.xml'));
  expect((drawing ? all(drawing, 'xdr:cNvPr') : []).map(({ attributes }) => attributes['descr'])).toEqual([
    'Agents and "rent" <by month>; rent is negative once.',
    'Agents as columns, their sum as a line over them.',
    'Agents and rent on top of each other.',
    'A curve, dashes and markers.',
  ]);
});

it('number their axes as the spec says', () => {
  expect(all(chart('curve'), 'c:numFmt').map(({ attributes }) => attributes['formatCode'])).toEqual([
    '#,##0_ ',
    '#,##0.0_ ',
  ]);
});
