/**
 * What kind of file some bytes are, by how they begin; names of files say little.
 */

/** `old-workbook` is also how a workbook with a password begins; `page` is HTML or XML, which programs name .xls. */
export type FileKind = 'text' | 'workbook' | 'old-workbook' | 'page';

const MARKS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['workbook', [0x50, 0x4b, 0x05, 0x06]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
];
/** Workbooks of Excel 2 to 4 are not wrapped: a record that opens a book or a sheet, with its length. */
const OLDEST = /^\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00/;
const PAGE = /^\s*<(?:!doctype|html|head|meta|table|style|\?xml|\?mso)/i;
const LOOKED_AT = 512;

/** Tells the kind of a file. */
export function fileKind(bytes: Uint8Array): FileKind {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  // Zero bytes of UTF-16 and byte-order marks stand in nobody's way.
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  if (OLDEST.test(start)) return 'old-workbook';
  return PAGE.test(start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')) ? 'page' : 'text';
}
