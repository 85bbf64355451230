/** Words, lines and fills of charts, in DrawingML. */
import { CHART_LOOK } from '../../workbook/chartLook';
import { PALETTE } from '../../workbook/palette';
import { element, escapeXml } from './xml';

/** Lengths of drawings in a point. */
const UNITS_A_POINT = 12_700;
/** Sizes of text are in hundredths of a point. */
const SIZE = { title: CHART_LOOK.titleSize * 100, axis: CHART_LOOK.textSize * 100 } as const;
/** Turned by 90° to the left, in 60,000ths of a degree. */
const UPRIGHT = -5_400_000;

function color(value: string): string {
  return element('a:srgbClr', { val: value.slice(1).toUpperCase() });
}

/** A fill of one colour, #RRGGBB. */
export function solidFill(value: string): string {
  return element('a:solidFill', {}, color(value));
}

/** A line; `points` is its width. */
export function line(value: string, points: number, dash?: 'dash'): string {
  return element(
    'a:ln',
    { w: Math.round(points * UNITS_A_POINT), cap: 'rnd' },
    solidFill(value),
    dash === undefined ? '' : element('a:prstDash', { val: dash }),
    element('a:round'),
  );
}

/** No line at all, where programs would draw one. */
export const NO_LINE = element('a:ln', {}, element('a:noFill'));

/** How the words of a chart look that are not said otherwise. */
export function chartTextXml(): string {
  const look = element('a:defRPr', { sz: SIZE.axis }, solidFill(PALETTE.ink));
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, look), element('a:endParaRPr', { lang: 'en-US' })),
  );
}

/** The title of a chart or an axis, turned upright beside an axis that stands. */
export function titleXml(text: string, kind: 'title' | 'axis', isUpright = false): string {
  const look = { sz: SIZE[kind], b: kind === 'title' };
  const run = element('a:r', {}, element('a:rPr', look, solidFill(PALETTE.ink)), element('a:t', {}, escapeXml(text)));
  const paragraph = element('a:p', {}, element('a:pPr', {}, element('a:defRPr', look)), run);
  const body = element('a:bodyPr', isUpright ? { rot: UPRIGHT, vert: 'horz' } : {});
  return element(
    'c:title',
    {},
    element('c:tx', {}, element('c:rich', {}, body, element('a:lstStyle'), paragraph)),
    element('c:overlay', { val: false }),
  );
}
