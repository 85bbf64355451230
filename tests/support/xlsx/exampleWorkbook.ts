/**
 * A small workbook that uses everything a spec can say, with text that tries to break out. What its formulas show is
 * worked out by hand in `EXPECTED`.
 */
import { formatCodes } from '../../../src/workbook/formats';
import type { CellValues } from '../../../src/workbook/cellValues';
import { cell as addressOf } from '../../../src/workbook/formulas';
import type { CellSpec, CellValue, PrintSpec, SheetSpec, TableSpec, WorkbookSpec } from '../../../src/workbook/spec';
import { buildStyles } from '../../../src/workbook/styles';
import { tableBlocks } from '../../../src/workbook/tableBlocks';
import { CHARTS, FIGURES, FIGURES_ROW } from './exampleCharts';

/** Text that XML, Excel or a spreadsheet program might take for something else. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=1+1',
  '+49 30 1234',
  '-12',
  '@SUM(A1)',
  "'quoted",
  ' spaces at both ends ',
  'two\nlines\tand a tab',
  'carriage\rreturn',
  '<b>&amp; "quotes" \'apostrophes\'</b>',
  ']]> <!-- -->',
  'bell \u0007 and null \u0000',
  'half a pair \ud83d and \ude00 alone',
  'a pair 😀 and an astral 𠮷',
  'not a character \ufffe\uffff',
  'literal _x0041_ and _x000D_',
  '_x005F_x0041_',
  '客服成本（元）：“人工”',
  '0012',
  '1/2',
  'TRUE',
  '#N/A',
];

/** Names of the example's sheets, in order; one needs quoting wherever it stands. */
export const NAMES = {
  start: 'Start 开始',
  people: "R&D's 人力",
  log: 'Log',
  summary: 'Summary',
  balance: 'Balance',
} as const;
const PEOPLE = "'R&D''s 人力'";

const A4: PrintSpec = {
  paper: 'A4',
  landscape: false,
  area: null,
  pagesTall: null,
  header: {},
  footer: {},
};

const BARE: Omit<SheetSpec, 'id' | 'name'> = {
  tabColor: '#0B4F6C',
  gridlines: true,
  freeze: null,
  columns: [],
  columnGroups: [],
  rows: [],
  blocks: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  links: [],
  print: A4,
  protection: null,
  charts: [],
};

const START: SheetSpec = {
  ...BARE,
  id: 'start',
  name: NAMES.start,
  gridlines: false,
  columns: [
    { column: 0, width: 2 },
    { column: 1, width: 40 },
    { column: 2, width: 40 },
  ],
  rows: [
    { row: 0, height: 26 },
    { row: 3, hidden: true },
    { row: 60, height: 40 },
  ],
  blocks: [
    { row: 0, column: 1, cells: [[{ value: 'Title 标题', style: 'title' }]] },
    {
      row: 1,
      column: 1,
      cells: [
        [{ value: 'To the people', style: 'link' }, { value: true, style: 'check' }, { value: false }],
        [
          { value: 'Help', style: 'link' },
          { value: 45748, style: 'input', format: 'date' },
          null,
          { value: -0.125, format: 'percent' },
        ],
        [
          { value: 'Write', style: 'link' },
          { value: 1e-7 },
          { value: 1234567890.12, style: 'total', format: 'amount' },
        ],
        [{ value: 'Empty ones', style: 'label' }, { value: '', style: 'input' }, { value: null }, null],
      ],
    },
    // Where the block above leaves a cell alone.
    { row: 2, column: 3, cells: [[{ value: 'In the gap' }]] },
    {
      row: 10,
      column: 1,
      cells: HOSTILE_TEXTS.map((value): CellSpec[] => [{ value }, { value, style: 'text', format: 'text' }]),
    },
  ],
  links: [
    { row: 1, column: 1, target: { sheet: 'people', cell: 'B4' }, tip: 'Over to <people> & "back"' },
    { row: 2, column: 1, target: { url: 'https://example.org/?a=1&b="2"' }, tip: 'Help' },
    { row: 3, column: 1, target: { url: 'mailto:someone@example.org' } },
  ],
  print: {
    ...A4,
    area: { row: 0, column: 1, rows: 32, columns: 4 },
    pagesTall: 1,
    header: { left: 'R&D & more', center: '&A', right: '50 % & <b>' },
    footer: { left: '&F', right: 'Page &P of &N 页' },
  },
};

