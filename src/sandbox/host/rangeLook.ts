/**
 * A look as the API's format objects see it, and that of a range.
 */
import type { IStyleData } from '@univerjs/core';
import type { Area } from './area';
import type { Book } from './book';
import { invalid } from './errors';
import { borderOf, EDGES, lineOf, NO_LINE, type Edge, type Line } from './formats';
import { changeLook, changeNotes, sharedLook, type CellNotes } from './looks';
import { checkWritable } from './protection';

/** Where a look is read and written: cells of a range, or a named style. */
export interface Look {
  read<Answer>(read: (look: IStyleData, notes: CellNotes) => Answer): Answer | null;
  change(look: IStyleData): void;
  lock(isLocked: boolean): void;
  /** Changes the outer edges, or the lines between cells. */
  changeEdge(edge: string, line: Partial<Line>): void;
  readEdge(edge: string): Line;
}

export class RangeLook implements Look {
  constructor(
    private readonly book: Book,
    private readonly area: Area,
  ) {}

  read<Answer>(read: (look: IStyleData, notes: CellNotes) => Answer): Answer | null {
    return sharedLook(this.book, this.area, read);
  }
  change(look: IStyleData): void {
    checkWritable(this.book, this.area, 'allowFormatCells');
    changeLook(this.book, this.area, look);
  }
  lock(locked: boolean): void {
    checkWritable(this.book, this.area, 'allowFormatCells');
    changeNotes(this.book, this.area, { locked });
  }

  /** Which cells' which side an edge of the range is. */
  private sides(edge: string): readonly { readonly side: Edge; readonly area: Area }[] {
    const { row, column, rows, columns } = this.area;
    switch (edge) {
      case 'EdgeTop':
        return [{ side: 'EdgeTop', area: { ...this.area, rows: 1 } }];
      case 'EdgeBottom':
        return [{ side: 'EdgeBottom', area: { ...this.area, row: row + rows - 1, rows: 1 } }];
      case 'EdgeLeft':
        return [{ side: 'EdgeLeft', area: { ...this.area, columns: 1 } }];
      case 'EdgeRight':
        return [{ side: 'EdgeRight', area: { ...this.area, column: column + columns - 1, columns: 1 } }];
      case 'InsideHorizontal':
        return rows > 1 ? [{ side: 'EdgeBottom', area: { ...this.area, rows: rows - 1 } }] : [];
      case 'InsideVertical':
        return columns > 1 ? [{ side: 'EdgeRight', area: { ...this.area, columns: columns - 1 } }] : [];
      case 'DiagonalDown':
      case 'DiagonalUp':
        return [];
      default:
        throw invalid(`${edge} is not an edge.`);
    }
  }
  changeEdge(edge: string, change: Partial<Line>): void {
    checkWritable(this.book, this.area, 'allowFormatCells');
    const line = changedLine(this.readEdge(edge), change);
    for (const { side, area } of this.sides(edge)) {
      changeLook(this.book, area, { bd: { [EDGES[side]]: borderOf(line) } });
    }
  }
  readEdge(edge: string): Line {
    const [first] = this.sides(edge);
    if (!first) return NO_LINE;
    const corner = { ...first.area, rows: 1, columns: 1 };
    return sharedLook(this.book, corner, (look) => lineOf(look.bd, first.side)) ?? NO_LINE;
  }
}

/** A colour or weight alone makes the line visible, as in Excel. */
export const changedLine = (line: Line, change: Partial<Line>): Line => ({
  ...line,
  ...(line.style === 'None' && change.style === undefined ? { style: 'Continuous' } : {}),
  ...change,
});
