/** The two axes of a chart. */
import { CHART_LOOK } from '../../workbook/chartLook';
import { PALETTE } from '../../workbook/palette';
import type { ChartAxisSpec, ChartSpec, WorkbookSpec } from '../../workbook/spec';
import { NO_LINE, line, titleXml } from './chartText';
import { element } from './xml';

/** Ids of the axes in their chart. */
export const AXIS = { category: 1, value: 2 } as const;

const GRIDLINE = element('c:majorGridlines', {}, element('c:spPr', {}, line(PALETTE.line, CHART_LOOK.gridline)));

interface AxisPlan {
  readonly element: 'c:catAx' | 'c:valAx';
  readonly id: number;
  readonly crossId: number;
  readonly axis: ChartAxisSpec;
  readonly isUpright: boolean;
  readonly isReversed: boolean;
  readonly hasGridlines: boolean;
  /** Labels at the edge of the chart, not beside an axis that runs through the middle when values are negative. */
  readonly labelsAt: 'low' | 'nextTo';
  readonly crosses: 'autoZero' | 'max';
  /** What only one kind of axis says, at its end. */
  readonly end: string;
}

function axisXml(plan: AxisPlan, formats: WorkbookSpec['formats']): string {
  const { title, format, fromZero = false } = plan.axis;
  return element(
    plan.element,
    {},
    element('c:axId', { val: plan.id }),
    element(
      'c:scaling',
      {},
      element('c:orientation', { val: plan.isReversed ? 'maxMin' : 'minMax' }),
      fromZero ? element('c:min', { val: 0 }) : '',
    ),
    element('c:delete', { val: false }),
    element('c:axPos', { val: plan.isUpright ? 'l' : 'b' }),
    plan.hasGridlines ? GRIDLINE : '',
    title === undefined ? '' : titleXml(title, 'axis', plan.isUpright),
    element('c:numFmt', { formatCode: formats[format], sourceLinked: false }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: plan.labelsAt }),
    element('c:spPr', {}, plan.hasGridlines ? NO_LINE : line(PALETTE.grey, 0.75)),
    element('c:crossAx', { val: plan.crossId }),
    element('c:crosses', { val: plan.crosses }),
    plan.end,
  );
}

/** The axes of a chart. Each stands at the zero of the other; the first category of a lying chart is on top. */
export function axesXml({ kind, axes }: ChartSpec, formats: WorkbookSpec['formats']): string {
  const isLying = kind === 'bar';
  const isScatter = kind === 'scatter';
  const categoryEnd = [
    element('c:auto', { val: true }),
    element('c:lblAlgn', { val: 'ctr' }),
    element('c:lblOffset', { val: 100 }),
    element('c:noMultiLvlLbl', { val: false }),
  ].join('');
  const betweenPoints = element('c:crossBetween', { val: 'midCat' });
  const category: AxisPlan = {
    element: isScatter ? 'c:valAx' : 'c:catAx',
    id: AXIS.category,
    crossId: AXIS.value,
    axis: axes.category,
    isUpright: isLying,
    isReversed: isLying,
    hasGridlines: false,
    labelsAt: 'low',
    crosses: 'autoZero',
    end: isScatter ? betweenPoints : categoryEnd,
  };
  const value: AxisPlan = {
    element: 'c:valAx',
    id: AXIS.value,
    crossId: AXIS.category,
    axis: axes.value,
    isUpright: !isLying,
    isReversed: false,
    hasGridlines: true,
    labelsAt: isScatter ? 'low' : 'nextTo',
    // The last category of a lying chart is at the bottom, where the values stand.
    crosses: isLying ? 'max' : 'autoZero',
    end: isScatter ? betweenPoints : element('c:crossBetween', { val: 'between' }),
  };
  return axisXml(category, formats) + axisXml(value, formats);
}
