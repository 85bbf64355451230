import { CATEGORY_KEYS } from '../../model/categories';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import type { BlockSpec, CellSpec, FormatId, LinkSpec, SheetId, SheetSpec } from '../spec';
import type { Template } from '../template';
import { FIRST_COLUMN, buildSheet, styled } from './frame';

/** Sheets that Start links to, in their order; Start itself is left out. */
const LINKED: readonly SheetId[] = [
  'inputs',
  'drivers',
  'mapping',
  'ledger',
  ...CATEGORY_KEYS,
  'summary',
  'balance',
  'checks',
  'proof',
  'log',
];

const FIGURES_ROW = 4;
const STEPS_ROW = 11;
const LEGEND_ROW = 17;
const SHEETS_ROW = 23;

function figures(template: Template): BlockSpec {
  const { start } = template.words;
  const rows: readonly (readonly [string, string, FormatId])[] = [
    [start.totalActual, NAMES.totalActual, 'amount'],
    [start.totalBudget, NAMES.totalBudget, 'amount'],
    [start.unmapped, NAMES.unmapped, 'amount'],
    [start.checksFailing, NAMES.checksFailing, 'general'],
    [start.closing, NAMES.closingMonth, 'general'],
  ];
  return {
    row: FIGURES_ROW,
    column: FIRST_COLUMN,
    cells: [
      styled('heading', [start.figures, null, null]),
      ...rows.map(([label, name, format]): (CellSpec | null)[] => [
        { value: label, style: 'label' },
        null,
        { formula: `=${name}`, style: 'total', format },
      ]),
    ],
  };
}

function steps(template: Template): BlockSpec {
  const { start } = template.words;
  const numbered = start.steps.map((step, index): CellSpec[] => [{ value: `${index + 1}  ${step}`, style: 'label' }]);
  return {
    row: STEPS_ROW,
    column: FIRST_COLUMN,
    cells: [styled('heading', [start.stepsHeading, null, null]), ...numbered],
  };
}

function legend(template: Template): BlockSpec {
  const { start, styles } = template.words;
  const kinds = ['input', 'formula', 'linked', 'total'] as const;
  return {
    row: LEGEND_ROW,
    column: FIRST_COLUMN,
    cells: [
      styled('heading', [start.legendHeading, null, null]),
      ...kinds.map((style): CellSpec[] => [
        { value: styles[style], style },
        { value: start.legend[style], style: 'label' },
      ]),
    ],
  };
}

function purposeOf(template: Template, id: SheetId): string {
  const { start, homeRules } = template.words;
  const purposes: Readonly<Record<string, string>> = { ...homeRules, ...start.purposes };
  return purposes[id] ?? '';
}

/** The first page: what the model says now, how to go on, and a link to every sheet. */
export function buildStart(template: Template): SheetSpec {
  const { words } = template;
  const links = LINKED.map((id, index): LinkSpec => ({
    row: SHEETS_ROW + 2 + index,
    column: FIRST_COLUMN,
    target: { sheet: id, cell: 'A1' },
    tip: purposeOf(template, id),
  }));
  return buildSheet(template, 'start', {
    title: { formula: `=IF(${NAMES.company}="","",${NAMES.company}&" · ")&"${words.start.heading}"` },
    lead: words.start.lead,
    tabColor: PALETTE.settings,
    columns: [
      { column: 0, width: 2 },
      { column: 1, width: 30 },
      { column: 2, width: 22 },
      { column: 3, width: 22 },
      { column: 4, width: 76 },
    ],
    blocks: [
      figures(template),
      steps(template),
      legend(template),
      {
        row: SHEETS_ROW,
        column: FIRST_COLUMN,
        cells: [
          styled('heading', [words.start.sheetsHeading, null, null, null]),
          styled('header', [words.start.sheet, words.start.purpose, null, null]),
          ...LINKED.map((id): CellSpec[] => [
            { value: template.sheetName(id), style: 'link' },
            { value: purposeOf(template, id), style: 'note' },
          ]),
        ],
      },
    ],
    links,
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: SHEETS_ROW + 2 + LINKED.length, columns: 4 },
      pagesTall: 1,
    },
  });
}
