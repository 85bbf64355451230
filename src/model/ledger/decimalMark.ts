/**
 * Which mark is the decimal one in a file, decided over all its amounts together.
 */
import { markEvidence, readAmount } from './amountText';
import { decimalText } from '../decimal';
import type { DecimalMark } from './ledger';
import { Problem } from '../problem';

interface Sighting {
  readonly text: string;
  readonly row: number;
}

/** Shown in place of a reading that makes no sense. */
const NO_READING = '—';

function reading(text: string, mark: DecimalMark): string {
  const amount = readAmount(text, mark);
  return amount ? decimalText(amount) : NO_READING;
}

/** Whether a plain text has one point and no other mark, and not three decimals, as only an amount with a decimal point. */
function saysPoint(text: string): boolean {
  const point = text.indexOf('.');
  return point > 0 && point !== text.length - 4 && text.indexOf('.', point + 1) < 0 && !text.includes(',');
}

/** Gathers what the amounts of a file say, then decides. */
export class DecimalMarkEvidence {
  private readonly first: Partial<Record<DecimalMark | 'either', Sighting>> = {};

  /** @param hasNumbers whether cells may be numbers and no text: these have a point and no thousands marks. */
  constructor(private readonly hasNumbers = false) {}

  /** Looks at one amount cell; anything that is no amount says nothing. */
  look(text: string, row: number): void {
    if (this.first['.'] && saysPoint(text)) return;
    const told = markEvidence(text);
    const evidence = told === 'either' && this.hasNumbers && text.includes('.') ? '.' : told;
    if (evidence) this.first[evidence] ??= { text, row };
  }

  /**
   * The decimal mark; `null` when no amount has one. A given answer is taken as it is. Throws `ambiguous-decimal` with
   * both readings of one amount when the amounts contradict each other or leave it open.
   */
  decide(given?: DecimalMark): DecimalMark | null {
    if (given) return given;
    const { '.': point, ',': comma, either } = this.first;
    if (point && comma) throw ambiguous(either ?? (point.row > comma.row ? point : comma));
    if (point) return '.';
    if (comma) return ',';
    if (either) throw ambiguous(either);
    return null;
  }
}

function ambiguous({ text, row }: Sighting): Problem {
  return new Problem('ambiguous-decimal', {
    value: text,
    row,
    withPoint: reading(text, '.'),
    withComma: reading(text, ','),
  });
}
