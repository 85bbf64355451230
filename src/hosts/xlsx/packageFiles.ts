/** A package as the files it holds: content types first, then each part and its relationships. */
import { DECLARATION, element } from './xml';
import { HYPERLINK, NAMESPACE, contentTypeOf, relationshipTypeOf, type Part, type Relationship } from './parts';

/** A file of the package; its text comes in pieces, once. */
export interface PackageFile {
  readonly path: string;
  readonly text: () => Iterable<string>;
}

const XML_TYPE = 'application/xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

function contentTypesXml(parts: readonly Part[]): string {
  return element(
    'Types',
    { xmlns: NAMESPACE.contentTypes },
    element('Default', { Extension: 'rels', ContentType: RELATIONSHIPS_TYPE }),
    element('Default', { Extension: 'xml', ContentType: XML_TYPE }),
    ...parts.map(({ path, kind }) => element('Override', { PartName: `/${path}`, ContentType: contentTypeOf(kind) })),
  );
}

function relationshipXml(relationship: Relationship): string {
  const attributes =
    'url' in relationship
      ? { Type: HYPERLINK, Target: relationship.url, TargetMode: 'External' }
      : { Type: relationshipTypeOf(relationship.to.kind), Target: `/${relationship.to.path}` };
  return element('Relationship', { Id: relationship.id, ...attributes });
}

function relationshipsFile(path: string, relationships: readonly Relationship[]): PackageFile {
  const xml = element(
    'Relationships',
    { xmlns: NAMESPACE.packageRelationships },
    ...relationships.map(relationshipXml),
  );
  return { path: path.replace(/([^/]*)$/, '_rels/$1.rels'), text: () => [DECLARATION, xml] };
}

function* declared(part: Part): Generator<string> {
  yield DECLARATION;
  yield* part.xml();
}

/**
 * The files of a package, in the order they are written.
 * @param roots relationships of the package itself
 * @param parts every part, those first whose XML decides what later ones hold
 */
export function packageFiles(roots: readonly Relationship[], parts: readonly Part[]): readonly PackageFile[] {
  return [
    { path: '[Content_Types].xml', text: () => [DECLARATION, contentTypesXml(parts)] },
    relationshipsFile('', roots),
    ...parts.flatMap((part): PackageFile[] => [
      { path: part.path, text: () => declared(part) },
      ...(part.relationships.length > 0 ? [relationshipsFile(part.path, part.relationships)] : []),
    ]),
  ];
}
