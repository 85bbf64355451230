import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { excelHost } from '../../src/hosts/excel/excelHost';
import { drawChart } from '../../src/sandbox/page/charts/draw';
import { chartPicture, type ChartPicture, type SeriesPicture } from '../../src/sandbox/page/charts/picture';
import { openExcel } from '../support/excel';
import { useExcel } from '../support/hostTest';
import { EXAMPLE, NAMES } from '../support/xlsx/exampleWorkbook';

const SIZE = { width: 420, height: 300 } as const;

function series(given: Partial<SeriesPicture> & Pick<SeriesPicture, 'values'>): SeriesPicture {
  return {
    name: 'A',
    form: 'bars',
    color: '#0000AA',
    line: 0,
    isDashed: false,
    isSmooth: false,
    marker: 0,
    shape: 'circle',
    xs: [],
    ...given,
  };
}

function picture(given: Partial<ChartPicture> & Pick<ChartPicture, 'series'>): ChartPicture {
  const axis = { title: '', minimum: null, label: String };
  const categories = ['one', 'two', 'three'];
  return {
    title: 'Title',
    kind: 'standing',
    isStacked: false,
    hasLegend: false,
    categories,
    category: axis,
    value: axis,
    ...given,
  };
}

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: true });

function read(svg: string): { readonly [name: string]: readonly Record<string, unknown>[] } {
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  const { svg: root } = parser.parse(svg) as { svg: Record<string, unknown> };
  return Object.fromEntries(
    Object.entries(root).map(([name, value]) => [name, [value].flat() as Record<string, unknown>[]]),
  );
}

/** The bars of a colour, in the order they are drawn. */
function bars(given: ChartPicture, color = '#0000AA'): readonly Shape[] {
  const rects = read(drawChart(given, SIZE.width, SIZE.height)).rect ?? [];
  return rects.filter(({ fill }) => fill === color) as unknown as readonly Shape[];
}

function wordsIn(given: ChartPicture): readonly string[] {
  const texts = read(drawChart(given, SIZE.width, SIZE.height)).text ?? [];
  return texts.flatMap(({ '#text': text }) =>
    typeof text === 'string' || typeof text === 'number' ? [`${text}`] : [],
  );
}

describe('a drawing of bars', () => {
  test('stands them on zero, as high as their values, negative ones below', () => {
    const [ten, twenty, minus] = bars(picture({ series: [series({ values: [10, 20, -5] })] }));
    if (!ten || !twenty || !minus) throw new Error('bars are missing');
    expect(twenty.height).toBeCloseTo(2 * ten.height, 6);
    expect(minus.height).toBeCloseTo(ten.height / 2, 6);
    const zero = ten.y + ten.height;
    expect([twenty.y + twenty.height, minus.y]).toEqual([expect.closeTo(zero, 6), expect.closeTo(zero, 6)]);
    expect(ten.x < twenty.x && twenty.x < minus.x).toBe(true);
  });

  test('puts series beside each other, or on top of each other', () => {
    const two = [series({ values: [10, 20, 30] }), series({ values: [5, -5, 15], color: '#AA0000' })];
    const [first, second] = [bars(picture({ series: two })), bars(picture({ series: two }), '#AA0000')];
    expect(second[0]?.x).toBeCloseTo((first[0]?.x ?? 0) + (first[0]?.width ?? 0), 6);

    const stacked = picture({ series: two, isStacked: true });
    const [below, above] = [bars(stacked), bars(stacked, '#AA0000')];
    const foot = ({ y, height }: Shape) => y + height;
    expect([above[0]?.x, above[0]?.width]).toEqual([below[0]?.x, below[0]?.width]);
    expect(above[0] && foot(above[0])).toBeCloseTo(below[0]?.y ?? 0, 6);
    // What is negative hangs from zero.
    expect(above[1]?.y).toBeCloseTo(below[1] ? foot(below[1]) : 0, 6);
  });

  test('lays them down with the first category on top', () => {
    const [ten, twenty, thirty] = bars(picture({ kind: 'lying', series: [series({ values: [10, 20, 30] })] }));
    if (!ten || !twenty || !thirty) throw new Error('bars are missing');
    expect(ten.y < twenty.y && twenty.y < thirty.y).toBe(true);
    expect([twenty.width, thirty.width]).toEqual([expect.closeTo(2 * ten.width, 6), expect.closeTo(3 * ten.width, 6)]);
    expect(new Set([ten.x, twenty.x, thirty.x]).size).toBe(1);
  });

  test('leaves out what is no number', () => {
    expect(bars(picture({ series: [series({ values: [10, null, 30] })] }))).toHaveLength(2);
  });
});

