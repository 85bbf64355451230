import { CHART_LOOK } from '../../workbook/chartLook';
import { PALETTE } from '../../workbook/palette';
import type { ChartSpec } from '../../workbook/spec';
import { AXIS, axesXml } from './chartAxes';
import { seriesXml, type ChartSource } from './chartSeries';
import { chartTextXml, line, solidFill, titleXml } from './chartText';
import { NAMESPACE } from './parts';
import { element } from './xml';

const AXIS_IDS = element('c:axId', { val: AXIS.category }) + element('c:axId', { val: AXIS.value });
const ONE_COLOR = element('c:varyColors', { val: false });

function barsXml(kind: ChartSpec['kind'], series: string): string {
  const isStacked = kind === 'stacked-column';
  return element(
    'c:barChart',
    {},
    element('c:barDir', { val: kind === 'bar' ? 'bar' : 'col' }),
    element('c:grouping', { val: isStacked ? 'stacked' : 'clustered' }),
    ONE_COLOR,
    series,
    element('c:gapWidth', { val: CHART_LOOK.gap }),
    isStacked ? element('c:overlap', { val: 100 }) : '',
    AXIS_IDS,
  );
}

function linesXml(series: string): string {
  const grouping = element('c:grouping', { val: 'standard' });
  return element('c:lineChart', {}, grouping, ONE_COLOR, series, element('c:marker', { val: true }), AXIS_IDS);
}

function pointsXml(series: string): string {
  return element('c:scatterChart', {}, element('c:scatterStyle', { val: 'lineMarker' }), ONE_COLOR, series, AXIS_IDS);
}

/** The plots of a chart: bars and lines are plots of their own on the same axes. */
function plotsXml(chart: ChartSpec, source: ChartSource): string {
  const all = chart.series.map((series, index) => ({
    isBars: series.as === 'bars',
    xml: seriesXml(chart, series, index, source),
  }));
  const join = (areBars: boolean): string =>
    all
      .filter(({ isBars }) => isBars === areBars)
      .map(({ xml }) => xml)
      .join('');
  const [bars, others] = [join(true), join(false)];
  if (chart.kind === 'scatter') return pointsXml(others);
  return (bars === '' ? '' : barsXml(chart.kind, bars)) + (others === '' ? '' : linesXml(others));
}

/** A chart's part. Series on hidden rows or columns are drawn too: helper columns may be folded away. */
export function chartXml(chart: ChartSpec, source: ChartSource): string {
  const plotArea = element(
    'c:plotArea',
    {},
    element('c:layout'),
    plotsXml(chart, source),
    axesXml(chart, source.formats),
  );
  const legend = element('c:legend', {}, element('c:legendPos', { val: 'b' }), element('c:overlay', { val: false }));
  return element(
    'c:chartSpace',
    { 'xmlns:c': NAMESPACE.chart, 'xmlns:a': NAMESPACE.drawing, 'xmlns:r': NAMESPACE.relationships },
    element('c:roundedCorners', { val: false }),
    element(
      'c:chart',
      {},
      titleXml(chart.title, 'title'),
      element('c:autoTitleDeleted', { val: false }),
      plotArea,
      chart.legend ? legend : '',
      element('c:plotVisOnly', { val: false }),
      element('c:dispBlanksAs', { val: 'gap' }),
    ),
    element('c:spPr', {}, solidFill(PALETTE.white), line(PALETTE.line, 0.75)),
    chartTextXml(),
  );
}