const share = (message: string) => ({ title: 'Share', message });

const PEOPLE_TABLE: TableSpec = {
  name: 'CS_people',
  row: 3,
  column: 1,
  columns: [
    {
      id: 'line',
      header: 'Line 项目',
      style: 'input',
      format: 'text',
      total: { label: 'Total 合计' },
    },
    {
      id: 'kind',
      header: 'Kind',
      style: 'input',
      format: 'general',
      validation: {
        rule: { kind: 'list', values: ['Fixed', 'Variable', 'Step "固定"'] },
        prompt: share('One of\nthree <kinds> & no more'),
        error: { ...share('Choose one'), style: 'stop' },
      },
    },
    ...(['Jan', 'Feb', 'Mar'] as const).map((header) => ({
      id: header,
      header,
      style: 'input' as const,
      format: 'amount' as const,
      total: 'sum' as const,
      validation: {
        rule: { kind: 'decimal' as const, minimum: -1e12, maximum: 1e12 },
        error: { ...share('A number'), style: 'warning' as const },
      },
    })),
    {
      id: 'total',
      header: 'Total',
      style: 'formula',
      format: 'amount',
      formula: '=SUM(CS_people[[#This Row],[Jan]:[Mar]])',
      total: 'sum',
    },
    {
      id: 'share',
      header: 'Share',
      style: 'formula',
      format: 'percent',
      formula: '=CS_people[[#This Row],[Total]]/SUM(CS_people[Total])',
    },
    { id: 'note', header: 'Note', style: 'prose', format: 'general' },
  ],
  rows: [
    ['Agents', 'Variable', 900, 910, 905.5, null, null, 'First\nsecond'],
    [
      '=Team leads',
      'Fixed',
      300,
      { formula: '=SUMIFS(CS_Log[Amount],CS_Log[Account],"6401")', style: 'linked' },
      300,
      null,
      null,
      null,
    ],
    ['培训 <Training>', 'Step "固定"', 100.25, null, -50, null, { value: null, style: 'note' }, true],
    ['Typed over', null, null, null, null, 10, null, { value: 45748, format: 'date' }],
  ],
  totals: true,
  filter: true,
};

const PEOPLE_SHEET: SheetSpec = {
  ...BARE,
  id: 'people',
  name: NAMES.people,
  freeze: { rows: 4, columns: 2 },
  columns: [
    { column: 0, width: 4, hidden: true },
    { column: 1, width: 30 },
    { column: 2, width: 12 },
    { column: 3, width: 14 },
    { column: 4, width: 14 },
    { column: 5, width: 14 },
    { column: 6, width: 16 },
  ],
  columnGroups: [
    { column: 3, columns: 3, collapsed: true },
    { column: 7, columns: 1, collapsed: false },
  ],
  rows: [{ row: 3, height: 33 }],
  blocks: [
    { row: 0, column: 1, cells: [[{ value: NAMES.people, style: 'title' }]] },
    // Beside the table, in the same rows.
    {
      row: 4,
      column: 10,
      cells: [[{ value: 'Low', format: 'text' }], [{ value: 'High' }], [{ value: 3, style: 'input' }]],
    },
    { row: 4, column: 0, cells: [[{ value: 'k1' }]] },
  ],
  tables: [PEOPLE_TABLE],
  validations: [
    {
      area: { row: 6, column: 10, rows: 1, columns: 1 },
      rule: { kind: 'whole', minimum: 0, maximum: 10 },
      error: { ...share('0 to 10'), style: 'stop' },
    },
    {
      area: { row: 7, column: 10, rows: 2, columns: 2 },
      rule: { kind: 'list-range', formula: '=$K$5:$K$6' },
      error: { ...share('From the list'), style: 'stop' },
    },
    {
      area: { row: 9, column: 10, rows: 1, columns: 1 },
      rule: { kind: 'date', minimum: 45748, maximum: 46112 },
      error: { ...share('In the year'), style: 'stop' },
    },
    {
      area: { row: 10, column: 10, rows: 1, columns: 1 },
      rule: { kind: 'custom', formula: '=LEN(K11)<5' },
      error: { ...share('Short'), style: 'stop' },
    },
  ],
  conditionalFormats: [
    {
      area: { row: 4, column: 6, rows: 4, columns: 1 },
      rule: { kind: 'formula', formula: '=AND(G5<100,B5<>"<&>")' },
      highlight: { font: '#A4161A', fill: '#FDECEA', bold: true },
    },
    { area: { row: 4, column: 7, rows: 4, columns: 1 }, rule: { kind: 'data-bar', color: '#7FB3C8' } },
    {
      area: { row: 4, column: 1, rows: 4, columns: 1 },
      rule: { kind: 'formula', formula: '=$G5=0' },
      highlight: { italic: true, bold: false },
    },
  ],
  print: {
    ...A4,
    landscape: true,
    titleRows: { row: 0, rows: 4 },
  },
};