test('a line runs through the middle of its categories', () => {
  const line = series({ values: [1, 2, 3], form: 'line', line: 2.25, color: '#AA0000' });
  const both = picture({ series: [series({ values: [10, 20, 30] }), line] });
  const [path] = read(drawChart(both, SIZE.width, SIZE.height)).path ?? [];
  const xs = [...String(path?.d).matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
  const middles = bars(both).map(({ x, width }) => x + width / 2);
  expect(xs).toEqual(middles.map((x) => expect.closeTo(x, 1)));
  expect(path?.['stroke-width']).toBe(3);
});

test('points stand by their figures along both axes', () => {
  const marks = series({ form: 'scatter', marker: 8, xs: [0, 10, 40, null, 20], values: [0, 5, 20, 1, null] });
  const circles =
    read(drawChart(picture({ kind: 'points', categories: [], series: [marks] }), SIZE.width, SIZE.height)).circle ?? [];
  const [origin, second, third] = circles.map(({ cx, cy }) => [Number(cx), Number(cy)] as const);
  if (!origin || !second || !third) throw new Error('points are missing');
  expect(circles).toHaveLength(3);
  expect(third[0] - origin[0]).toBeCloseTo(4 * (second[0] - origin[0]), 6);
  expect(origin[1] - third[1]).toBeCloseTo(4 * (origin[1] - second[1]), 6);
});

test('an axis that begins at a figure of its own draws bars from there', () => {
  const from = (minimum: number | null) =>
    bars(picture({ value: { title: '', minimum, label: String }, series: [series({ values: [100, 110] })] }));
  const ratio = ([first, second]: readonly Shape[]) => (second?.height ?? 0) / (first?.height ?? 1);
  expect(ratio(from(0))).toBeCloseTo(1.1, 6);
  expect(ratio(from(90))).toBeCloseTo(2, 6);
});

test('words are shown as they are: title, axes, categories, legend', () => {
  const shown = wordsIn(
    picture({
      title: 'Cost & <b>"quality"</b>',
      hasLegend: true,
      categories: ['一月 & co', 'Feb'],
      category: { title: 'Month', minimum: null, label: String },
      value: { title: 'CNY', minimum: null, label: (value) => `${value} ¥` },
      series: [series({ name: 'R&D', values: [10, 20] })],
    }),
  );
  for (const text of ['Cost & <b>"quality"</b>', '一月 & co', 'Feb', 'Month', 'CNY', '0 ¥', '20 ¥', 'R&D']) {
    expect(shown).toContain(text);
  }
});

test('many categories share the room their labels take', () => {
  const categories = Array.from({ length: 60 }, (_, index) => `month ${index}`);
  const shown = wordsIn(picture({ categories, series: [series({ values: categories.map((_, index) => index) })] }));
  const labels = shown.filter((text) => text.startsWith('month'));
  expect(labels.length).toBeGreaterThan(2);
  expect(labels.length).toBeLessThan(10);
});

test.each(['standing', 'lying', 'points'] as const)('a %s chart without figures is drawn, too', (kind) => {
  expect(wordsIn(picture({ kind, categories: [], series: [] }))).toContain('Title');
  expect(wordsIn(picture({ kind, series: [series({ form: 'line', line: 1, values: [null, null] })] }))).toContain(
    'Title',
  );
});

test('a picture is taken of what the cells hold now', async () => {
  const excel = await openExcel();
  try {
    useExcel(excel);
    await excelHost.inject(EXAMPLE);
    const { book } = excel.host;
    const sheetId = book.findSheet(NAMES.balance)?.getSheetId() ?? '';
    const pictureOf = (name: string): ChartPicture => {
      const chart = book.sheetState(sheetId).charts.find((candidate) => candidate.name === name);
      if (!chart) throw new Error(`no chart ${name}`);
      return chartPicture(book, chart);
    };
    expect(pictureOf('CS_Lying')).toMatchObject({
      kind: 'lying',
      isStacked: false,
      hasLegend: true,
      title: 'By class & month “按类别”',
      categories: ['April <4> & 四月', 'May', 'June'],
      series: [
        { name: 'Agents', form: 'bars', color: '#0B4F6C', values: [900, 910, 905.5] },
        { name: 'Rent 租金', values: [100, -20, 130] },
      ],
    });
    const columns = pictureOf('CS_Columns');
    expect(columns).toMatchObject({
      kind: 'standing',
      categories: ['2025-04', '2025-05', '2025-06'],
      series: [
        { form: 'bars' },
        { form: 'line', color: '#A4161A', line: 2.25, marker: 0, values: [1000, 890, 1035.5] },
      ],
    });
    expect([columns.category.title, columns.value.label(1234.5), columns.value.minimum]).toEqual([
      'Month 月份',
      '1,234.50 ',
      0,
    ]);
    expect(pictureOf('CS_Stacked')).toMatchObject({ isStacked: true, hasLegend: false });
    expect(pictureOf('CS_Curve')).toMatchObject({
      kind: 'points',
      series: [
        { isSmooth: false, isDashed: false, line: 2.25, marker: 0, xs: [0, 10, 20], values: [900, 910, 905.5] },
        { isSmooth: false, isDashed: true, line: 1.5 },
        { line: 0, marker: 8, shape: 'circle', color: '#A4161A' },
        { line: 0, marker: 8, shape: 'diamond' },
      ],
    });
    excel.host.edit(NAMES.balance, 'D5', '1900');
    await excel.host.idle();
    expect(pictureOf('CS_Columns').series.map(({ values }) => values[0])).toEqual([1900, 2000]);
  } finally {
    excel.close();
  }
});
