/**
 * How much room text takes, so that headers and long notes are not cut: not every host fits rows to wrapped text.
 */

/** Characters of text, in those that column widths are counted in: some fonts run a little wider. */
const NARROW = 1.03;
const WIDE = 2.15;
const LINE_POINTS = 15;
const PADDING_POINTS = 3;
/** Chinese, Japanese and Korean characters and their punctuation: about two wide, a line may end after each. */
const WIDE_CHARACTER = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const PIECES = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+/g;

function widthOf(piece: string): number {
  return [...piece].reduce((sum, character) => sum + (WIDE_CHARACTER.test(character) ? WIDE : NARROW), 0);
}

/** Lines that a text takes when it is wrapped in a column of this width (characters of the standard font). */
export function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const room = widthOf(piece);
    if (used > 0 && used + room > width && piece.trim()) {
      lines += 1;
      used = 0;
    }
    if (used > 0 || piece.trim()) used += room;
  }
  return lines;
}

/** Height in points of a row whose texts wrap in columns of these widths. */
export function wrappedHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  return LINE_POINTS * Math.max(1, ...texts.map(({ text, width }) => linesIn(text, width))) + PADDING_POINTS;
}
