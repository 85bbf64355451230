/** What openpyxl, a reader that is not ours, finds in the example's file besides its cells. */
import { workbookBytes } from '../../../src/hosts/xlsx/writeWorkbook';
import { EXAMPLE, EXAMPLE_VALUES } from '../../support/xlsx/exampleWorkbook';
import { TemporaryFolder } from '../../support/xlsx/files';
import { readBack, type SheetReadBack, type WorkbookReadBack } from '../../support/xlsx/readBack';

let book: WorkbookReadBack;
let start: SheetReadBack, people: SheetReadBack, summary: SheetReadBack, balance: SheetReadBack, log: SheetReadBack;

beforeAll(async () => {
  const folder = new TemporaryFolder();
  const file = folder.write('example.xlsx', await workbookBytes(EXAMPLE, EXAMPLE_VALUES));
  [book] = readBack([file]) as [WorkbookReadBack];
  [start, people, summary, balance, log] = book.sheets as [
    SheetReadBack,
    SheetReadBack,
    SheetReadBack,
    SheetReadBack,
    SheetReadBack,
  ];
  folder.remove();
});

it('is the workbook: sheets, names, properties, mark', () => {
  expect(book.sheets.map(({ name }) => name)).toEqual(['Start 开始', "R&D's 人力", 'Summary', 'Balance', 'Log']);
  expect(book.active).toBe('Summary');
  expect(book.names).toEqual({ CsTotal: "'Summary'!$B$5", CsLines: "'R&D''s 人力'!$B$5:$B$8" });
  expect(book.properties).toEqual({
    title: 'Cost & <model> 成本',
    subject: 'An example',
    creator: 'CSCOST',
    created: '2025-04-01T00:00:00Z',
  });
  expect(book.custom).toEqual({ CscostTemplateVersion: 7, CscostLanguage: 'zh-CN' });
});

it('has the named styles of the spec', () => {
  const hairline = { weight: 'thin', color: '#C9D3DA' };
  const brandLine = { weight: 'thin', color: '#0B4F6C' };
  expect(Object.keys(book.styles).sort()).toEqual(['Normal', ...EXAMPLE.styles.map(({ name }) => name)].sort());
  expect(book.styles['CSCOST 输入']).toEqual({
    bold: false,
    italic: false,
    size: 11,
    color: '#0000FF',
    fill: '#FFFBE0',
    border: { left: hairline, right: hairline, top: hairline, bottom: hairline },
    horizontal: null,
    indent: 0,
    vertical: 'center',
    wrap: false,
    locked: false,
  });
  expect(book.styles['CSCOST 合计']).toMatchObject({
    bold: true,
    fill: '#E6EFF3',
    border: { top: brandLine, bottom: brandLine },
    locked: true,
  });
  expect(book.styles['CSCOST 表头']).toMatchObject({ color: '#FFFFFF', horizontal: 'center', wrap: true });
});

it('has sheets as they are seen: tabs, gridlines, panes', () => {
  expect(book.sheets.map(({ tabColor }) => tabColor)).toEqual(EXAMPLE.sheets.map(({ tabColor }) => tabColor));
  expect(book.sheets.map(({ gridlines }) => gridlines)).toEqual([false, true, true, true, true]);
  expect(book.sheets.map(({ freeze }) => freeze)).toEqual([null, 'C5', 'B1', null, 'A2']);
});

it('has columns of their widths, hidden and folded away, and rows of their heights', () => {
  const plain = { hidden: false, level: 0, collapsed: false };
  // A width of 14 characters is 14 × 7 + 5 = 103 pixels: 103 ÷ 7 characters of a file.
  expect(people.columns).toEqual([
    { ...plain, first: 1, last: 1, width: 4.7109375, hidden: true },
    { ...plain, first: 2, last: 2, width: 30.7109375 },
    { ...plain, first: 3, last: 3, width: 12.7109375 },
    { first: 4, last: 6, width: 14.7109375, hidden: true, level: 1, collapsed: false },
    { ...plain, first: 7, last: 7, width: 16.7109375, collapsed: true },
    { ...plain, first: 8, last: 8, width: 9.140625, level: 1 },
  ]);
  expect(start.rows).toEqual({
    1: { height: 26, hidden: false },
    4: { height: null, hidden: true },
    61: { height: 40, hidden: false },
  });
});

it('has tables with calculated columns, totals and filters', () => {
  const column = { formula: null, total: null };
  const look = { style: 'TableStyleLight1', stripes: false };
  expect(people.tables).toEqual([
    {
      ...look,
      name: 'CS_people',
      ref: 'B4:I9',
      filter: 'B4:I8',
      totals: true,
      columns: [
        { ...column, name: 'Line 项目', total: 'Total 合计' },
        { ...column, name: 'Kind' },
        { ...column, name: 'Jan', total: 'sum' },
        { ...column, name: 'Feb', total: 'sum' },
        { ...column, name: 'Mar', total: 'sum' },
        { name: 'Total', formula: 'SUM(CS_people[[#This Row],[Jan]:[Mar]])', total: 'sum' },
        { ...column, name: 'Share', formula: 'CS_people[[#This Row],[Total]]/SUM(CS_people[Total])' },
        { ...column, name: 'Note' },
      ],
    },
  ]);
  expect(people.cells['G9']).toMatchObject({ formula: '=SUBTOTAL(109,CS_people[Total])', style: 'CSCOST 合计' });
  expect(people.cells['B9']).toMatchObject({ value: 'Total 合计', style: 'CSCOST 合计' });
  expect(log.tables.map(({ name, ref, filter }) => [name, ref, filter])).toEqual([
    ['CS_Log', 'A1:B5', null],
    ['CS_Notes', 'A8:B9', 'A8:B9'],
  ]);
});

