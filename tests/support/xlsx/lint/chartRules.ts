/** Rules of charts and of the drawings they stand in. */
import { find, type XmlElement } from '../xmlTree';
import { readArea } from './areas';
import { all, attribute, repeated, type Book } from './book';
import { takeApart } from './formulas';
import type { Fault, Rule } from './rules';

const AXES = ['c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx'];

function axisRules(chart: XmlElement): Rule[] {
  const value = (element: XmlElement, name: string): string =>
    find(element, name)
      .map((child) => attribute(child, 'val'))
      .join();
  const axes = all(chart, ...AXES).map((axis) => ({ id: value(axis, 'c:axId'), crosses: value(axis, 'c:crossAx') }));
  const ids = axes.map(({ id }) => id);
  const plots = all(chart, 'c:barChart', 'c:lineChart', 'c:scatterChart');
  const used = plots.flatMap((plot) => find(plot, 'c:axId').map((axis) => attribute(axis, 'val')));
  const areSound =
    repeated(ids).length === 0 &&
    axes.every(({ id, crosses }) => crosses !== id && ids.includes(crosses) && used.includes(id)) &&
    plots.every((plot) => find(plot, 'c:axId').length === 2) &&
    used.every((id) => ids.includes(id));
  return areSound ? [] : ['chart-axis'];
}

function seriesRules(chart: XmlElement): Rule[] {
  const series = all(chart, 'c:ser');
  const numbers = (name: string): readonly string[] =>
    series.flatMap((one) => find(one, name).map((element) => attribute(element, 'val')));
  const areSound =
    series.length > 0 && (['c:idx', 'c:order'] as const).every((name) => repeated(numbers(name)).length === 0);
  return areSound ? [] : ['chart-series'];
}

function cacheRules(chart: XmlElement): Rule[] {
  const wrong = all(chart, 'c:numRef', 'c:strRef').filter((reference) => {
    const area = readArea(takeApart(find(reference, 'c:f')[0]?.text ?? '').code);
    if (!area) return true;
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    return all(reference, 'c:numCache', 'c:strCache').some((cache) => {
      const points = find(cache, 'c:pt').map((point) => Number(attribute(point, 'idx')));
      const count = find(cache, 'c:ptCount').map((element) => Number(attribute(element, 'val')))[0];
      const areNumbers =
        cache.name === 'c:strCache' || find(cache, 'c:pt', 'c:v').every(({ text }) => Number.isFinite(Number(text)));
      return count !== cells || points.some((idx, at) => idx >= cells || idx <= (points[at - 1] ?? -1)) || !areNumbers;
    });
  });
  return wrong.map(() => 'chart-cache');
}

function drawingRules(drawing: XmlElement): Rule[] {
  const things = all(drawing, 'xdr:cNvPr');
  const corner = (anchor: XmlElement, name: string): readonly number[] =>
    ['xdr:col', 'xdr:row'].map((part) => Number(find(anchor, name, part)[0]?.text));
  const misplaced = find(drawing, 'xdr:twoCellAnchor').filter((anchor) => {
    const [from, to] = [corner(anchor, 'xdr:from'), corner(anchor, 'xdr:to')];
    return !from.every((start, at) => start < (to[at] ?? 0));
  });
  const twice = [
    ...repeated(things.map((thing) => attribute(thing, 'id'))),
    ...repeated(things.map((thing) => attribute(thing, 'name'))),
  ];
  return [...twice.map((): Rule => 'drawing-id'), ...misplaced.map((): Rule => 'drawing-place')];
}

/** Faults of charts and drawings. */
export function chartFaults({ trees }: Book): Fault[] {
  const faults = (root: string, rules: (tree: XmlElement) => Rule[]): Fault[] =>
    [...trees]
      .filter(([, tree]) => tree.name === root)
      .flatMap(([at, tree]) => rules(tree).map((rule) => ({ rule, at })));
  return [
    ...faults('c:chartSpace', (chart) => [...axisRules(chart), ...seriesRules(chart), ...cacheRules(chart)]),
    ...faults('xdr:wsDr', drawingRules),
  ];
}
