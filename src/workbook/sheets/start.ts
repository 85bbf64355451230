import { literal, onSheet } from '../formulas';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import { RELEASED } from '../release';
import { SHEET_IDS } from '../sheetIds';
import type { BlockSpec, CellSpec, FormatId, LinkSpec, SheetId, SheetSpec } from '../spec';
import { TEMPLATE_VERSION, type Template } from '../template';
import { VERDICT_CELL } from './balance/verdict';
import { FIRST_COLUMN, buildSheet, styled } from './frame';
import { headingBlock, stackSections } from './sections';
import { monthNumbersRange } from './summaryMonths';

/** Sheets that Start links to, in their order; Start itself is left out. */
const LINKED = SHEET_IDS.filter((id) => id !== 'start');
const LEGEND = ['input', 'formula', 'linked', 'total', 'link', 'check'] as const;
const STEPS = ['inputs', 'fill', 'drivers', 'summary', 'balance', 'strategies'] as const;

const ROWS = stackSections(4, {
  about: { keys: ['company', 'currency', 'firstDay', 'lastDay', 'version', 'released'] },
  figures: { keys: ['totalActual', 'totalBudget', 'unmapped', 'checksFailing', 'closing', 'balance'] },
  steps: { keys: STEPS },
  legend: { keys: LEGEND },
  sheets: { keys: ['header'], rows: LINKED.length },
});
/** Values stand two columns right of their labels, which run over. */
const VALUE = FIRST_COLUMN + 2;
const WIDTHS = [2, 30, 22, 22, 76];

type Section = keyof typeof ROWS;

function valueRows(
  rows: readonly { readonly row: number; readonly label: string; readonly cell: CellSpec }[],
): readonly BlockSpec[] {
  return rows.map(({ row, label, cell }) => ({
    row,
    column: FIRST_COLUMN,
    cells: [[{ value: label, style: 'label' }, ...Array.from({ length: VALUE - FIRST_COLUMN - 1 }, () => null), cell]],
  }));
}

function about(template: Template): readonly BlockSpec[] {
  const { start } = template.words;
  const last = `EDATE(${NAMES.fiscalYearStart},COUNT(${monthNumbersRange(template)}))-1`;
  const cells: Readonly<Record<keyof typeof ROWS.about.at, CellSpec>> = {
    company: { formula: `=IF(${NAMES.company}="",${literal(start.noCompany)},${NAMES.company})` },
    currency: { formula: `=${NAMES.currency}` },
    firstDay: { formula: `=${NAMES.fiscalYearStart}`, format: 'date' },
    lastDay: { formula: `=${last}`, format: 'date' },
    version: { value: TEMPLATE_VERSION, format: 'general' },
    released: { value: RELEASED.serial, format: 'date' },
  };
  return valueRows(
    (Object.keys(cells) as (keyof typeof cells)[]).map((key) => ({
      row: ROWS.about.at[key],
      label: start.about[key],
      cell: { style: 'text', ...cells[key] } as const,
    })),
  );
}

function figures(template: Template): readonly BlockSpec[] {
  const { start } = template.words;
  const verdict = onSheet(template.sheetName('balance'), VERDICT_CELL);
  const formulas: Readonly<Record<keyof typeof ROWS.figures.at, readonly [string, FormatId]>> = {
    totalActual: [NAMES.totalActual, 'amount'],
    totalBudget: [NAMES.totalBudget, 'amount'],
    unmapped: [NAMES.unmapped, 'amount'],
    checksFailing: [NAMES.checksFailing, 'general'],
    closing: [NAMES.closingMonth, 'integer'],
    balance: [verdict, 'general'],
  };
  return valueRows(
    (Object.keys(formulas) as (keyof typeof formulas)[]).map((key) => {
      const [formula, format] = formulas[key];
      return {
        row: ROWS.figures.at[key],
        label: start[key],
        cell: { formula: `=${formula}`, style: 'total', format } as const,
      };
    }),
  );
}

function steps(template: Template): readonly BlockSpec[] {
  const { start } = template.words;
  return STEPS.map((step, index) => ({
    row: ROWS.steps.at[step],
    column: FIRST_COLUMN,
    cells: [styled('label', [`${index + 1}  ${start.steps[step]}`])],
  }));
}

function legend(template: Template): readonly BlockSpec[] {
  const { start, styles } = template.words;
  return LEGEND.map((style) => ({
    row: ROWS.legend.at[style],
    column: FIRST_COLUMN,
    cells: [
      [
        { value: styles[style], style },
        { value: start.legend[style], style: 'remark' },
      ],
    ],
  }));
}

function purposeOf(template: Template, id: SheetId): string {
  const { start, homeRules } = template.words;
  const purposes: Readonly<Record<string, string>> = { ...homeRules, ...start.purposes };
  return purposes[id] ?? '';
}

/** The first page: what this is and says now, how to go on, and a link to every sheet. */
export function buildStart(template: Template): SheetSpec {
  const { words } = template;
  const sections = Object.keys(ROWS) as Section[];
  return buildSheet(template, 'start', {
    title: { formula: `=IF(${NAMES.company}="","",${NAMES.company}&" · ")&${literal(words.start.heading)}` },
    lead: words.start.lead,
    tabColor: PALETTE.settings,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    blocks: [
      ...sections.map((section) =>
        headingBlock(ROWS[section].heading, words.start.headings[section], WIDTHS.length - FIRST_COLUMN),
      ),
      ...about(template),
      ...figures(template),
      ...steps(template),
      ...legend(template),
      {
        row: ROWS.sheets.at.header,
        column: FIRST_COLUMN,
        cells: [
          styled('header', [words.start.sheet, words.start.purpose, null, null]),
          ...LINKED.map((id): CellSpec[] => [
            { value: template.sheetName(id), style: 'link' },
            { value: purposeOf(template, id), style: 'remark' },
          ]),
        ],
      },
    ],
    links: LINKED.map((id, index): LinkSpec => ({
      row: ROWS.sheets.body + index,
      column: FIRST_COLUMN,
      target: { sheet: id, cell: 'A1' },
      tip: purposeOf(template, id),
    })),
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: ROWS.sheets.end, columns: WIDTHS.length - FIRST_COLUMN },
      pagesTall: 1,
    },
  });
}
