/** A file as the rules look at it: its parts as trees, and how they hang together. */
import { readArea, type Area } from './areas';
import { decodeString, descendants, find, readXml, type XmlElement } from '../xmlTree';
import type { Parts } from '../package';

/** How one part leads to another, or to the web. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of the part it leads to, or a web address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A sheet of the workbook. */
export interface SheetPart {
  readonly path: string;
  readonly name: string;
  readonly tree: XmlElement;
}

/** A table that a sheet holds. */
export interface TablePart {
  readonly path: string;
  /** Path of the sheet that holds it. */
  readonly sheetPath: string;
  readonly tree: XmlElement;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

/** All that the rules look at. */
export interface Book {
  readonly parts: Parts;
  readonly trees: ReadonlyMap<string, XmlElement>;
  /** By the path of the part they start from; the package's own under the empty path. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  /** By path. */
  readonly contentTypes: ReadonlyMap<string, string>;
  readonly workbook: XmlElement;
  readonly sheets: readonly SheetPart[];
  readonly tables: readonly TablePart[];
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [], text: '' };
/** Path of the part that lists content types. */
export const CONTENT_TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';

/** An attribute's value; empty when there is none. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? '';
}

function resolve(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else folder.push(step);
  }
  return folder.join('/');
}

function relationsOf(path: string, tree: XmlElement): readonly [string, readonly Relation[]] {
  const source = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const relations = find(tree, 'Relationship').map((element) => {
    const isExternal = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target');
    return {
      id: attribute(element, 'Id'),
      type: attribute(element, 'Type'),
      target: isExternal ? target : resolve(source, target),
      isExternal,
    };
  });
  return [source, relations];
}

function readTable(path: string, sheetPath: string, tree: XmlElement): TablePart[] {
  const area = readArea(attribute(tree, 'ref'));
  if (!area) return [];
  return [
    {
      path,
      sheetPath,
      tree,
      name: attribute(tree, 'displayName'),
      area,
      columns: find(tree, 'tableColumns', 'tableColumn').map((column) => decodeString(attribute(column, 'name'))),
      hasTotals: Number(attribute(tree, 'totalsRowCount')) > 0,
    },
  ];
}

/** Paths of the parts that are not well-formed XML, or the file as the rules look at it. */
export function readBook(parts: Parts): Book | readonly string[] {
  const read = [...parts].map(([path, text]) => [path, readXml(text)] as const);
  const broken = read.filter(([, tree]) => tree === null).map(([path]) => path);
  if (broken.length > 0) return broken;
  const trees = new Map(read.flatMap(([path, tree]) => (tree ? [[path, tree] as const] : [])));
  const relations = new Map(
    [...trees].filter(([path]) => path.endsWith('.rels')).map(([path, tree]) => relationsOf(path, tree)),
  );
  const overrides = find(trees.get(CONTENT_TYPES) ?? EMPTY, 'Override');
  const workbook = trees.get(WORKBOOK) ?? EMPTY;
  const sheets = find(workbook, 'sheets', 'sheet').flatMap((sheet) => {
    const relation = relations.get(WORKBOOK)?.find(({ id }) => id === attribute(sheet, 'r:id'));
    const tree = trees.get(relation?.target ?? '');
    return relation && tree ? [{ path: relation.target, name: decodeString(attribute(sheet, 'name')), tree }] : [];
  });
  const tables = sheets.flatMap(({ path }) =>
    (relations.get(path) ?? [])
      .filter(({ type }) => type.endsWith('/table'))
      .flatMap(({ target }) => {
        const tree = trees.get(target);
        return tree ? readTable(target, path, tree) : [];
      }),
  );
  return {
    parts,
    trees,
    relations,
    contentTypes: new Map(
      overrides.map((element) => [attribute(element, 'PartName').slice(1), attribute(element, 'ContentType')]),
    ),
    workbook,
    sheets,
    tables,
  };
}

/** Every element of a part with one of these names. */
export function all(tree: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return descendants(tree).filter(({ name }) => names.includes(name));
}

/** Values that are there more than once, without regard to case. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
}
