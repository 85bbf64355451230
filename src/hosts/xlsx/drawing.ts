/** Where the charts of a sheet stand. */
import type { ChartSpec } from '../../workbook/spec';
import { NAMESPACE } from './parts';
import { element } from './xml';

function cornerXml(name: string, row: number, column: number): string {
  return element(
    name,
    {},
    element('xdr:col', {}, String(column)),
    element('xdr:colOff', {}, '0'),
    element('xdr:row', {}, String(row)),
    element('xdr:rowOff', {}, '0'),
  );
}

function frameXml({ name, title, description }: ChartSpec, index: number, relationshipId: string): string {
  const properties = element(
    'xdr:nvGraphicFramePr',
    {},
    // The drawing itself is number 1.
    element('xdr:cNvPr', { id: index + 2, name, descr: description, title }),
    element('xdr:cNvGraphicFramePr'),
  );
  const nowhere = element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 }));
  const chart = element('c:chart', { 'xmlns:c': NAMESPACE.chart, 'r:id': relationshipId });
  const graphic = element('a:graphic', {}, element('a:graphicData', { uri: NAMESPACE.chart }, chart));
  return element('xdr:graphicFrame', { macro: '' }, properties, nowhere, graphic);
}

/**
 * The drawing of a sheet with charts. They move with their cells and keep their size.
 * @param relationshipId of the chart with this index
 */
export function drawingXml(charts: readonly ChartSpec[], relationshipId: (index: number) => string): string {
  const anchors = charts.map((chart, index) => {
    const { row, column, rows, columns } = chart.area;
    return element(
      'xdr:twoCellAnchor',
      { editAs: 'oneCell' },
      cornerXml('xdr:from', row, column),
      cornerXml('xdr:to', row + rows, column + columns),
      frameXml(chart, index, relationshipId(index)),
      element('xdr:clientData'),
    );
  });
  const vocabularies = {
    'xmlns:xdr': NAMESPACE.sheetDrawing,
    'xmlns:a': NAMESPACE.drawing,
    'xmlns:r': NAMESPACE.relationships,
  };
  return element('xdr:wsDr', vocabularies, ...anchors);
}