const LOG: SheetSpec = {
  ...BARE,
  id: 'log',
  name: NAMES.log,
  freeze: { rows: 1, columns: 0 },
  tables: [
    {
      name: 'CS_Log',
      row: 0,
      column: 0,
      columns: [
        { id: 'account', header: 'Account', style: 'text', format: 'text' },
        { id: 'amount', header: 'Amount', style: 'text', format: 'amount' },
      ],
      rows: [
        ['6401', 200],
        ['6401', 110],
        ['01.02', 5],
        ['=6402', -7],
      ],
      totals: false,
      filter: false,
    },
    {
      name: 'CS_Notes',
      row: 7,
      column: 0,
      columns: [
        { id: 'key', header: 'Key', style: 'text', format: 'text' },
        { id: 'note', header: 'Note', style: 'prose', format: 'general' },
      ],
      rows: [[null, null]],
      totals: false,
      filter: true,
    },
  ],
};

/** Row of the summary's first formula, from 0. */
const FORMULAS_ROW = 4;
/** Formulas of the summary from B5 down, each with what it shows. */
const FORMULAS: readonly (readonly [formula: string, shows: CellValue, look?: Omit<CellSpec, 'formula'>])[] = [
  ['=SUM(CS_people[Total])', 3685.75, { style: 'total', format: 'amount' }],
  ['=CsTotal*2', 7371.5],
  [`=${PEOPLE}!G5`, 2715.5],
  ['=TEXTJOIN("、",TRUE,CS_people[Line 项目])', 'Agents、=Team leads、培训 <Training>、Typed over'],
  ['=IFS(B5>10000,"high",TRUE,"low")', 'low'],
  ['=MAXIFS(CS_Log[Amount],CS_Log[Account],"6401")', 200],
  ['=INDEX(CS_people[[#Headers],[Jan]:[Mar]],2)', 'Feb'],
  ['=1/0', '#DIV/0!'],
  ['=NA()', '#N/A'],
  ['=B5>1', true],
  ['=""', ''],
  ['="a ""b"" & <c> 中"&CHAR(10)&"\'d\'"', 'a "b" & <c> 中\n\'d\''],
  ['=DATE(2025,4,1)', 45748, { format: 'month' }],
  [`=COUNTA(${PEOPLE}!B5:B8)`, 4],
  [`=ISFORMULA(${PEOPLE}!G5)`, true],
  ['=SUBTOTAL(109,CS_people[Jan])+CS_people[[#Totals],[Jan]]', 2600.5],
];
/** Cells of the add-in's functions from D5 down, with what they might show. */
const ADD_IN: readonly (readonly [formula: string, shows: CellValue])[] = [
  ['=CSCOST.TOTAL()', 3685.75],
  ['=CSCOST.CHECK("links")', 'passed & <ok>'],
  ['=CSCOST.AGENTS(100,180,1800,0.8,20)', '#BUSY!'],
  ['=CSCOST.TOTAL()>1', true],
];

