/** Rules of the package: parts, content types, relationships. */
import { descendants } from '../xmlTree';
import { CONTENT_TYPES, attribute, repeated, type Book } from './book';
import type { Fault } from './rules';

/** Types of relationships by their last word: the content type of what they lead to. */
const TYPES: Readonly<Record<string, string>> = {
  officeDocument: 'spreadsheetml.sheet.main+xml',
  worksheet: 'spreadsheetml.worksheet+xml',
  styles: 'spreadsheetml.styles+xml',
  theme: 'officedocument.theme+xml',
  sheetMetadata: 'spreadsheetml.sheetMetadata+xml',
  table: 'spreadsheetml.table+xml',
  drawing: 'officedocument.drawing+xml',
  chart: 'drawingml.chart+xml',
  'core-properties': 'package.core-properties+xml',
  'extended-properties': 'officedocument.extended-properties+xml',
  'custom-properties': 'officedocument.custom-properties+xml',
};

/** Elements that name a relationship, and the last word of its type. */
const RELATED: Readonly<Record<string, string>> = {
  sheet: 'worksheet',
  drawing: 'drawing',
  tablePart: 'table',
  hyperlink: 'hyperlink',
  'c:chart': 'chart',
};

const lastWord = (type: string): string => type.slice(type.lastIndexOf('/') + 1);
const isOwnPart = (path: string): boolean => path !== CONTENT_TYPES && !path.endsWith('.rels');

function contentTypeFaults({ parts, contentTypes }: Book): Fault[] {
  return [
    ...[...contentTypes.keys()].filter((path) => !parts.has(path)).map((at): Fault => ({ rule: 'part-missing', at })),
    ...[...parts.keys()]
      .filter((path) => isOwnPart(path) && !contentTypes.has(path))
      .map((at): Fault => ({ rule: 'content-type-missing', at })),
  ];
}

function relationFaults({ parts, contentTypes, relations }: Book): Fault[] {
  return [...relations].flatMap(([source, own]) => [
    ...repeated(own.map(({ id }) => id)).map((id): Fault => ({ rule: 'relationship-repeated', at: `${source} ${id}` })),
    ...own
      .filter(({ isExternal }) => !isExternal)
      .flatMap(({ target, type }): Fault[] => {
        const at = `${source} ${target}`;
        if (!parts.has(target)) return [{ rule: 'relationship-dangling', at }];
        const given = contentTypes.get(target);
        const wanted = TYPES[lastWord(type)];
        const isWrong = wanted === undefined || (given !== undefined && !given.endsWith(wanted));
        return isWrong ? [{ rule: 'content-type-wrong', at }] : [];
      }),
  ]);
}

function namedRelationFaults({ trees, relations }: Book): Fault[] {
  return [...trees].flatMap(([path, tree]) =>
    descendants(tree).flatMap((element): Fault[] => {
      const id = attribute(element, 'r:id');
      if (id === '') return [];
      const relation = relations.get(path)?.find((one) => one.id === id);
      const at = `${path} ${id}`;
      if (!relation) return [{ rule: 'relationship-unknown', at }];
      return lastWord(relation.type) === RELATED[element.name] ? [] : [{ rule: 'relationship-type', at }];
    }),
  );
}

function reachFaults({ parts, relations }: Book): Fault[] {
  const reached = new Set([...relations.values()].flat().map(({ target }) => target));
  return [...parts.keys()]
    .filter((path) => isOwnPart(path) && !reached.has(path))
    .map((at): Fault => ({ rule: 'part-unreached', at }));
}

/** Faults of parts, content types and relationships. */
export function packageFaults(book: Book): Fault[] {
  return [...contentTypeFaults(book), ...relationFaults(book), ...namedRelationFaults(book), ...reachFaults(book)];
}
