/** Links of cells: to places in the workbook, and to the web. */
import { cell as addressOf, onSheet } from '../../workbook/formulas';
import type { LinkSpec, SheetId, SheetSpec } from '../../workbook/spec';
import type { Relationship } from './parts';
import { element, encodeString } from './xml';

/** Addresses that a link may lead to. */
const SAFE_ADDRESS = /^(?:https|mailto):/i;

function relationshipId(index: number): string {
  return `link${index + 1}`;
}

/** Relationships of a sheet's links to the web. A `RangeError` for an address that is neither https nor mailto. */
export function linkRelationships({ links }: SheetSpec): readonly Relationship[] {
  return links.flatMap(({ target }, index) => {
    if (!('url' in target)) return [];
    if (!SAFE_ADDRESS.test(target.url)) throw new RangeError(`A link may not lead to ${target.url}`);
    return [{ id: relationshipId(index), url: target.url }];
  });
}

/** The text that a cell of a block holds, for programs that show it in the place of the link. */
function textAt({ blocks }: SheetSpec, row: number, column: number): string | undefined {
  const cells = blocks.map((block) => block.cells[row - block.row]?.[column - block.column]);
  const value = cells.find((cell) => cell)?.value;
  return typeof value === 'string' ? encodeString(value) : undefined;
}

/** The links of a sheet; empty when it has none. */
export function hyperlinksXml(sheet: SheetSpec, sheetNames: ReadonlyMap<SheetId, string>): string {
  const attributes = ({ target }: LinkSpec, index: number) =>
    'url' in target
      ? { 'r:id': relationshipId(index) }
      : { location: encodeString(onSheet(sheetNames.get(target.sheet) ?? '', target.cell)) };
  const links = sheet.links.map((link, index) =>
    element('hyperlink', {
      ref: addressOf(link.row, link.column),
      ...attributes(link, index),
      tooltip: link.tip === undefined ? undefined : encodeString(link.tip),
      display: textAt(sheet, link.row, link.column),
    }),
  );
  return links.length === 0 ? '' : element('hyperlinks', {}, ...links);
}
