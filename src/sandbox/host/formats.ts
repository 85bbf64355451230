/**
 * Looks of cells: Excel's properties and how the engine stores them.
 */
import type { IBorderData, IStyleData } from '@univerjs/core';

/** Edges of a cell or range as Excel names them, by the engine's key. */
export const EDGES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;
export type Edge = keyof typeof EDGES;

/** A named cell style; what is not said is as in Normal. */
export interface StyleDefinition {
  look: IStyleData;
  locked: boolean;
  isBuiltIn: boolean;
  /** Whether applying the style sets the cells' number format. */
  includesNumber: boolean;
}

export const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' } as const;

/** Excel's style names of a new workbook, as far as add-ins meet them. */
export const BUILT_IN_STYLES = [
  'Normal', 'Good', 'Bad', 'Neutral', 'Calculation', 'Check Cell', 'Explanatory Text', 'Input', 'Linked Cell', 'Note',
  'Output', 'Warning Text', 'Heading 1', 'Heading 2', 'Heading 3', 'Heading 4', 'Title', 'Total', 'Comma', 'Comma [0]',
  'Currency', 'Currency [0]', 'Percent', 'Hyperlink', 'Followed Hyperlink',
]; // prettier-ignore

/** Pairs of Excel's word and the engine's number. */
export type Words = Readonly<Record<string, number>>;

export const HORIZONTAL: Words = { General: 0, Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6 };
export const VERTICAL: Words = { Top: 1, Center: 2, Bottom: 3 };

/** Line style and weight of a border to the engine's type. */
const LINES: Readonly<Record<string, number>> = {
  'Continuous/Hairline': 2,
  'Continuous/Thin': 1,
  'Continuous/Medium': 8,
  'Continuous/Thick': 13,
  'Dot/Thin': 3,
  'Dash/Thin': 4,
  'Dash/Medium': 9,
  'DashDot/Thin': 5,
  'DashDotDot/Thin': 6,
  'Double/Thick': 7,
};

/** How Excel describes one line. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

export function lineOf(border: IStyleData['bd'], edge: Edge): Line {
  const line = border?.[EDGES[edge]];
  if (!line) return NO_LINE;
  const [style = 'Continuous', weight = 'Thin'] =
    Object.keys(LINES)
      .find((key) => LINES[key] === line.s)
      ?.split('/') ?? [];
  return { style, weight, color: line.cl.rgb ?? NO_LINE.color };
}

export function borderOf(line: Line): IBorderData['t'] {
  if (line.style === 'None') return null;
  const type = LINES[`${line.style}/${line.weight}`] ?? LINES[`${line.style}/Thin`] ?? 1;
  return { s: type, cl: { rgb: line.color } };
}

/** `#RRGGBB` in capitals as Excel answers it; colour names pass. */
export const excelColor = (color: string): string => (color.startsWith('#') ? color.toUpperCase() : color);
