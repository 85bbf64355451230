import { NAMES } from '../names';
import { cell, literal } from '../formulas';
import { PALETTE } from '../palette';
import type {
  AreaSpec,
  BlockSpec,
  CellSpec,
  ChartSpec,
  ConditionalFormatSpec,
  LinkSpec,
  PrintSpec,
  SheetId,
  SheetSpec,
} from '../spec';
import type { Template } from '../template';

/** Column where headings and labels stand; the column left of it holds hidden keys or a margin. */
export const FIRST_COLUMN = 1;
const ECHO_ROW = 2;

/** What a builder says of its own sheet; the frame adds title, lead, the echo of the checks and the way back. */
export interface SheetContent {
  readonly title: string | CellSpec;
  readonly lead: string;
  readonly tabColor: string;
  readonly print: Omit<PrintSpec, 'paper' | 'header' | 'footer'>;
  readonly freeze?: SheetSpec['freeze'];
  readonly columns: SheetSpec['columns'];
  readonly columnGroups?: SheetSpec['columnGroups'];
  readonly rows?: SheetSpec['rows'];
  readonly blocks?: readonly BlockSpec[];
  readonly tables?: SheetSpec['tables'];
  readonly validations?: SheetSpec['validations'];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly links?: readonly LinkSpec[];
  readonly charts?: readonly ChartSpec[];
  /** Nothing on the sheet is typed: it is protected, without a password. */
  readonly isResult?: boolean;
}

/** Red, bold words where checks fail. */
export const ALERT = { font: PALETTE.alertInk, fill: PALETTE.alertFill, bold: true } as const;

/** Variances below zero; their sign says the same. */
export const UNFAVOURABLE = { font: PALETTE.alertInk } as const;

/** Condition of an unfavourable variance, for the first cell of an area; only where `base` is not 0, if one is given. */
export function unfavourable(area: AreaSpec, base?: string): string {
  const first = cell(area.row, area.column);
  return `=AND(ISNUMBER(${first}),${first}<0${base === undefined ? '' : `,${base}<>0`})`;
}

/** One cell as an area. */
export function single(row: number, column: number): AreaSpec {
  return { row, column, rows: 1, columns: 1 };
}

/** Cells that all look alike. */
export function styled(style: CellSpec['style'], values: readonly (string | number | null)[]): CellSpec[] {
  return values.map((value) => ({ value, style }));
}

/** Builds a sheet: row 1 its title, row 2 what it is for, row 3 how many checks fail and the way back to Start. */
export function buildSheet(template: Template, id: SheetId, content: SheetContent): SheetSpec {
  const { words } = template;
  const title: CellSpec = typeof content.title === 'string' ? { value: content.title } : content.title;
  const back: CellSpec | null = id === 'start' ? null : { value: words.common.toStart, style: 'link' };
  const frame: BlockSpec[] = [
    { row: 0, column: FIRST_COLUMN, cells: [[{ style: 'title', ...title }], [{ value: content.lead, style: 'note' }]] },
    {
      row: ECHO_ROW,
      column: FIRST_COLUMN,
      cells: [[{ formula: `=${literal(words.common.checksFailing)}&${NAMES.checksFailing}`, style: 'check' }, back]],
    },
  ];
  const toStart: LinkSpec[] = back
    ? [
        {
          row: ECHO_ROW,
          column: FIRST_COLUMN + 1,
          target: { sheet: 'start', cell: 'A1' },
          tip: words.common.toStartTip,
        },
      ]
    : [];
  return {
    id,
    name: template.sheetName(id),
    tabColor: content.tabColor,
    gridlines: false,
    freeze: content.freeze ?? null,
    columns: content.columns,
    columnGroups: content.columnGroups ?? [],
    rows: [{ row: 0, height: 26 }, ...(content.rows ?? [])],
    blocks: [...frame, ...(content.blocks ?? [])],
    tables: content.tables ?? [],
    validations: content.validations ?? [],
    conditionalFormats: [
      {
        area: single(ECHO_ROW, FIRST_COLUMN),
        rule: { kind: 'formula', formula: `=${NAMES.checksFailing}>0` },
        highlight: ALERT,
      },
      ...(content.conditionalFormats ?? []),
    ],
    links: [...toStart, ...(content.links ?? [])],
    print: {
      ...content.print,
      paper: 'A4',
      header: { left: words.title, right: '&A' },
      footer: { left: '&F', right: words.common.page },
    },
    protection: content.isResult ? { allowFormatColumns: true } : null,
    charts: content.charts ?? [],
  };
}
