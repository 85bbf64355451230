/**
 * A whole year typed at once: what its months add up to or are on average, and how it is spread over them.
 */
import { allocate, fromMinor, roundHalfAway, sumCells, toMinor } from '../../../model/money';
import { isFilled, numbersOf, type EntryCell, type EntryKind } from './entries';

const MONTHS = 12;
/** Decimals of a mean; more are noise. */
const MEAN_DECIMALS = 6;

/** Whether the months of a year add up; of other kinds the year is their mean. */
export function addsUp(kind: EntryKind): boolean {
  return kind === 'money' || kind === 'count';
}

/** The year as its months have it; `null` when none of them holds a number. */
export function yearOf(cells: readonly EntryCell[], kind: EntryKind): number | null {
  const numbers = numbersOf(cells);
  if (numbers.length === 0) return null;
  const sum = sumCells(numbers);
  return addsUp(kind) ? sum : roundHalfAway(sum / numbers.length, MEAN_DECIMALS);
}

/**
 * The twelve months of a year: parts that add up to it exactly, whole numbers for counts, minor units for money; or the same
 * in each. `null` empties them.
 * @param digits decimals of the currency
 */
export function spreadYear(year: number | null, kind: EntryKind, digits: number): readonly (number | null)[] {
  if (year === null || !addsUp(kind)) return Array.from({ length: MONTHS }, () => year);
  const decimals = kind === 'count' ? 0 : digits;
  const weights = Array.from({ length: MONTHS }, () => 1);
  return allocate(toMinor(year, decimals), weights).map((part) => fromMinor(part, decimals));
}

/**
 * Months that typing the whole year would replace though they say more than the year: typed ones, where they are not what
 * spreading their own year would give. Formulas are asked about before any is replaced.
 */
export function monthsAtStake(cells: readonly EntryCell[], kind: EntryKind, digits: number): number {
  const typed = cells.filter((cell) => isFilled(cell) && cell.formula === null);
  if (typed.length === 0) return 0;
  const even = spreadYear(yearOf(cells, kind), kind, digits);
  return cells.every(({ value }, month) => value === even[month]) ? 0 : typed.length;
}
