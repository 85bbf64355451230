/** Rules of the style sheet, and of everything that points into it. */
import { descendants, find, type XmlElement } from '../xmlTree';
import { all, attribute, repeated, type Book } from './book';
import type { Fault } from './rules';

const PATH = 'xl/styles.xml';
/** First number of formats that are a file's own; those below are known to every program. */
const FIRST_OWN = 164;

/** Elements whose `count` is how many of these children they have. */
const COUNTED: Readonly<Record<string, string>> = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellStyleXfs: 'xf',
  cellXfs: 'xf',
  cellStyles: 'cellStyle',
  dxfs: 'dxf',
  dataValidations: 'dataValidation',
  tableParts: 'tablePart',
};

function countFaults({ trees }: Book): Fault[] {
  return [...trees].flatMap(([path, tree]) =>
    descendants(tree).flatMap((element): Fault[] => {
      const child = COUNTED[element.name];
      const isRight = child === undefined || Number(attribute(element, 'count')) === find(element, child).length;
      return isRight ? [] : [{ rule: 'count', at: `${path} ${element.name}` }];
    }),
  );
}

function pointsOutside(elements: readonly XmlElement[], name: string, size: number): readonly XmlElement[] {
  return elements.filter((element) => Number(attribute(element, name) || 0) >= size);
}

/** Faults of styles, and of places that point to ones that are not there. */
export function styleFaults(book: Book): Fault[] {
  const styles = book.trees.get(PATH);
  if (!styles) return [];
  const size = (list: string, child: string): number => find(styles, list, child).length;
  const records = all(styles, 'xf');
  const cells = book.sheets.flatMap(({ tree, path }) =>
    pointsOutside(all(tree, 'c', 'row'), 's', size('cellXfs', 'xf')).map((cell) => `${path} ${attribute(cell, 'r')}`),
  );
  const outside = [
    ...pointsOutside(records, 'fontId', size('fonts', 'font')),
    ...pointsOutside(records, 'fillId', size('fills', 'fill')),
    ...pointsOutside(records, 'borderId', size('borders', 'border')),
    ...pointsOutside([...records, ...all(styles, 'cellStyle')], 'xfId', size('cellStyleXfs', 'xf')),
  ].map(() => PATH);
  const formats = find(styles, 'numFmts', 'numFmt').map((element) => attribute(element, 'numFmtId'));
  const isUnknown = (number: string): boolean => Number(number) >= FIRST_OWN && !formats.includes(number);
  const used = records.map((element) => attribute(element, 'numFmtId')).filter(isUnknown);
  const highlights = size('dxfs', 'dxf');
  const names = find(styles, 'cellStyles', 'cellStyle').map((element) => attribute(element, 'name'));
  return [
    ...countFaults(book),
    ...[...cells, ...outside].map((at): Fault => ({ rule: 'style-index', at })),
    ...[...repeated(formats), ...formats.filter((number) => Number(number) < FIRST_OWN), ...used].map((at): Fault => ({
      rule: 'format-number',
      at,
    })),
    ...repeated(names).map((at): Fault => ({ rule: 'style-name', at })),
    ...book.sheets.flatMap(({ path, tree }) =>
      pointsOutside(all(tree, 'cfRule'), 'dxfId', Math.max(highlights, 1)).map((): Fault => ({
        rule: 'highlight-index',
        at: path,
      })),
    ),
  ];
}
