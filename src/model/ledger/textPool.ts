/**
 * One place in memory for texts that are equal, as those of a column mostly are.
 */

/** Texts looked at before a column is judged. */
const TRIAL = 1 << 12;
/** Of these texts so many must be new for a column to count as one that does not repeat itself. */
const MOST_NEW = TRIAL / 2;
/** Engines copy texts shorter than this; longer ones they keep as places in the text they were cut from. */
const SHORTEST_CUT = 13;

/** A text by itself: a cut one would hold all of the text around it for as long as it lives. */
function ownText(text: string): string {
  return text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1);
}

/** The texts of one column. */
export class TextPool {
  private readonly known = new Map<string, string>();
  private looked = 0;

  /** The text, as the one that was kept before where that is equal; a column of ever new texts is not searched. */
  keep(text: string): string {
    if (text === '') return text;
    if (this.looked === TRIAL && this.known.size > MOST_NEW) return ownText(text);
    if (this.looked < TRIAL) this.looked += 1;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    this.known.set(own, own);
    return own;
  }
}