const SUMMARY: SheetSpec = {
  ...BARE,
  id: 'summary',
  name: NAMES.summary,
  freeze: { rows: 0, columns: 1 },
  columns: [{ column: 0, width: 60 }],
  blocks: [
    {
      row: FORMULAS_ROW,
      column: 0,
      cells: FORMULAS.map(([formula, , look]): CellSpec[] => [
        { value: formula, style: 'note' },
        { formula, ...look },
      ]),
    },
    { row: FORMULAS_ROW, column: 3, cells: ADD_IN.map(([formula]): CellSpec[] => [{ formula, style: 'formula' }]) },
  ],
  protection: { allowFormatColumns: true },
};

const BALANCE: SheetSpec = {
  ...BARE,
  id: 'balance',
  name: NAMES.balance,
  blocks: [
    {
      row: FIGURES_ROW,
      column: 0,
      cells: FIGURES.map(({ label, month, x, agents, rent }, index): CellSpec[] => [
        { value: label },
        { value: month, format: 'month' },
        { value: x },
        { value: agents, format: 'amount' },
        { value: rent, format: 'amount' },
        { formula: `=D${FIGURES_ROW + 1 + index}+E${FIGURES_ROW + 1 + index}`, format: 'amount' },
      ]),
    },
  ],
  protection: { allowFormatColumns: false },
  charts: CHARTS,
};

/** The example. Its people's table is `CS_people`; its active sheet is the third. */
export const EXAMPLE: WorkbookSpec = {
  mark: { templateVersion: 7, language: 'zh-CN' },
  styles: buildStyles('zh-CN'),
  formats: formatCodes(2),
  sheets: [START, PEOPLE_SHEET, SUMMARY, BALANCE, LOG],
  names: [
    { name: 'CsTotal', sheet: 'summary', area: { row: FORMULAS_ROW, column: 1, rows: 1, columns: 1 } },
    { name: 'CsLines', sheet: 'people', area: { row: 4, column: 1, rows: 4, columns: 1 } },
  ],
  activeSheet: 'summary',
  properties: {
    title: 'Cost & <model> 成本',
    subject: 'An example',
    creator: 'CSCOST',
    created: '2025-04-01T00:00:00Z',
  },
};

/** What each formula shows that does not call the add-in, by sheet and address. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  [NAMES.people]: {
    E6: 310,
    G5: 2715.5,
    G6: 910,
    G7: 50.25,
    H5: 2715.5 / 3685.75,
    H6: 910 / 3685.75,
    H7: 50.25 / 3685.75,
    H8: 10 / 3685.75,
    D9: 1300.25,
    E9: 1220,
    F9: 1155.5,
    G9: 3685.75,
  },
  [NAMES.summary]: Object.fromEntries(FORMULAS.map(([, shows], index) => [`B${FORMULAS_ROW + 1 + index}`, shows])),
  [NAMES.balance]: Object.fromEntries(FIGURES.map(({ sum }, index) => [`F${FIGURES_ROW + 1 + index}`, sum])),
};

function shownByAddIn(sheet: string, address: string): CellValue | undefined {
  const index = ADD_IN.findIndex((_, at) => address === `D${FORMULAS_ROW + 1 + at}`);
  return sheet === NAMES.summary ? ADD_IN[index]?.[1] : undefined;
}

function constantAt(sheetName: string, row: number, column: number): CellValue {
  const sheet = EXAMPLE.sheets.find(({ name }) => name === sheetName);
  const blocks = [...(sheet?.blocks ?? []), ...(sheet?.tables ?? []).flatMap(tableBlocks)];
  return (
    blocks.map((block) => block.cells[row - block.row]?.[column - block.column]).find((cell) => cell)?.value ?? null
  );
}

/** What the example's cells show. */
export const EXAMPLE_VALUES: CellValues = {
  at(sheet, row, column) {
    const address = addressOf(row, column);
    return EXPECTED[sheet]?.[address] ?? shownByAddIn(sheet, address) ?? constantAt(sheet, row, column);
  },
};
