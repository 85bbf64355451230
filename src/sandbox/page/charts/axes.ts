/**
 * Draws the axes of a chart.
 */
import type { ChartPicture } from './picture';
import type { Scales } from './scales';
import { COLOR, FONT, ROW, stroke, widthOf, words, type Plot, type Point } from './svg';

/** Labels and lines of both axes. */
export function axesOf(picture: ChartPicture, plot: Plot, scales: Scales): string {
  const isLying = picture.kind === 'lying';
  const place = (along: number, across: number): Point => (isLying ? [across, along] : [along, across]);
  const [start, end] = isLying ? [plot.top, plot.bottom] : [plot.left, plot.right];
  const below = (x: number): Point => [x, plot.bottom + FONT + 4];
  const beside = (y: number): Point => [plot.left - 6, y + FONT / 3];
  const valueLabels = scales.ticks.map((tick) => {
    const at = scales.across(tick);
    const label = picture.value.label(tick);
    const gridline = stroke(place(start, at), place(end, at), COLOR.gridline);
    return (
      gridline +
      (isLying ? words(label, below(at), 'text-anchor="middle"') : words(label, beside(at), 'text-anchor="end"'))
    );
  });
  const labels =
    picture.kind === 'points'
      ? scales.steps.map((step) => ({ at: scales.along(0, step), label: picture.category.label(step) }))
      : picture.categories.map((label, index) => ({ at: scales.along(index, null) + scales.band / 2, label }));
  const longest = isLying ? ROW : Math.max(1, ...labels.map(({ label }) => widthOf(label) + FONT));
  const every = Math.max(1, Math.ceil((longest * labels.length) / Math.max(1, end - start)));
  const categoryLabels = labels
    .filter((_, index) => index % every === 0)
    .map(({ at, label }) =>
      isLying ? words(label, beside(at), 'text-anchor="end"') : words(label, below(at), 'text-anchor="middle"'),
    );
  const zero = scales.across(Math.max(0, scales.ticks[0] ?? 0));
  return [...valueLabels, ...categoryLabels, stroke(place(start, zero), place(end, zero), COLOR.axis)].join('');
}

/** The titles of both axes; `bottom` is where the level one stands. */
export function titlesOf({ kind, category, value }: ChartPicture, plot: Plot, bottom: number): string {
  const [across, along] = kind === 'lying' ? [value.title, category.title] : [category.title, value.title];
  const middle = (plot.top + plot.bottom) / 2;
  return (
    words(across, [(plot.left + plot.right) / 2, bottom], 'text-anchor="middle"') +
    words(along, [FONT, middle], `text-anchor="middle" transform="rotate(-90 ${FONT} ${middle})"`)
  );
}