it('has validations of every kind', () => {
  const error = (message: string, style = 'stop') => ({ style, title: 'Share', message });
  expect(people.validations).toEqual([
    { area: 'K7', type: 'whole', formulas: ['0', '10'], error: error('0 to 10'), prompt: null },
    { area: 'K8:L9', type: 'list', formulas: ['$K$5:$K$6'], error: error('From the list'), prompt: null },
    { area: 'K10', type: 'date', formulas: ['45748', '46112'], error: error('In the year'), prompt: null },
    { area: 'K11', type: 'custom', formulas: ['LEN(K11)<5'], error: error('Short'), prompt: null },
    {
      area: 'C5:C8',
      type: 'list',
      formulas: ['"Fixed,Variable,Step ""固定"""'],
      error: error('Choose one'),
      prompt: { title: 'Share', message: 'One of\nthree <kinds> & no more' },
    },
    {
      area: 'D5:F8',
      type: 'decimal',
      formulas: ['-1000000000000', '1000000000000'],
      error: error('A number', 'warning'),
      prompt: null,
    },
  ]);
});

it('has conditional formats, the last of the spec first', () => {
  expect(people.formats).toEqual([
    {
      area: 'G5:G8',
      type: 'expression',
      priority: 3,
      formulas: ['AND(G5<100,B5<>"<&>")'],
      highlight: { bold: true, italic: false, font: '#A4161A', fill: '#FDECEA' },
      bar: null,
    },
    { area: 'H5:H8', type: 'dataBar', priority: 2, formulas: [], highlight: null, bar: '#7FB3C8' },
    {
      area: 'B5:B8',
      type: 'expression',
      priority: 1,
      formulas: ['$G5=0'],
      highlight: { bold: false, italic: true, font: null, fill: null },
      bar: null,
    },
  ]);
});

it('has links inside and outside', () => {
  expect(start.links).toEqual([
    { cell: 'B2', target: null, location: "'R&D''s 人力'!B4", tip: 'Over to <people> & "back"' },
    { cell: 'B3', target: 'https://example.org/?a=1&b="2"', location: null, tip: 'Help' },
    { cell: 'B4', target: 'mailto:someone@example.org', location: null, tip: null },
  ]);
});

it('has pages as they are printed', () => {
  const none = { left: null, center: null, right: null };
  const page = { paper: 9, fit: true, wide: 1, centered: true };
  expect(start.print).toEqual({
    ...page,
    orientation: 'portrait',
    tall: 1,
    area: 'B1:E32',
    titleRows: null,
    // An & that is no code is written twice.
    header: { left: 'R&&D && more', center: '&A', right: '50 % && <b>' },
    footer: { left: '&F', center: null, right: 'Page &P of &N 页' },
  });
  expect(people.print).toEqual({
    ...page,
    orientation: 'landscape',
    tall: 0,
    area: null,
    titleRows: '$1:$4',
    header: none,
    footer: none,
  });
});

it('is protected where the spec says, without a password', () => {
  expect([start, people, log].map(({ protection }) => protection)).toEqual([null, null, null]);
  expect(summary.protection).toEqual({ allowFormatColumns: true, password: null });
  expect(balance.protection).toEqual({ allowFormatColumns: false, password: null });
});

it('merges no cells', () => {
  expect(book.sheets.flatMap(({ merged }) => merged)).toEqual([]);
});

it('has charts of every kind', () => {
  const at = (column: string): string => `'Balance'!$${column}$5:$${column}$7`;
  const months = { categories: at('B') };
  const numbers = { categories: at('C') };
  const cost = ['Month 月份', 'Cost <CNY>'];
  expect(balance.charts).toEqual([
    {
      types: ['barChart'],
      direction: 'bar',
      grouping: 'clustered',
      title: 'By class & month “按类别”',
      axes: [null, 'Cost <CNY>'],
      legend: true,
      from: [10, 0],
      to: [25, 6],
      series: [
        { name: 'Agents', categories: at('A'), values: at('D') },
        { name: 'Rent 租金', categories: at('A'), values: at('E') },
      ],
    },
    {
      types: ['barChart', 'lineChart'],
      direction: 'col',
      grouping: 'clustered',
      title: 'Columns and a line',
      axes: cost,
      legend: true,
      from: [10, 7],
      to: [25, 13],
      series: [
        { ...months, name: 'Agents', values: at('D') },
        { ...months, name: 'Sum', values: at('F') },
      ],
    },
    {
      types: ['barChart'],
      direction: 'col',
      grouping: 'stacked',
      title: 'Stacked',
      axes: cost,
      legend: false,
      from: [26, 0],
      to: [41, 6],
      series: [
        { ...months, name: 'Agents', values: at('D') },
        { ...months, name: 'Rent', values: at('E') },
      ],
    },
    {
      types: ['scatterChart'],
      direction: null,
      grouping: null,
      title: 'Curve',
      axes: ['Quality', null],
      legend: true,
      from: [26, 7],
      to: [41, 13],
      series: [
        { ...numbers, name: 'Curve', values: at('D') },
        { ...numbers, name: 'Limit', values: at('F') },
        { ...numbers, name: 'You are here', values: at('E') },
        { ...numbers, name: 'Optimum', values: at('D') },
      ],
    },
  ]);
});
