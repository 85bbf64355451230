/**
 * Pieces of a drawing in SVG. Lengths are pixels.
 */
export type Point = readonly [x: number, y: number];

/** The rectangle inside which series are drawn. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const COLOR = { ink: '#1F2937', axis: '#5B6573', gridline: '#C9D3DA', paper: '#FFFFFF' } as const;
/** Size of text, and height of a line of it. */
export const FONT = 11;
export const ROW = FONT + 7;
export const PIXELS_A_POINT = 96 / 72;
/** What a character takes, more or less. */
const CHARACTER = 6;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is safe inside SVG. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

export const words = (text: string, [x, y]: Point, look: string): string =>
  `<text x="${x}" y="${y}" ${look}>${escape(text)}</text>`;

export const stroke = ([x1, y1]: Point, [x2, y2]: Point, color: string): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${color}"/>`;

/** How wide a text is, more or less; Chinese takes twice as much a character. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0) * CHARACTER;
