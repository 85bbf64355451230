/**
 * How figures of a chart become places of its drawing.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import { CHART_LOOK } from '../../../workbook/chartLook';
import type { ChartPicture, SeriesPicture } from './picture';
import type { Plot } from './svg';

export interface Scales {
  /** Figures along the value axis that get a line and a label. */
  readonly ticks: readonly number[];
  /** Where a category begins, by its index, or where a point stands, by its x. */
  readonly along: (index: number, x: number | null) => number;
  /** Width of a category; 0 for points. */
  readonly band: number;
  /** Where a value stands. */
  readonly across: (value: number) => number;
  /** Figures along the category axis of points. */
  readonly steps: readonly number[];
}

/** How many ticks an axis has, more or less. */
const TICKS = 5;

export const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

/** Lowest and highest sum of the bars that stand on each other. */
function stackedValues(series: readonly SeriesPicture[]): readonly number[] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, index) => series.map(({ values }) => values[index] ?? 0)).flatMap(
    (values) => [
      values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
      values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
    ],
  );
}

/** Lowest and highest value of the axis: from its own beginning, else with zero, unless all points are far from it. */
export function valueDomain({ kind, isStacked, series, value }: ChartPicture): readonly [number, number] {
  const bars = series.filter(({ form }) => form === 'bars');
  const loose = (isStacked ? series.filter(({ form }) => form !== 'bars') : series).flatMap(({ values }) => values);
  const all = [...loose.filter(isNumber), ...(isStacked ? stackedValues(bars) : [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (all.length === 0) return [0, 1];
  if (value.minimum !== null) return [value.minimum, Math.max(high, value.minimum + 1)];
  const isFarFromZero = kind === 'points' && low > (high * 5) / 6;
  return isFarFromZero ? [low, high] : [Math.min(0, low), Math.max(0, high) || 1];
}

/** The scales of a chart whose series are drawn inside `plot`. */
export function scalesOf(picture: ChartPicture, plot: Plot): Scales {
  const isLying = picture.kind === 'lying';
  const alongRange: [number, number] = isLying ? [plot.top, plot.bottom] : [plot.left, plot.right];
  const acrossRange = isLying ? [plot.left, plot.right] : [plot.bottom, plot.top];
  const across = scaleLinear().domain(valueDomain(picture)).range(acrossRange).nice(TICKS).clamp(true);
  const ticks = across.ticks(TICKS);
  if (picture.kind === 'points') {
    const xs = picture.series.flatMap((series) => series.xs).filter(isNumber);
    const domain = xs.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, 1];
    const points = scaleLinear().domain(domain).range(alongRange).nice(TICKS);
    return { ticks, across, along: (_, x) => points(x ?? 0), band: 0, steps: points.ticks(TICKS) };
  }
  const beside = picture.isStacked ? 1 : Math.max(1, picture.series.filter(({ form }) => form === 'bars').length);
  const gap = CHART_LOOK.gap / (CHART_LOOK.gap + 100 * beside);
  const bands = scaleBand<number>()
    .domain(picture.categories.map((_, index) => index))
    .range(alongRange)
    .paddingInner(gap)
    .paddingOuter(gap / 2);
  return { ticks, across, along: (index) => bands(index) ?? 0, band: bands.bandwidth(), steps: [] };
}
