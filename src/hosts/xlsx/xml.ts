/** XML as text, which no content can break out of. */

/** What every part starts with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Escapes text for the content of an element or for an attribute; tabs and line breaks stay what they are in both. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n]/g, (character) => ENTITIES[character] ?? character);
}

/** What XML cannot hold: control characters, halves of surrogate pairs, non-characters; a carriage return would change. */
const UNWRITABLE = /[\0-\x08\x0b-\x1f\ufffe\uffff\p{Surrogate}]/gu;

/**
 * Text as a string of SpreadsheetML (`ST_Xstring`): characters that XML cannot hold as `_xHHHH_`, and a literal `_xHHHH_`
 * so that it is not taken for one. Still to be escaped.
 */
export function encodeString(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

type AttributeValue = string | number | boolean | undefined;

/** Attributes of an element, each with a space before it; booleans as 1 and 0, undefined ones left out. */
function attributesXml(attributes: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return ` ${name}="${escapeXml(typeof value === 'boolean' ? String(Number(value)) : String(value))}"`;
    })
    .join('');
}

/** An element; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...content: readonly string[]
): string {
  const inner = content.join('');
  const start = `<${name}${attributesXml(attributes)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}
