import { PLAN_METRICS } from '../../../model/guardrails';
import { EFFECTS, LEVERS } from '../../../model/levers';
import { cell, literal } from '../../formulas';
import { PALETTE } from '../../palette';
import type { BlockSpec, SheetSpec } from '../../spec';
import { TABLES, columnIndex, columnsOf, keptColumn } from '../../tables';
import type { Template } from '../../template';
import { wrappedHeight } from '../../textFit';
import { oneOf } from '../../validations';
import { ALERT, FIRST_COLUMN, buildSheet, single, styled } from '../frame';
import { headingBlock } from '../sections';
import { baseBlocks } from './bases';
import {
  BASES,
  BASE_COLUMN,
  BASE_LABELS,
  LEVERS_HEADING,
  LEVERS_ROW,
  LINES,
  LINE_COLUMNS,
  QUALITY,
  QUALITY_LABELS,
  RESULTS,
  SEARCH,
  SEARCH_COLUMN,
  SEARCH_PARTS,
  STAFFING,
  STAFFING_LABELS,
} from './layout';
import { leverTable } from './leverTable';
import { lineBlock } from './lines';
import { qualityBlocks } from './quality';
import { resultBlocks } from './results';
import { searchBlocks, staffingBlocks } from './staffing';

/** Levers that the printed page has room for. */
const PRINTED_LEVERS = 30;
const NARROW = 13;
const WIDTHS: Readonly<Record<string, number>> = {
  id: 18,
  lever: 38,
  strategy: 36,
  fixedCategory: 32,
  oneOff: 16,
  running: 16,
  fixedSaving: 16,
  alone: 17,
  fault: 40,
  alias: 34,
  evidence: 46,
  source: 30,
  owner: 16,
  needs: 20,
  excludes: 20,
  warning: 40,
  note: 34,
};

function widthOf(id: string): number {
  return WIDTHS[id] ?? NARROW;
}

function headings(template: Template): readonly BlockSpec[] {
  const { strategies } = template.words;
  const columns = columnsOf(TABLES.levers).length - 1;
  return [
    headingBlock(RESULTS.heading, strategies.results, 2),
    { ...headingBlock(BASES.heading, strategies.bases, BASE_COLUMN - BASE_LABELS + 1), column: BASE_LABELS },
    { ...headingBlock(QUALITY.heading, strategies.quality, 6), column: QUALITY_LABELS },
    { ...headingBlock(STAFFING.heading, strategies.staffingHeading, 4), column: STAFFING_LABELS },
    { ...headingBlock(SEARCH.heading, strategies.searchHeading, 2 * SEARCH_PARTS.length), column: SEARCH_COLUMN },
    headingBlock(LINES.heading, strategies.linesHeading, LINE_COLUMNS.length),
    headingBlock(LEVERS_HEADING, strategies.levers, columns),
    { row: LEVERS_HEADING + 1, column: FIRST_COLUMN, cells: [styled('note', [strategies.leversLead])] },
  ];
}

function rowHeights(template: Template): SheetSpec['rows'] {
  const { levers } = template.words;
  return LEVERS.map(({ id }, index) => {
    const { name, evidence, source, warning } = levers[id];
    const texts = [
      { text: name, width: widthOf('lever') },
      { text: evidence, width: widthOf('evidence') },
      { text: source, width: widthOf('source') },
      { text: warning, width: widthOf('warning') },
    ];
    return { row: LEVERS_ROW + 1 + index, height: wrappedHeight(texts) };
  });
}

/** The three strategies: levers with their assumptions, and what the chosen ones bring together. */
export function buildStrategies(template: Template): SheetSpec {
  const { words } = template;
  const table = leverTable(template);
  const column = (id: string): number => columnIndex(TABLES.levers, id);
  const body = { row: LEVERS_ROW + 1, rows: LEVERS.length };
  const chosen = { ...body, column: FIRST_COLUMN, columns: column('chosen') };
  const states = { row: QUALITY.at.csat, column: QUALITY_LABELS + 5, rows: PLAN_METRICS.length, columns: 1 };
  return buildSheet(template, 'strategies', {
    title: template.sheetName('strategies'),
    lead: words.strategies.lead,
    tabColor: PALETTE.brand,
    freeze: { rows: 0, columns: FIRST_COLUMN + 1 },
    columns: table.columns.map(({ id }, index) => ({
      column: index,
      width: widthOf(id),
      ...(id === 'id' && { hidden: true }),
    })),
    columnGroups: [
      { column: column(keptColumn('contacts')), columns: EFFECTS.length, collapsed: true },
      { column: column('needsKey'), columns: 3, collapsed: true },
    ],
    rows: [{ row: LINES.header, height: 33 }, { row: LEVERS_ROW, height: 48 }, ...rowHeights(template)],
    blocks: [
      ...headings(template),
      ...resultBlocks(template),
      ...baseBlocks(template),
      ...qualityBlocks(template),
      ...staffingBlocks(template),
      ...searchBlocks(template),
      lineBlock(template),
    ],
    tables: [table],
    validations: [
      {
        area: single(RESULTS.at.case, FIRST_COLUMN + 1),
        ...oneOf(template, Object.values(words.strategies.cases)),
      },
    ],
    conditionalFormats: [
      {
        area: chosen,
        rule: {
          kind: 'formula',
          formula: `=$${cell(body.row, column('chosen'))}=${literal(words.strategies.yes)}`,
        },
        highlight: { fill: PALETTE.linkFill, bold: true },
      },
      {
        area: states,
        rule: {
          kind: 'formula',
          formula: `=${cell(states.row, states.column)}=${literal(words.balance.guardrailStates.breached)}`,
        },
        highlight: ALERT,
      },
    ],
    print: {
      landscape: true,
      area: { row: 0, column: FIRST_COLUMN, rows: LEVERS_ROW + 1 + PRINTED_LEVERS, columns: column('alone') },
      pagesTall: 1,
    },
  });
}
