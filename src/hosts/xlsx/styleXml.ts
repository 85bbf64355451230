/** Fonts, fills, borders and number formats as a style sheet holds them. */
import type { Border, HighlightSpec, StyleSpec } from '../../workbook/spec';
import { element } from './xml';

/** Text of cells without a style, Excel's own default. */
export const FONT = { name: 'Calibri', size: 11 } as const;

/** A colour #RRGGBB as files write it, opaque. */
export function rgb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** A font; the theme's for what the style leaves open. */
export function fontXml(font: StyleSpec['font'] = {}): string {
  return element(
    'font',
    {},
    font.bold ? element('b') : '',
    font.italic ? element('i') : '',
    element('sz', { val: font.size ?? FONT.size }),
    element('color', font.color === undefined ? { theme: 1 } : { rgb: rgb(font.color) }),
    element('name', { val: FONT.name }),
    element('family', { val: 2 }),
    element('scheme', { val: 'minor' }),
  );
}

/** A fill of one colour. */
export function fillXml(color: string): string {
  const pattern = { patternType: 'solid' };
  return element(
    'fill',
    {},
    element('patternFill', pattern, element('fgColor', { rgb: rgb(color) }), element('bgColor', { indexed: 64 })),
  );
}

function edgeXml(name: string, border: Border | undefined): string {
  if (!border) return element(name);
  return element(name, { style: border.weight }, element('color', { rgb: rgb(border.color) }));
}

/** The borders of a cell: `all` around it, unless `top` or `bottom` say otherwise. */
export function borderXml(border: StyleSpec['border'] = {}): string {
  return element(
    'border',
    {},
    edgeXml('left', border.all),
    edgeXml('right', border.all),
    edgeXml('top', border.top ?? border.all),
    edgeXml('bottom', border.bottom ?? border.all),
    element('diagonal'),
  );
}

/** What a conditional format changes. In these a solid fill is the background's colour. */
export function highlightXml({ bold, italic, font, fill }: HighlightSpec): string {
  const parts = [
    bold === undefined ? '' : element('b', { val: bold }),
    italic === undefined ? '' : element('i', { val: italic }),
    font === undefined ? '' : element('color', { rgb: rgb(font) }),
  ].join('');
  return element(
    'dxf',
    {},
    parts === '' ? '' : element('font', {}, parts),
    fill === undefined ? '' : element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: rgb(fill) }))),
  );
}

/** Numbers of the formats that every program knows and that no locale changes. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** The number of a built-in number format, if the code is one. */
export function builtInFormat(code: string): number | undefined {
  return BUILT_IN[code];
}
