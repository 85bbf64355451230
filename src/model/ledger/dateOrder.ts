/**
 * The order of day and month in a date column, decided over all its values together.
 */
import { isYearFirst, readDate, yearLastParts } from './dateText';
import { formatDate } from '../fiscalYear';
import type { DateOrder } from './ledger';
import { Problem } from '../problem';

const MONTHS = 12;

interface Sighting {
  readonly text: string;
  readonly row: number;
}

/** What dates of one kind were met first: the day must come first, the month must, or either may. */
type Kind = 'dayFirst' | 'monthFirst' | 'either' | 'eitherWithPoints' | 'same' | 'yearFirst';

/** Shown in place of a reading that is no date. */
const NO_READING = '—';

function reading(text: string, order: DateOrder): string {
  const date = readDate(text, order);
  return date ? formatDate(date) : NO_READING;
}

function kindOf(text: string): Kind | null {
  const parts = yearLastParts(text);
  if (!parts) return isYearFirst(text) ? 'yearFirst' : null;
  if (parts.first > MONTHS) return parts.second > MONTHS ? null : 'dayFirst';
  if (parts.second > MONTHS) return 'monthFirst';
  if (parts.first === parts.second) return 'same';
  return parts.separator === '.' ? 'eitherWithPoints' : 'either';
}

/** Gathers what the dates of a column say, then decides. */
export class DateOrderEvidence {
  private readonly first: Partial<Record<Kind, Sighting>> = {};
  private readonly seen = new Set<string>();

  /** Looks at one date cell; anything that is no date says nothing. */
  look(text: string, row: number): void {
    if (this.seen.has(text)) return;
    this.seen.add(text);
    const kind = kindOf(text);
    if (kind) this.first[kind] ??= { text, row };
  }

  /**
   * The order; `null` when no date was met whose order matters. A given answer is taken as it is. Where nothing else
   * decides, points mean the day comes first: no country writes m.d.y. Throws `ambiguous-date-order` with both readings
   * of one value when values contradict each other or leave it open.
   */
  decide(given?: DateOrder): DateOrder | null {
    if (given) return given;
    const { dayFirst, monthFirst, either, eitherWithPoints, same, yearFirst } = this.first;
    if (dayFirst && monthFirst) {
      throw ambiguous(either ?? eitherWithPoints ?? (dayFirst.row > monthFirst.row ? dayFirst : monthFirst));
    }
    if (dayFirst) return 'dmy';
    if (monthFirst) return 'mdy';
    if (either) throw ambiguous(either);
    if (eitherWithPoints || same) return 'dmy';
    return yearFirst ? 'ymd' : null;
  }
}

function ambiguous({ text, row }: Sighting): Problem {
  return new Problem('ambiguous-date-order', {
    value: text,
    row,
    dmy: reading(text, 'dmy'),
    mdy: reading(text, 'mdy'),
  });
}
