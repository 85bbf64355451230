/** XML as a tree of elements, in the order they stand in. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element of XML. */
export interface XmlElement {
  /** With its namespace's prefix, as written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** What the parser gives with `preserveOrder`: one key is the element's name, `:@` holds its attributes. */
type ParsedNode = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';
const TEXT = '#text';

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  // Else references to characters by their number stay as they are.
  htmlEntities: true,
});

function toElement(node: ParsedNode): readonly XmlElement[] {
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

/** Reads XML; `null` when it is not well-formed with one root. */
export function readXml(xml: string): XmlElement | null {
  if (XMLValidator.validate(xml) !== true) return null;
  const [root, ...others] = (PARSER.parse(xml) as readonly ParsedNode[]).flatMap(toElement);
  return root && others.length === 0 ? root : null;
}

/** The element and everything below it, in document order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const add = (one: XmlElement): void => {
    found.push(one);
    one.children.forEach(add);
  };
  add(element);
  return found;
}

/** Every element found by walking down these names from the element. */
export function find(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

/** A string of SpreadsheetML as the text it stands for: `_xHHHH_` is a character. */
export function decodeString(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
