import type { Border, StyleSpec } from '../../workbook/spec';

const BORDER_WEIGHT = { thin: 'Thin', medium: 'Medium' } as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
/** Which edges of a cell each entry of `StyleSpec.border` draws. */
const EDGES = {
  top: ['EdgeTop'],
  bottom: ['EdgeBottom'],
  all: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
} as const;

function writeBorders(style: Excel.Style, edges: (typeof EDGES)[keyof typeof EDGES], border: Border | undefined): void {
  if (!border) return;
  for (const edge of edges) {
    style.borders.getItem(edge).set({ style: 'Continuous', weight: BORDER_WEIGHT[border.weight], color: border.color });
  }
}

/**
 * Queues the named cell styles. They say nothing of number formats, so that one style serves amounts, rates and dates and
 * applying it never undoes the text format that keeps account numbers text.
 */
export function writeStyles(context: Excel.RequestContext, styles: readonly StyleSpec[]): void {
  for (const spec of styles) {
    context.workbook.styles.add(spec.name);
    const style = context.workbook.styles.getItem(spec.name);
    style.includeNumber = false;
    if (spec.font) style.font.set(spec.font);
    if (spec.fill) style.fill.color = spec.fill;
    writeBorders(style, EDGES.all, spec.border?.all);
    writeBorders(style, EDGES.top, spec.border?.top);
    writeBorders(style, EDGES.bottom, spec.border?.bottom);
    if (spec.horizontal) style.horizontalAlignment = HORIZONTAL[spec.horizontal];
    if (spec.indent) style.indentLevel = spec.indent;
    style.verticalAlignment = spec.vertical === 'top' ? 'Top' : 'Center';
    style.wrapText = spec.wrap ?? false;
    style.locked = !spec.unlocked;
  }
}
