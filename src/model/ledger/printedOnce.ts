/**
 * Fields that a system prints once and leaves blank on the rows below, such as the number of a voucher. Blanks can as
 * well be faults of single rows, so the whole file decides.
 */

/** What must hold before the blanks of a file mean "as above". */
export interface PrintedOnceRule {
  /** Least share of the rows that is blank. */
  readonly share: number;
  /** Least number of rows that are blank. */
  readonly rows: number;
  /** Whether the rows are sorted by the field, so that no value returns after another. */
  readonly isSorted: boolean;
}

/** Looks at a field row by row, then says whether its blanks mean "as above". */
export class PrintedOnceEvidence {
  private rows = 0;
  private blanks = 0;
  private contradictions = 0;
  private above = '';
  private readonly printed = new Set<string>();

  constructor(private readonly rule: PrintedOnceRule) {}

  /** A row's field. Two rows in a row that print the same show that the field is printed on every row. */
  look(text: string): void {
    if (this.contradictions > 0) return;
    this.rows += 1;
    if (text === '') this.blanks += 1;
    else if (text === this.above || this.returns(text)) this.contradictions += 1;
    this.above = text;
  }

  /** A row shows in another way that its blank is a fault. */
  contradict(): void {
    this.contradictions += 1;
  }

  private returns(text: string): boolean {
    if (!this.rule.isSorted) return false;
    const isKnown = this.printed.has(text);
    this.printed.add(text);
    return isKnown;
  }

  isPrintedOnce(): boolean {
    const { blanks, rows, contradictions, rule } = this;
    return contradictions === 0 && blanks >= rule.rows && blanks >= rows * rule.share;
  }
}
