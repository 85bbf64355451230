/** How series of a line chart look, apart from the chart, which is loaded later. */

/** How a series is drawn, so that it is known without its colour. */
export type Stroke = 'solid' | 'dashed';

export const DASHES: Readonly<Record<Stroke, string | undefined>> = { solid: undefined, dashed: '5 4' };
export const LINE_WIDTH = 2;

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  readonly as: Stroke | 'area' | 'point';
}
