/**
 * Draws the series of a chart.
 */
import { curveCatmullRom, curveLinear, line as pathThrough } from 'd3-shape';
import type { ChartPicture, SeriesPicture } from './picture';
import { isNumber, type Scales } from './scales';
import { escape, PIXELS_A_POINT, type Point } from './svg';

/** The bars of all series, beside or on top of each other. */
export function barsOf(picture: ChartPicture, { along, band, across }: Scales): string {
  const bars = picture.series.filter(({ form }) => form === 'bars');
  const thickness = picture.isStacked ? band : band / Math.max(1, bars.length);
  const stacks = new Map<string, number>();
  return bars
    .flatMap(({ values, color }, place) =>
      values.map((value, index) => {
        if (!isNumber(value)) return '';
        const side = `${index}${value < 0 ? '-' : '+'}`;
        const from = picture.isStacked ? (stacks.get(side) ?? 0) : 0;
        stacks.set(side, from + value);
        const start = along(index, null) + (picture.isStacked ? 0 : place * thickness);
        const [foot, head] = [across(from), across(from + value)];
        const [first, length] = [Math.min(foot, head), Math.abs(head - foot)];
        const [x, y, width, height] =
          picture.kind === 'lying' ? [first, start, length, thickness] : [start, first, thickness, length];
        return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escape(color)}"/>`;
      }),
    )
    .join('');
}

function pointsOf(series: SeriesPicture, { along, band, across }: Scales): readonly Point[] {
  return series.values.flatMap((value, index): Point[] => {
    const x = series.xs[index] ?? null;
    if (!isNumber(value) || (series.form === 'scatter' && x === null)) return [];
    return [[along(index, x) + band / 2, across(value)]];
  });
}

const MARKS = {
  circle: ([x, y]: Point, radius: number, color: string) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`,
  diamond: ([x, y]: Point, radius: number, color: string) =>
    `<path d="M${x},${y - radius}l${radius},${radius}l${-radius},${radius}l${-radius},${-radius}z" fill="${color}"/>`,
} as const;

/** The line of a series, its markers, or both. */
export function lineOf(series: SeriesPicture, scales: Scales): string {
  const points = pointsOf(series, scales);
  const color = escape(series.color);
  const through = pathThrough<Point>()
    .x(([x]) => x)
    .y(([, y]) => y)
    .curve(series.isSmooth ? curveCatmullRom : curveLinear);
  const width = series.line * PIXELS_A_POINT;
  const dashes = series.isDashed ? `stroke-dasharray="${width * 4} ${width * 3}"` : '';
  const radius = (series.marker * PIXELS_A_POINT) / 2;
  const path = `<path d="${through(points) ?? ''}" fill="none" stroke="${color}" stroke-width="${width}" ${dashes}/>`;
  const marks = points.map((point) => MARKS[series.shape](point, radius, color));
  return (series.line > 0 ? path : '') + (series.marker > 0 ? marks.join('') : '');
}
