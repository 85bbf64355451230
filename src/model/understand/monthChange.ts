/**
 * What changed from one month to the next: which lines and categories moved, and how much of it is volume and how much
 * is rate.
 */
import { CATEGORY_KEYS, type CategoryKey, type CostDriver } from '../categories';
import { minorDigits, roundHalfAway, sumCells } from '../money';
import { isFault, type LineSnapshot, type ModelSnapshot, type NumberCell } from '../snapshot';

/** How a line's change splits; the two parts add up to the change. */
export interface VolumeSplit {
  /** What the driver's movement alone would have cost: before × (volume now ÷ volume before − 1). */
  readonly volume: number;
  /** The rest: another price or use a unit of the driver. */
  readonly rate: number;
}

/** A line whose cost is not what it was the month before. */
export interface LineChange {
  readonly category: CategoryKey;
  /** Its row in the category's table, from 0. */
  readonly row: number;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly isOneOff: boolean;
  /** Only of variable lines whose driver is known in both months; the rest of the cost does not follow a volume. */
  readonly split: VolumeSplit | null;
}

export interface CategoryChange {
  readonly category: CategoryKey;
  readonly change: number;
}

/** The change of a month against the one before. Money in units of the currency. */
export interface MonthChange {
  /** 0–11. */
  readonly month: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Sums of the lines that split; what is left of the change is of lines that follow no known volume. */
  readonly volume: number;
  readonly rate: number;
  readonly other: number;
  /** Those that moved, the largest movement first. */
  readonly categories: readonly CategoryChange[];
  readonly lines: readonly LineChange[];
  /** Lines that are in no figure here, because a cell of one of the months holds no number. */
  readonly leftOut: number;
}

const byMovement = (one: { readonly change: number }, other: { readonly change: number }): number =>
  Math.abs(other.change) - Math.abs(one.change);

function volumeOf(model: ModelSnapshot, driver: CostDriver | null, month: number): number | null {
  if (driver === null || driver === 'none') return null;
  const cell = model.drivers.actual[month]?.[driver] ?? null;
  return isFault(cell) ? null : cell;
}

function splitOf(
  before: number,
  change: number,
  volumes: readonly (number | null)[],
  digits: number,
): VolumeSplit | null {
  const [earlier = null, later = null] = volumes;
  if (earlier === null || later === null || !(earlier > 0)) return null;
  const volume = roundHalfAway(before * (later / earlier) - before, digits);
  return { volume, rate: sumCells([change, -volume]) };
}

/**
 * Compares a month, 1–11, with the one before. `driverOf` says which volume a line follows. Lines that did not move are
 * left out of `lines`, categories likewise.
 */
export function monthChange(
  model: ModelSnapshot,
  month: number,
  driverOf: (line: LineSnapshot) => CostDriver | null,
): MonthChange {
  const digits = minorDigits(model.currency);
  const rows = model.categories.flatMap(({ key, lines }) => lines.map((line, row) => ({ category: key, line, row })));
  const cellsOf = (line: LineSnapshot): readonly NumberCell[] => [
    line.actual[month - 1] ?? null,
    line.actual[month] ?? null,
  ];
  const readable = rows.filter(({ line }) => !cellsOf(line).some(isFault));
  const all = readable.map(({ category, line, row }): LineChange => {
    const [before = 0, after = 0] = cellsOf(line).map((cell) => (isFault(cell) ? 0 : (cell ?? 0)));
    const change = sumCells([after, -before]);
    const driver = line.behaviour === 'variable' ? driverOf(line) : null;
    const volumes = [month - 1, month].map((at) => volumeOf(model, driver, at));
    return {
      category,
      row,
      name: line.name,
      before,
      after,
      change,
      isOneOff: line.recurrence === 'one-off',
      split: splitOf(before, change, volumes, digits),
    };
  });
  const change = sumCells(all.map((line) => line.change));
  const volume = sumCells(all.map(({ split }) => split?.volume ?? 0));
  const rate = sumCells(all.map(({ split }) => split?.rate ?? 0));
  const categories = CATEGORY_KEYS.map((key) => ({
    category: key,
    change: sumCells(all.filter(({ category }) => category === key).map((line) => line.change)),
  }));
  return {
    month,
    before: sumCells(all.map((line) => line.before)),
    after: sumCells(all.map((line) => line.after)),
    change,
    volume,
    rate,
    other: sumCells([change, -volume, -rate]),
    categories: categories.filter((category) => category.change !== 0).sort(byMovement),
    lines: all.filter((line) => line.change !== 0).sort(byMovement),
    leftOut: rows.length - readable.length,
  };
}
