/**
 * Draws a chart as SVG, plainly: enough to see what Excel would show.
 */
import { axesOf, titlesOf } from './axes';
import { barsOf, lineOf } from './marks';
import type { ChartPicture, SeriesPicture } from './picture';
import { scalesOf, valueDomain } from './scales';
import { COLOR, escape, FONT, ROW, widthOf, words, type Plot } from './svg';

function legendOf(series: readonly SeriesPicture[], width: number, y: number): string {
  const whole = series.reduce((sum, { name }) => sum + widthOf(name) + 34, 0);
  let x = Math.max(4, (width - whole) / 2);
  return series
    .map(({ name, color }) => {
      const entry = `<rect x="${x}" y="${y - FONT + 2}" width="${FONT}" height="${FONT - 2}" fill="${escape(color)}"/>`;
      const label = words(name, [x + FONT + 5, y], '');
      x += widthOf(name) + 34;
      return entry + label;
    })
    .join('');
}

/** Leaves room for the words around the plot. */
function plotOf(picture: ChartPicture, width: number, bottom: number): Plot {
  const isLying = picture.kind === 'lying';
  const { category, value } = picture;
  const [upright, level] = isLying ? [category.title, value.title] : [value.title, category.title];
  const values = valueDomain(picture).map(value.label);
  const beside = Math.max(...(isLying ? picture.categories : values).map(widthOf), 24);
  return {
    left: Math.min(width / 2, beside + 14 + (upright === '' ? 0 : ROW)),
    top: picture.title === '' ? 12 : 34,
    right: width - Math.max(...values.map(widthOf)) / 2 - 8,
    bottom: bottom - ROW - (level === '' ? 6 : ROW),
  };
}

/** The chart as an SVG element of a size in pixels. */
export function drawChart(picture: ChartPicture, width: number, height: number): string {
  const legendTop = height - (picture.hasLegend ? ROW : 0);
  const plot = plotOf(picture, width, legendTop);
  const scales = scalesOf(picture, plot);
  const lines = picture.series.filter(({ form }) => form !== 'bars').map((series) => lineOf(series, scales));
  const font = `font-family="Calibri, Carlito, sans-serif" font-size="${FONT}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-label="${escape(picture.title)}" fill="${COLOR.ink}" ${font}>`,
    `<rect width="${width}" height="${height}" fill="${COLOR.paper}" stroke="${COLOR.gridline}"/>`,
    words(picture.title, [width / 2, 22], 'text-anchor="middle" font-size="15" font-weight="bold"'),
    axesOf(picture, plot, scales),
    barsOf(picture, scales),
    ...lines,
    titlesOf(picture, plot, legendTop - 6),
    picture.hasLegend ? legendOf(picture.series, width, height - 8) : '',
    '</svg>',
  ].join('');
}
