/**
 * The rows of a ledger file between its two passes: kept column by column, since a million arrays of cells take more memory
 * than everything else together.
 */
import { TextPool } from './textPool';

/** A line that is a ledger row. */
export interface RowLine {
  /** Row number as a spreadsheet shows the file: the first line is 1. */
  readonly row: number;
  /** Its cells, trimmed; blank in columns that play no part. */
  readonly cells: readonly string[];
  /** The account heading it stands under; empty when there is none. */
  readonly heading: string;
  /** False when the line has another number of cells than the header. */
  readonly hasAllColumns: boolean;
}

/** One column: its texts by row. */
interface KeptColumn {
  readonly column: number;
  readonly pool: TextPool;
  readonly texts: string[];
}

/** Lines in the order of the file. Each look at a line puts it together anew. */
export class RowLines implements Iterable<RowLine> {
  private readonly columns: readonly KeptColumn[];
  private readonly width: number;
  private readonly numbers: number[] = [];
  private readonly headings: string[] = [];
  private readonly incomplete = new Set<number>();

  /** @param columns those that play a part */
  constructor(columns: Iterable<number>) {
    this.columns = [...new Set(columns)].map((column) => ({ column, pool: new TextPool(), texts: [] }));
    this.width = Math.max(0, ...this.columns.map(({ column }) => column + 1));
  }

  get length(): number {
    return this.numbers.length;
  }

  add({ row, cells, heading, hasAllColumns }: RowLine): void {
    if (!hasAllColumns) this.incomplete.add(this.length);
    this.numbers.push(row);
    this.headings.push(heading);
    for (const { column, pool, texts } of this.columns) texts.push(pool.keep((cells[column] ?? '').trim()));
  }

  /** The lines from one index up to, but without, another. */
  *between(from: number, to: number): Generator<RowLine> {
    for (let index = from; index < Math.min(to, this.length); index += 1) {
      const cells: string[] = new Array<string>(this.width).fill('');
      for (const { column, texts } of this.columns) cells[column] = texts[index] ?? '';
      yield {
        row: this.numbers[index] ?? 0,
        cells,
        heading: this.headings[index] ?? '',
        hasAllColumns: !this.incomplete.has(index),
      };
    }
  }

  [Symbol.iterator](): Generator<RowLine> {
    return this.between(0, this.length);
  }

  /** The same without the lines that have one of these row numbers. */
  without(rows: ReadonlySet<number>): RowLines {
    const rest = new RowLines(this.columns.map(({ column }) => column));
    for (const line of this) if (!rows.has(line.row)) rest.add(line);
    return rest;
  }
}
