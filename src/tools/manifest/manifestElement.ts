/** The manifest as a tree of elements, in the order they stand in. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface ManifestElement {
  /** Without its namespace's prefix. */
  readonly name: string;
  /** By name without prefix, so `xsi:type` is `type`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ManifestElement[];
  readonly text: string;
}

/** What the parser gives with `preserveOrder`: one key is the element's name, `:@` holds its attributes. */
type ParsedNode = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';
const TEXT = '#text';

/** Reads a manifest; `null` when it is not well-formed XML with one root. */
export function readManifest(xml: string): ManifestElement | null {
  if (XMLValidator.validate(xml) !== true) return null;
  const parser = new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
  });
  const [root, ...others] = (parser.parse(xml) as readonly ParsedNode[]).flatMap(toElement);
  return root && others.length === 0 ? root : null;
}

/** The element and everything below it, in document order. */
export function descendants(element: ManifestElement): readonly ManifestElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** Every element found by walking down these names from the element. */
export function find(element: ManifestElement, ...path: readonly string[]): readonly ManifestElement[] {
  return path.reduce<readonly ManifestElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

function toElement(node: ParsedNode): readonly ManifestElement[] {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name === TEXT) return [];
  const content = node[name] as readonly ParsedNode[];
  return [
    {
      name,
      attributes: (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>,
      children: content.flatMap(toElement),
      text: content.map((part) => (TEXT in part ? String(part[TEXT]) : '')).join(''),
    },
  ];
}
