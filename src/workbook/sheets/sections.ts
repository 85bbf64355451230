/** Sheets that read from top to bottom: sections one below the other, each with a heading and rows found by key. */
import type { BlockSpec, CellSpec } from '../spec';
import { FIRST_COLUMN, styled } from './frame';

/** What a section holds: named rows, then as many plain ones as `rows` says. */
interface SectionKeys {
  readonly keys: readonly string[];
  readonly rows?: number;
}

export interface Section<Key extends string> {
  readonly heading: number;
  /** Row of each key, in order below the heading. */
  readonly at: Readonly<Record<Key, number>>;
  /** First of the plain rows, below the named ones. */
  readonly body: number;
  /** First row below the section. */
  readonly end: number;
}

type Sections<S extends Readonly<Record<string, SectionKeys>>> = {
  readonly [Name in keyof S]: Section<S[Name]['keys'][number]>;
};

/** Stacks sections from a row on, a free row between them. */
export function stackSections<const S extends Readonly<Record<string, SectionKeys>>>(
  first: number,
  sections: S,
): Sections<S> {
  let heading = first;
  const stacked = Object.entries(sections).map(([name, { keys, rows = 0 }]) => {
    const at = Object.fromEntries(keys.map((key, index) => [key, heading + 1 + index]));
    const body = heading + 1 + keys.length;
    const section: Section<string> = { heading, at, body, end: body + rows };
    heading = section.end + 1;
    return [name, section] as const;
  });
  // Each section has the rows of its own keys, which is what `Sections` says.
  return Object.fromEntries(stacked) as unknown as Sections<S>;
}

/** A heading whose line runs over `columns` columns. */
export function headingBlock(row: number, text: string, columns: number): BlockSpec {
  const rest = Array.from({ length: columns - 1 }, () => null);
  return { row, column: FIRST_COLUMN, cells: [styled('heading', [text, ...rest])] };
}

/** A labelled figure: label, one or more cells, and what to know about it. */
export interface FigureRow {
  readonly row: number;
  readonly label: string;
  readonly note?: string;
  readonly cells: readonly CellSpec[];
}

/** Figures with their label before and their note behind them. */
export function figureBlocks(figures: readonly FigureRow[]): readonly BlockSpec[] {
  return figures.map(({ row, label, note, cells }) => ({
    row,
    column: FIRST_COLUMN,
    cells: [
      [
        { value: label, style: 'text' },
        ...cells.map((cell): CellSpec => ({ style: 'formula', ...cell })),
        ...(note ? styled('remark', [note]) : []),
      ],
    ],
  }));
}
