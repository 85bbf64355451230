/**
 * Cells of a sheet as delimited text, for the reader of files: row by row, so that row numbers stay.
 */
import type { Control } from '../progress';
import { takeTurn } from './turns';

/** Marks the bytes as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const ROWS_PER_TURN = 2_000;
/** What another delimiter would cut, or a reader would trim or take for the end of the cell. */
const NEEDS_QUOTES = /["\n\r,;\t|]|^\s|\s$/;

function cellAsText(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The bytes of a CSV file in UTF-8 with these cells. Progress counts rows; rejects with `signal.reason` when aborted. */
export async function cellsAsText(
  rows: readonly (readonly string[])[],
  control: Control,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: BlobPart[] = [BYTE_ORDER_MARK];
  for (let from = 0; from < rows.length; from += ROWS_PER_TURN) {
    const lines = rows.slice(from, from + ROWS_PER_TURN).map((row) => `${row.map(cellAsText).join(',')}\n`);
    pieces.push(lines.join(''));
    await takeTurn(control, Math.min(from + ROWS_PER_TURN, rows.length), rows.length);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
