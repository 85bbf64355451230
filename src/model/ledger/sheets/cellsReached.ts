/**
 * How much a sheet makes a reader hold: it keeps a place for every cell up to the last of a row, so one far to the right
 * costs thousands.
 */

/** Cells up to column Z cost no more places than they take bytes. */
const FAR_CELL = /\sr\s*=\s*["']([A-Z]{2,3})(\d{1,7})["']/gi;
const BLOCK = 1 << 22;
const LETTERS = 26;
const BEFORE_A = 64;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0);
}

/** Cells from the first column to the last of each row that reaches beyond column Z, from a sheet's XML. */
export function cellsReached(xml: Uint8Array): number {
  const decoder = new TextDecoder('latin1');
  let cells = 0;
  let row = '';
  let last = 0;
  for (let from = 0; from < xml.length; from += BLOCK) {
    const text = decoder.decode(xml.subarray(from, from + BLOCK));
    for (const [, letters = '', number = ''] of text.matchAll(FAR_CELL)) {
      if (number !== row) {
        cells += last;
        row = number;
        last = 0;
      }
      last = Math.max(last, columnNumber(letters));
    }
  }
  return cells + last;
}
